"""One document → what it claims: the part of an audit that never looks at another document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby

from auditor.claims.analysis import DocumentAnalysis, analyse
from auditor.claims.cell_statements import cell_statement
from auditor.claims.fact_roles import Shape, shape_of
from auditor.claims.label_statements import field_statements
from auditor.claims.labels import asked, labels_of
from auditor.claims.scope import Places, subject_of
from auditor.claims.spelling_claims import Spellings, spelling_claims
from auditor.claims.statement import Statement, StatementReader
from auditor.core.model import (
    Claim,
    Document,
    DocumentClaims,
    Gazetteer,
    Mention,
    Passage,
)
from auditor.core.passage_spans import MentionSpans, PassageSpans
from auditor.core.shape import CellPlace
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.in_place.label_matcher import FieldMatcher
from auditor.rulebook.pattern.in_place.table_matcher import TableMatcher
from auditor.rulebook.pattern.matcher import Matcher


@dataclass(frozen=True)
class Extractor:
    """Reads documents with the facts of a rulebook; made once, used for every document."""

    names: Gazetteer
    facts: Mapping[str, Fact]
    matcher: Matcher
    fields: FieldMatcher
    tables: TableMatcher
    reads_labels: bool
    shapes: Mapping[str, Shape]
    spellings: Spellings

    @classmethod
    def of(cls, book: Rulebook) -> Extractor:
        """Compile the patterns of a rulebook."""
        rules = tuple(book.rules.values())
        return cls(
            names=book.gazetteer,
            facts=book.facts,
            matcher=Matcher(book.facts.values(), book.listed),
            fields=FieldMatcher(book.facts.values(), book.listed),
            tables=TableMatcher(book.facts.values(), book.listed),
            reads_labels=asked(book.facts.values()),
            shapes={name: shape_of(fact, rules) for name, fact in book.facts.items()},
            spellings=Spellings.of(rules),
        )

    def understand(self, document: Document) -> DocumentClaims:
        """Return when a document speaks, its passages and its claims.

        Raises ValueError when the date that the caller declares is no date.
        """
        return self.document_claims(analyse(document, self.names))

    def document_claims(self, analysis: DocumentAnalysis) -> DocumentClaims:
        """Return what an audit keeps of a document: its claims, and how much of it they read."""
        claims = self.claims(analysis)
        claims += spelling_claims(self.spellings, self.names, analysis)
        return DocumentClaims(
            document=analysis.original,
            dated=analysis.dated,
            bound=analysis.bound,
            passages=PassageSpans((*analysis.passages, *analysis.silent)),
            claims=tuple(claims),
            mentions=len(analysis.mentions),
            mentions_claimed=_claimed(claims, analysis.mentions),
            plain=analysis.plain,
            spans=MentionSpans((mention.start, mention.end) for mention in analysis.mentions),
        )

    def claims(self, analysis: DocumentAnalysis) -> list[Claim]:
        """Return what the facts read in a document, each value of a fact once."""
        reader = StatementReader(
            self.shapes,
            analysis,
            subject_of(analysis.document, analysis.passages, self.names),
        )
        readable = sorted(
            [*analysis.mentions, *analysis.stand_ins], key=lambda m: (m.start, -m.end)
        )
        statements = self.statements(analysis, readable)
        return unique(claim for together in statements for claim in reader.claims(together))

    def statements(
        self, analysis: DocumentAnalysis, mentions: Sequence[Mention]
    ) -> Iterator[list[Statement]]:
        """Yield what the patterns read, those that make one statement together.

        `mentions` are those that the patterns may read, in the order of the text.
        """
        text = analysis.document.text
        places = Places(analysis.document, analysis.dated, self.facts)
        within = Within(mentions)
        anchors = self.matcher.places(text, mentions)
        for line in lines_of(analysis.passages):
            labels = labels_of(text, line) if self.reads_labels else {}
            for passage in line:
                numbers = anchors.within(passage.start, passage.end)
                if numbers is None or numbers:
                    inside = within(passage.start, passage.end)
                    label = labels.get(passage.start)
                    inside = inside if label is None else [label, *inside]
                    yield from self._in_passage(text, passage, inside, places, numbers)
            if self.fields:
                inside = within(line[0].start, line[-1].end)
                yield from self._in_line(text, fields_of(line), inside, places)
        if self.tables and analysis.grids:
            yield from self._in_tables(analysis, within, places)

    def _in_passage(
        self,
        text: str,
        passage: Passage,
        inside: Sequence[Mention],
        places: Places,
        numbers: Collection[int] | None,
    ) -> Iterator[list[Statement]]:
        """Yield what the patterns of some numbers, None for all, read in a passage."""
        for match in self.matcher.matches(text, passage.start, passage.end, inside, numbers):
            if places.has(match, passage.headings):
                yield [Statement(match, passage, (match.start, match.end))]

    def _in_tables(
        self, analysis: DocumentAnalysis, within: Within, places: Places
    ) -> Iterator[list[Statement]]:
        """Yield what the facts with a `table` read, each cell a statement of its own."""
        cells = {passage.cell: passage for passage in analysis.passages if passage.cell}
        for number, grid in enumerate(analysis.grids):
            for reading in self.tables.readings(analysis.document.text, grid, within):
                passage = cells.get(CellPlace(number, reading.row, reading.column))
                if passage is not None and places.has(reading.match, passage.headings):
                    yield [cell_statement(reading, grid, passage)]

    def _in_line(
        self, text: str, line: Sequence[Passage], inside: Sequence[Mention], places: Places
    ) -> Iterator[list[Statement]]:
        for reading in self.fields.readings(text, line, inside):
            if places.has(reading.matches[0], reading.field.path):
                shape = self.shapes[reading.matches[0].fact]
                yield field_statements(reading, line, shape)


class Within:
    """Finds the mentions that start in a stretch of text."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def __call__(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that start in text[start:end]."""
        first = bisect_left(self._starts, start)
        return self.mentions[first : bisect_left(self._starts, end, first)]


def lines_of(blocks: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield the passages of each paragraph or line."""
    for _, group in groupby(blocks, key=lambda passage: passage.paragraph):
        yield list(group)


def fields_of(line: Sequence[Passage]) -> list[Passage]:
    """Return a line from its first field on."""
    return list(dropwhile(lambda passage: passage.kind != "field", line))


def unique(claims: Iterator[Claim]) -> list[Claim]:
    """Keep one claim where several patterns or packs read the same value of the same fact."""
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        place = claim.statement if claim.inferred else (claim.start, claim.end)
        kept.setdefault((claim.fact, claim.slot, place), claim)
    return list(kept.values())


def _claimed(claims: Sequence[Claim], mentions: Sequence[Mention]) -> int:
    spans = {(claim.start, claim.end) for claim in claims}
    return sum((mention.start, mention.end) in spans for mention in mentions)
