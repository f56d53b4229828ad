"""CSV and TSV: bytes → text, and text → its tables, whatever parts the cells.

The text as read is the file's; a place is a line and a column of it.
"""

from __future__ import annotations

from auditor.core.shape import ReadText
from auditor.read.delimited.records import Quoted, records, separator_of
from auditor.read.delimited.tables import Layout
from auditor.read.formats import text as plain
from auditor.read.formats.text import decode as decode


def read(text: str) -> ReadText:
    """Return the tables of a text and the lines above and below them.

    What lies beyond a bound of cells is left out; `notes` tell that.
    """
    separator = separator_of(text)
    layout, quoted = Layout(text), Quoted(text, separator)
    layout.read(records(text, separator, quoted))
    if not layout.grids and not layout.has_quoted_lines:
        return plain.read(text)
    notes = []
    if quoted.unclosed is not None:
        notes.append(f"the quotation mark in line {_line(text, quoted.unclosed)} is never closed")
    if layout.left_out is not None:
        line = _line(text, layout.left_out)
        text = text[: layout.left_out]
        notes.append(
            f"too large to be read as one table: line {line} and what follows are not read; "
            "split it"
        )
    return ReadText(
        text, tuple(layout.blocks), tuple(layout.grids), tuple(layout.hidden), notes=tuple(notes)
    )


def _line(text: str, offset: int) -> str:
    return f"{text.count(chr(10), 0, offset) + 1:,}"
