"""The results of an audit → every passage that states something, in order, to be ticked off."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.finding_card import anchor_of
from auditor.report.html_page.views import Views
from auditor.report.shared.evidence import passage_of
from auditor.report.shared.highlights import Mark, Piece
from auditor.report.shared.passage_excerpt import MOST, quoted_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Finding, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import Index

NAMED = 2  # other documents that a status names


@dataclass(frozen=True, slots=True)
class Status:
    """The outcome of comparing a statement; without a verdict it was compared with nothing."""

    verdict: Verdict | None
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A passage of the checklist."""

    tokens: str
    pieces: tuple[Piece, ...]
    title: str
    href: str
    place: str
    said_by: str
    statuses: tuple[Status, ...]


def checklist(index: Index, facets: Facets) -> Views[ChecklistItem]:
    """Return the passages that make statements, in the order of the documents."""
    passages: dict[tuple[str, int, int], list[Claim]] = defaultdict(list)
    for claim in index.claims.values():
        passages[passage_of(claim)].append(claim)
    together = [claims for passage in passages.values() for claims in _near(passage)]
    return Views(together, lambda claims: _item(claims, index, facets))


def _near(claims: list[Claim]) -> list[list[Claim]]:
    """Return the claims of a passage in groups that one quotation can hold, in their order."""
    groups: list[list[Claim]] = []
    begin = 0
    for claim in claims:
        if not groups or (claim.end is not None and claim.end - begin > MOST // 2):
            groups.append([])
            begin = claim.passage_start if claim.start is None else claim.start
        groups[-1].append(claim)
    return groups if len(claims[0].passage) > MOST else [claims]


def _item(claims: list[Claim], index: Index, facets: Facets) -> ChecklistItem:
    first = claims[0]
    entry = index.documents.get(first.document)
    return ChecklistItem(
        facets.claims(claims),
        quoted_from(first.passage, [mark for c in claims for mark in _marked(c, index)]),
        index.title(first.document),
        entry.href if entry else "",
        first.place,
        ", ".join(dict.fromkeys(c.said_by for c in claims if c.said_by)),
        _statuses(claims, index),
    )


def _marked(claim: Claim, index: Index) -> Iterable[Mark]:
    if claim.start is None or claim.end is None:
        return
    found = index.open_findings(claim)
    offset = claim.passage_start
    verdict = found[0].verdict if found else None
    yield Mark(claim.start - offset, claim.end - offset, verdict)


def _statuses(claims: list[Claim], index: Index) -> tuple[Status, ...]:
    """Return the gravest finding about each of the claims, each text once."""
    found = {f.id: f for c in claims for f in index.open_findings(c)[:1]}
    ranked = sorted(found.values(), key=lambda f: index.rank[f.id])
    if ranked:
        statuses = [_status(f, claims[0].document, index) for f in reversed(ranked)]
        last_of_each = {(status.verdict, status.text): status for status in statuses}
        return tuple(reversed(last_of_each.values()))
    alone = all(index.is_in_one_document(claim) for claim in claims)
    return (Status(None, page_texts.ALONE if alone else page_texts.NOT_COMPARED, ""),)


def _status(finding: Finding, document: str, index: Index) -> Status:
    others = dict.fromkeys(c.document for c in index.claims_of(finding) if c.document != document)
    titles = [index.title(other) for other in others]
    return Status(
        finding.verdict,
        page_texts.status(finding.verdict, titles[:NAMED], len(titles) - NAMED),
        f"#{anchor_of(finding)}",
    )
