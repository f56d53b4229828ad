"""All patterns of all facts and one passage → the longest matches and what their slots read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.quick_init import quick_init
from auditor.rulebook.pattern.anchors import AnchorPlaces, Anchors
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import Beginnings, Scan, beginnings
from auditor.rulebook.pattern.prefilter import needs
from auditor.rulebook.pattern.program import Edge, ListedRead, Read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from auditor.core.model import Mention
    from auditor.rulebook.pattern.fact_patterns import FactPatterns
    from auditor.rulebook.pattern.program import Memo, Step, Trail
    from auditor.rulebook.pattern.syntax_tree import Pattern

MOST_KEPT = 50_000  # answers kept within a passage; those before the next start are done with


class SlotRead(NamedTuple):
    """What a slot read: a mention, or words of the text."""

    start: int
    end: int
    mention: Mention | None
    text: str
    shown: str | None = None
    """The word of a named list that it is, as the list writes it."""


@quick_init
@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern of a fact matches; `start` and `end` count in the document."""

    fact: str
    pattern: int
    start: int
    end: int
    text: str
    slots: dict[str, tuple[SlotRead, ...]]
    options: tuple[SlotRead, ...] = ()
    """The optional parts that stand there and read no slot."""


@dataclass(frozen=True, slots=True)
class Program:
    """One pattern, compiled; `part` counts the packs that define its fact."""

    fact: str
    part: int
    number: int
    pattern: Pattern
    step: Step
    beginnings: Beginnings
    forbidden: Forbidden

    def at(self, scan: Scan, start: int, memo: Memo) -> Candidate | None:
        """Return the longest match at a place, None where there is none."""
        best = self.step.run(scan, start, memo)
        if best is None or best.end <= start or not self._may_start(scan, start):
            return None
        return Candidate(self, start, best.end, best.trail)

    def _may_start(self, scan: Scan, start: int) -> bool:
        return scan.can_divide(start) and not self.forbidden.ends_before(scan.text, start)


class Candidate(NamedTuple):
    """A match before it is chosen among those that overlap it."""

    program: Program
    start: int
    end: int
    trail: Trail


class Matcher:
    """Patterns compiled together.  `listed`: the types that `names:` lists."""

    def __init__(self, facts: Iterable[FactPatterns], listed: Collection[str] = ()) -> None:
        compiled = (programs_of(fact, part, listed) for fact in facts for part in free_parts(fact))
        self._programs = [program for programs in compiled for program in programs]
        self._anchors = Anchors(needs(program.pattern, listed) for program in self._programs)

    def places(self, text: str, mentions: Sequence[Mention]) -> AnchorPlaces:
        """Return which patterns can match where in a text with these mentions."""
        return self._anchors.places(text, mentions)

    def matches(
        self,
        text: str,
        start: int,
        end: int,
        mentions: Sequence[Mention],
        numbers: Collection[int] | None = None,
    ) -> list[Match]:
        """Return what matches in the passage text[start:end], by place.

        `mentions` are those of the passage, sorted by start; they may overlap.  `numbers` are the
        patterns that can match there, None: any.
        """
        scan = Scan(text[start:end], start, mentions)
        return self.scanned(scan, numbers)

    def scanned(self, scan: Scan, numbers: Collection[int] | None = None) -> list[Match]:
        """Return what matches in a passage; the patterns of one fact in one pack compete."""
        rivals: dict[tuple[str, int], list[Candidate]] = defaultdict(list)
        for number in self._anchors.candidates(scan, numbers):
            program = self._programs[number]
            rivals[program.fact, program.part] += _candidates(program, scan)
        chosen = [candidate for found in rivals.values() for candidate in longest(found)]
        chosen.sort(key=lambda c: (c.start, -c.end, c.program.fact, c.program.number))
        return [match_of(candidate, scan) for candidate in chosen]


def free_parts(fact: FactPatterns) -> list[int]:
    """Return the numbers of a fact's parts that are read anywhere, not in certain places only."""
    parts = enumerate(fact.parts or (fact,))
    return [number for number, part in parts if not (part.label or part.table)]


def programs_of(fact: FactPatterns, number: int, listed: Collection[str]) -> list[Program]:
    """Compile the patterns of one part of a fact; they are numbered within the whole fact.

    Raises PatternError.
    """
    parts = fact.parts or (fact,)
    first = sum(len(part.patterns) for part in parts[:number])
    forbidden = Forbidden(parts[number].unless)
    programs = []
    for place, text in enumerate(parts[number].patterns, first):
        pattern = parse(text, parts[number].lists)
        step = compile_pattern(pattern, listed, forbidden)
        begins = beginnings(step.firsts())
        programs.append(Program(fact.name, number, place, pattern, step, begins, forbidden))
    return programs


def _candidates(program: Program, scan: Scan) -> list[Candidate]:
    """Return the longest match of a program at each place where it has one."""
    memo: Memo = {}
    found = []
    for start in scan.starts(program.beginnings):
        candidate = program.at(scan, start, memo)
        if candidate is not None:
            found.append(candidate)
        if len(memo) > MOST_KEPT:
            memo.clear()
    return found


def longest(found: list[Candidate]) -> list[Candidate]:
    """Of overlapping matches keep the longest, then the earliest, then the first pattern's."""
    if len(found) < 2:
        return found
    found.sort(key=lambda c: (c.start - c.end, c.start, c.program.number))
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in found:
        if candidate.start in taken or candidate.end - 1 in taken:
            continue
        taken.update(range(candidate.start, candidate.end))
        kept.append(candidate)
    return kept


def match_of(candidate: Candidate, scan: Scan) -> Match:
    """Return a candidate as a match, its places counted in the document."""
    slots: dict[str, tuple[SlotRead, ...]] = {}
    options: list[SlotRead] = []
    for name, start, end, mention, shown in _reads(candidate.trail):
        text = scan.raw[start:end]
        read = SlotRead(start + scan.offset, end + scan.offset, mention, text, shown)
        if name is None:
            options.append(read)
            continue
        slots[name] = (*slots.get(name, ()), read)
    return Match(
        candidate.program.fact,
        candidate.program.number,
        candidate.start + scan.offset,
        candidate.end + scan.offset,
        scan.raw[candidate.start : candidate.end],
        slots,
        tuple(options),
    )


class _Noted(NamedTuple):
    slot: str | None
    start: int
    end: int
    mention: Mention | None
    shown: str | None = None


def _reads(trail: Trail) -> list[_Noted]:
    """Return what a trail notes in the order of the text; optional parts with slots left out."""
    noted: list[_Noted] = []
    open_edges: list[tuple[Edge, int]] = []
    listed: ListedRead | None = None
    while trail is not None:
        item, trail = trail
        if isinstance(item, Read):
            noted.append(_Noted(*item))
        elif isinstance(item, ListedRead):
            listed = item
        elif item.opens:
            open_edges.append((item, len(noted)))
        else:
            opening, before = open_edges.pop()
            if item.slot is not None or len(noted) == before:
                noted.append(_closed(opening, item, listed))
    return noted


def _closed(opening: Edge, closing: Edge, listed: ListedRead | None) -> _Noted:
    """Return what was read between two edges; `listed` is the last word of a list before it."""
    shown = closing.shown
    if closing.slot and listed and (listed.start, listed.end) == (opening.at, closing.at):
        shown = listed.shown
    return _Noted(closing.slot, opening.at, closing.at, None, shown)
