"""A finding → its card on the page: the sentence, the sides with their quotes, what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.claims.document_titles import title_of
from auditor.core.model import NAME_KINDS
from auditor.report.html_page import texts as page_texts
from auditor.report.shared import texts
from auditor.report.shared.evidence import FindingSide, Quote, passage_of, quote_of, sides_of
from auditor.report.shared.format import accepted
from auditor.report.shared.highlights import Mark, Piece, cut
from auditor.report.shared.next_steps import next_steps

if TYPE_CHECKING:
    from auditor.core.model import Finding, Level, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import Index

MOST_CLAIMS = 300  # of a finding that its card shows; the table of claims has all
SHOWN = 4  # sides shown at once; a longer series unfolds


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its evidence.

    `choices` names the decisions that fit: "pair" of two sides, "one" or a "series".
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
    same: tuple[Card, ...] = ()  # less grave findings of the same verdict about the same thing
    left: int = 0  # of these, in cards that follow
    onward: str = ""  # the link to the first of them


def anchor_of(finding: Finding) -> str:
    """Return the anchor of a finding in the page: "finding-" and its id."""
    return "finding-" + re.sub(r"[^A-Za-z0-9_-]", "-", finding.id)


def card(finding: Finding, index: Index, facets: Facets) -> Card:
    """Return what the page shows of a finding."""
    kept = replace(finding, claims=finding.claims[:MOST_CLAIMS])
    sides = sides_of(kept, index)
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
        {1: "one", 2: "pair"}.get(len(sides), "series"),
        finding.verdict == "change" and len(sides) > 2,
        _shared(sides, kept, index),
        sides[:SHOWN],
        sides[SHOWN:],
        accepted(finding.waived),
        _left_out(finding),
    )


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
    if finding.verdict == "style" or any(word in sentence for word in words.casefold().split()):
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
