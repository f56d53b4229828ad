"""Totals that stand apart from their parts: rows and columns of tables, lists below a sentence.

What misses its total by far is taken for something that does not add up by its nature, such as
rates; see `sums.added`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.core.model import Mention, Passage
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.sums import added
from auditor.discover.statements.normalization import stem, totals, words_of
from auditor.discover.statements.table_cells import is_grid
from auditor.language.text.tables import Cell, Row, Table, heads_depth

FEWEST = 2  # parts of a total
MOST_WORDS = 3  # of a head that says "total"
_SOME = re.compile(r"\b(?:of which|thereof|including|sub-?total|excluding|other than)\b", re.I)


class Figures:
    """Finds the only number in a part of a text; `values` are its numbers and dates in order."""

    def __init__(self, values: Sequence[Mention]) -> None:
        self._values = values
        self._starts = [value.start for value in values]

    def only(self, start: int, end: int) -> Mention | None:
        """Return the only number between two offsets; None for none, for several, for a date."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        numbers = [v for v in self._values[first:last] if v.value.kind != "date"]
        return numbers[0] if len(numbers) == 1 else None


def table_totals(
    text: str, passages: Sequence[Passage], tables: Sequence[Table], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the totals of tables and lists that work out, or do not."""
    figures = Figures(values)
    if "|" in text or "\t" in text:
        yield from _of_tables(text, tables, figures)
    yield from _of_lists(text, passages, figures)


def _says_total(words: str) -> bool:
    told = words_of(words)
    return len(told) <= MOST_WORDS and not totals().isdisjoint(map(stem, told))


# ------------------------------------------------------------------ tables


def _of_tables(text: str, tables: Sequence[Table], figures: Figures) -> Iterator[ArithmeticResult]:
    for table in filter(is_grid, tables):
        depth = heads_depth(table.rows)
        heads, body = table.rows[:depth], table.rows[depth:]
        width = len(table.rows[0])
        if _SOME.search(_labels(heads, body)):
            continue
        if len(body) > FEWEST and _says_total(body[-1][0].text):
            for column in range(1, width):
                yield from _line(text, [row[column] for row in body], figures)
        last = heads[-1] if heads else []
        if len(last) == width > FEWEST + 1 and _says_total(last[-1].text):
            for row in body:
                yield from _line(text, row[1:], figures)


def _labels(heads: Sequence[Row], body: Sequence[Row]) -> str:
    return " ".join([*(cell.text for row in heads for cell in row), *(row[0].text for row in body)])


def _line(text: str, cells: Sequence[Cell], figures: Figures) -> Iterator[ArithmeticResult]:
    """Yield whether the last cell of a row or column is the total of those before it."""
    found = [figures.only(cell.start, cell.end) for cell in cells if cell.text]
    numbers = [number for number in found if number is not None]
    if len(numbers) == len(found) == len(cells):
        yield from added(text, numbers[-1], numbers[:-1])


# ------------------------------------------------------------------ lists


def _of_lists(
    text: str, passages: Sequence[Passage], figures: Figures
) -> Iterator[ArithmeticResult]:
    """Yield whether a list makes the number in the sentence above it, or its own last line."""
    before: Passage | None = None
    for kind, group in groupby(passages, key=lambda passage: passage.kind):
        run = list(group)
        if kind in ("item", "field") and len(run) >= FEWEST:
            yield from _of_list(text, before, run, figures)
        before = run[-1]


def _of_list(
    text: str, lead: Passage | None, run: Sequence[Passage], figures: Figures
) -> Iterator[ArithmeticResult]:
    found = [figures.only(passage.start, passage.end) for passage in run]
    numbers = [number for number in found if number is not None]
    alone = len({passage.paragraph for passage in run}) == len(run)
    if len(numbers) < len(run) or not alone:
        return
    if run[-1].label is not None and _says_total(run[-1].label):
        if len(numbers) > FEWEST:
            yield from added(text, numbers[-1], numbers[:-1])
    elif lead is not None and text[lead.start : lead.end].rstrip().endswith(":"):
        total = figures.only(lead.start, lead.end)
        if total is not None and not _SOME.search(text, lead.start, lead.end):
            yield from added(text, total, numbers)
