"""The command line; the only place that prints or exits.

Heavy modules (pandas, pydantic, the readers) are imported inside the commands, so that `--version`
and `--help` stay quick.
"""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from auditor.cli import cache as cache_commands
from auditor.cli import cluster as clusters
from auditor.cli import compare, faults, names, options, reports, rules, start, terminal, why
from auditor.cli.option_values import bytes_of_size
from auditor.core.garbage import collect_seldom
from auditor.files.file_names import CACHE_FOLDER, DEFAULT_OUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.audit import Audit, Auditor
    from auditor.read.loader import Collected

VALUE = ("value_text", "holds_low", "holds_high")
CLAIM_COLUMNS = ("document", "place", "fact", "slot", "subject", *VALUE)
OPEN_COLUMNS = ("document", "place", "fact", "subject", "said", *VALUE)

app = typer.Typer(
    help="Finds where documents disagree: with each other, with themselves, with a reference.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for commands in (rules, reports, names, compare, why, start, cache_commands):
    commands.mount(app)


def main() -> None:
    """Run the command line; a fault of the program or the machine gives one message, no traceback.

    Raises SystemExit with the exit status.
    """
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without a letter shows "?" for it
            stream.reconfigure(errors="replace")
    try:
        terminal.refuse_closed_stdout()
        app()
    except SystemExit as end:
        sys.exit(faults.status_of(end))
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        sys.exit(faults.show_fault(error))


@app.callback()
def _common(version: options.Version = False, debug: options.Debug = False) -> None:
    """Take the options before the command; their callbacks handle them."""


# ------------------------------------------------------------------ commands


@app.command()
def audit(
    paths: options.Paths,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    out: options.Out = DEFAULT_OUT,
    formats: options.Formats = options.DEFAULT_FORMATS,
    fail_on: options.FailOn = "conflict",
    fail_level: options.FailLevel = "error",
    no_discover: options.NoDiscover = False,
    show_weak: options.ShowWeak = False,
    ignore: options.Ignore = None,
    waivers: options.WaiversFile = None,
    today: options.Today = None,
    baseline: options.Baseline = None,
    claims: options.HeldClaims = None,
    root: options.Root = "",
    jobs: options.Jobs = None,
    cache: options.Cache = CACHE_FOLDER,
    no_cache: options.NoCache = False,
    memory: options.Memory = None,
    cluster: clusters.ClusterAddress = None,
) -> None:
    """Audit documents and write the reports.

    Exit status: 2 if it could not be done in full, else 1 for a finding at or above --fail-on and
    --fail-level (new, with a --baseline), else 0.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.waivers.file import found as waivers_beside
    from auditor.waivers.file import load_all

    settings = {"only_rules": only_rules, "discover": not no_discover, "show_weak": show_weak}
    auditor = _auditor(rules, ignore, **settings)
    collected, place = clusters.collected(paths, cluster, documents, out)
    size = bytes_of_size(memory) if memory else None
    done = _audited(auditor, collected, jobs, None if no_cache else cache, size, place)
    done = reports.limited(done, fail_on, fail_level)
    files = [Path(waivers)] if waivers else waivers_beside(paths, collected.documents)
    accepted = load_all(files, are_given=bool(waivers))
    kept, shown = reports.judged(done, accepted, today, baseline, root)
    written = reports.write_what_was_read(kept, out, formats.split(","), claims)
    _show(shown, written)
    reports.print_lines(shown.results, formats.split(","))
    terminal.end(reports.status(shown.results))


@app.command()
def claims(
    paths: options.Paths,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    mentions: options.Mentions = False,
    passages: options.Passages = False,
    open_claims: options.OpenClaims = False,
    listing: options.Listing = "table",
) -> None:
    """List the claims that the documents make, as the rules read them.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.audit import Auditor
    from auditor.read.loader import collect
    from auditor.report.record import tables
    from auditor.report.shared.index import place_in_text

    auditor = Auditor(rules or (), only_rules=only_rules, discover=open_claims)
    collected = collect(paths, documents)
    if mentions or passages:
        _list_read(auditor, collected, listing, passages=passages)
    done = _audited(auditor, collected)
    found = sorted(done.results.table, key=place_in_text)
    columns = OPEN_COLUMNS if open_claims else CLAIM_COLUMNS
    terminal.show_rows(
        tables.claim_rows(found, done.results.documents), columns, tables.CLAIMS, listing
    )
    terminal.end(terminal.status(done.results.problems))


def _list_read(auditor: Auditor, collected: Collected, listing: str, *, passages: bool) -> NoReturn:
    """List the passages of documents, or their mentions."""
    from auditor.report.formats.listing import MENTIONS, PASSAGES, mention_rows, passage_rows

    problems = (*auditor.problems, *collected.problems)
    terminal.report(problems)
    if passages:
        terminal.show_rows(passage_rows(collected.documents), PASSAGES, PASSAGES, listing)
    else:
        rows = mention_rows(collected.documents, auditor.book.gazetteer)
        terminal.show_rows(rows, MENTIONS, MENTIONS, listing)
    terminal.end(terminal.status(problems))


# ------------------------------------------------------------------ work


def _auditor(rules: list[str] | None, ignore: list[str] | None, **settings: bool) -> Auditor:
    """Return the auditor of an audit.  Raises Exit, with a message, for a name to ignore."""
    from auditor.audit import Auditor
    from auditor.printed_names import UnknownNameError

    try:
        return Auditor(rules or (), ignore=ignore or (), **settings)
    except UnknownNameError as error:
        raise terminal.fail(f"--ignore: {error}") from None


def _audited(
    auditor: Auditor,
    collected: Collected,
    jobs: int | None = 1,
    cache: str | None = None,
    memory: int | None = None,
    place: clusters.Place | None = None,
) -> Audit:
    from auditor.scale.cores import usable_cores

    count = jobs or usable_cores()
    with clusters.progress(place, len(collected.documents)) as progress:
        done = auditor.audit(
            collected.documents,
            progress=progress,
            problems=collected.problems,
            skipped=collected.skipped,
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


def _show(done: Audit, written: Sequence[Path]) -> None:
    """Print the findings; the problems are on stderr already."""
    from auditor.report.formats.console import render

    page = next((path for path in written if path.suffix == ".html"), None)
    with terminal.unbroken_pipe():
        render(
            replace(done.results, problems=()),
            terminal.console(),
            page or next(iter(written), None),
            _read_anew(done),
        )


def _read_anew(done: Audit) -> str:
    """Say how many documents were read anew, where an earlier audit could have kept them."""
    from auditor.report.shared import texts

    reading = done.reading
    return texts.read_anew(reading.documents, reading.anew) if reading and reading.kept else ""
