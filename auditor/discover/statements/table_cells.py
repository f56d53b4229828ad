"""Cells of tables → what their heads say of them, so that they are compared with sentences.

A cell is about the head of its row where the first column lists things ("Country"), else about what
its document is about.  The other heads tell what is said; a head that is a year tells when.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.discover.statements.normalization import stem, words_of
from auditor.language.text.tables import NUMERIC, YEAR, Cell, Row, Table, heads_depth

_ATTRIBUTES = frozenset(
    stem(word)
    for word in (
        *(
            "attribute",
            "category",
            "characteristic",
            "description",
            "figure",
            "heading",
            "indicator",
        ),
        *("item", "measure", "metric", "parameter", "property", "quantity", "statistic", "subject"),
        *("type", "unit", "variable", "year", "quarter", "month", "date", "period", "day"),
    )
)
"""Heads of a first column that lists what is told, or when, and not of which thing."""

MOST_BEFORE = 1  # columns before the one that names a row: its rank
TOTALS = frozenset(stem(word) for word in ("total", "sum", "overall", "all", "altogether"))


class Told(NamedTuple):
    """What the heads of a cell say; spans are offsets of the text."""

    subject: str  # the head of its row, or "" where that names no thing
    said: tuple[str, ...]  # the words of the other heads, as written
    years: tuple[tuple[int, int], ...]  # the heads that are years
    row: tuple[int, int]


class TableReader:
    """Looks up the cells of a text's tables by the place of a value in them."""

    def __init__(self, text: str, found: Sequence[Table]) -> None:
        """Take the tables of a text; columns that only spaces part are no table here."""
        parted = "|" in text or "\t" in text
        self._cells = sorted(_cells(found), key=lambda told: told[0].start) if parted else []
        self._starts = [cell.start for cell, _ in self._cells]

    def of(self, start: int, end: int) -> tuple[bool, Told | None]:
        """Return whether a table holds what is at `start`..`end`, and what its heads say of it.

        Heads say nothing of themselves.
        """
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return False, None
        cell, told = self._cells[at]
        return (True, told) if end <= cell.end else (False, None)


def _cells(found: Sequence[Table]) -> Iterator[tuple[Cell, Told | None]]:
    for table in filter(is_grid, found):
        depth = heads_depth(table.rows)
        heads, body = table.rows[:depth], table.rows[depth:]
        first, lists = _first(heads, body)
        yield from ((cell, None) for row in heads for cell in row)
        for row in body:
            for at, cell in enumerate(row):
                columns = [head[at] for head in heads if head[at].text]
                yield cell, _told(row, first, columns, lists) if at > first else None


def is_grid(table: Table) -> bool:
    """Whether rows are of one width; "Debt: 4 million (2013) | 5 million (2014)" is no table."""
    return len({len(row) for row in table.rows}) == 1 and not any(
        ": " in row[0].text for row in table.rows
    )


def _first(heads: Sequence[Row], body: Sequence[Row]) -> tuple[int, bool]:
    """Return the column that tells what a row is about, and whether that is a thing by its name."""
    width = len(body[0]) if body else 0
    for at in range(min(width - 1, MOST_BEFORE + 1)):
        if all(_names(row[at]) for row in body):
            words = {stem(word) for head in heads for word in words_of(head[at].text)} - {""}
            return at, bool(words) and words.isdisjoint(_ATTRIBUTES)
    return 0, False


def _names(cell: Cell) -> bool:
    return cell.text[:1].isupper() and not NUMERIC.match(cell.text)


def _told(row: Row, first: int, columns: Sequence[Cell], lists: bool) -> Told:
    key = row[first]
    is_total = not TOTALS.isdisjoint(map(stem, words_of(key.text)))
    subject = key.text if lists and not is_total else ""
    heads = [*([] if subject or not key.text else [key]), *columns]
    years = [cell for cell in heads if YEAR.match(cell.text)]
    said = [word for cell in heads if cell not in years for word in cell.text.split()]
    return Told(
        subject,
        tuple(said),
        tuple((cell.start, cell.end) for cell in years),
        (row[0].start, row[-1].end),
    )
