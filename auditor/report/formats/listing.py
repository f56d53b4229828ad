"""Rows → a table on a terminal, CSV or JSON, as `auditor claims` prints them."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from auditor.claims.analysis import analyse
from auditor.language.mention_record import as_record
from auditor.report.shared.unseen import OBEYED, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console

    from auditor.core.model import Document, Gazetteer


WIDE = 1_000_000  # columns; what a pipe takes
MENTIONS = (
    *("document", "start", "end", "text", "kind", "low", "high", "low_open", "high_open"),
    *("unit", "hedge", "edtf", "name", "doubt"),
)
PASSAGES = ("document", "kind", "label", "place", "text", "start", "end")


def mention_rows(documents: Iterable[Document], names: Gazetteer) -> list[dict[str, Any]]:
    """Return one row for each number, date and name that the documents mention."""
    rows = []
    for document in documents:
        analysis = analyse(document, names)
        for mention in analysis.mentions:
            start, end = analysis.as_read(mention.start, mention.end)
            record = as_record(mention) | {"start": start, "end": end}
            rows.append({"document": document.id, **record})
    return rows


def passage_rows(documents: Iterable[Document]) -> list[dict[str, Any]]:
    """Return one row for each passage of the documents, those that state nothing too."""
    return [
        {"document": document.id, **asdict(passage)}
        for document in documents
        for passage in document.passages
    ]


def as_json(content: Any) -> str:
    """Return plain data as JSON in which nothing is obeyed by a terminal or the log of a build."""
    text = json.dumps(content, sort_keys=True, indent=1, ensure_ascii=False) + "\n"
    escaped = OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
    return escaped.replace("##", "#\\u0023")  # the same string to every reader of JSON


def show_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], console: Console) -> None:
    """Print rows as a table; without a terminal as wide as they need, for other programs."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(row.get(column))) for column in columns))
    if not console.is_terminal:
        console.width = WIDE
    console.print(table)


def _shown(value: Any) -> str:
    return "" if value is None else plain(str(value))
