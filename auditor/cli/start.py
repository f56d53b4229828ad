"""The commands to begin with: `config` shows the settings, `init` writes a documents.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from auditor import __version__
from auditor.cli import options, terminal
from auditor.files.file_names import DEFAULT_OUT, DOCUMENTS_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Document, DocumentDate

COLUMNS = ("setting", "value", "from")
HEAD = """\
# When each document speaks.  A date is a day, a month, a year or a range: 2024-09-05, 2024-09,
# 2024, 2024-09/2024-11.  Say under why how you know.  Also: title, source.
"""


def mount(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(config)
    app.command()(init)


def config(
    paths: options.AnyPaths = None,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    listing: options.Listing = "table",
) -> None:
    """Show what an audit of these paths would go by, and where each setting comes from.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.checks.packs import load_packs

    _, problems = load_packs(tuple(rules or ()), only=only_rules)
    terminal.report(problems)
    settings = _settings(paths or [], tuple(rules or ()), only_rules)
    rows = [dict(zip(COLUMNS, setting, strict=True)) for setting in settings]
    terminal.show_rows(rows, COLUMNS, COLUMNS, listing)
    terminal.end(terminal.status(problems))


def init(folder: options.Folder = ".") -> None:
    """Write a documents.yaml for the documents of a folder that do not tell when they speak.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.read.loader import collect

    path = Path(folder) / DOCUMENTS_FILE
    if path.exists():
        raise terminal.fail(f"{path} is there already; this would overwrite it")
    collected = collect([folder])
    terminal.report(collected.problems)
    dates = [(document, _date_of(document)) for document in collected.documents]
    if dates:
        terminal.write_new(path, HEAD + "".join(_entry(*pair) for pair in dates))
        undated = sum(dated is None for _, dated in dates)
        terminal.say(f"{path}: {undated} of {len(dates)} documents need a date")
    terminal.end(terminal.status(collected.problems))


# ------------------------------------------------------------------ work


def _settings(
    paths: list[str], rules: tuple[str, ...], only: bool
) -> Iterator[tuple[str, str, str]]:
    from auditor.checks.packs import load_packs
    from auditor.read.choosing.walk import walk
    from auditor.waivers.file import found as waivers_beside

    yield "version", __version__, "this installation"
    shipped, _ = load_packs((), only=only)
    ships = {pack.path for pack in shipped.packs}
    book, _ = load_packs(rules, only=only)
    for pack in book.packs:
        count = sum(rule.pack == pack.path for rule in book.rules.values())
        origin = "on unless --only-rules" if pack.path in ships else "--rules"
        yield "pack", f"{pack.path} ({count} rules)", origin
    for path in sorted(walk(paths).documents_files):
        yield "documents", str(path), "beside the documents"
    for path in waivers_beside(paths, ()):
        yield "waivers", str(path), "beside the documents or here"
    for name, value in (
        ("out", DEFAULT_OUT),
        ("format", options.DEFAULT_FORMATS),
        ("fail-on", "conflict"),
    ):
        yield name, value, f"the default; --{name}"


def _date_of(document: Document) -> DocumentDate | None:
    from auditor.language.dates.recognizer import detect_order
    from auditor.language.statement.document_date import document_date
    from auditor.report.shared.format import is_undated

    dated = document_date(document, detect_order(document.text))
    return None if is_undated(dated) else dated


def _entry(document: Document, dated: DocumentDate | None) -> str:
    """Return the entry of a document for documents.yaml; a dated one gets a comment."""
    from glob import escape
    from json import dumps

    from auditor.report.shared.format import spoken

    key = dumps(escape(document.id), ensure_ascii=False)
    if dated is None:
        return f"\n{key}:\n  date:\n  why:\n"
    return f"\n# {key}: {spoken(dated)}, {dated.source}\n"
