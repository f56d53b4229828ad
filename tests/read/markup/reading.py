"""Short ways to look at a Markdown text as read."""

from __future__ import annotations

from auditor.core.plain_text import PlainText
from auditor.core.shape import ReadText
from auditor.read.formats.markdown import read


def plain(text: str, found: ReadText, start: int, end: int) -> str:
    """Return the plain text of a span, with its line breaks."""
    whole = PlainText(text, found.hidden)
    return whole.text[whole.plain(start) : whole.plain(end)]


def shown(text: str) -> list[tuple[str, str | None, str]]:
    """Return kind, label and plain text of each block."""
    found = read(text)
    return [(b.kind, b.label, plain(text, found, b.start, b.end)) for b in found.blocks]


def kinds(text: str) -> list[tuple[str, str]]:
    """Return kind and plain text of each block."""
    return [(kind, words) for kind, _, words in shown(text)]


def leads(text: str) -> list[tuple[str, str | None]]:
    """Return each item with the line that its list stands under."""
    found = read(text)
    return [
        (plain(text, found, b.start, b.end), b.lead and text[slice(*b.lead)])
        for b in found.blocks
        if b.kind in ("item", "field")
    ]


def rows(text: str) -> list[list[list[str]]]:
    """Return the words of the cells of each table."""
    return [[[cell.text for cell in row] for row in grid.rows] for grid in read(text).grids]
