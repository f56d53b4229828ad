"""One document that is recognised → the view of it that all kinds of slips share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import NUMERIC_KINDS, Mention, Passage
from auditor.core.shape import Grid
from auditor.slips.statistics.printed.study import Study


class View:
    """A document with its passages, numbers and dates; offsets are those of its plain text."""

    def __init__(self, analysis: DocumentAnalysis) -> None:
        """Take what was recognised in a document."""
        self.analysis = analysis
        self.text = analysis.document.text
        self.passages: Sequence[Passage] = analysis.passages
        self.grids: Sequence[Grid] = analysis.grids

    @cached_property
    def small(self) -> str:
        """The text in small letters, of the same length, for a cheap first look."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else self.text

    @cached_property
    def study(self) -> Study:
        """The statistics that the document prints."""
        return Study(self.text, self.passages, self.grids)

    @cached_property
    def values(self) -> Sequence[Mention]:
        """The numbers and dates of the document in their order."""
        return [m for m in self.analysis.mentions if m.value.kind == "date" or _is_number(m)]

    @cached_property
    def dates(self) -> Sequence[Mention]:
        """The dates of the document in their order."""
        return [m for m in self.values if m.value.kind == "date"]

    def values_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the numbers and dates that begin in a span."""
        first = bisect_left(self._starts, start)
        return self.values[first : bisect_left(self._starts, end, first)]

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the numbers, dates and names that begin in a span."""
        first = bisect_left(self._mention_starts, start)
        last = bisect_left(self._mention_starts, end, first)
        return self.analysis.mentions[first:last]

    def passage_at(self, offset: int) -> Passage | None:
        """Return the passage that states something in which an offset is; None for another."""
        at = bisect_right(self._passage_starts, offset) - 1
        if at < 0 or offset >= self.passages[at].end:
            return None
        return self.passages[at]

    def paragraph_at(self, offset: int, most: int) -> Sequence[Passage]:
        """Return the passages of the paragraph in which an offset is; none where they are many."""
        at = bisect_right(self._passage_starts, offset) - 1
        if at < 0:
            return ()
        first = last = at
        number = self.passages[at].paragraph
        while first > 0 and self.passages[first - 1].paragraph == number and at - first < most:
            first -= 1
        while last < len(self.passages) and self.passages[last].paragraph == number:
            last += 1
            if last - first > most:
                return ()
        return self.passages[first:last]

    @cached_property
    def _starts(self) -> list[int]:
        return [value.start for value in self.values]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.analysis.mentions]

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.start for passage in self.passages]


def _is_number(mention: Mention) -> bool:
    return mention.value.kind in NUMERIC_KINDS
