"""When one holder's term began, as several statements give it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import combinations

from auditor.checks.check_result import CheckResult
from auditor.checks.evidence_points import value_key
from auditor.checks.holders import Holder
from auditor.checks.reasons import speaks, title
from auditor.claims.rows.key import DOCUMENT, Key
from auditor.claims.rows.rows import Rows
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import relate
from auditor.core.model import Claim, Value, Verdict

TERM_DAYS = 300  # no new term begins so soon after another; shorter gaps are one start, twice
START_SLOTS = ("start", "since")


def starts_of(holder: Holder, table: ClaimsTable) -> list[tuple[Hashable, Claim]]:
    """Return the starts that a holder's statements give, as keys and claims, in reading order."""
    return [
        (value_key(claim.value), claim)
        for named in holder.claims
        for claim in table.beside(named)
        if _start(claim.slot, claim.value)
    ]


def _start(slot: str, value: Value) -> Hashable:
    """Return the day on which a term began, None where a claim tells of none."""
    return value_key(value) if slot in START_SLOTS and value.kind == "date" else None


START = Key(_start, ("slot", "value"))


def days_of(holder: Holder, table: ClaimsTable) -> frozenset[int]:
    """Return the starts of a holder that are known to the day."""
    values = (claim.value for _, claim in starts_of(holder, table))
    return frozenset(int(v.low) for v in values if v.low is not None and v.low == v.high)


def terms(office: str, holder: Holder, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a verdict on each start that documents share and on each two different ones."""
    starts: dict[Hashable, list[Claim]] = {}
    for key, claim in starts_of(holder, table):
        starts.setdefault(key, []).append(claim)
    subject = f"{office}, {holder.fullest.text}"
    for same in starts.values():
        yield from one_start(table.some(same), subject)
    for a, b in combinations(starts.values(), 2):
        if not _is_history(a, b):
            yield _two_starts(office, holder, a, b, table)


def one_start(same: Rows, subject: str) -> Iterator[CheckResult]:
    """Yield the agreement of documents that tell one start."""
    documents = same.count(DOCUMENT)
    if documents > 1:
        why = f"{documents} documents tell the same start."
        yield CheckResult("agreement", same, why, None, None, subject)


def _is_history(a: list[Claim], b: list[Claim]) -> bool:
    """Whether one document has two terms, each with its start: its own history."""
    days = [claims[0].value.low for claims in (a, b)]
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) < TERM_DAYS:
        return False
    return not {claim.document for claim in a}.isdisjoint(claim.document for claim in b)


def _two_starts(
    office: str, holder: Holder, a: list[Claim], b: list[Claim], table: ClaimsTable
) -> CheckResult:
    a, b = sorted((a, b), key=lambda claims: claims[0].value.low or 0)
    verdict, why = _judged(a, b[0], table)
    subject = f"{office}, {holder.fullest.text}"
    return CheckResult(verdict, (*a, *b), why, a[0], b[0], subject)


def _judged(earlier: list[Claim], later: Claim, table: ClaimsTable) -> tuple[Verdict, str]:
    """Return the verdict on two starts of one holder, and the reason.

    A start of 2016 is a new term for documents of 2012 that know one of 2012 only.
    """
    first = earlier[0]
    relation = relate(first.value, later.value)
    if relation.kind == "compatible":
        return "refinement", f"They fit together: {relation.why}."
    if relation.kind == "incomparable":
        return "unclear", f"This cannot be judged: {relation.why}."
    if (later.value.low or 0) - (first.value.high or 0) < TERM_DAYS:
        return "conflict", "The two starts lie so near that they tell one start differently."
    if all(_speaks_before(claim, later, table) for claim in earlier):
        speaker = title(table, first)
        why = f"The later start lies after the day on which {speaker} speaks: a new term."
        return "change", why
    return _should_have_known(first, table)


def _should_have_known(first: Claim, table: ClaimsTable) -> tuple[Verdict, str]:
    dated = table.dated[first.document]
    if dated is None or dated.low is None:
        why = f"{title(table, first)} gives no date, so the later start may be a new term."
        return "unclear", why
    why = (
        f"{title(table, first)} speaks {speaks(dated)} and should have known the later"
        " start: the two tell one start differently."
    )
    return "conflict", why


def _speaks_before(claim: Claim, later: Claim, table: ClaimsTable) -> bool:
    dated = table.dated[claim.document]
    if dated is None or dated.high is None or later.value.low is None:
        return False
    # A year's edition covers its year: it may have gone to print before what the year brought.
    speaks = dated.high if dated.low == dated.high else dated.low
    return speaks is not None and speaks < later.value.low
