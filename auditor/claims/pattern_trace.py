"""What each pattern read in some documents, and where it came near: for who writes rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from auditor.claims.analysis import DocumentAnalysis, analyse
from auditor.claims.extractor import Extractor, Within, fields_of, lines_of
from auditor.claims.statement import Statement, slot_texts
from auditor.core.model import Document, Passage
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pattern.near_misses import NearMiss, NearMisses

AROUND = 60  # characters of text shown before and after the place where a pattern parts


class Read(NamedTuple):
    """A match: its document, its place and what every slot read."""

    document: str
    place: str  # for people: "line 3, column 1"
    text: str
    slots: dict[str, str]


class Near(NamedTuple):
    """A place where a pattern begins to match; `at` counts in `text` where the two part."""

    document: str
    place: str
    text: str
    at: int
    found: str  # the word at that place, "" at the end of the passage
    expected: tuple[str, ...]


@dataclass(slots=True)
class Traced:
    """One pattern of a fact with what it read."""

    fact: str
    pattern: str
    claims: int = 0
    reads: list[Read] = field(default_factory=list)
    near: list[Near] = field(default_factory=list)


def trace(book: Rulebook, documents: Iterable[Document]) -> list[Traced]:
    """Return every pattern of a rulebook with what it read in some documents, in pack order."""
    tracer = _Tracer(book)
    for document in documents:
        tracer.add(document)
    return list(tracer.patterns.values())


class _Tracer:
    def __init__(self, book: Rulebook) -> None:
        self.extractor = Extractor.of(book)
        self.patterns = {
            (name, text): Traced(name, text)
            for name, fact in book.facts.items()
            for text in fact.patterns
        }
        self.facts = book.facts
        self.free = NearMisses(
            [f for f in book.facts.values() if not (f.label or f.table)], book.listed
        )
        self.labelled = {
            name: NearMisses([fact], book.listed) for name, fact in book.facts.items() if fact.label
        }

    def add(self, document: Document) -> None:
        """Read one document with every pattern."""
        analysis = analyse(document, self.extractor.names)
        text = analysis.document.text
        found = self.extractor.statements(analysis, analysis.mentions)
        matched = self._matches(analysis, [s for together in found for s in together])
        within = Within(analysis.mentions)
        for line in lines_of(analysis.passages):
            for passage in line:
                missed = self.free.of(
                    text, passage.start, passage.end, within(passage.start, passage.end)
                )
                self._note(analysis, passage, [m for m in missed if not _inside(m, matched)])
            self._note_fields(analysis, fields_of(line), within)

    def _matches(
        self, analysis: DocumentAnalysis, statements: Iterable[Statement]
    ) -> Mapping[str, list[tuple[int, int]]]:
        """Note every match; return the spans of those of each fact."""
        matched: dict[str, list[tuple[int, int]]] = defaultdict(list)
        document, places = analysis.original, analysis.places
        for statement in statements:
            match = statement.match
            traced = self.patterns[match.fact, self.facts[match.fact].patterns[match.pattern]]
            claimed = self.extractor.shapes[match.fact].claimed
            traced.claims += sum(len(match.slots.get(slot, ())) for slot in claimed)
            place = places.of(match.start, places.around(statement.passage))
            slots = slot_texts(match.slots)
            traced.reads.append(Read(document.id, place, match.text, slots))
            matched[match.fact].append((match.start, match.end))
        return matched

    def _note_fields(self, analysis: DocumentAnalysis, line: list[Passage], within: Within) -> None:
        document = analysis.document
        if not line:
            return
        inside = within(line[0].start, line[-1].end)
        for fact, found in self.extractor.fields.unread(document.text, line, inside):
            start = found.values[0] if found.values else found.start
            missed = self.labelled[fact].of(
                document.text, start, found.end, within(start, found.end), sharing=False
            )
            self._note(analysis, line[0], missed)

    def _note(
        self, analysis: DocumentAnalysis, passage: Passage, missed: Iterable[NearMiss]
    ) -> None:
        for miss in missed:
            traced = self.patterns[miss.fact, miss.pattern]
            traced.near.append(_near(analysis, passage, miss))


def _near(analysis: DocumentAnalysis, passage: Passage, miss: NearMiss) -> Near:
    document, places = analysis.document, analysis.places
    low, high = max(passage.start, miss.start), miss.end + AROUND
    shown = document.text[low : min(high, max(passage.end, miss.end))]
    place = places.of(low, places.around(passage))
    return Near(document.id, place, shown, miss.end - low, miss.found, miss.expected)


def _inside(miss: NearMiss, matched: Mapping[str, list[tuple[int, int]]]) -> bool:
    """Whether another pattern of the fact reads the place."""
    return any(start < miss.end and miss.start < end for start, end in matched[miss.fact])


def lines(traced: Traced, most: int) -> Iterator[str]:
    """Yield what was traced of a pattern as text; `most` bounds matches and near misses each."""
    yield f"{traced.fact}: {traced.pattern}"
    yield f"  {_counted(traced.claims, 'claim')} in {_counted(len(traced.reads), 'match')}"
    for read in traced.reads[:most]:
        slots = ", ".join(f"{slot}: {text}" for slot, text in read.slots.items())
        yield f"    {read.document}, {read.place}: “{_one_line(read.text)}” → {slots or 'no slot'}"
    if len(traced.reads) > most:
        yield f"    and {len(traced.reads) - most} more"
    for near in traced.near[:most]:
        before, after = _one_line(near.text[: near.at]), _one_line(near.text[near.at :])
        found = f"“{near.found}”" if near.found else "the end"
        expected = " or ".join(near.expected) or "something else"
        yield f"    near: {near.document}, {near.place}: “{before} ▸ {after}”"
        yield f"          {found} stands where {expected} is expected"
    if len(traced.near) > most:
        yield f"    and {len(traced.near) - most} more near misses"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _counted(number: int, what: str) -> str:
    plural = "es" if what.endswith("ch") else "s"
    return f"{number} {what}" if number == 1 else f"{number} {what}{plural}"
