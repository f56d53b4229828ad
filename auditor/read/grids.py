"""Rows of cells from any format → a grid: which rows are heads, which columns name the rows."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from auditor.core.grids import MOST_KEYS, YEAR, filled, is_alone, is_number
from auditor.core.shape import Block, Grid

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from auditor.core.grids import Row

FEW = 2  # columns, and rows, of a table that may be labels and their values

_DIGIT = re.compile(r"\d")
_WORDS = 0.5  # share of the cells of a column that names rows which begin with a letter
_LONG = 4  # digits of a number that is no rank
SHORT = 36  # characters of them on average: longer ones are texts


def grid_of(
    rows: Sequence[Row],
    marked: Container[int] = frozenset(),
    keys: int = 0,
    blocks: Sequence[int] | None = None,
    *,
    is_flat: bool = False,
) -> Grid:
    """Return the grid of rows of one width, of which those that are `marked` are heads.

    Where neither they, with words, nor `keys`, columns that name the rows, are told, the first row
    holds heads if it has no number and others have.  Rows at the top without a key and a number
    are heads too.
    `keys` and `blocks`, rows that head those below them, are found where the format tells none.
    `is_flat`: it has no merged cells, so that a head without words goes on with that on its left.
    """
    heads = _heads(rows, marked)
    if not keys and not _has_words(rows[:heads]) and heads < len(rows):
        heads += _is_head_of(rows[heads:])
    if blocks is None:
        blocks = _blocks(rows, heads)
    keys = keys or _keys(rows, heads, blocks)
    if is_flat:
        rows = [*(_gone_on(row, keys) for row in rows[:heads]), *rows[heads:]]
    return Grid(tuple(map(tuple, rows)), heads, keys, blocks=tuple(blocks))


def _has_words(rows: Sequence[Row]) -> bool:
    return any(cell.text for row in rows for cell in row)


def _gone_on(head: Row, keys: int) -> Row:
    """Return a row of heads, those without words as that on their left, but not as a key's."""
    found = list(head)
    for at in range(keys + 1, len(found)):
        if not found[at].text:
            found[at] = found[at - 1]
    return found


def _is_head_of(rows: Sequence[Row]) -> bool:
    """Whether the first of some rows without marks holds heads: no number, unlike those below.

    Of two columns, which may be labels and their values, all those below have a number.  Of more
    the heads may also be short words over words.
    """
    if any(is_number(cell.text) for cell in rows[0]) or is_alone(rows[0]):
        return False
    if len(rows[0]) == FEW:
        return len(rows) > FEW and all(is_number(row[-1].text) for row in rows[1:])
    return _are_words(rows[0]) or any(is_number(cell.text) for row in rows[1:] for cell in row[1:])


def _are_words(row: Row) -> bool:
    """Whether the cells of a row hold short words without a figure, the first perhaps nothing."""
    is_short = all(0 < len(cell.text) <= SHORT for cell in row[1:])
    return is_short and not any(_DIGIT.search(cell.text) for cell in row)


def _heads(rows: Sequence[Row], marked: Container[int]) -> int:
    """Return how many rows at the top are marked as heads, or are such by their words."""
    heads = 0
    while heads in marked or (heads < len(rows) - 1 and _is_head(rows, heads)):
        heads += 1
    return heads


def _is_head(rows: Sequence[Row], at: int) -> bool:
    """Whether a row at the top is a head: no key of its own, words or years in other cells."""
    words = [cell.text for cell in rows[at]]
    if not any(words[1:]) or (words[0] and (at == 0 or rows[at][0] != rows[at - 1][0])):
        return False
    return not any(_DIGIT.search(each) and not YEAR.match(each) for each in words[1:])


def _blocks(rows: Sequence[Row], heads: int) -> tuple[int, ...]:
    """Return the rows that head others; where most have one cell with words, none does."""
    alone = {number for number in range(heads, len(rows)) if is_alone(rows[number])}
    if 2 * len(alone) > len(rows) - heads:
        return ()
    return tuple(sorted(each for each in alone if each + 1 < len(rows) and each + 1 not in alone))


def _keys(rows: Sequence[Row], heads: int, blocks: Sequence[int]) -> int:
    """Return how many columns name a row: more than one where the first counts or repeats."""
    own = [each for each in list(enumerate(rows))[heads:] if each[0] not in blocks]
    width = len(rows[0])
    if len(own) < 2 or width < 3:
        return 1
    keys = 2 if _are_counted(own) else 1
    named = _distinct(own, blocks, keys)
    while named < len(own) and keys < min(width - 1, MOST_KEYS) and _names(own, keys):
        more = _distinct(own, blocks, keys + 1)
        if more == named:
            break
        keys, named = keys + 1, more
    return keys


def _are_counted(own: Sequence[tuple[int, Row]]) -> bool:
    """Whether the first cells of rows count or rank them, and the second ones name them.

    Ranks may be shared, and the last row may be one of totals.
    """
    ranks = [row[0].text.rstrip(".") for _, row in own]
    if not ranks[-1].isdecimal():
        ranks = ranks[:-1]
    if not ranks or not all(rank.isdecimal() and len(rank) < _LONG for rank in ranks):
        return False
    numbers = list(map(int, ranks))
    is_dense = all(number <= at for at, number in enumerate(numbers, 1))
    return is_dense and numbers == sorted(numbers) and _names(own, 1)


def _distinct(own: Sequence[tuple[int, Row]], blocks: Sequence[int], keys: int) -> int:
    """Return how many rows a number of columns tells apart, below one head of a block."""
    found = filled([row[:keys] for _, row in own])
    return len(
        {
            (bisect_right(blocks, at), *(cell.text for cell in key))
            for (at, _), key in zip(own, found, strict=True)
        }
    )


def _names(own: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether a column can name rows: most of its cells begin with a letter, and they are short."""
    words = [row[column].text for _, row in own]
    is_short = sum(map(len, words)) <= SHORT * len(words)
    return is_short and sum(each[:1].isalpha() for each in words) > _WORDS * len(words)


def with_labels(grid: Grid, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a table whose rows have keys.

    Of two columns without heads, labels and their values, each row is one field.
    """
    if grid.heads or len(grid.rows[0]) != FEW:
        return list(blocks)
    found: list[Block] = []
    for block in blocks:
        if block.cell is None or not _is_labelled(grid.rows[block.cell.row]):
            found.append(block)
            continue
        key, value = grid.rows[block.cell.row]
        if block.start == value.start:
            found.append(Block(key.start, value.end, "field", label=key.text, cell=block.cell))
    return found


def _is_labelled(row: Row) -> bool:
    """Whether a row is a label, written as it is read, and a value of its own."""
    key, value = row
    is_label = bool(key.text) and key.end - key.start == len(key.text)
    return is_label and bool(value.text) and key != value
