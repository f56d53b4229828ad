"""A grid → what its shape says of a cell: the heads over it, the key of its row, its block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from auditor.core.shape import Grid, GridCell

YEAR = re.compile(r"(?:FY ?)?(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?\Z")
NUMERIC = re.compile(r"[(~≈<>+−–$€£¥-]{0,3} ?[0-9][0-9.,'’ %\u00a0\u202f]{0,24}\)?\*?\Z")
_BULLETS = frozenset("•·▪◦")
MOST_KEYS = 4  # columns that name a row together

Row = Sequence[GridCell]


class Layout(NamedTuple):
    """What the shape of a text tells those who recognise what is in it."""

    grids: Sequence[Grid] = ()
    is_wrapped: bool = False  # it is broken into lines of one width


def is_number(words: str) -> bool:
    """Whether the words of a cell are a number, and no year."""
    return bool(NUMERIC.match(words)) and not YEAR.match(words)


def is_alone(row: Row) -> bool:
    """Whether only the first cell of a row has words, or one cell is the whole row."""
    first = row[0]
    return (
        len(row) > 1
        and bool(first.text)
        and all(cell == first or not cell.text for cell in row[1:])
    )


def body(grid: Grid) -> Iterator[tuple[int, Row]]:
    """Yield the rows that are no heads, with their numbers."""
    blocks = frozenset(grid.blocks)
    for number in range(grid.heads, len(grid.rows)):
        if number not in blocks:
            yield number, grid.rows[number]


def heads_over(grid: Grid, column: int) -> list[GridCell]:
    """Return the heads of a column, the outermost first; a merged one once."""
    cells = {row[column].text: row[column] for row in reversed(grid.rows[: grid.heads])}
    return [cell for words, cell in reversed(cells.items()) if words]


def block_heads(grid: Grid) -> dict[int, GridCell]:
    """Return what heads the rows of the body that stand in a block: "Study A" over its rows.

    Rows with bullets stand below the nearest row that has none, and end its block.
    """
    found: dict[int, GridCell] = {}
    blocks = frozenset(grid.blocks)
    block: GridCell | None = None
    above: GridCell | None = None  # the first cell of the nearest row without a bullet
    has_bullets = False
    for number in range(grid.heads, len(grid.rows)):
        first = grid.rows[number][0]
        is_item = first.text[:1] in _BULLETS
        if number in blocks:
            block, has_bullets = first, False
        elif is_item and above is not None:
            found[number], has_bullets = above, True
        elif block is not None and not has_bullets:
            found[number] = block
        if not is_item:
            above = first
    return found


def row_keys(grid: Grid) -> dict[int, tuple[GridCell, ...]]:
    """Return the cells that name each row of the body; an empty one goes on with that above it.

    A row of which no cell names it has no entry.
    """
    rows = list(body(grid))
    keys = filled([row[: grid.keys] for _, row in rows])
    named = (tuple(cell for cell in key if cell.text) for key in keys)
    return {number: key for (number, _), key in zip(rows, named, strict=True) if key}


def filled(keys: Iterable[Row]) -> list[Row]:
    """Return the first cells of rows, an empty one as that above it where those before it are."""
    found: list[Row] = []
    before: Row = ()
    for key in keys:
        own: list[GridCell] = []
        goes_on = True
        for at, cell in enumerate(key):
            own.append(before[at] if goes_on and not cell.text and before else cell)
            goes_on = goes_on and bool(before) and own[at] == before[at]
        before = own
        found.append(own)
    return found
