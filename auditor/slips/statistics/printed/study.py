"""A document that is recognised → the statistics printed in its sentences and rows of tables.

A *line* is a sentence or a row of a table with its statistics in order; a *report* is one test with
what is printed beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from auditor.core.model import Passage
from auditor.core.shape import Grid
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.statistics.printed.numbers import normalised
from auditor.slips.statistics.printed.tables import row_terms
from auditor.slips.statistics.printed.terms import TESTS, Term, is_of_a_list, terms_in

_ONE_SIDED = re.compile(whole(entries("one-sided-words")), re.IGNORECASE)
_TWO_SIDED = re.compile(whole(entries("two-sided-words")), re.IGNORECASE)
_SPHERICITY = re.compile(whole(entries("sphericity-words")), re.IGNORECASE)
_CORRECTION = re.compile(whole(entries("correction-words")), re.IGNORECASE)
_RANKS = re.compile(whole(entries("rank-words")), re.IGNORECASE)
_LEAVES = re.compile(rf"[;.]|\b{any_of(entries('contrast-words'))}\b", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")
_SIGNS = re.compile(rf"[=<>≤≥]|CI|\b(?i:{any_of(entries('statistic-signs'))})")
NEAR = 2_000  # characters of its paragraph on either side that are near a sentence
MOST_TERMS = 200  # statistics of a sentence: more are none
MOST_BETWEEN = 60  # characters between two statistics of one report


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or a row of a table with the statistics in it.

    `around` spans what is near it in its paragraph, or its table with caption and notes; `top` is
    where the table of a row begins.
    """

    start: int
    end: int
    around: tuple[int, int]
    terms: tuple[Term, ...]
    is_row: bool = False
    top: int = 0

    def of(self, *kinds: str) -> list[Term]:
        """Return the statistics of some kinds."""
        return [term for term in self.terms if term.kind in kinds]


@dataclass(frozen=True, slots=True)
class Report:
    """A test, what is printed behind it up to the next one, and its p value."""

    line: Line
    test: Term
    before: tuple[Term, ...]  # since the p value of the test before it
    behind: tuple[Term, ...]
    p: Term | None

    def earlier(self, kind: str) -> list[Term]:
        """Return the statistics of a kind before the test."""
        return [term for term in self.before if term.kind == kind]

    def nearby(self, *kinds: str) -> Term | None:
        """Return the only statistic of some kinds beside the test; None for none or several."""
        found = [term for term in (*self.before, *self.behind) if term.kind in kinds]
        return found[0] if len(found) == 1 else None


class Study:
    """A document with the statistics that are printed in it; offsets are those of its text."""

    def __init__(self, text: str, passages: Sequence[Passage], grids: Sequence[Grid]) -> None:
        """Take what was recognised in a document."""
        self._passages = passages
        self._grids = grids
        self._by_line: dict[int, tuple[Report, ...]] = {}
        self._said: dict[tuple[re.Pattern[str], tuple[int, int]], bool] = {}
        self.text = normalised(text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The sentences and rows that print a statistic, in the order of the text."""
        lines = (*self._sentences(), *self._rows())
        return tuple(sorted(lines, key=lambda line: line.start))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The tests of all lines with what is printed beside them."""
        return tuple(report for line in self.lines for report in self.reports_of(line))

    def reports_of(self, line: Line) -> Sequence[Report]:
        """Return the tests of a line with what is printed beside them."""
        if line.start not in self._by_line:
            self._by_line[line.start] = tuple(self._reports(line))
        return self._by_line[line.start]

    @cached_property
    def is_two_sided(self) -> bool:
        """Whether the document says that tests are two-sided, and of none that it is one-sided."""
        return not self.has_one_sided and _TWO_SIDED.search(self.text) is not None

    @cached_property
    def tells_of_sphericity(self) -> bool:
        """Whether the document corrects degrees of freedom, and may print those before."""
        return _SPHERICITY.search(self.text) is not None

    @cached_property
    def has_corrections(self) -> bool:
        """Whether the document says of some p values that they are corrected or simulated."""
        return _CORRECTION.search(self.text) is not None

    @cached_property
    def has_one_sided(self) -> bool:
        """Whether the document says of some test that it is one-sided."""
        return _ONE_SIDED.search(self.text) is not None

    def lines_between(self, start: int, end: int) -> Sequence[Line]:
        """Return the lines that begin in a span."""
        first = bisect_left(self._starts, start)
        return self.lines[first : bisect_left(self._starts, end, first)]

    def says(self, pattern: re.Pattern[str], span: tuple[int, int]) -> bool:
        """Whether a span of the text says something; asked again, it is not read again."""
        key = pattern, span
        if key not in self._said:
            self._said[key] = pattern.search(self.text, *span) is not None
        return self._said[key]

    def is_corrected(self, line: Line) -> bool:
        """Whether the words around a line say that p is not that of the test alone."""
        return self.has_corrections and self.says(_CORRECTION, line.around)

    def is_of_ranks(self, line: Line) -> bool:
        """Whether a line tells of a test of ranks, whose exact p is not its statistic's."""
        return self.says(_RANKS, line.around)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def _sentences(self) -> Iterator[Line]:
        prose = (passage for passage in self._passages if passage.kind != "cell")
        for _, group in groupby(prose, key=lambda passage: passage.paragraph):
            passages = tuple(group)
            paragraph = passages[0].start, passages[-1].end
            for passage in passages:
                if not _may_print(self.text, passage):
                    continue
                terms = terms_in(self.text, passage.start, passage.end)
                if 0 < len(terms) <= MOST_TERMS:
                    near = (
                        max(paragraph[0], passage.start - NEAR),
                        min(paragraph[1], passage.end + NEAR),
                    )
                    yield Line(passage.start, passage.end, near, tuple(terms))

    def _rows(self) -> Iterator[Line]:
        for grid in self._grids:
            span = around(grid)
            for start, end, terms in row_terms(self.text, grid):
                yield Line(start, end, span, tuple(terms), True, grid.rows[0][0].start)

    def _reports(self, line: Line) -> Iterator[Report]:
        tests = [at for at, term in enumerate(line.terms) if term.kind in TESTS]
        used = -1  # the last statistic that is another test's
        for at, following in pairwise((*tests, len(line.terms))):
            test = line.terms[at]
            behind = line.terms[at + 1 : following]
            p_at = self._p_of(line, at, following)
            p = None if p_at is None else line.terms[p_at]
            before = line.terms[used + 1 : at]
            if not is_of_a_list(self.text, test):
                yield Report(line, test, before, behind, p)
            used = at if p_at is None else max(at, p_at)

    def _p_of(self, line: Line, at: int, end: int) -> int | None:
        """Return which statistic behind a test is its p value, or right before it."""
        for other in range(at + 1, end):
            if not line.is_row and self._is_apart(line.terms[other - 1], line.terms[other]):
                break
            if line.terms[other].kind == "p":
                return None if is_of_a_list(self.text, line.terms[other]) else other
        return None

    def _is_apart(self, one: Term, other: Term) -> bool:
        """Whether words between two statistics tell that they are no longer of one test."""
        gap = self.text[one.end : other.start]
        return len(gap) > MOST_BETWEEN or _LEAVES.search(gap.strip(" ;")) is not None


def _may_print(text: str, passage: Passage) -> bool:
    """Whether a sentence has a number and a sign or word of statistics: a cheap first look."""
    span = passage.start, passage.end
    return _DIGIT.search(text, *span) is not None and _SIGNS.search(text, *span) is not None


def around(grid: Grid) -> tuple[int, int]:
    """Return the span of a table with its caption and notes."""
    ends = [grid.rows[0][0].start, grid.rows[-1][-1].end]
    for span in (grid.caption, grid.lead, *grid.notes):
        ends.extend(span or ())
    return min(ends), max(ends)
