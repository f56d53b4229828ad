"""Tables of a document → rows and columns of totals apart from their parts, and whether they fit.

A total is the last row of its table or block, one in between (a subtotal), or the first; or a
column.  What misses its total by far is taken for something that does not add up by its nature,
such as rates; a column, though, of which all other rows add up must add up in the last one too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import TypeVar

from auditor.core.grids import body, heads_over
from auditor.core.model import Mention, Verdict
from auditor.core.shape import Grid, GridCell
from auditor.core.values import is_plain
from auditor.discover.arithmetic.caveats import (
    allows_several,
    begins_some,
    has_no_sum,
    says_total,
    tells_some,
    verdict_on_total,
)
from auditor.discover.arithmetic.figures import Figures
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.sums import FEWEST, MOST, NEAR, added_up, can_add_up

_Result = TypeVar("_Result")

ALL_FIT = 3  # rows that add up: then the only one that does not is wrong by any amount
FAR = 0.25
"""Part of a total by which a column may miss it where all the others of its row, two or more, fit.

Set by hand: more than most wrong digits, less than what counts only some of the parts.
"""
ANY = 10.0  # part of a total by which such a one may miss it
MOST_BEGINS = 4  # columns behind the key that may hold no parts: a rank, a year, a place
HUNDRED = 100.0  # per cent

_NO_FIGURE = re.compile(r"[^0-9]*\Z")
_BRACKET = re.compile(r"\s*[(\[]")


def table_totals(text: str, grids: Sequence[Grid], figures: Figures) -> Iterator[ArithmeticResult]:
    """Yield the results of totals in tables."""
    for grid in grids:
        yield from _TableTotals(text, grid, figures).results()


class _TableTotals:
    """The totals of one table."""

    def __init__(self, text: str, grid: Grid, figures: Figures) -> None:
        self._text, self._grid, self._figures = text, grid, figures
        self._rows = list(body(grid))
        self._labels = [_label(row[: grid.keys]) for _, row in self._rows]

    def results(self) -> Iterator[ArithmeticResult]:
        """Yield whether the totals of the table are the sums of their parts."""
        heads = [cell.text for row in self._grid.rows[: self._grid.heads] for cell in row]
        labels = [label for label in self._labels if not begins_some(label)]
        if not tells_some(" ".join([*heads, *labels])):
            yield from self._of_rows()
            yield from self._of_columns()

    # -------------------------------------------------------------- rows of totals

    def _of_rows(self) -> Iterator[ArithmeticResult]:
        columns = list(filter(self._adds_up, range(self._grid.keys, len(self._grid.rows[0]))))
        for total, groups in self._total_rows():
            found = [each for column in columns for each in self._best(total, groups, column)]
            fits = _fitting(found)
            is_all = fits >= FEWEST and fits + 1 == len(found)
            if total > 0 or fits:  # where the first row is a total other columns tell that it is
                yield from (each for each in found if _is_meant(each, FAR if is_all else NEAR))

    def _adds_up(self, column: int) -> bool:
        """Whether no head of a column says that its figures make no sum."""
        return not any(has_no_sum(head.text) for head in heads_over(self._grid, column))

    def _cell(self, at: int, column: int) -> GridCell:
        return self._rows[at][1][column]

    def _total_rows(self) -> Iterator[tuple[int, list[list[int]]]]:
        """Yield the rows of totals, each with the groups of rows that may be its parts."""
        kinds = list(map(_kind, self._labels))
        places = [at for at, kind in enumerate(kinds) if kind == "total"]
        if places == [0]:
            yield 0, [_parts(kinds, 1, len(kinds))]
            return
        begin = 0
        for at in places:
            own = _parts(kinds, max(begin, self._block_of(at)), at)
            groups = [own]
            if at == places[-1] and len(own) < _count(kinds, at):
                groups += [_parts(kinds, 0, at), [*places[:-1], *own]]
            yield at, [group for group in groups if len(group) >= FEWEST]
            begin = at + 1

    def _block_of(self, at: int) -> int:
        """Return the first row below the head of the block that a row is in, 0 without one."""
        block = bisect_right(self._grid.blocks, self._rows[at][0]) - 1
        if block < 0:
            return 0
        head = self._grid.blocks[block]
        return bisect_right(self._rows, head, key=itemgetter(0))

    def _best(
        self, total: int, groups: Sequence[Sequence[int]], column: int
    ) -> list[ArithmeticResult]:
        """Return that one of some groups of rows makes a total, or that none of them does.

        Where there are several ways to add up, two of them must miss the total by little.
        """
        stated = self._cell(total, column)
        results = _done(
            self._sum(stated, [self._cell(at, column) for at in group], FAR) for group in groups
        )
        fits = [each for each in results if each.verdict == "agreement"]
        is_sure = bool(fits) or len(results) > 1 or len(groups) == 1
        return (fits or results)[-1:] if is_sure else []

    # -------------------------------------------------------------- columns of totals

    def _of_columns(self) -> Iterator[ArithmeticResult]:
        if not self._grid.heads:
            return
        first = self._grid.keys
        for column, head in enumerate(self._grid.rows[self._grid.heads - 1]):
            if column >= first + FEWEST and says_total(head.text):
                yield from self._of_column(column, first)
                first = column + 1

    def _of_column(self, column: int, first: int) -> list[ArithmeticResult]:
        """Return whether the cells of a column are the sums of those before them in their rows.

        The parts begin where most rows add up.
        """
        begins = range(first, min(first + MOST_BEGINS, column - FEWEST + 1))
        found = max((self._from(begin, column) for begin in begins), key=_fitting, default=[])
        fits = _fitting(found)
        wrong = len(found) - fits
        if wrong == 1 and fits >= ALL_FIT:
            return found
        return [each for each in found if _is_meant(each, 0.0 if wrong > max(1, fits) else NEAR)]

    def _from(self, begin: int, column: int) -> list[ArithmeticResult]:
        """Return whether the cells from one column to another make those of the latter."""
        return _done(self._sum(row[column], row[begin:column], ANY) for _, row in self._rows)

    # -------------------------------------------------------------- one sum

    def _sum(
        self, total: GridCell, cells: Sequence[GridCell], near: float = NEAR
    ) -> ArithmeticResult | None:
        """Return whether cells make their total, None where some of them cannot be added up.

        Cells without a figure may lack one: then only that they fit is told.
        """
        stated = self._number(total)
        filled = [cell for cell in cells if not _NO_FIGURE.match(cell.text)]
        parts = _done(map(self._number, filled))
        if stated is None or len(parts) < len(filled) or not _can_make(stated, parts):
            return None
        found = next(added_up(stated, parts, self._verdict, near), None)
        is_open = len(filled) < len(cells) or self._may_exceed(stated)
        return None if is_open and found and found.verdict != "agreement" else found

    def _may_exceed(self, total: Mention) -> bool:
        """Whether shares of several answers each may make more than 100 %."""
        return total.value.dimension == "percent" and self._has_several_answers

    def _number(self, cell: GridCell) -> Mention | None:
        """Return the number of a cell: the only one, or that before a bracket ("12 (3.4 %)")."""
        found = self._figures.all(cell.start, cell.end)
        if not found or any(char.isalpha() for char in self._text[cell.start : found[0].start]):
            return None
        is_one = len(found) == 1 or _BRACKET.match(self._text, found[0].end, cell.end)
        return found[0] if is_one else None

    @cached_property
    def _reach(self) -> tuple[int, int]:
        """Where the words about the table are: from its caption to its last row."""
        spans = [
            (cell.start, cell.end) for cell in (self._grid.rows[0][0], self._grid.rows[-1][-1])
        ]
        spans += [span for span in (self._grid.caption, self._grid.lead) if span is not None]
        return min(spans)[0], max(end for _, end in spans)

    @cached_property
    def _verdict(self) -> Verdict:
        return verdict_on_total(self._text, *self._reach)

    @cached_property
    def _has_several_answers(self) -> bool:
        return allows_several(self._text, *self._reach)


def _label(key: Sequence[GridCell]) -> str:
    """Return the words that name a row: those of the first cell of its key that has some."""
    return next((cell.text for cell in key if cell.text), "")


def _kind(label: str) -> str:
    """Return what a row is by its head: a total, a part, or "some" for a part of a part."""
    if begins_some(label):
        return "some"
    return "total" if says_total(label) else "part"


def _parts(kinds: Sequence[str], begin: int, end: int) -> list[int]:
    return [at for at in range(begin, end) if kinds[at] == "part"]


def _count(kinds: Sequence[str], end: int) -> int:
    return sum(kind == "part" for kind in kinds[:end])


def _done(results: Iterable[_Result | None]) -> list[_Result]:
    """Return what could be worked out."""
    return [each for each in results if each is not None]


def _fitting(results: Sequence[ArithmeticResult]) -> int:
    return sum(each.verdict == "agreement" for each in results)


def _is_meant(result: ArithmeticResult, near: float) -> bool:
    """Whether parts make their total, or miss it by no more than a part of it."""
    if result.verdict == "agreement":
        return True
    total, *parts = (figure.value.low or 0.0 for figure in result.figures)
    return abs(sum(parts) - total) <= near * abs(total)


def _can_make(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether numbers can add up: several, each of a cell of its own, of one unit."""
    if not FEWEST <= len(parts) <= MOST:
        return False
    if len({part.start for part in (total, *parts)}) <= len(parts):
        return False  # one cell that reaches over several places
    return _are_shares(total, parts) or can_add_up(total, parts)


def _are_shares(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether shares are told to make 100 %."""
    values = [mention.value for mention in (total, *parts)]
    return total.value.low == HUNDRED and all(
        value.dimension == "percent" and is_plain(value) for value in values
    )
