"""The commands to begin with: `config` shows the settings, `init` begins a project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from auditor import __version__
from auditor.cli import options, project, settings, terminal
from auditor.cli.documents import date_of
from auditor.files.file_names import CACHE_FOLDER, DEFAULT_OUT, DOCUMENTS_FILE
from auditor.settings.json_schema import EDITOR_LINE
from auditor.settings.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Document, DocumentDate
    from auditor.settings.found import Settings

COLUMNS = ("setting", "value", "from")
DEFAULT_VALUES = {
    "discover": "true",
    "fail-on": "conflict",
    "fail-level": "error",
    "format": options.DEFAULT_FORMATS,
    "out": DEFAULT_OUT,
    "cache": CACHE_FOLDER,
}
FILL_IN = ("  date:", "  why:")
HEAD = f"""\
{EDITOR_LINE.format(file="documents.schema.json")}
# `auditor documents --schema > documents.schema.json` makes editors complete and check this file.
# When each document speaks.  A date is a day, a month, a year or a range: 2024-09-05, 2024-09,
# 2024, 2024-09/2024-11.  Say under why how you know.  Comments tell what was found.
# Also: title, subject, source, role, supersedes, group, language, skip.
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
    schema: options.SettingsSchema = False,
) -> None:
    """Show what an audit of these paths would go by, and where each setting comes from.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.checks.packs import load_packs

    if schema:
        _show_schema()
        return
    found = settings.load(paths or ())
    named = () if only_rules else found.get("rules", ())
    packs, only = (*named, *(rules or ())), only_rules or found.get("only-rules", False)
    _, problems = load_packs(packs, only=only)
    terminal.report(problems)
    values = _settings([*(paths or found.get("paths", ()))], packs, only, found)
    rows = [dict(zip(COLUMNS, setting, strict=True)) for setting in values]
    terminal.show_rows(rows, COLUMNS, COLUMNS, listing)
    terminal.end(terminal.status(problems))


def _show_schema() -> None:
    import json

    from auditor.settings.json_schema import settings_schema

    terminal.say(json.dumps(settings_schema(), indent=1, ensure_ascii=False))


def init(folder: options.Folder = ".", build: options.BuildFile = None) -> None:
    """Begin a project: documents.yaml, settings and a first pack, from what a folder holds.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.guarded.files import collect

    if build is not None:
        project.begin_build(Path(folder), build)
    path = Path(folder) / DOCUMENTS_FILE
    if path.exists() and project.is_begun(Path(folder)):
        raise terminal.fail(f"{path} is there already; this would overwrite it")
    collected = collect([folder])
    terminal.report(collected.problems)
    if collected.documents:
        if not path.exists():
            _begin_dates(path, collected.documents)
        project.begin(Path(folder), collected)
    terminal.end(terminal.status(collected.problems))


# ------------------------------------------------------------------ work


def _begin_dates(path: Path, documents: Sequence[Document]) -> None:
    """Write what was found of documents into the file that declares it."""
    from auditor.claims.series import series_of

    dates = [(document, date_of(document)) for document in documents]
    series = series_of({document.id: document.title or "" for document in documents})
    entries = (_entry(document, dated, series.get(document.id)) for document, dated in dates)
    terminal.write_new(path, HEAD + "".join(entries))
    undated = sum(dated is None for _, dated in dates)
    terminal.say(f"{path}: {undated} of {len(dates)} documents need a date")


def _settings(
    paths: list[str], rules: Sequence[str], only: bool, found: Settings
) -> Iterator[tuple[str, str, str]]:
    from auditor.read.choosing.walk import walk
    from auditor.waivers.file import found as waivers_beside

    yield "version", __version__, "this installation"
    for file in found.files:
        yield "settings", str(file), "found upward"
    yield from _packs(rules, only, found)
    for path in sorted(walk(paths).documents_files):
        yield "documents", str(path), "beside the documents"
    for path in waivers_beside(paths, ()):
        yield "waivers", str(path), "beside the documents or here"
    for key in KEYS:
        setting = found.values.get(key.name)
        if setting is not None and key.name != "rules":
            yield key.name, _written(setting.value), setting.origin
        elif key.name in DEFAULT_VALUES:
            yield key.name, DEFAULT_VALUES[key.name], f"the default; --{key.name}"


def _packs(rules: Sequence[str], only: bool, found: Settings) -> Iterator[tuple[str, str, str]]:
    """Yield the packs that are on, each with what turned it on."""
    from auditor.checks.packs import load_packs
    from auditor.report.shared.texts import plural

    shipped, _ = load_packs((), only=only)
    named, _ = load_packs(found.get("rules", ()), only=True)
    ships = {pack.path for pack in shipped.packs}
    in_settings = {pack.path for pack in named.packs} if found.get("rules") else set()
    book, _ = load_packs(rules, only=only)
    for pack in book.packs:
        count = sum(rule.pack == pack.path for rule in book.rules.values())
        origin = "--rules"
        if pack.path in in_settings:
            origin = found.values["rules"].origin
        elif pack.path in ships:
            origin = "on unless --only-rules"
        yield "pack", f"{pack.path} ({plural(count, 'rule', 'rules')})", origin


def _written(value: Any) -> str:
    """Return a value as a file has it, on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    if isinstance(value, tuple):
        pairs = (each if isinstance(each, str) else _below(*each) for each in value)
        return ", ".join(pairs)
    return str(value)


def _below(pattern: str, chosen: dict[str, Any]) -> str:
    return f"{pattern}: {'; '.join(f'{key} {_written(each)}' for key, each in chosen.items())}"


def _entry(document: Document, dated: DocumentDate | None, series: str | None) -> str:
    """Return the entry of a document for documents.yaml: what it tells itself is a comment."""
    from glob import escape
    from json import dumps

    from auditor.report.shared.format import spoken

    key = escape(document.id).replace("{", "[{]")
    lines = [f"{dumps(key, ensure_ascii=False)}:"]
    if document.title:
        lines.append(f"  # title: {document.title}")
    if dated is None:
        lines += ["  # no date was found; fill it in, and say why, or leave it out", *FILL_IN]
    else:
        lines.append(f"  # date: {spoken(dated)}, {dated.source}")
    if series is not None:
        lines.append(f"  subject: {dumps(series, ensure_ascii=False)}  # editions of one series")
    return "\n".join(["", *("".join(line.splitlines()) for line in lines), ""])
