"""anachronism: no document reports what happened after it speaks.

Dates that a claim tells, or holds at, are compared with its document's date.  A document may speak
up to 60 days before what it reports (it may announce it); an edition's year covers the whole year.
`value` limits the check to some slots; without it every dated claim is checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.check_result import CheckResult
from auditor.checks.plain_claims import ASSERTED
from auditor.checks.reasons import document_day, short_source, speaks, title
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, ValidTime, Value
from auditor.language.dates.format import at, days_in_words
from auditor.rulebook.pack.fields import References
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pack.schema import Rule

NOTICE_DAYS = 60


class AnachronismOptions(CheckOptions):
    """The slots whose claims are checked; without any every dated claim is."""

    value: References = ()


def check(_rule: Rule, options: AnachronismOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a conflict for every claim of what its document could not know."""
    rows = table.of(*options.value) if options.value else table.rows
    late: dict[tuple[str, int], list[Claim]] = {}
    for claim in rows.where(ASSERTED).where_more(REPORTED, _last_known(table)):
        day = reported_day(claim.value, claim.slot, claim.holds) or 0
        late.setdefault((claim.statement, day), []).append(claim)
    for (_, day), together in late.items():
        dates = [claim for claim in together if claim.value.kind == "date"]
        yield _result(tuple(dates or together), day, table)


def _last_known(table: ClaimsTable) -> Key:
    """Return the last day of which a document can report, where it is known when it speaks."""

    def of(document: str) -> int | None:
        dated = table.dated[document]
        if dated is None or dated.high is None or dated.doubt is not None:
            return None
        return dated.high + NOTICE_DAYS

    return Key(of, ("document",))


def reported_day(value: Value, slot: str, holds: ValidTime | None) -> int | None:
    """Return the first day of what a claim reports in its own words."""
    if value.kind == "date" and value.low is not None and slot != "end":
        return int(value.low)
    if holds is not None and holds.source == "words" and not _is_ahead(holds):
        return holds.low
    return None


def _is_ahead(holds: ValidTime) -> bool:
    """Whether words tell what something is meant for, not when it was: "for 2026"."""
    return (holds.text or "").startswith("for ")


REPORTED = Key(reported_day, ("value", "slot", "holds"))


def _result(claims: tuple[Claim, ...], day: int, table: ClaimsTable) -> CheckResult:
    claim = claims[0]
    dated = table.dated[claim.document]
    low, high = _period_of(claim, day)
    when = f"{speaks(dated)} ({short_source(dated)})" if dated is not None else ""
    why = f"{title(table, claim)} speaks {when} and cannot report what begins {at(low, high)}."
    message = f"{title(table, claim)} of {document_day(dated)} tells of {days_in_words(low, high)}"
    return CheckResult("conflict", claims, why, claim, claim, claim.subject, message=message)


def _period_of(claim: Claim, day: int) -> tuple[int, int]:
    """Return the first and the last day of what a claim reports; `day` is the first."""
    high: float | None = day
    if claim.value.kind == "date" and claim.value.low == day:
        high = claim.value.high
    elif claim.holds is not None and claim.holds.kind == "within":
        high = claim.holds.high
    return day, day if high is None else int(high)


SPEC = CheckSpec("anachronism", AnachronismOptions, check)
