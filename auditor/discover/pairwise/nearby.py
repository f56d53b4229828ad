"""The values of a passage and one value → those that it is worth comparing with.

A passage has few values, and all of them are compared.  In a text with many each is compared with
those that share its rarest words, that have the nearest figures or that stand at the same place,
so that the time grows with the text and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.core.values import in_base, number_of
from auditor.discover.statements.value_context import ValueInContext

MOST_VALUES = 64  # values of a passage up to which all are compared
EACH = 4  # values that are taken for each word, figure and place of a text with more
RAREST = 3  # words of a value by which others are found

_Figure = tuple[bool, float, int]  # of a date, the number, the value's place among all


@dataclass(frozen=True)
class Nearby:
    """Finds values of one passage."""

    values: Sequence[ValueInContext]

    @property
    def _are_few(self) -> bool:
        return len(self.values) <= MOST_VALUES

    def alike(self, wanted: ValueInContext) -> Sequence[ValueInContext]:
        """Return the values whose figures are nearest to one, all of few."""
        if self._are_few:
            return self.values
        return [self.values[at] for at in sorted(set(self._with_figure(wanted)))]

    def candidates(self, wanted: ValueInContext, place: float) -> Iterable[int]:
        """Return the numbers of the values that may be of what a value is of, all of few.

        `place`, 0 to 1, is where that value stands among those of its own passage.
        """
        if self._are_few:
            return range(len(self.values))
        here = int(place * len(self.values))
        found = {*self._around(range(len(self.values)), here), *self._with_figure(wanted)}
        for word in sorted(wanted.around.keys() & self._by_word.keys(), key=self._frequency)[
            :RAREST
        ]:
            found.update(self._around(self._by_word[word], here))
        return sorted(found)

    def _frequency(self, word: str) -> tuple[int, str]:
        return len(self._by_word[word]), word

    @staticmethod
    def _around(numbers: Sequence[int], here: int) -> Sequence[int]:
        """Return those of some numbers, in order, that are nearest to one."""
        at = bisect_left(numbers, here)
        return numbers[max(0, at - EACH) : at + EACH]

    def _with_figure(self, wanted: ValueInContext) -> list[int]:
        """Return the numbers of the values whose figures are nearest, as written and converted."""
        found = []
        for figures, figure in zip(self._figures, _figures(wanted), strict=True):
            if figure is not None:
                at = bisect_left(figures, (wanted.is_date, figure, -1))
                found += [number for *_, number in figures[max(0, at - EACH) : at + EACH]]
        return found

    @cached_property
    def _figures(self) -> tuple[list[_Figure], list[_Figure]]:
        """All figures in order, as written and in the base unit."""
        written: list[_Figure] = []
        converted: list[_Figure] = []
        for number, context in enumerate(self.values):
            for figures, figure in zip((written, converted), _figures(context), strict=True):
                if figure is not None:
                    figures.append((context.is_date, figure, number))
        return sorted(written), sorted(converted)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, context in enumerate(self.values):
            for word in context.around:
                found.setdefault(word, []).append(number)
        return found


def _figures(context: ValueInContext) -> tuple[float | None, float | None]:
    return number_of(context.value), number_of(in_base(context.value))
