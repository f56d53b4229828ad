"""Layout that is no content → the text without it, and a map between the offsets of both.

Language is recognised on the plain text; what it finds is told at its place in the text as read.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.shape import Hidden


class PlainText:
    """A text without its hidden spans; without any, offsets are the same in both.

    `hidden` is sorted and its spans do not overlap.  `start` and `end` take a part of the text:
    offsets of the text as read stay those of the whole, those of the plain text begin at 0.
    """

    __slots__ = ("_ends", "_plain", "_starts", "hidden", "text")

    def __init__(
        self, text: str, hidden: Sequence[Hidden], start: int = 0, end: int | None = None
    ) -> None:
        """Raises ValueError for hidden spans that overlap or leave the part."""
        self.hidden = hidden
        end = len(text) if end is None else end
        # Runs of the plain text: where each begins there, and its first and last offset as read.
        # Of a run that was taken over, the two are as far apart as it is long.
        self._plain: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        pieces: list[str] = []
        length, at = 0, start
        for low, high, shown in hidden:
            if low < at or high < low or high > end:
                raise ValueError(f"the hidden span {low} to {high} overlaps another")
            for piece, first, last in ((text[at:low], at, low), (shown, low, high)):
                if piece:
                    self._plain.append(length)
                    self._starts.append(first)
                    self._ends.append(last)
                    pieces.append(piece)
                    length += len(piece)
            at = high
        if at < end or not pieces:
            self._plain.append(length)
            self._starts.append(at)
            self._ends.append(end)
            pieces.append(text[at:end])
        self.text = "".join(pieces)

    def __eq__(self, other: object) -> bool:
        """Whether another is the same text without the same spans."""
        if not isinstance(other, PlainText):
            return NotImplemented
        return self.text == other.text and tuple(self.hidden) == tuple(other.hidden)

    def __hash__(self) -> int:
        """Return the hash of the text without its hidden spans."""
        return hash(self.text)

    def original(self, offset: int) -> int:
        """Return where a character of the plain text stands in the text as read.

        A character that stands for layout ("&" for "&amp;") is where the layout begins.  The
        offset behind the last character gives the end of the last run.
        """
        if offset >= len(self.text):
            return self._ends[-1]
        run = max(0, bisect_right(self._plain, offset) - 1)
        if self._is_kept(run):
            return self._starts[run] + offset - self._plain[run]
        return self._starts[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text as read for one of the plain text, layout at its ends off."""
        if end <= start:
            at = self.original(start)
            return at, at
        run = max(0, bisect_right(self._plain, end - 1) - 1)
        if self._is_kept(run):
            return self.original(start), self._starts[run] + end - self._plain[run]
        return self.original(start), self._ends[run]

    def plain(self, offset: int) -> int:
        """Return where an offset of the text as read is in the plain text.

        Inside layout it is the character that stands for it, else the next one that is kept.
        """
        run = bisect_right(self._starts, offset) - 1
        if run < 0:
            return 0
        if self._is_kept(run):
            return min(self._plain[run] + max(0, offset - self._starts[run]), self._next(run))
        return self._plain[run] if offset < self._ends[run] else self._next(run)

    def _next(self, run: int) -> int:
        return self._plain[run + 1] if run + 1 < len(self._plain) else len(self.text)

    def _is_kept(self, run: int) -> bool:
        """Whether a run was taken over as it is; what stands for layout never maps inside it."""
        length = self._next(run) - self._plain[run]
        return self._ends[run] - self._starts[run] == length
