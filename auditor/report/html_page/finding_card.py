"""A finding as the reader sees it: the sentence, the sides with their quotes, what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.core.model import NAME_KINDS, OPEN
from auditor.report.html_page.highlights import Beside, Mark, Piece, cut, head, tail
from auditor.report.shared import texts
from auditor.report.shared.format import accepted, held, how_dated, is_undated, spoken, value_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from auditor.core.model import Claim, Finding, Level, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import Index

DISCOVERED = "discover"  # the check of what no rule names
CELLS = re.compile(r"[|\t]")
ASKED = 3  # documents whose authors are named in a question
SHOWN = 4  # sides shown at once; a longer series unfolds


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage, exactly as written, and where it stands."""

    title: str
    href: str
    date: str
    undated: bool
    date_source: str
    place: str
    before: Beside
    pieces: tuple[Piece, ...]
    after: Beside
    inferred: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotedClaim:
    """A value as written; an inferred one with how it was worked out."""

    value: str
    inferred: str


@dataclass(frozen=True, slots=True)
class FindingSide:
    """One value of a finding with every passage that gives it."""

    role: str
    values: tuple[QuotedClaim, ...]
    quotes: tuple[Quote, ...]


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
    same: tuple[Card, ...] = ()  # less grave findings of the same verdict about the same thing


def anchor_of(finding: Finding) -> str:
    """Return the place of a finding in the page."""
    return "finding-" + re.sub(r"[^A-Za-z0-9_-]", "-", finding.id)


def card(finding: Finding, index: Index, facets: Facets) -> Card:
    """Gather what is shown of a finding."""
    sides = sides_of(finding, index)
    return Card(
        finding.id,
        anchor_of(finding),
        facets.finding(finding),
        finding.verdict,
        finding.level,
        _what(finding, index),
        titled(finding, index),
        "" if finding.why in finding.message else finding.why,
        settles(finding, index),
        finding.rule,
        {1: "one", 2: "pair"}.get(len(sides), "series"),
        finding.verdict == "change" and len(sides) > 2,
        _shared(sides, finding, index),
        sides[:SHOWN],
        sides[SHOWN:],
        accepted(finding.waived),
    )


def _what(finding: Finding, index: Index) -> str:
    """Name what figures a finding is about where its sentence does not: "area: water"."""
    told = finding.message.casefold()
    claims = [c for c in index.claims_of(finding) if c.value.kind not in NAME_KINDS]
    kinds = {(claim.fact, claim.slot) for claim in claims}
    fact, slot = min(kinds, default=("", ""))
    words = texts.in_words(fact)
    if finding.verdict == "style" or any(word in told for word in words.casefold().split()):
        return ""
    plain = len(kinds) != 1 or slot in texts.PLAIN_SLOTS
    return words if plain else texts.kind_of_claim(fact, slot)


def _shared(sides: tuple[FindingSide, ...], finding: Finding, index: Index) -> Quote | None:
    """Return the one passage that gives every side of a finding, its values marked together."""
    claims = index.claims_of(finding)
    if len(sides) < 2 or len({_part(claim, "passage") for claim in claims}) > 1:
        return None
    return _quote(claims, finding, index)


def titled(finding: Finding, index: Index) -> tuple[Piece, ...]:
    """Cut the sentence of a finding where it names a document, so that titles can be set apart."""
    told = finding.message
    found = (index.documents.get(claim.document) for claim in index.claims_of(finding))
    titles = {source.understood.document.title for source in found if source}
    marks = [
        Mark(match.start(), match.end())
        for title in sorted(filter(None, titles))
        if title != finding.subject
        for match in re.finditer(rf"(?<![\w“]){re.escape(title)}(?!\w)", told)
    ]
    return cut(told, marks)


def settles(finding: Finding, index: Index) -> tuple[str, ...]:
    """Say what would settle a finding that is unclear."""
    if finding.verdict != "unclear":
        return ()
    documents = dict.fromkeys(claim.document for claim in index.claims_of(finding))
    undated = [
        source.title
        for source in (index.documents[d] for d in documents if d in index.documents)
        if is_undated(source.understood.dated)
    ]
    if undated:
        return tuple(texts.DATE_IT.format(title=title) for title in undated)
    titles = [f"“{index.title(document)}”" for document in documents]
    return (texts.ASK.format(titles=texts.either(titles[:ASKED])),)


def sides_of(finding: Finding, index: Index) -> tuple[FindingSide, ...]:
    """Group the claims of a finding into what stands against each other."""
    claims = index.claims_of(finding)
    if finding.verdict == "change":
        claims = sorted(claims, key=_since)
    key = _key(finding, claims)
    groups = _group(claims, key)
    roles = _roles(finding, groups)
    return tuple(
        FindingSide(role, _values(group, key), _quotes(group, finding, index))
        for role, group in zip(roles, groups, strict=True)
    )


def _values(claims: list[Claim], key: str) -> tuple[QuotedClaim, ...]:
    """Return the values that head a side; parts and totals are told by their sentence alone."""
    if key == "document":
        return ()
    said = (QuotedClaim(value_of(c), inferred_note(c)) for c in claims)
    return tuple(dict.fromkeys(said))


def inferred_note(claim: Claim) -> str:
    """Say how an inferred value was worked out."""
    if not claim.inferred:
        return ""
    return texts.INFERRED.format(how=claim.text.removeprefix(f"{value_of(claim)} = "))


def _since(claim: Claim) -> tuple[bool, int]:
    holds = claim.holds
    low = None if holds is None else (holds.low if holds.low is not None else holds.high)
    return low is None, low or 0


def _roles(finding: Finding, groups: list[list[Claim]]) -> list[str]:
    """Say when each value of a change holds; of two also which is the later."""
    if finding.verdict != "change":
        return [""] * len(groups)
    times = [held(group[0].holds) for group in groups]
    if len(groups) != 2:
        return times
    order = (texts.EARLIER, texts.LATER)
    return [f"{word}: {time}" for word, time in zip(order, times, strict=True)]


def _key(finding: Finding, claims: list[Claim]) -> str:
    """Tell what parts the sides of a finding: spelling, value, passage or document."""
    if finding.verdict == "style":
        return "text"
    if len({(claim.fact, claim.slot) for claim in claims}) > 1 or _work_together(finding, claims):
        return "document"
    return "passage" if finding.verdict in ("agreement", "remark") else "value"


def _work_together(finding: Finding, claims: list[Claim]) -> bool:
    """Whether claims are the figures of some arithmetic that no rule asked for."""
    found = finding.check == DISCOVERED and finding.rule != DISCOVERED
    return found and all(c.fact == OPEN and c.slot in ("number", "date") for c in claims)


def _group(claims: list[Claim], key: str) -> list[list[Claim]]:
    groups: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_part(claim, key), []).append(claim)
    return list(groups.values())


def _part(claim: Claim, key: str) -> Hashable:
    if key == "text":
        return claim.text
    if key == "document":
        return claim.document
    if key == "passage":
        return claim.document, claim.passage_start, claim.passage_end
    value = claim.value
    return value.kind, value.low, value.high, value.unit, value.name, value.edtf, value.step


def _quotes(claims: list[Claim], finding: Finding, index: Index) -> tuple[Quote, ...]:
    groups = _group(claims, "passage")
    return tuple(_quote(group, finding, index) for group in groups)


def _quote(claims: list[Claim], finding: Finding, index: Index) -> Quote:
    """Quote the passage that `claims` share, with the sentences on either side."""
    claim = claims[0]
    source = index.documents.get(claim.document)
    before, after, dated = "", "", None
    if source is not None:
        if not CELLS.search(claim.passage):  # the rows above and below say nothing of a row
            before, after = source.neighbours(claim.passage_start, claim.passage_end)
        dated = source.understood.dated
    return Quote(
        title=index.title(claim.document),
        href=source.href if source else "",
        date=spoken(dated),
        undated=is_undated(dated),
        date_source=how_dated(dated),
        place=claim.place,
        before=tail(before),
        pieces=cut(claim.passage, _marks(claims, finding, index)),
        after=head(after),
        inferred=tuple(dict.fromkeys(inferred_note(c) for c in claims if c.inferred)),
        notes=tuple(dict.fromkeys(note for c in claims for note in notes_of(c))),
    )


def _marks(claims: list[Claim], finding: Finding, index: Index) -> list[Mark]:
    """Mark the values of `claims`; of an inferred one the values that it was worked out from."""
    own = {(c.start, c.end): finding.verdict for c in claims}
    other = [o for c in claims if c.inferred for o in index.statement_of(c)]
    spans = dict.fromkeys((o.start, o.end) for o in other) | own
    offset = claims[0].passage_start
    return [
        Mark(start - offset, end - offset, verdict)
        for (start, end), verdict in spans.items()
        if start is not None and end is not None
    ]


def notes_of(claim: Claim) -> Iterable[str]:
    """Say what a reader must know about a claim that its words do not show."""
    if claim.said_by:
        yield texts.SAID_BY.format(speaker=claim.said_by)
    if claim.resolved:
        yield texts.RESOLVED.format(words=claim.resolved)
    if claim.modality in texts.MODALITY:
        yield texts.MODALITY[claim.modality]
    if claim.polarity == "negated":
        yield texts.NEGATED
