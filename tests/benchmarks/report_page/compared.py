"""Results → the outcomes of their checklist that name a document which does not stand against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.html_page.view_model import build
from auditor.report.shared import texts
from auditor.report.shared.index import Index

if TYPE_CHECKING:
    from auditor.core.model import Claim, Finding
    from auditor.core.results import Results
    from auditor.report.html_page.checklist import ChecklistItem

OPPOSED = frozenset({"conflict", "unclear", "revision", "change", "style", "refinement"})


def wrong_outcomes(results: Results) -> list[str]:
    """Return the outcomes that are wrong, each with its statement and its reason.

    One that tells of a disagreement names only documents that give another value than the statement
    does; one that tells of an agreement only documents that give its value; what was accepted is not
    told to be compared with nothing.
    """
    index = Index(results)
    found = {finding.id: finding for finding in results.findings}
    return [
        f"{title}: {reason}"
        for item in build(results).checklist
        for title, reason in _wrong(item, index, found)
    ]


def _wrong(item: ChecklistItem, index: Index, found: dict[str, Finding]) -> list[tuple[str, str]]:
    told = "".join(piece.text for piece in item.pieces)
    own = [claim for claim in map(index.claims.get, item.claims) if claim is not None]
    wrong = []
    for status in item.statuses:
        if not status.finding:
            about = [f for claim in own for f in index.by_claim.get(claim.id, ())]
            wrong += [(told, f"compared by {f.id}, and told to be not") for f in about[:1]]
            continue
        finding = found[status.finding]
        bad = [title for title in status.others if not _fits(title, finding, own, index)]
        wrong += [(told, f"{texts.VERDICT[finding.verdict].word}: {title}") for title in bad]
    return wrong


def _fits(title: str, finding: Finding, own: list[Claim], index: Index) -> bool:
    """Whether a document of this title has a claim of a finding that may be named beside `own`."""
    claims = index.claims_of(finding)
    there = [claim for claim in claims if index.title(claim.document) == title]
    here = [claim for claim in own if claim.id in finding.claims]
    if finding.verdict not in OPPOSED or len({(c.fact, c.slot) for c in claims}) > 1:
        return bool(there)
    return any(_said(a) != _said(b) for a in there for b in here)


def _said(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return value.kind, value.low, value.high, value.unit, value.name, claim.polarity, claim.text
