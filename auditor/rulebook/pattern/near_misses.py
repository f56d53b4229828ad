"""A pattern and a passage that it does not match → the place where the two part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.rulebook.pattern.folding import TOKEN
from auditor.rulebook.pattern.matcher import programs_of
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.prefilter import Needed, needs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from auditor.core.model import Mention
    from auditor.rulebook.pattern.fact_patterns import FactPatterns
    from auditor.rulebook.pattern.matcher import Program


class NearMiss(NamedTuple):
    """A place where a pattern begins to match and goes no further than `end`."""

    fact: str
    pattern: str
    start: int
    end: int
    found: str  # the word or sign that stands there, "" at the end of the passage
    expected: tuple[str, ...]  # what would have done instead


class NearMisses:
    """Finds near misses; slower than matching, made for writing rules."""

    def __init__(self, facts: Iterable[FactPatterns], listed: Collection[str] = ()) -> None:
        programs = [
            program
            for fact in facts
            for part in range(len(fact.parts) or 1)
            for program in programs_of(fact, part, listed)
        ]
        self._programs = [(program, needs(program.pattern).words) for program in programs]

    def of(
        self,
        text: str,
        start: int,
        end: int,
        mentions: Sequence[Mention],
        sharing: bool = True,
    ) -> list[NearMiss]:
        """Return how near each pattern comes to the passage text[start:end] without matching.

        A pattern whose words the passage does not share, but for one of them, is left out unless
        not `sharing`.
        """
        scan = _Listening(text[start:end], start, mentions)
        shared = [p for p, words in self._programs if not sharing or _shares(scan.words, words)]
        return [miss for program in shared if (miss := _miss(program, scan))]


class _Listening(Scan):
    """A passage that notes how far a pattern got in it, and what it expected there."""

    reached = -1
    expected: tuple[str, ...] = ()

    def part(self, at: int, expected: str) -> None:
        if at > self.reached:
            self.reached, self.expected = at, ()
        if at == self.reached and expected not in self.expected:
            self.expected = (*self.expected, expected)


def _shares(words: Collection[str], sets: Sequence[Needed]) -> bool:
    """Whether a passage has the words of a pattern, or all but one."""
    missing = sum(some.isdisjoint(words) for some in sets)
    return missing <= 1 and missing < len(sets)


def _miss(program: Program, scan: _Listening) -> NearMiss | None:
    """Return where a program gets furthest, None where it matches or does not begin to."""
    best: NearMiss | None = None
    for start in scan.starts(program.beginnings):
        scan.reached, scan.expected = start, ()
        if program.at(scan, start, {}) is not None:
            return None
        if best is None or scan.reached - start > best.end - best.start:
            best = _parting(program, scan, start)
    return best if best and best.end > best.start else None


def _parting(program: Program, scan: _Listening, start: int) -> NearMiss:
    """Return where a program that began at `start` and the passage part."""
    token = TOKEN.match(scan.text, scan.after_space(scan.reached) or scan.reached)
    return NearMiss(
        program.fact,
        program.pattern.text,
        start + scan.offset,
        scan.reached + scan.offset,
        scan.raw[token.start() : token.end()] if token else "",
        scan.expected,
    )
