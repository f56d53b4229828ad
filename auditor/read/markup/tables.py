"""The rows of a Markdown table → a grid, its cells as passages, and the markup in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import CellPlace, GridCell, Hidden
from auditor.read.grids import grid_of
from auditor.read.markup.content import Content
from auditor.read.markup.draft import Draft, folded
from auditor.read.markup.inline import Inline, in_order
from auditor.read.markup.lines import Placed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from auditor.core.shape import Grid

_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\\|")


class TableRead(NamedTuple):
    """A table with the passages of its cells; `hidden` is what in them is markup."""

    grid: Grid
    drafts: list[Draft]
    hidden: list[Hidden]


def read_table(
    text: str, rows: Sequence[tuple[int, int]], number: int, read: Callable[[str], Inline]
) -> TableRead:
    """Return a table of which the spans of the rows are known, the first of them its head.

    `number` counts the tables of the document from 0; `read` reads the markup in a cell.
    """
    drafts: list[Draft] = []
    hidden: list[Hidden] = []
    cells: list[tuple[GridCell, ...]] = []
    width = sum(1 for _ in _spans(text, *rows[0]))
    for line, row in enumerate(rows):
        found: list[GridCell] = []
        for column, (start, end) in zip(range(width), _spans(text, *row), strict=False):
            content = _content(text[start:end], start, read)
            low, high = content.place(0, len(content.text))
            words = folded(content.text)
            found.append(GridCell(low, high, words))
            hidden += content.hidden()
            if words:
                place = CellPlace(number, line, column)
                drafts.append(Draft(low, high, "cell", words, cell=place))
        end = row[1]
        found += [GridCell(end, end, "")] * (width - len(found))
        cells.append(tuple(found))
    return TableRead(grid_of(cells, marked=(0,), is_flat=True), drafts, hidden)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a row begin and end, between bars that no backslash escapes."""
    line = text[start:end]
    bare = line.strip()
    start += len(line) - len(line.lstrip())
    at = 1 if bare.startswith("|") else 0
    for bar in _BAR.finditer(bare, at):
        yield start + at, start + bar.start()
        at = bar.end()
    if at < len(bare):
        yield start + at, start + len(bare)


def _content(raw: str, start: int, read: Callable[[str], Inline]) -> Content:
    """Return the content of a cell; in it "\\\\|" is a bar, also in code."""
    inline = read(raw)
    if "\\|" in raw:
        bars = [Hidden(found.start(), found.start() + 1) for found in _ESCAPED.finditer(raw)]
        inline = inline._replace(hidden=in_order([*inline.hidden, *bars]))
    return Content(Placed.at(raw, start), inline)
