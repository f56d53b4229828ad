"""The passages of a document → where they stand, in columns: what is kept of them for reports.

As an object a passage takes some 200 bytes, and a text has one for every eighty characters.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
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
