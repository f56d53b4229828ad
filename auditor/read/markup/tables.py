"""The rows of a Markdown table → a grid, its cells as passages, and the markup in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import CellPlace, Grid, GridCell, Hidden
from auditor.read.markup.content import Content
from auditor.read.markup.draft import Draft, folded
from auditor.read.markup.inline import Inline, in_order
from auditor.read.markup.lines import Placed

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\\|")
_DIGIT = re.compile(r"\d")


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
    return TableRead(grid_of(cells), drafts, hidden)


def grid_of(rows: Sequence[tuple[GridCell, ...]], marked: Container[int] = frozenset((0,))) -> Grid:
    """Return the grid of some rows, of which those that are `marked` are heads.

    Rows at the top without a key and a number are heads too.  A row of which only the first cell
    has words heads the rows below it.
    """
    heads = 0
    while heads in marked or (heads < len(rows) - 1 and _is_head(rows[heads])):
        heads += 1
    return Grid(tuple(rows), heads, _keys(rows[heads:]), blocks=_blocks(rows, heads))


def _blocks(rows: Sequence[Sequence[GridCell]], heads: int) -> tuple[int, ...]:
    """Return the rows that head others; where most have one cell with words, none does."""
    alone = {number for number in range(heads, len(rows)) if _is_alone(rows[number])}
    if 2 * len(alone) > len(rows) - heads:
        return ()
    return tuple(sorted(each for each in alone if each + 1 < len(rows) and each + 1 not in alone))


def _is_alone(row: Sequence[GridCell]) -> bool:
    words = [cell.text for cell in row]
    return len(words) > 1 and bool(words[0]) and not any(words[1:])


def _is_head(row: Sequence[GridCell]) -> bool:
    words = [cell.text for cell in row]
    return not words[0] and any(words) and not any(map(_DIGIT.search, words))


def _keys(rows: Sequence[Sequence[GridCell]]) -> int:
    """Return how many columns name a row: two where the first only counts the rows."""
    counted = [row[0].text.rstrip(".") == str(number) for number, row in enumerate(rows, 1)]
    return 2 if len(rows) > 1 and all(counted) and len(rows[0]) > 2 else 1


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
