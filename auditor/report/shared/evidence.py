"""A finding → its sides: each value with every passage that gives it, quoted as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.core.model import OPEN
from auditor.report.shared import texts
from auditor.report.shared.file_links import passage_link
from auditor.report.shared.format import held, how_dated, is_undated, spoken, value_of
from auditor.report.shared.frame_words import frame_note
from auditor.report.shared.highlights import Beside, Mark, Piece, head, tail
from auditor.report.shared.passage_excerpt import bounded_passage, quoted

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from auditor.core.model import Claim, Finding
    from auditor.report.shared.index import Index

DISCOVERED = "discover"  # the check of what no rule names
SLIPS = "slips"  # the check of what one document says of itself and cannot be
RECKONED = frozenset({"sum", "ratio", "formula"})  # checks of figures that make one another
CELLS = re.compile(r"[|\t]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage exactly as written, with its document, date and place."""

    title: str
    href: str
    date: str
    undated: bool
    date_source: str
    place: str
    at: str  # "docs/a.txt:3:12", as compilers print it; without a known line the path alone
    file: str  # the link to the passage in its file, "" where that is not near
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


def sides_of(finding: Finding, index: Index) -> tuple[FindingSide, ...]:
    """Return the claims of a finding in groups of one value each; a change in order of time."""
    claims = index.claims_of(finding)
    key = parted_by(finding, claims)
    groups = _groups(finding, claims, key)
    roles = _roles(finding, groups)
    return tuple(
        FindingSide(role, _values(group, key), _quotes(group, finding, index))
        for role, group in zip(roles, groups, strict=True)
    )


def quotes_of(finding: Finding, index: Index) -> tuple[Quote, ...]:
    """Return every passage of a finding once, values of all sides in it marked together."""
    claims = index.claims_of(finding)
    groups = _groups(finding, claims, parted_by(finding, claims))
    return _quotes([claim for group in groups for claim in group], finding, index)


def _groups(finding: Finding, claims: list[Claim], key: str) -> list[list[Claim]]:
    in_order = sorted(claims, key=_start) if finding.verdict == "change" else claims
    return _group(in_order, key)


def _values(claims: list[Claim], key: str) -> tuple[QuotedClaim, ...]:
    """Return the values that head a side; none for parts and totals, which the sentence names."""
    if key == "document":
        return ()
    quoted = (QuotedClaim(value_of(c), inferred_note(c)) for c in claims)
    return tuple(dict.fromkeys(quoted))


def inferred_note(claim: Claim) -> str:
    """Return how an inferred value was worked out; nothing for a written one."""
    if not claim.inferred:
        return ""
    return texts.INFERRED.format(how=claim.text.removeprefix(f"{value_of(claim)} = "))


def _start(claim: Claim) -> tuple[bool, int]:
    """Order claims by the first day on which they hold; those of unknown time come last."""
    holds = claim.holds
    low = None if holds is None else (holds.low if holds.low is not None else holds.high)
    return low is None, low or 0


def _roles(finding: Finding, groups: list[list[Claim]]) -> list[str]:
    """Return when each value of a change holds; of two also which is the later."""
    if finding.verdict != "change":
        return [""] * len(groups)
    times = [held(group[0]) for group in groups]
    if len(groups) != 2:
        return times
    order = (texts.EARLIER, texts.LATER)
    return [f"{word}: {time}" for word, time in zip(order, times, strict=True)]


def parted_by(finding: Finding, claims: list[Claim]) -> str:
    """Return what parts the sides of a finding: "text", "value", "passage" or "document"."""
    if finding.verdict == "style":
        return "text"
    if len({(claim.fact, claim.slot) for claim in claims}) > 1 or _work_together(finding, claims):
        return "document"
    return "passage" if finding.verdict in ("agreement", "remark") else "value"


def is_reckoning(finding: Finding, claims: Sequence[Claim]) -> bool:
    """Whether claims are figures that make one another, found by a rule or without one."""
    return finding.check in RECKONED or _work_together(finding, claims)


def _work_together(finding: Finding, claims: Sequence[Claim]) -> bool:
    """Whether claims are the figures of one reckoning or slip: 8, 4 and 13 beside 26."""
    if finding.check == SLIPS:
        return True
    is_arithmetic = finding.check == DISCOVERED and finding.rule != DISCOVERED
    return is_arithmetic and all(c.fact == OPEN and c.slot in ("number", "date") for c in claims)


def _group(claims: list[Claim], key: str) -> list[list[Claim]]:
    groups: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_group_key(claim, key), []).append(claim)
    return list(groups.values())


def passage_of(claim: Claim) -> tuple[str, int, int]:
    """Return the passage of a claim: document, and start and end as document offsets."""
    return claim.document, claim.passage_start, claim.passage_end


def _group_key(claim: Claim, key: str) -> Hashable:
    """Return what claims of one side share: for "document" the name of the document."""
    if key == "text":
        return claim.text
    if key == "document":
        return claim.document
    if key == "passage":
        return passage_of(claim)
    value = claim.value
    return value.kind, value.low, value.high, value.unit, value.name, value.edtf, value.step


def _quotes(claims: list[Claim], finding: Finding, index: Index) -> tuple[Quote, ...]:
    groups = _group(claims, "passage")
    return tuple(quote_of(group, finding, index) for group in groups)


def also_at(finding: Finding, index: Index) -> Iterator[Quote]:
    """Yield the other passages that tell one of a finding's values, or rest on it."""
    own = {passage_of(claim) for claim in index.claims_of(finding)}
    told: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in filter(None, map(index.claims.get, finding.also)):
        if passage_of(claim) not in own:
            told.setdefault(passage_of(claim), []).append(claim)
    return (quote_of(claims, finding, index) for claims in told.values())


def quote_of(claims: list[Claim], finding: Finding, index: Index) -> Quote:
    """Return the passage that `claims` share, with the sentences on either side."""
    claim = claims[0]
    entry = index.documents.get(claim.document)
    before, after, dated, file = "", "", None, ""
    if entry is not None:
        # the rows above and below say nothing of a row
        if not CELLS.search(bounded_passage(claim)):
            before, after = entry.neighbours(claim.passage_start, claim.passage_end)
        dated = entry.content.dated
        file = passage_link(entry.file, claim.passage, claim.place)
    return Quote(
        title=index.title(claim.document),
        href=entry.href if entry else "",
        date=spoken(dated),
        undated=is_undated(dated),
        date_source=how_dated(dated),
        place=claim.place,
        at=index.positions.in_words(claim),
        file=file,
        before=tail(before),
        pieces=quoted(claim.passage, _marks(claims, finding, index)),
        after=head(after),
        inferred=tuple(dict.fromkeys(inferred_note(c) for c in claims if c.inferred)),
        notes=tuple(dict.fromkeys(note for c in claims for note in notes_of(c))),
    )


def _marks(claims: list[Claim], finding: Finding, index: Index) -> list[Mark]:
    """Return marks of values as offsets in the passage; of inferred ones those of their sources."""
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
    """Yield what a reader must know about a claim that its words do not show."""
    if claim.said_by:
        yield texts.SAID_BY.format(speaker=claim.said_by)
    if claim.resolved:
        yield texts.RESOLVED.format(words=claim.resolved)
    if claim.frame:
        yield texts.FRAMED.format(where=frame_note(claim))
    if claim.modality in texts.MODALITY:
        yield texts.MODALITY[claim.modality]
    if claim.polarity == "negated":
        yield texts.NEGATED
