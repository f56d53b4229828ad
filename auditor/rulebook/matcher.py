"""All patterns of all facts on one passage: the longest matches and what their slots read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from auditor.rulebook.anchors import Anchors
from auditor.rulebook.compiler import compile_pattern
from auditor.rulebook.grammar import parse
from auditor.rulebook.program import Edge, Read
from auditor.rulebook.scan import Scan
from auditor.rulebook.unless import Forbidden

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from auditor.model import Mention
    from auditor.rulebook.program import Memo, Step, Trail
    from auditor.rulebook.schema import Fact


class SlotRead(NamedTuple):
    """What a slot read: a mention, or words of the text."""

    start: int
    end: int
    mention: Mention | None
    text: str


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
class _Program:
    """One pattern, compiled; `part` counts the packs that define its fact."""

    fact: str
    part: int
    number: int
    step: Step
    firsts: frozenset[str | None]
    forbidden: Forbidden


class _Candidate(NamedTuple):
    program: _Program
    start: int
    end: int
    trail: Trail


class Matcher:
    """Patterns compiled together.  `listed`: the types that `names:` lists."""

    def __init__(self, facts: Iterable[Fact], listed: Collection[str] = ()) -> None:
        facts = tuple(facts)
        self._programs = [program for fact in facts for program in _compiled(fact, listed)]
        self._anchors = Anchors(parse(text) for fact in facts for text in fact.patterns)

    def matches(self, text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Match]:
        """Return what matches in the passage text[start:end], by place.

        `mentions` are those of the passage, sorted by start; they may overlap.
        """
        scan = Scan(text[start:end], start, mentions)
        return self.scanned(scan)

    def scanned(self, scan: Scan) -> list[Match]:
        """Return what matches in a passage; the patterns of one fact in one pack compete."""
        rivals: dict[tuple[str, int], list[_Candidate]] = defaultdict(list)
        for number in self._anchors.candidates(scan.words):
            program = self._programs[number]
            rivals[program.fact, program.part] += _candidates(program, scan)
        chosen = [candidate for found in rivals.values() for candidate in _longest(found)]
        chosen.sort(key=lambda c: (c.start, -c.end, c.program.fact, c.program.number))
        return [_match(candidate, scan) for candidate in chosen]


def _compiled(fact: Fact, listed: Collection[str]) -> list[_Program]:
    programs: list[_Program] = []
    for number, part in enumerate(fact.parts or (fact,)):
        forbidden = Forbidden(part.unless)
        for text in part.patterns:
            step = compile_pattern(parse(text), listed, forbidden)
            firsts = frozenset(step.firsts())
            programs.append(_Program(fact.name, number, len(programs), step, firsts, forbidden))
    return programs


def _candidates(program: _Program, scan: Scan) -> list[_Candidate]:
    """Return the longest match of a program at each place where it has one."""
    memo: Memo = {}
    found = []
    for start in scan.starts(program.firsts):
        best = program.step.run(scan, start, memo)
        if best and best.end > start and _may_start(program, scan, start):
            found.append(_Candidate(program, start, best.end, best.trail))
    return found


def _may_start(program: _Program, scan: Scan, start: int) -> bool:
    return scan.can_divide(start) and not program.forbidden.ends_before(scan.text, start)


def _longest(found: list[_Candidate]) -> list[_Candidate]:
    """Of overlapping matches keep the longest, then the earliest, then the first pattern's."""
    if len(found) < 2:
        return found
    found.sort(key=lambda c: (c.start - c.end, c.start, c.program.number))
    kept: list[_Candidate] = []
    taken: set[int] = set()
    for candidate in found:
        if candidate.start in taken or candidate.end - 1 in taken:
            continue
        taken.update(range(candidate.start, candidate.end))
        kept.append(candidate)
    return kept


def _match(candidate: _Candidate, scan: Scan) -> Match:
    slots: dict[str, tuple[SlotRead, ...]] = {}
    options: list[SlotRead] = []
    for name, start, end, mention in _reads(candidate.trail):
        read = SlotRead(start + scan.offset, end + scan.offset, mention, scan.raw[start:end])
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


def _reads(trail: Trail) -> list[_Noted]:
    """Return what a trail notes in the order of the text; optional parts with slots left out."""
    noted: list[_Noted] = []
    open_edges: list[tuple[Edge, int]] = []
    while trail is not None:
        item, trail = trail
        if isinstance(item, Read):
            noted.append(_Noted(*item))
        elif item.opens:
            open_edges.append((item, len(noted)))
        else:
            opening, before = open_edges.pop()
            if item.slot is not None or len(noted) == before:
                noted.append(_Noted(item.slot, opening.at, item.at, None))
    return noted
