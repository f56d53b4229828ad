"""One document → what it claims: the part of an audit that never looks at another document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby

from auditor.claims.fact_roles import Shape, shape_of
from auditor.claims.label_statements import field_statements
from auditor.claims.labels import asked, labels_of
from auditor.claims.scope import Places, subject_of
from auditor.claims.spelling_claims import Spellings, spelling_claims
from auditor.claims.statement import Statement, StatementReader
from auditor.core.model import (
    Claim,
    Document,
    DocumentAnalysis,
    DocumentDate,
    Gazetteer,
    Mention,
    Passage,
)
from auditor.language.dates.recognizer import detect_order
from auditor.language.mentions import read
from auditor.language.statement.attribution import said_by
from auditor.language.statement.coreference import stand_ins
from auditor.language.statement.document_date import document_date
from auditor.language.text.passages import passages
from auditor.rulebook.pack.loader import Rulebook
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.label_matcher import FieldMatcher
from auditor.rulebook.pattern.matcher import Matcher


@dataclass(frozen=True)
class Extractor:
    """Reads documents with the facts of a rulebook; made once, used for every document."""

    names: Gazetteer
    facts: Mapping[str, Fact]
    matcher: Matcher
    fields: FieldMatcher
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
            reads_labels=asked(book.facts.values()),
            shapes={name: shape_of(fact, rules) for name, fact in book.facts.items()},
            spellings=Spellings.of(rules),
        )

    def understand(self, document: Document) -> DocumentAnalysis:
        """Return when a document speaks, its passages and its claims."""
        text = document.text
        dated, bound = document_date(document, detect_order(text))
        mentions = read(text, dated, self.names)
        blocks = passages(text)
        claims = self.claims(document, dated, blocks, mentions)
        claims += spelling_claims(self.spellings, self.names, document, dated, blocks, mentions)
        return DocumentAnalysis(
            document=document,
            dated=dated,
            bound=bound,
            passages=tuple(blocks),
            claims=tuple(claims),
            mentions=len(mentions),
            mentions_claimed=_claimed(claims, mentions),
        )

    def claims(
        self,
        document: Document,
        dated: DocumentDate | None,
        blocks: Sequence[Passage],
        mentions: Sequence[Mention],
    ) -> list[Claim]:
        """Return what the facts read in a document whose mentions and passages are known."""
        speakers = said_by(document.text, blocks, mentions)
        stand = stand_ins(document.text, blocks, mentions)
        subject = subject_of(document, blocks, self.names)
        resolved = frozenset((mention.start, mention.end) for mention in stand)
        reader = StatementReader(
            self.shapes, document, dated, mentions, speakers, subject, resolved
        )
        readable = sorted([*mentions, *stand], key=lambda m: (m.start, -m.end))
        statements = self.statements(document, dated, blocks, readable)
        return unique(claim for together in statements for claim in reader.claims(together))

    def statements(
        self,
        document: Document,
        dated: DocumentDate | None,
        blocks: Sequence[Passage],
        mentions: Sequence[Mention],
    ) -> Iterator[list[Statement]]:
        """Yield what the patterns read, those that make one statement together."""
        text = document.text
        places = Places(document, dated, self.facts)
        within = Within(mentions)
        for line in lines_of(blocks):
            labels = labels_of(text, line) if self.reads_labels else {}
            for passage in line:
                inside = within(passage.start, passage.end)
                if passage.start in labels:
                    inside = [labels[passage.start], *inside]
                yield from self._in_passage(text, passage, inside, places)
            if self.fields:
                inside = within(line[0].start, line[-1].end)
                yield from self._in_line(text, fields_of(line), inside, places)

    def _in_passage(
        self, text: str, passage: Passage, inside: Sequence[Mention], places: Places
    ) -> Iterator[list[Statement]]:
        for match in self.matcher.matches(text, passage.start, passage.end, inside):
            if places.has(match, passage.headings):
                yield [Statement(match, passage, (match.start, match.end))]

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
