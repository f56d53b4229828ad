"""The command line; the only place that prints or exits.

Heavy modules (pandas, pydantic, the readers) are imported inside the commands, so that `--version`
and `--help` stay quick.
"""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, NoReturn

import typer

from auditor.cli import (
    audited,
    compare,
    explain,
    faults,
    names,
    options,
    reports,
    rules,
    settings,
    start,
    terminal,
    why,
)
from auditor.cli import cache as cache_commands
from auditor.cli import cluster as clusters
from auditor.cli import documents as document_commands
from auditor.core.garbage import collect_seldom
from auditor.files.file_names import CACHE_FOLDER, DEFAULT_OUT

if TYPE_CHECKING:
    from auditor.audit import Auditor
    from auditor.read.loader import Collected

VALUE = ("value_text", "holds_low", "holds_high")
CLAIM_COLUMNS = ("document", "place", "fact", "slot", "subject", *VALUE)
OPEN_COLUMNS = ("document", "place", "fact", "subject", "said", *VALUE)

app = typer.Typer(
    help="Finds where documents disagree: with each other, with themselves, with a reference.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


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
    ctx: typer.Context,
    paths: options.Paths = None,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    dates: options.Dates = None,
    out: options.Out = DEFAULT_OUT,
    formats: options.Formats = options.DEFAULT_FORMATS,
    fail_on: options.FailOn = "conflict",
    fail_level: options.FailLevel = "error",
    discover: options.Discover = True,
    show_weak: options.ShowWeak = False,
    ignore: options.Ignore = None,
    select: options.Select = None,
    levels: options.Levels = None,
    waivers: options.WaiversFile = None,
    today: options.Today = None,
    baseline: options.Baseline = None,
    against_git: options.AgainstGit = None,
    claims: options.HeldClaims = None,
    root: options.Root = "",
    jobs: options.Jobs = None,
    cache: options.Cache = CACHE_FOLDER,
    no_cache: options.NoCache = False,
    memory: options.Memory = None,
    cluster: clusters.ClusterAddress = None,
    full: options.Full = False,
    quiet: options.Quiet = False,
    limit: options.Limit = None,
) -> None:
    """Audit documents and write the reports.

    Exit status: 2 if it could not be done in full, else 1 for a finding at or above --fail-on and
    --fail-level (new, with --baseline or --against-git), else 0.
    \f
    Raises typer.Exit with the exit status.
    """
    audited.run(SimpleNamespace(**locals()))


@app.command()
def claims(
    ctx: typer.Context,
    paths: options.Paths = None,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    dates: options.Dates = None,
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
    from auditor.report.record import tables
    from auditor.report.shared.index import place_in_text

    named = settings.packs(ctx, rules, only_rules=only_rules)
    auditor = Auditor(named, only_rules=only_rules, discover=open_claims)
    collected = document_commands.collected_by(paths or (), documents, include, exclude, dates)
    if mentions or passages:
        _list_read(auditor, collected, listing, passages=passages)
    done = audited.audited(auditor, collected)
    found = sorted(done.results.table, key=place_in_text)
    columns = OPEN_COLUMNS if open_claims else CLAIM_COLUMNS
    terminal.show_rows(
        tables.claim_rows(found, done.results.documents), columns, tables.CLAIMS, listing
    )
    terminal.end(terminal.status(done.results.problems))


@app.command()
def demo(out: options.Out = DEFAULT_OUT) -> None:
    """Audit the two documents that come with the program.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.files.demo import demo_folder

    done = app(["audit", str(demo_folder()), "--out", out, "--no-cache"], standalone_mode=False)
    terminal.end(done or 0)


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


_COMMANDS = (reports, document_commands, explain, compare, why, rules, names, start, cache_commands)
for commands in _COMMANDS:
    commands.mount(app)  # behind `audit`, which help shows first
