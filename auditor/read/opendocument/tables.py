"""A table of OpenDocument → its rows, with what is repeated written out and merged cells noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.read.office.archive import attribute, local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

MOST_REPEATED = 1000  # rows or columns of one element; sheets end in far more empty ones
_PARTS = frozenset(("table-header-rows", "table-rows", "table-row-group", "table-header-columns"))

Merged = dict[tuple[int, int], tuple[int, int]]


class Rows(NamedTuple):
    """The rows of a table, all of one width."""

    rows: list[list[str]]
    heads: int
    merged: Merged


def grid_rows(table: Element, words: Callable[[Element], str]) -> Rows:
    """Return the rows of a table; `words` gives those of a cell."""
    rows: list[list[str]] = []
    merged: Merged = {}
    heads = 0
    for row, is_head in _rows(table, is_head=False):
        cells = _cells(row, words, len(rows), merged)
        count = _count(row, "number-rows-repeated") if any(cells) else 1
        rows += [list(cells) for _ in range(count)]
        heads += count if is_head else 0
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return Rows([row + [""] * (width - len(row)) for row in rows], heads, merged)


def _cells(row: Element, words: Callable[[Element], str], number: int, merged: Merged) -> list[str]:
    """Return the cells of a row up to the last with words."""
    cells: list[str] = []
    for cell in row:
        _add_cell(cell, words, cells, number, merged)
    while cells and not cells[-1] and (number, len(cells) - 1) not in merged:
        cells.pop()
    return cells


def _rows(element: Element, *, is_head: bool) -> Iterator[tuple[Element, bool]]:
    for each in element:
        if local(each) == "table-row":
            yield each, is_head
        elif local(each) in _PARTS:
            yield from _rows(each, is_head=is_head or local(each) == "table-header-rows")


def _add_cell(
    cell: Element, words: Callable[[Element], str], cells: list[str], row: int, merged: Merged
) -> None:
    if local(cell) not in ("table-cell", "covered-table-cell"):
        return
    text = words(cell).strip() if local(cell) == "table-cell" else ""
    column = len(cells)
    wide, high = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
    merged |= {
        (row + down, column + right): (row, column)
        for down in range(high)
        for right in range(wide)
        if (down, right) != (0, 0)
    }
    cells += [text] * _count(cell, "number-columns-repeated")


def _count(element: Element, name: str) -> int:
    told = attribute(element, name, "1")
    return min(int(told), MOST_REPEATED) if told.isdecimal() and int(told) > 0 else 1
