"""Tables and lists of a document → totals apart from their parts, and whether the parts make them.

What misses its total by far is taken for something that does not add up by its nature, such as
rates; see `sums.sum_result`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.core.model import Mention, Passage
from auditor.core.tables import Cell, Row, Table, heads_depth
from auditor.discover.arithmetic.caveats import has_unread_figure
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.sums import sum_result
from auditor.discover.statements.normalization import stem, totals, words_of
from auditor.discover.statements.table_cells import is_grid
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import whole

FEWEST = 2  # parts of a total
MOST_WORDS = 3  # words of a head that says "total"
_SOME = re.compile(whole(entries("some-of-a-total")), re.IGNORECASE)


class Figures:
    """Finds the only number in a part of a text; `values` are its numbers and dates in order."""

    def __init__(self, text: str, values: Sequence[Mention]) -> None:
        self._text = text
        self._values = values
        self._starts = [value.start for value in values]

    def only(self, start: int, end: int) -> Mention | None:
        """Return the only number between two offsets; None for none, for several, for a date.

        None too where a figure beside it was not read: "350, 7,3000".
        """
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        read = self._values[first:last]
        numbers = [v for v in read if v.value.kind != "date"]
        if len(numbers) != 1 or has_unread_figure(self._text, start, end, read):
            return None
        return numbers[0]

    def each(self, spans: Sequence[tuple[int, int]]) -> list[Mention]:
        """Return the only number of each span; [] where one has none, several, or a date."""
        found = [self.only(start, end) for start, end in spans]
        numbers = [number for number in found if number is not None]
        return numbers if len(numbers) == len(found) else []


def table_totals(
    text: str, passages: Sequence[Passage], tables: Sequence[Table], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of totals in tables and lists."""
    figures = Figures(text, values)
    if "|" in text or "\t" in text:
        for table in filter(is_grid, tables):
            yield from _of_table(text, table, figures)
    yield from _of_lists(text, passages, figures)


def _is_total(words: str) -> bool:
    """Whether a short head says "total"."""
    plain = words_of(words)
    return len(plain) <= MOST_WORDS and not totals().isdisjoint(map(stem, plain))


# ------------------------------------------------------------------ tables


def _of_table(text: str, table: Table, figures: Figures) -> Iterator[ArithmeticResult]:
    """Yield the results of a last row of totals, by column, and of a last column, by row."""
    depth = heads_depth(table.rows)
    heads, body = table.rows[:depth], table.rows[depth:]
    width = len(table.rows[0])
    if _SOME.search(_labels(heads, body)):
        return
    if len(body) > FEWEST and _is_total(body[-1][0].text):
        for column in range(1, width):
            yield from _of_cells(text, [row[column] for row in body], figures)
    last = heads[-1] if heads else []
    if len(last) == width > FEWEST + 1 and _is_total(last[-1].text):
        for row in body:
            yield from _of_cells(text, row[1:], figures)


def _labels(heads: Sequence[Row], body: Sequence[Row]) -> str:
    return " ".join([*(cell.text for row in heads for cell in row), *(row[0].text for row in body)])


def _of_cells(text: str, cells: Sequence[Cell], figures: Figures) -> Iterator[ArithmeticResult]:
    """Yield whether the last cell of a row or column is the total of those before it."""
    numbers = figures.each([(cell.start, cell.end) for cell in cells])
    if numbers and all(cell.text for cell in cells):
        yield from sum_result(text, numbers[-1], numbers[:-1])


# ------------------------------------------------------------------ lists


def _of_lists(
    text: str, passages: Sequence[Passage], figures: Figures
) -> Iterator[ArithmeticResult]:
    """Yield whether a list makes the number in the sentence above it, or its own last line."""
    before: Passage | None = None
    for kind, group in groupby(passages, key=lambda passage: passage.kind):
        run = list(group)
        if kind in ("item", "field") and len(run) >= FEWEST and _has_line_each(run):
            yield from _of_list(text, before, run, figures)
        before = run[-1]


def _has_line_each(run: Sequence[Passage]) -> bool:
    return len({passage.paragraph for passage in run}) == len(run)


def _of_list(
    text: str, lead: Passage | None, run: Sequence[Passage], figures: Figures
) -> Iterator[ArithmeticResult]:
    """Yield the result of a list whose items have one number each."""
    numbers = figures.each([(passage.start, passage.end) for passage in run])
    if not numbers:
        return
    if _is_total(run[-1].label or ""):
        if len(numbers) > FEWEST:
            yield from sum_result(text, numbers[-1], numbers[:-1])
    elif lead is not None:
        total = _announced_total(text, lead, figures)
        if total is not None:
            yield from sum_result(text, total, numbers)


def _announced_total(text: str, lead: Passage, figures: Figures) -> Mention | None:
    """Return the number of a sentence that announces a list of all its parts with a colon."""
    if not text[lead.start : lead.end].rstrip().endswith(":"):
        return None
    if _SOME.search(text, lead.start, lead.end):
        return None
    return figures.only(lead.start, lead.end)
