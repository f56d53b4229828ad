"""A finding → its card on the page: the sentence, the sides with their quotes, what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.claims.document_titles import title_of
from auditor.core.model import NAME_KINDS, OPEN
from auditor.discover.suggested_rule import pair_of, parting_rule
from auditor.report.html_page import texts as page_texts
from auditor.report.shared import texts
from auditor.report.shared.discrepancy import differing, discrepancy
from auditor.report.shared.evidence import (
    FindingSide,
    Quote,
    also_at,
    is_reckoning,
    passage_of,
    quote_of,
    sides_of,
)
from auditor.report.shared.format import accepted, decided
from auditor.report.shared.highlights import Mark, Piece, cut
from auditor.report.shared.index import COSTLY
from auditor.report.shared.next_steps import also_told, next_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.model import Claim, Finding, Level, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import Index

MOST_CLAIMS = 300  # of a finding that its card shows; the table of claims has all
SHOWN = 4  # sides shown at once; a longer series unfolds
MOST_VALUES = 40  # of a cause that its table shows
MOST_TITLES = 4  # of documents beside a value


@dataclass(frozen=True, slots=True)
class CauseValue:
    """A value of a cause with the documents that tell it: titles and links."""

    what: str
    value: str
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its evidence.

    `choices` names the decisions that fit: "pair" of two sides, "one", a "series", or "fine".
    """

    id: str
    anchor: str
    tokens: str
    verdict: Verdict
    level: Level
    what: str
    message: tuple[Piece, ...]
    why: str
    settle: tuple[str, ...]
    rule: str
    choices: str
    series: bool
    shared: Quote | None
    sides: tuple[FindingSide, ...]
    more: tuple[FindingSide, ...]
    waived: str
    left_out: str
    error: str  # what is wrong, in a few words
    reckoned: bool  # its claims are the figures of one reckoning, which is shown whole
    decided: str
    parting: str  # the rule that keeps its two statements apart
    also_told: str = ""
    also: tuple[Quote, ...] = ()  # where else its values are told, or reckoned with
    same: tuple[Card, ...] = ()  # less grave findings of the same verdict and cause
    values: tuple[CauseValue, ...] = ()  # of all findings of the cause
    left: int = 0  # of these, in cards that follow
    onward: str = ""  # the link to the first of them


def anchor_of(finding: Finding) -> str:
    """Return the anchor of a finding in the page: "finding-" and its id."""
    return "finding-" + re.sub(r"[^A-Za-z0-9_-]", "-", finding.id)


def card(finding: Finding, index: Index, facets: Facets) -> Card:
    """Return what the page shows of a finding."""
    kept = replace(finding, claims=finding.claims[:MOST_CLAIMS])
    claims = index.claims_of(kept)
    sides = _told_apart(sides_of(kept, index))
    also = tuple(also_at(finding, index))
    return Card(
        finding.id,
        anchor_of(finding),
        facets.finding(finding),
        finding.verdict,
        finding.level,
        _topic(finding, index),
        titled(kept, index),
        "" if finding.why in finding.message else finding.why,
        next_steps(finding, index),
        finding.rule,
        _choices(finding, len(sides)),
        finding.verdict == "change" and len(sides) > 2,
        _shared(sides, kept, index),
        sides[:SHOWN],
        sides[SHOWN:],
        accepted(finding.waived),
        _left_out(finding),
        discrepancy(finding, claims).words if finding.verdict in COSTLY else "",
        is_reckoning(finding, claims),
        decided(finding.decided),
        _parting_rule(finding, claims),
        also_told(len(also)),
        also,
    )


def _told_apart(sides: tuple[FindingSide, ...]) -> tuple[FindingSide, ...]:
    """Return two sides of one value each with the characters marked in which the values differ."""
    if len(sides) != 2 or any(len(side.values) != 1 for side in sides):
        return sides
    texts_of = [side.values[0].value for side in sides]
    spans = differing(*texts_of)
    pairs = zip(sides, texts_of, spans, strict=True)
    return tuple(_with_difference(side, text, span) for side, text, span in pairs)


def _with_difference(side: FindingSide, text: str, span: tuple[int, int]) -> FindingSide:
    """Return a side with a part of its value marked, unless that is all of it, or nothing."""
    if not 0 < span[1] - span[0] < len(text):
        return side
    quotes = tuple(
        replace(quote, pieces=tuple(_differing(piece, text, span) for piece in quote.pieces))
        for quote in side.quotes
    )
    return replace(side, quotes=quotes)


def _differing(piece: Piece, text: str, span: tuple[int, int]) -> Piece:
    if piece.mark is None or piece.text != text or piece.mark.verdict is None:
        return piece
    return replace(piece, mark=replace(piece.mark, differs=span))


def values_of(findings: Sequence[Finding], index: Index) -> tuple[CauseValue, ...]:
    """Return the values of findings of one cause, each once with the documents that tell it."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in dict.fromkeys(claim for f in findings for claim in f.claims):
        if claim in index.claims:
            own = index.claims[claim]
            found.setdefault((page_texts.kind_of_claim(own.fact, own.slot), own.text), []).append(
                own
            )
    ordered = sorted(found.items(), key=lambda item: (item[0][0], item[1][0].document))
    return tuple(
        CauseValue(what, value, _documents(claims, index)) for (what, value), claims in ordered
    )[:MOST_VALUES]


def _documents(claims: Iterable[Claim], index: Index) -> tuple[tuple[str, str], ...]:
    """Return the titles of the documents of some claims with the links to them."""
    found = (
        index.documents.get(document) for document in dict.fromkeys(c.document for c in claims)
    )
    return tuple((entry.title, entry.href) for entry in found if entry)[:MOST_TITLES]


def _choices(finding: Finding, sides: int) -> str:
    """Return which decisions fit a finding; of what is no disagreement only whether it is fine."""
    if finding.verdict not in COSTLY:
        return "fine"
    return {1: "one", 2: "pair"}.get(sides, "series")


def _parting_rule(finding: Finding, claims: Sequence[Claim]) -> str:
    """Return the rule that keeps the statements of a finding apart, which no rule named."""
    if finding.suggestion is None or finding.verdict not in COSTLY or len(claims) < 2:
        return ""
    a, b = pair_of(claims)
    if passage_of(a) == passage_of(b):
        return ""
    return parting_rule(finding.subject or "", a, b)


def _left_out(finding: Finding) -> str:
    """Return how many values the card does not show, and where they are."""
    record = texts.left_out_of_record(finding.left_out) if finding.left_out else ""
    longer = len(finding.claims) - MOST_CLAIMS
    return " ".join(filter(None, (page_texts.left_to_table(longer) if longer > 0 else "", record)))


def _topic(finding: Finding, index: Index) -> str:
    """Return what figures a finding is about where its sentence does not say it: "area: water"."""
    sentence = finding.message.casefold()
    claims = [c for c in index.claims_of(finding) if c.value.kind not in NAME_KINDS]
    kinds = {(claim.fact, claim.slot) for claim in claims}
    fact, slot = min(kinds, default=("", ""))
    words = texts.in_words(fact)
    if (
        finding.verdict == "style"
        or fact == OPEN
        or any(word in sentence for word in words.casefold().split())
    ):
        return ""
    plain = len(kinds) != 1 or slot in page_texts.PLAIN_SLOTS
    return words if plain else page_texts.kind_of_claim(fact, slot)


def _shared(sides: tuple[FindingSide, ...], finding: Finding, index: Index) -> Quote | None:
    """Return the one passage that gives every side of a finding, its values marked together."""
    claims = index.claims_of(finding)
    if len(sides) < 2 or len({passage_of(claim) for claim in claims}) > 1:
        return None
    return quote_of(claims, finding, index)


def titled(finding: Finding, index: Index) -> tuple[Piece, ...]:
    """Return the sentence of a finding in pieces; a marked piece is the title of a document."""
    sentence = finding.message
    found = (index.documents.get(claim.document) for claim in index.claims_of(finding))
    documents = [entry.content.document for entry in found if entry]
    titles = {title_of(document) for document in documents if document.title}
    marks = [
        Mark(match.start(), match.end())
        for title in sorted(titles)
        if title != finding.subject
        for match in re.finditer(rf"(?<![\w“]){re.escape(title)}(?!\w)", sentence)
    ]
    return cut(sentence, marks)
