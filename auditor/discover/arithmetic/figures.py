"""The numbers of a text → the only number in a part of it: a cell, an item, a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from auditor.core.model import Mention
from auditor.discover.arithmetic.caveats import has_unread_figure

_SIGN = re.compile(r"\s*[-+−–±<>≤≥~≈]\s*\Z")


class Figures:
    """Finds the only number in a part of a text; `values` are its numbers and dates in order."""

    def __init__(self, text: str, values: Sequence[Mention]) -> None:
        self._text = text
        self._values = values
        self._starts = [value.start for value in values]

    def only(self, start: int, end: int) -> Mention | None:
        """Return the only number between two offsets; None for none, for several, for a date.

        None too where a figure beside it was not read: "350, 7,3000", or a sign: "- 5".
        """
        numbers = self.all(start, end)
        return numbers[0] if len(numbers) == 1 else None

    def all(self, start: int, end: int) -> Sequence[Mention]:
        """Return the numbers between two offsets; none where a figure or sign was not read."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        read = self._values[first:last]
        numbers = [value for value in read if value.value.kind != "date"]
        if not numbers or has_unread_figure(self._text, start, end, read):
            return ()
        return () if _SIGN.match(self._text[start : numbers[0].start]) else numbers

    def each(self, spans: Sequence[tuple[int, int]]) -> list[Mention]:
        """Return the only number of each span; [] where one has none, several, or a date."""
        found = [self.only(start, end) for start, end in spans]
        numbers = [number for number in found if number is not None]
        return numbers if len(numbers) == len(found) else []
