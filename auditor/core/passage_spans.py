"""The passages and mentions of a document → where they stand, in columns, kept for reports.

As an object a passage takes some 200 bytes, and a text has one for every eighty characters.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, get_args

from auditor.core.shape import PassageKind

if TYPE_CHECKING:
    from auditor.core.model import Passage

KINDS: tuple[PassageKind, ...] = get_args(PassageKind)
_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


class PassageSpan(NamedTuple):
    """Where a passage stands: document offsets, its kind, and the number of its paragraph."""

    start: int
    end: int
    kind: PassageKind
    paragraph: int


class PassageSpans:
    """The spans of the passages of a text, in its order."""

    __slots__ = ("_ends", "_kinds", "_paragraphs", "starts")

    def __init__(self, spans: Iterable[Passage | PassageSpan] = ()) -> None:
        """Take passages; their headings and labels are not kept."""
        ordered = sorted(spans, key=lambda span: span.start)
        self.starts: Sequence[int] = array("I", [span.start for span in ordered])
        self._ends = array("I", [span.end for span in ordered])
        self._kinds = bytes([_NUMBERS[span.kind] for span in ordered])
        self._paragraphs = array("I", [span.paragraph for span in ordered])

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    def __getitem__(self, place: int) -> PassageSpan:
        """Return one of them; raises IndexError where there is none."""
        kind = KINDS[self._kinds[place]]
        return PassageSpan(self.starts[place], self._ends[place], kind, self._paragraphs[place])

    def __iter__(self) -> Iterator[PassageSpan]:
        """Yield all, the first one first."""
        return map(self.__getitem__, range(len(self.starts)))

    def __eq__(self, other: object) -> bool:
        """Whether others have the same spans."""
        return isinstance(other, PassageSpans) and self._columns == other._columns

    def __hash__(self) -> int:
        """Return the hash of all spans."""
        return hash(tuple(self))

    @property
    def _columns(self) -> tuple[object, ...]:
        return self.starts, self._ends, self._kinds, self._paragraphs


class MentionSpans:
    """The spans of the mentions of a text, in its order; two that overlap are both kept."""

    __slots__ = ("_ends", "starts")

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        """Take spans: start and end, as offsets of the text."""
        ordered = sorted(set(spans), key=lambda span: (span[0], -span[1]))
        self.starts: Sequence[int] = array("I", [start for start, _ in ordered])
        self._ends = array("I", [end for _, end in ordered])

    @classmethod
    def of_steps(cls, steps: Sequence[int]) -> MentionSpans:
        """Return the spans of which `steps` were made; raises ValueError for none."""
        if len(steps) % 2 or any(step < 0 for step in steps):
            raise ValueError("steps are pairs of numbers from 0")
        starts, at = [], 0
        for step in steps[::2]:
            at += step
            starts.append(at)
        lengths = steps[1::2]
        return cls((start, start + long) for start, long in zip(starts, lengths, strict=True))

    def steps(self) -> list[int]:
        """Return for each span how far it begins behind the one before, and its length."""
        gaps = [after - before for before, after in pairwise((0, *self.starts))]
        lengths = [end - start for start, end in self]
        return [number for pair in zip(gaps, lengths, strict=True) for number in pair]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of each."""
        return zip(self.starts, self._ends, strict=True)

    def __eq__(self, other: object) -> bool:
        """Whether others have the same spans."""
        return isinstance(other, MentionSpans) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return the hash of all spans."""
        return hash(tuple(self))


NO_SPANS = MentionSpans()
