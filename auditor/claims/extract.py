"""One document → what it claims: the part of an audit that never looks at another document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.claims.shape import Shape, shape_of
from auditor.claims.spellings import Spellings, spelling_claims
from auditor.claims.statement import Statement, StatementReader
from auditor.language.dates import detect_order
from auditor.language.passages import passages
from auditor.language.reader import read
from auditor.language.speaks import when_it_speaks
from auditor.language.speech import said_by
from auditor.model import Claim, Document, Gazetteer, Mention, Passage, Understood
from auditor.rulebook.load import Rulebook
from auditor.rulebook.matcher import Matcher


@dataclass(frozen=True)
class Extractor:
    """Reads documents with the facts of a rulebook; made once, used for every document."""

    names: Gazetteer
    matcher: Matcher
    shapes: Mapping[str, Shape]
    spellings: Spellings

    @classmethod
    def of(cls, book: Rulebook) -> Extractor:
        """Compile the patterns of a rulebook."""
        rules = tuple(book.rules.values())
        return cls(
            names=book.gazetteer,
            matcher=Matcher(book.facts.values(), book.listed),
            shapes={name: shape_of(fact, rules) for name, fact in book.facts.items()},
            spellings=Spellings.of(rules),
        )

    def understand(self, document: Document) -> Understood:
        """Return when a document speaks, its passages and its claims."""
        text = document.text
        dated, bound = when_it_speaks(document, detect_order(text))
        mentions = read(text, dated, self.names)
        blocks = passages(text)
        speakers = said_by(text, blocks, mentions)
        reader = StatementReader(self.shapes, document, dated, mentions, speakers)
        statements = self._statements(text, blocks, mentions)
        claims = unique(claim for statement in statements for claim in reader.claims(statement))
        claims += spelling_claims(self.spellings, self.names, document, dated, blocks, mentions)
        return Understood(
            document=document,
            dated=dated,
            bound=bound,
            passages=tuple(blocks),
            claims=tuple(claims),
            mentions=len(mentions),
            mentions_claimed=_claimed(claims, mentions),
        )

    def _statements(
        self, text: str, blocks: Sequence[Passage], mentions: Sequence[Mention]
    ) -> Iterator[Statement]:
        starts = [mention.start for mention in mentions]
        for passage in blocks:
            first = bisect_left(starts, passage.start)
            last = bisect_left(starts, passage.end, first)
            inside = mentions[first:last]
            for match in self.matcher.matches(text, passage.start, passage.end, inside):
                yield Statement(match, passage, inside)


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
