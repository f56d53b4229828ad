"""A program and a place in a passage → the longest match from there on.

Every step that can go on in several ways keeps its answer for each place, so that a pattern costs
at most its own size times the length of the passage; there is no backtracking.  Steps only lead
forward in the pattern, so recursion is bounded by the pattern, never by the text.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from auditor.core.model import Mention
    from auditor.rulebook.pattern.passage_view import First, Scan


class Read(NamedTuple):
    """What a slot reads from `start` to `end`; `mention` None: words of the text."""

    slot: str
    start: int
    end: int
    mention: Mention | None


class Edge(NamedTuple):
    """Where an optional part or a slot of words begins or ends."""

    opens: bool
    slot: str | None  # None: an optional part
    at: int
    shown: str | None = None  # of the end of a slot: how the word of a list is shown


class ListedRead(NamedTuple):
    """A word of a list that the text holds from `start` to `end`, and how it is shown."""

    start: int
    end: int
    shown: str


Trail: TypeAlias = "tuple[Read | Edge | ListedRead, Trail] | None"
"""Everything that was read from a place on, as a linked list."""


class Ending(NamedTuple):
    """The longest way on from a place: where it ends and what it reads."""

    end: int
    trail: Trail


Memo: TypeAlias = "dict[tuple[int, int], Ending | None]"


class Step(ABC):
    """A part of a program; `following` steps come after it."""

    frames = 1  # what running it needs of Python's stack: bounded by the pattern

    @abstractmethod
    def run(self, scan: Scan, at: int, memo: Memo, /) -> Ending | None:
        """Return the longest match that goes on at `at`, or None."""

    @abstractmethod
    def firsts(self) -> set[First]:
        """Return what a match can begin with."""


class Accept(Step):
    """The end of a pattern."""

    def run(self, scan: Scan, at: int, _: Memo) -> Ending | None:
        if at and scan.text[at - 1].isspace():
            return None
        if not scan.can_divide(at):
            scan.part(at, "the end of a word")
            return None
        return Ending(at, None)

    def firsts(self) -> set[First]:
        return set()


class Onward(Step):
    """A step with one step after it."""

    own_frames = 1

    def __init__(self, following: Step) -> None:
        self.following = following
        self.frames = following.frames + self.own_frames

    def firsts(self) -> set[First]:
        return self.following.firsts()


class Phrase(Onward):
    """Characters as they are and white space (None), in a row."""

    def __init__(self, parts: tuple[str | None, ...], following: Step) -> None:
        super().__init__(following)
        self.parts = parts

    def run(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        for part in self.parts:
            if part is None:
                end = scan.after_space(at)
                if end is None:
                    scan.part(at, " ")
                    return None
                at = end
            elif scan.text.startswith(part, at):
                at += len(part)
            else:
                scan.part(at, part)
                return None
        return self.following.run(scan, at, memo)

    def firsts(self) -> set[First]:
        first = next(filter(None, self.parts), None)
        return self.following.firsts() if first is None else {first}


def phrase(part: str | None, following: Step) -> Phrase:
    """Return a step for a text, or for white space (None), before another step."""
    if isinstance(following, Phrase):
        return Phrase((part, *following.parts), following.following)
    return Phrase((part,), following)


class Mark(Onward):
    """Notes where a slot of words or an optional part begins or ends."""

    def __init__(
        self, opens: bool, slot: str | None, following: Step, shown: str | None = None
    ) -> None:
        super().__init__(following)
        self.opens = opens
        self.slot = slot
        self.shown = shown

    def run(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        best = self.following.run(scan, at, memo)
        if best is None:
            return None
        return Ending(best.end, (Edge(self.opens, self.slot, at, self.shown), best.trail))


class Forked(Onward):
    """A step that can go on in several ways and keeps the answer for each place."""

    own_frames = 4

    def run(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        key = (id(self), at)
        if key not in memo:
            scan.steps += 1
            memo[key] = self.longest(scan, at, memo)
        return memo[key]

    @abstractmethod
    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        """Return the longest of the ways on; of equally long ones the first."""

    def from_ends(self, scan: Scan, ends: list[int], memo: Memo) -> Ending | None:
        """Return the longest way on from one of several places."""
        scan.steps += len(ends)
        endings = [self.following.run(scan, end, memo) for end in ends]
        return max(filter(None, endings), key=_end, default=None)


def _end(ending: Ending) -> int:
    return ending.end


class Fork(Forked):
    """Alternatives; the first is preferred."""

    def __init__(self, ways: list[Step]) -> None:
        super().__init__(max(ways, key=lambda way: way.frames))
        self.ways = ways
        # kept, because ways that need nothing meet again: [[a]][[b]][[c]]…
        self._firsts: set[First] = set().union(*(way.firsts() for way in ways))

    def longest(self, scan: Scan, at: int, memo: Memo) -> Ending | None:
        endings = [way.run(scan, at, memo) for way in self.ways]
        return max(filter(None, endings), key=_end, default=None)

    def firsts(self) -> set[First]:
        return self._firsts
