"""The options of an audit on a cluster → where it runs, and how it stands, on stderr."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from auditor.cli import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from auditor.core.model import Document
    from auditor.read.loader import Collected
    from auditor.stages.cluster import Cluster

ClusterAddress = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="The Dask scheduler that does the work, tcp://HOST:8786, or local; paths may be URLs.",
    ),
]


class Place(NamedTuple):
    """Where an audit runs that is not done by this machine alone."""

    address: str
    urls: tuple[str, ...]  # of collections that workers read


def collected(
    paths: list[str], address: str | None, read: Callable[[list[str]], Collected]
) -> tuple[Collected, Place | None]:
    """Return the documents that this machine reads, by `read`, and where the audit runs.

    Raises Exit, with a message, for a URL without a cluster.
    """
    from auditor.files.remote import is_url
    from auditor.read.loader import Collected

    urls = tuple(filter(is_url, paths))
    if urls and address is None:
        raise terminal.fail(f"{urls[0]}: a URL is read with --cluster (tcp://HOST:8786, or local)")
    here = [path for path in paths if path not in urls]
    found = read(here) if here else Collected(())
    return found, None if address is None else Place(address, urls)


def cluster_of(place: Place | None, jobs: int, cache: str | None) -> Cluster | None:
    """Return where an audit runs as the auditor takes it; None is this machine alone."""
    if place is None:
        return None
    from auditor.stages.cluster import Cluster

    return Cluster(place.address, place.urls, cache, jobs, _tell)


def _tell(told: str) -> None:
    terminal.warn(f"note: {told}")


@contextmanager
def progress(
    place: Place | None, documents: Iterable[Document]
) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show at a terminal how far an audit is; elsewhere nothing.

    Raises Exit, with a message, where a cluster cannot go on.
    """
    from auditor.scale.dask_engine import ClusterError

    try:
        with _bar(place, documents) as update:
            yield update
    except ClusterError as error:
        raise terminal.fail(f"--cluster: {error}") from None


@contextmanager
def _bar(
    place: Place | None, documents: Iterable[Document]
) -> Iterator[Callable[[int, int, str], None] | None]:
    if place is None or not sys.stderr.isatty():
        in_order = sorted(documents, key=attrgetter("id")) if place is None else ()
        with terminal.progress([len(document.text) for document in in_order]) as update:
            yield update
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, every, told: bar.update(
            task, completed=done, total=every, description=told
        )
