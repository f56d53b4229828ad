"""anachronism: no document reports what happened after it speaks.

Dates that a claim tells, or holds at, are compared with its document's date.  A document may speak
up to 60 days before what it reports (it may announce it); an edition's year covers the whole year.
`value` limits the check to some slots; without it every dated claim is checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.draft import Draft
from auditor.checks.wording import document_day, title
from auditor.claims.table import ClaimsTable
from auditor.language.day_words import days_in_words
from auditor.model import Claim, Dated
from auditor.rulebook.schema import Rule

NOTICE_DAYS = 60


def check(rule: Rule, table: ClaimsTable) -> Iterator[Draft]:
    """Yield a conflict for every claim of what its document could not know."""
    claims = [c for ref in rule.values for c in table.of(ref)] if rule.values else table.claims
    seen: set[tuple[str, int]] = set()
    for claim in claims:
        told, dated = told_day(claim), table.dated[claim.document]
        if told is None or dated is None or dated.high is None or claim.modality != "asserted":
            continue
        if told > dated.high + NOTICE_DAYS and (claim.statement, told) not in seen:
            seen.add((claim.statement, told))
            yield _draft(claim, told, dated, table)


def told_day(claim: Claim) -> int | None:
    """Return the first day that a claim tells of in its own words."""
    if claim.value.kind == "date" and claim.value.low is not None and claim.slot != "end":
        return int(claim.value.low)
    if claim.holds is not None and claim.holds.source == "words":
        return claim.holds.low
    return None


def _draft(claim: Claim, told: int, dated: Dated, table: ClaimsTable) -> Draft:
    speaks = document_day(dated)
    why = (
        f"{title(table, claim)} speaks on {speaks} ({dated.source}) and cannot report what begins"
        f" on {days_in_words(told, told)}."
    )
    message = f"{title(table, claim)} of {speaks} tells of {days_in_words(told, told)}"
    return Draft("conflict", (claim,), why, claim, claim, claim.subject, message=message)
