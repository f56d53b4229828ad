"""anachronism: no document reports what happened after it speaks.

Dates that a claim tells, or holds at, are compared with its document's date.  A document may speak
up to 60 days before what it reports (it may announce it); an edition's year covers the whole year.
`value` limits the check to some slots; without it every dated claim is checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.check_result import CheckResult
from auditor.checks.reasons import document_day, short_source, speaks, title
from auditor.checks.spec import CheckSpec
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, DocumentDate
from auditor.language.dates.format import days_in_words
from auditor.rulebook.pack.fields import References
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pack.schema import Rule

NOTICE_DAYS = 60


class AnachronismOptions(CheckOptions):
    """The slots whose claims are checked; without any every dated claim is."""

    value: References = ()


def check(_rule: Rule, options: AnachronismOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a conflict for every claim of what its document could not know."""
    claims = [c for ref in options.value for c in table.of(ref)] if options.value else table.claims
    late: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        day = reported_day(claim) if claim.modality == "asserted" else None
        if day is not None and _is_after(day, table.dated[claim.document]):
            late.setdefault((claim.statement, day), []).append(claim)
    for (_, day), together in late.items():
        dates = [claim for claim in together if claim.value.kind == "date"]
        yield _result(tuple(dates or together), day, table)


def _is_after(day: int, dated: DocumentDate | None) -> bool:
    """Whether a day lies so long after a document speaks that it cannot report it."""
    return dated is not None and dated.high is not None and day > dated.high + NOTICE_DAYS


def reported_day(claim: Claim) -> int | None:
    """Return the first day of what a claim reports in its own words."""
    if claim.value.kind == "date" and claim.value.low is not None and claim.slot != "end":
        return int(claim.value.low)
    if claim.holds is not None and claim.holds.source == "words":
        return claim.holds.low
    return None


def _result(claims: tuple[Claim, ...], day: int, table: ClaimsTable) -> CheckResult:
    claim = claims[0]
    dated = table.dated[claim.document]
    reported = days_in_words(day, day)
    when = f"{speaks(dated)} ({short_source(dated)})" if dated is not None else ""
    why = f"{title(table, claim)} speaks {when} and cannot report what begins on {reported}."
    message = f"{title(table, claim)} of {document_day(dated)} tells of {reported}"
    return CheckResult("conflict", claims, why, claim, claim, claim.subject, message=message)


SPEC = CheckSpec("anachronism", AnachronismOptions, check)
