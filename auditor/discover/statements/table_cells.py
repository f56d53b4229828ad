"""Cells of tables → the words of their heads, so that cells are compared with sentences.

A cell is about the head of its row where the first column lists things ("Country"), else about the
subject of its document.  The other heads are the words of the statement; a head that is a year is
its time.  A row whose key other rows have too is not told apart, and its cells say nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.core.tables import NUMERIC, YEAR, Cell, Row, Table, heads_depth
from auditor.discover.statements.normalization import attributes, stem, totals, words_of

MOST_BEFORE = 1  # columns before the one that names a row: its rank


class CellHeads(NamedTuple):
    """The heads of one cell; spans are offsets of the document's text."""

    subject: str  # the head of its row, or "" where that names no thing
    words: tuple[str, ...]  # of the other heads, as written
    years: tuple[tuple[int, int], ...]  # spans of the heads that are years
    row: tuple[int, int]


class TableReader:
    """Looks up the cells of a text's tables by the span of a value in them."""

    def __init__(self, text: str, tables: Sequence[Table]) -> None:
        """Take the tables of a text; columns that only spaces part are no table here."""
        parted = "|" in text or "\t" in text
        self._cells = sorted(_cells(tables), key=lambda found: found[0].start) if parted else []
        self._starts = [cell.start for cell, _ in self._cells]

    def of(self, start: int, end: int) -> tuple[bool, CellHeads | None]:
        """Return whether text[start:end] is in a table, and the heads of its cell.

        Heads have no heads.
        """
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return False, None
        cell, heads = self._cells[at]
        return (True, heads) if end <= cell.end else (False, None)


def _cells(tables: Sequence[Table]) -> Iterator[tuple[Cell, CellHeads | None]]:
    for table in filter(is_grid, tables):
        depth = heads_depth(table.rows)
        heads, body = table.rows[:depth], table.rows[depth:]
        first, lists = _first_column(heads, body)
        yield from ((cell, None) for row in heads for cell in row)
        keys = Counter(row[first].text for row in body)
        for row in body:
            if keys[row[first].text] > 1:  # it names no row
                yield from ((cell, None) for cell in row)
            else:
                yield from _of_row(heads, row, first, lists)


def _of_row(
    heads: Sequence[Row], row: Row, first: int, lists: bool
) -> Iterator[tuple[Cell, CellHeads | None]]:
    for at, cell in enumerate(row):
        columns = [head[at] for head in heads if head[at].text]
        yield cell, _heads_of(row, columns, row[first], lists) if at > first else None


def is_grid(table: Table) -> bool:
    """Whether rows are of one width; "Debt: 4 million (2013) | 5 million (2014)" is no table."""
    return len({len(row) for row in table.rows}) == 1 and not any(
        ": " in row[0].text for row in table.rows
    )


def _first_column(heads: Sequence[Row], body: Sequence[Row]) -> tuple[int, bool]:
    """Return the column that names the rows, and whether it lists things of which others tell.

    Under the head "Country" it does, under "Year" or "Indicator" it names what is said.
    """
    width = len(body[0]) if body else 0
    for at in range(min(width - 1, MOST_BEFORE + 1)):
        if all(_is_name(row[at]) for row in body):
            words = {stem(word) for head in heads for word in words_of(head[at].text)} - {""}
            return at, bool(words) and words.isdisjoint(attributes())
    return 0, False


def _is_name(cell: Cell) -> bool:
    return cell.text[:1].isupper() and not NUMERIC.match(cell.text)


def _heads_of(row: Row, columns: Sequence[Cell], key: Cell, lists: bool) -> CellHeads:
    """Return the heads of a cell; `key` names its row, a thing where the column `lists` such."""
    is_total = not totals().isdisjoint(map(stem, words_of(key.text)))
    subject = key.text if lists and not is_total else ""
    heads = [*([] if subject or not key.text else [key]), *columns]
    years = [cell for cell in heads if YEAR.match(cell.text)]
    words = " ".join(cell.text for cell in heads if cell not in years).split()
    return CellHeads(
        subject,
        tuple(words),
        tuple((cell.start, cell.end) for cell in years),
        (row[0].start, row[-1].end),
    )
