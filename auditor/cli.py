"""The command line; the only place that prints or exits.

What is heavy (pandas, pydantic, the readers) is imported inside the commands, so that `--version`
and `--help` stay quick.
"""

from __future__ import annotations

import io
import os
import shlex
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from auditor import options
from auditor.config import DEFAULT_OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from rich.console import Console

    from auditor.audit import Audit, Auditor
    from auditor.examples import Outcome
    from auditor.model import Problem
    from auditor.read.files import Collected

NOT_IN_FULL = 2
PROGRESS_FROM = 20  # documents; fewer are read before a bar could be seen
CLAIM_COLUMNS = (
    *("document", "place", "fact", "slot", "subject", "value_text", "holds_low", "holds_high"),
)
RULE_COLUMNS = ("pack", "name", "check", "level", "description")

app = typer.Typer(
    help="Finds where documents disagree: with each other, with themselves, with a reference.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
rules_app = typer.Typer(
    help="List and test the rules.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(rules_app, name="rules")


def main() -> None:
    """Run the command line; a fault of the program gives one message, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without a letter shows "?" for it
            stream.reconfigure(errors="replace")
    try:
        app()
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        again = shlex.join(["auditor", "--debug", *sys.argv[1:]])
        _warn(f"error: this is a bug in auditor: {type(error).__name__}: {error}")
        _warn(f"to see where, run: {again}")
        sys.exit(NOT_IN_FULL)


@app.callback()
def _common(version: options.Version = False, debug: options.Debug = False) -> None:
    """Take what stands before the command; both are handled where they are read."""


# ------------------------------------------------------------------ commands


@app.command()
def audit(
    paths: options.Paths,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    out: options.Out = DEFAULT_OUT,
    formats: options.Formats = "html,json",
    fail_on: options.FailOn = "conflict",
    no_discover: options.NoDiscover = False,
    _today: options.Today = None,
) -> None:
    """Audit documents and write the reports.

    Exit status: 2 if it could not be done in full, else 1 for an error at or above --fail-on,
    else 0.
    """
    from auditor.audit import Auditor
    from auditor.read.files import collect

    auditor = Auditor(rules or (), only_rules=only_rules, discover=not no_discover)
    done = _audited(auditor, collect(paths, documents, out))
    written = _written(done, out, formats.split(","))
    _show(done, written)
    failed = fail_on != "never" and done.fails(fail_on)
    raise typer.Exit(_status(done.results.problems) or int(failed))


@app.command()
def claims(
    paths: options.Paths,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    mentions: options.Mentions = False,
    listing: options.Listing = "table",
) -> None:
    """List the claims that the documents make, as the rules read them."""
    from auditor.audit import Auditor
    from auditor.read.files import collect
    from auditor.report import tables
    from auditor.report.index import place_in_text
    from auditor.report.listing import MENTIONS, mention_rows

    auditor = Auditor(rules or (), only_rules=only_rules, discover=False)
    collected = collect(paths, documents)
    if mentions:
        problems = (*auditor.problems, *collected.problems)
        _report(problems)
        rows = mention_rows(collected.documents, auditor.book.gazetteer)
        _list(rows, MENTIONS, MENTIONS, listing)
        raise typer.Exit(_status(problems))
    done = _audited(auditor, collected)
    found = sorted(done.results.claims, key=place_in_text)
    _list(tables.claim_rows(found), CLAIM_COLUMNS, tables.CLAIMS, listing)
    raise typer.Exit(_status(done.results.problems))


@rules_app.command("list")
def list_rules(packs: options.Packs = None) -> None:
    """List the rules of the packs that are on, or of those named."""
    from auditor.rulebook.load import load_packs

    book, problems = load_packs(tuple(packs or ()), only=bool(packs))
    _report(problems)
    rows = [rule.model_dump(include=set(RULE_COLUMNS)) for rule in book.rules.values()]
    _list(rows, RULE_COLUMNS, RULE_COLUMNS, "table")
    raise typer.Exit(_status(problems))


@rules_app.command("test")
def run_examples(packs: options.Packs = None) -> None:
    """Run the examples that stand beside the rules."""
    from auditor.audit import Auditor
    from auditor.examples import run, untested

    auditor = Auditor(packs or (), only_rules=bool(packs))
    _report(auditor.problems)
    outcomes = list(run(auditor))
    failures = [_failure(outcome) for outcome in outcomes if not outcome.passed]
    failures += [
        f"{rule.pack}:{rule.line}: {rule.name}: {what}" for rule, what in untested(auditor)
    ]
    for failure in failures:
        _warn(f"error: {failure}")
    typer.echo(
        f"{len(auditor.book.rules)} rules, {len(outcomes)} examples, {len(failures)} failures"
    )
    raise typer.Exit(_status(auditor.problems) or int(bool(failures)))


# ------------------------------------------------------------------ work


def _audited(auditor: Auditor, collected: Collected) -> Audit:
    with _progress(len(collected.documents)) as progress:
        done = auditor.audit(
            collected.documents,
            progress=progress,
            problems=collected.problems,
            skipped=collected.skipped,
        )
    _report(done.results.problems)
    return done


def _written(done: Audit, out: str, formats: Sequence[str]) -> list[Path]:
    try:
        return done.write(out, formats)
    except OSError as error:
        _warn(f"error: {out}: cannot be written: {error.strerror}; name another folder with --out")
        raise typer.Exit(NOT_IN_FULL) from None


def _status(problems: Iterable[Problem]) -> int:
    return NOT_IN_FULL if any(problem.fatal for problem in problems) else 0


# ------------------------------------------------------------------ output


def _failure(outcome: Outcome) -> str:
    rule, example = outcome.rule, outcome.example
    told = "".join(f"\n  {finding.verdict}: {finding.message}" for finding in outcome.found)
    where = f"{rule.pack}:{example.line}: {rule.name}"
    return f"{where}: the example should give {example.verdict}, it gives {outcome.verdict}{told}"


def _warn(message: str) -> None:
    """Write one message to stderr; what was read must not steer the terminal."""
    safe = "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in message)
    typer.echo(safe, err=True)


def _report(problems: Iterable[Problem]) -> None:
    for problem in problems:
        about = problem.document or problem.rule
        prefix = f"{about}: " if about and about not in problem.message else ""
        _warn(f"{'error' if problem.fatal else 'note'}: {prefix}{problem.message}")


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a bar for long work at a terminal; elsewhere nothing."""
    if total < PROGRESS_FROM or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("auditing", total=total)
        yield lambda done, _total, _name: bar.update(task, completed=done)


@contextmanager
def _unbroken_pipe() -> Iterator[None]:
    """Let a reader such as `head` stop reading without an error or another exit status."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)


def _show(done: Audit, written: Sequence[Path]) -> None:
    """Print what was found; the problems stand on stderr already."""
    from auditor.report.console import render

    page = next((path for path in written if path.suffix == ".html"), None)
    with _unbroken_pipe():
        render(replace(done.results, problems=()), _console(), page or next(iter(written), None))


def _list(
    rows: Sequence[Mapping[str, Any]], shown: Sequence[str], every: Sequence[str], listing: str
) -> None:
    """Print rows as a table of some columns, or with all of them for another program."""
    from auditor.report.listing import as_csv, as_json, show_table

    with _unbroken_pipe():
        if listing == "table":
            show_table(rows, shown, _console())
        else:
            sys.stdout.write(as_csv(rows, every) if listing == "csv" else as_json(rows))
