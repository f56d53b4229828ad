"""The command `documents`: what became of each file, and what is known of each document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import typer

from auditor.cli import options, terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.model import Document, DocumentDate
    from auditor.core.results import FileFate
    from auditor.read.loader import Collected

SHOWN = ("file", "fate", "told", "title", "date", "date_source", "declared")
COLUMNS = (*SHOWN[:-1], "files", "subject", "source", "role", "group", "supersedes", "language")
DECLARED = ("subject", "source", "role", "group", "language")


def mount(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(documents)


def documents(
    paths: options.Paths = None,
    documents_file: options.DocumentsFile = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    dates: options.Dates = None,
    listing: options.Listing = "table",
    _schema: options.DocumentsSchema = False,
) -> None:
    """List the files: how each was read or why it was not, with titles, dates and their sources.
    \f
    Raises typer.Exit with the exit status.
    """
    collected = collected_by(paths or (), documents_file, include, exclude, dates)
    terminal.report(collected.problems)
    terminal.show_rows(list(_rows(collected)), SHOWN, COLUMNS, listing)
    terminal.end(terminal.status(collected.problems))


def collected_by(
    paths: Sequence[str],
    documents_file: str | None = None,
    include: Iterable[str] | None = None,
    exclude: Iterable[str] | None = None,
    dates: Literal["git"] | None = None,
    out: str | None = None,
) -> Collected:
    """Return the documents that the options of a command choose."""
    from auditor.guarded.files import collect
    from auditor.read.choosing.selection import Selection

    selection = Selection.of(include or (), exclude or ())
    return collect(paths, documents_file, out, selection, dates)


def _rows(collected: Collected) -> Iterator[dict[str, Any]]:
    """Yield a row for each document, and for each file that gave none."""
    of: dict[str, list[Document]] = {}
    for document in collected.documents:
        of.setdefault(document.id.partition("#")[0], []).append(document)
    for fate in collected.files:
        rows = [_row(fate, document) for document in of.get(fate.path, ())]
        yield from rows or [_row(fate, None)]


def _row(fate: FileFate, document: Document | None) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys((*COLUMNS, "declared"), "")
    row |= {"file": fate.path, "fate": fate.fate, "told": fate.told, "files": fate.files}
    if document is None:
        return row
    from auditor.report.shared.format import spoken

    dated = date_of(document)
    told = {key: getattr(document, key) or "" for key in DECLARED}
    told["supersedes"] = ", ".join(document.supersedes)
    return (
        row
        | told
        | {
            "file": document.id,
            "title": document.title or "",
            "date": spoken(dated),
            "date_source": dated.source if dated else "",
            "declared": ", ".join(f"{key}: {value}" for key, value in told.items() if value),
        }
    )


def date_of(document: Document) -> DocumentDate | None:
    """Return when a document speaks; None where nothing tells a day."""
    from auditor.language.dates.recognizer import detect_order
    from auditor.language.statement.document_date import document_date
    from auditor.report.shared.format import is_undated

    dated = document_date(document, detect_order(document.text))
    return None if is_undated(dated) else dated
