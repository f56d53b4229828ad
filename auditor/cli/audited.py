"""The options of the command `audit` → its work: read, compare, judge, write, print, exit."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from auditor.cli import cluster as clusters
from auditor.cli import reports, settings, terminal
from auditor.cli.documents import collected_by
from auditor.cli.option_values import bytes_of_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from auditor.audit import Audit, Auditor
    from auditor.read.loader import Collected
    from auditor.waivers.file import Waivers


def run(given: SimpleNamespace) -> None:
    """Audit as the options of the command say, by their names.  Raises Exit with the status."""
    if given.baseline and given.against_git:
        raise terminal.fail("--baseline and --against-git: what is new is told from one; name one")
    auditor = _auditor(given)
    before = _earlier(auditor, given) if given.against_git else given.baseline
    collected, place = clusters.collected(
        given.paths, given.cluster, lambda here: _read(here, given)
    )
    size = bytes_of_size(given.memory) if given.memory else None
    kept_in = None if given.no_cache else given.cache
    done = audited(auditor, collected, given.jobs, kept_in, size, place)
    done = reports.limited(done, given.fail_on, given.fail_level)
    accepted = _accepted(given, collected)
    kept, shown = reports.judged(done, accepted, given.today, before, given.root)
    formats = given.formats.split(",")
    written = reports.write_what_was_read(kept, given.out, formats, given.claims)
    _show(shown, written, given)
    reports.print_lines(shown.results, formats)
    terminal.end(reports.status(shown.results))


def _read(paths: Sequence[str], given: SimpleNamespace) -> Collected:
    """Return the documents that the options choose among some paths."""
    chosen = given.include, given.exclude, given.dates
    return collected_by(paths, given.documents, *chosen, given.out)


def _earlier(auditor: Auditor, given: SimpleNamespace) -> Audit:
    """Return the audit of what the documents said at a revision of git."""
    from auditor.scale.cores import usable_cores

    jobs = given.jobs or usable_cores()
    return _audit_at(
        given.against_git,
        given.paths,
        lambda there: _read(there, SimpleNamespace(**{**vars(given), "dates": None})),
        lambda found: auditor.audit(found.documents, problems=found.problems, jobs=jobs),
    )


def _audit_at(
    revision: str,
    paths: Sequence[str],
    read: Callable[[list[str]], Collected],
    audited: Callable[[Collected], Audit],
) -> Audit:
    """Return the audit of some paths as a revision of their repository has them.

    Raises Exit, with a message, where git or the revision is not there.
    """
    from auditor.files.git import GitError
    from auditor.files.git_revision import write_revision

    top, below = _places(paths)
    with tempfile.TemporaryDirectory() as folder:
        try:
            write_revision(top, revision, below, Path(folder))
        except GitError as error:
            raise terminal.fail(f"--against-git: {error}") from None
        there = [str(Path(folder, path)) for path in below if Path(folder, path).exists()]
        return audited(read(there or [folder]))


def _places(paths: Sequence[str]) -> tuple[Path, list[str]]:
    """Return the repository that all paths are in, and the paths below it."""
    from auditor.files.git import repository_of

    resolved = [Path(path).resolve() for path in paths]
    tops = {repository_of(path if path.is_dir() else path.parent) for path in resolved}
    top = tops.pop() if len(tops) == 1 else None
    if top is None:
        raise terminal.fail(
            "--against-git: the paths are in no repository of git, or in several; name paths of one"
        )
    return top, list(_below(top, resolved))


def _below(top: Path, paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        told = path.relative_to(top).as_posix()
        yield "" if told == "." else told


def _auditor(given: SimpleNamespace) -> Auditor:
    """Return the auditor of an audit.  Raises Exit, with a message, for an unknown name."""
    from auditor.audit import Auditor
    from auditor.printed_names import UnknownNameError

    ctx, chosen = given.ctx, {key: getattr(given, key) for key in ("ignore", "select", "levels")}
    try:
        return Auditor(
            settings.packs(ctx, given.rules, only_rules=given.only_rules),
            ignore=settings.joined(ctx, "ignore", given.ignore),
            select=given.select or (),
            levels=settings.levels_of(ctx, given.levels),
            per_path=settings.of(ctx).get("per-path", ()),
            only_rules=given.only_rules,
            discover=given.discover,
            show_weak=given.show_weak,
        )
    except UnknownNameError as error:
        where = settings.origin_of_name(ctx, error.name, chosen)
        raise terminal.fail(f"{where}: {error}") from None


def _accepted(given: SimpleNamespace, collected: Collected) -> Waivers:
    """Return what the waivers file that is given accepts, or those beside the documents."""
    from auditor.waivers.file import found as waivers_beside
    from auditor.waivers.file import load_all

    if given.waivers:
        return load_all([Path(given.waivers)])
    return load_all(waivers_beside(given.paths, collected.documents), are_given=False)


def audited(
    auditor: Auditor,
    collected: Collected,
    jobs: int | None = 1,
    cache: str | None = None,
    memory: int | None = None,
    place: clusters.Place | None = None,
) -> Audit:
    """Return the audit of documents, with its problems told."""
    from auditor.scale.cores import usable_cores

    count = jobs or usable_cores()
    with clusters.progress(place, collected.documents) as progress:
        done = auditor.audit(
            collected.documents,
            progress=progress,
            problems=collected.problems,
            skipped=collected.skipped,
            files=collected.files,
            jobs=count,
            cache=cache,
            memory=memory,
            cluster=clusters.cluster_of(place, count, cache),
        )
    terminal.report(done.results.problems)
    if done.reading and done.reading.fault:
        terminal.warn(f"note: {cache}: the cache is not used: {done.reading.fault}")
    return done


# ------------------------------------------------------------------ output


def _show(done: Audit, written: Sequence[Path], given: SimpleNamespace) -> None:
    """Print the findings, or only their counts; the problems are on stderr, too."""
    from auditor.report.formats.console import MOST, View, render

    view: View = "quiet" if given.quiet else "full" if given.full else "short"

    page = next((path for path in written if path.suffix == ".html"), None)
    with terminal.unbroken_pipe():
        render(
            done.results,
            terminal.console(),
            page or next(iter(written), None),
            _read_anew(done),
            view,
            MOST if given.limit is None else given.limit,
        )


def _read_anew(done: Audit) -> str:
    """Say how many documents were read anew, where an earlier audit could have kept them."""
    from auditor.report.shared import texts

    reading = done.reading
    return texts.read_anew(reading.documents, reading.anew) if reading and reading.kept else ""
