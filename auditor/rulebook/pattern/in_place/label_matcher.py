"""Facts with a `label` and a "Label: value" line → what they read in it and in its parts.

A pattern of such a fact stands where a value begins: after the label, or where a labelled part of
the line begins ("Roads: total: 350 km paved: 150 km"); one that begins with a gap stands anywhere.
What a fact reads in one line, or in one part that bears its label, is one statement.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from auditor.core.model import Mention, Passage
from auditor.rulebook.pattern.anchors import Anchors
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.fact_patterns import LABEL_PATH, FactPatterns
from auditor.rulebook.pattern.matcher import Match, Program, longest, match_of, programs_of
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.prefilter import needs
from auditor.rulebook.pattern.program import Memo, Step
from auditor.rulebook.pattern.syntax_tree import Pattern

MOST_KEPT = 20_000  # answers on labels that are kept; emptied when full


class Field(NamedTuple):
    """A labelled line, or a labelled part of one, and where values can begin in it."""

    start: int
    end: int
    path: tuple[str, ...]  # the headings it stands under and its label, outermost first
    values: tuple[int, ...]


class LabelReading(NamedTuple):
    """What the patterns of one fact read in one field."""

    field: Field
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A fact with the labels, each a path of programs, of the fields that it is read in."""

    fact: str
    part: int
    path: tuple[Step, ...]
    programs: tuple[Program, ...]


class FieldMatcher:
    """The facts that have a `label`, compiled together."""

    def __init__(self, facts: Iterable[FactPatterns], listed: Collection[str] = ()) -> None:
        self._labelled: list[_Labelled] = []
        last: list[Pattern] = []
        for fact in facts:
            for number, part in enumerate(fact.parts or (fact,)):
                programs = tuple(programs_of(fact, number, listed)) if part.label else ()
                for label in part.label:
                    path = [parse(name.strip(), part.lists) for name in label.split(LABEL_PATH)]
                    steps = tuple(compile_pattern(name, (), Forbidden(())) for name in path)
                    self._labelled.append(_Labelled(fact.name, number, steps, programs))
                    last.append(path[-1])
        self._anchors = Anchors(map(needs, last))
        self._longest = max((len(labelled.path) for labelled in self._labelled), default=1)
        self._kept: dict[tuple[str, ...], tuple[_Labelled, ...]] = {}

    def __bool__(self) -> bool:
        """Whether any fact has a label."""
        return bool(self._labelled)

    def readings(
        self, text: str, line: Sequence[Passage], mentions: Sequence[Mention]
    ) -> Iterator[LabelReading]:
        """Yield what is read in a line, given by its passages; `mentions` are those of the line."""
        scan: Scan | None = None
        for field in fields(text, line, self._for):
            for labelled in self._for(field.path):
                scan = scan or _scan(text, line, mentions)
                found = _matches(labelled, scan, field)
                if found:
                    yield LabelReading(field, tuple(found))

    def unread(
        self, text: str, line: Sequence[Passage], mentions: Sequence[Mention]
    ) -> Iterator[tuple[str, Field]]:
        """Yield the fields whose label is one of a fact's, and which none of its patterns read."""
        scan: Scan | None = None
        for field in fields(text, line, self._for):
            for labelled in self._for(field.path):
                scan = scan or _scan(text, line, mentions)
                if not _matches(labelled, scan, field):
                    yield labelled.fact, field

    def _for(self, path: tuple[str, ...]) -> tuple[_Labelled, ...]:
        """Return the facts that are read in fields of a path, each once."""
        path = path[-self._longest :]  # no fact looks further up
        known = self._kept.get(path)
        if known is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            known = self._kept[path] = self._fitting(path)
        return known

    def _fitting(self, path: tuple[str, ...]) -> tuple[_Labelled, ...]:
        if not path:
            return ()
        scans = [Scan(label, 0, ()) for label in path]
        found: dict[tuple[str, int], _Labelled] = {}
        for number in self._anchors.candidates(scans[-1]):
            labelled = self._labelled[number]
            if _fits(labelled.path, scans):
                found.setdefault((labelled.fact, labelled.part), labelled)
        return tuple(found.values())


def _scan(text: str, line: Sequence[Passage], mentions: Sequence[Mention]) -> Scan:
    start = line[0].start
    return Scan(text[start : line[-1].end], start, mentions)


def _fits(steps: Sequence[Step], scans: Sequence[Scan]) -> bool:
    """Whether the last labels of a path are those of a fact."""
    if len(steps) > len(scans):
        return False
    pairs = zip(steps, scans[-len(steps) :], strict=True)
    return all(_is_whole(step, scan) for step, scan in pairs)


def _is_whole(step: Step, scan: Scan) -> bool:
    ending = step.run(scan, 0, {})
    return ending is not None and ending.end == len(scan.text)


def _matches(labelled: _Labelled, scan: Scan, field: Field) -> list[Match]:
    begin, end = field.values[0] - scan.offset, field.end - scan.offset
    values = [value - scan.offset for value in field.values]
    found = []
    for program in labelled.programs:
        memo: Memo = {}
        starts = scan.starts(program.beginnings) if program.pattern.leaps else values
        for at in starts:
            candidate = program.at(scan, at, memo) if begin <= at < end else None
            if candidate is not None and candidate.end <= end:
                found.append(candidate)
    chosen = sorted(longest(found), key=lambda candidate: candidate.start)
    return [match_of(candidate, scan) for candidate in chosen]


# ------------------------------------------------------------------ the fields of a line


def fields(
    text: str, line: Sequence[Passage], asked: Callable[[tuple[str, ...]], object] = bool
) -> Iterator[Field]:
    """Yield the line as a field, then each part of it that has a label of its own.

    Most lines and parts have a path that nobody has `asked` for: they are left out at once.
    """
    label = line[0].label if line and line[0].kind == "field" else None
    if label is None:
        return
    first = line[0]
    own = text.startswith(label, first.start)  # else the first part has a label of its own
    path = (*first.headings, label) if own else first.headings
    parts = [part for part in line if part.kind == "field"]
    if asked(path):
        begin = _after_label(text, first.start, path[-1])
        values = (begin, *(part.start for part in parts[1:]))
        yield Field(first.start, line[-1].end, path, values)
    for part in parts[own:]:
        if asked((*part.headings, part.label or "")):
            yield from _part(text, part, path[-1] if part is first else "")


def _part(text: str, part: Passage, before: str) -> Iterator[Field]:
    """Yield a part of a line that has a label of its own, which may stand behind another one."""
    if part.label:
        start = _after_label(text, part.start, before) if before else part.start
        value = _after_label(text, start, part.label)
        yield Field(start, part.end, (*part.headings, part.label), (value,))


def _after_label(text: str, start: int, label: str) -> int:
    """Return where the value begins after a label and its colon, or the bar of a table."""
    at = start + len(label)
    while text[at : at + 1].isspace() or text[at : at + 1] in (":", "|"):
        at += 1
    return at
