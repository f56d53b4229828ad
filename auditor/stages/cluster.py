"""What an audit on a cluster is given: the scheduler, collections, and where claims are kept."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from auditor.files.remote import Place, is_url
from auditor.scale.cache import make_private
from auditor.scale.dask_engine import LOCAL, ClusterError

Tell = Callable[[str], None]
"""Called with a sentence on how the work stands."""


@dataclass(frozen=True)
class Cluster:
    """Where an audit runs: the scheduler of workers that run, or "local" for processes of its own.

    `collections` are URLs that the workers read; `store` is the folder or the URL, seen by all,
    where claims are kept, without one a folder that goes with the audit.
    """

    address: str = LOCAL
    collections: tuple[str, ...] = ()
    store: str | None = None
    processes: int = 2  # of "local"
    tell: Tell | None = None


@contextmanager
def store_place(store: str | None) -> Iterator[str]:
    """Return the URL or path where claims are kept.  Raises ClusterError where it cannot be had."""
    if store is None:
        folder = tempfile.mkdtemp(prefix="auditor-")
        try:
            yield folder
        finally:
            Place(folder).remove()
    elif is_url(store):
        yield store
    else:
        try:
            make_private(Path(store))
        except OSError as error:
            raise ClusterError(f"{store}: claims cannot be kept: {error.strerror}") from error
        yield str(Path(store).resolve())
