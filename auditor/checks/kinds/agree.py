"""agree: statements about the same thing say the same.

Claims that share the keys of `per` are compared two by two: can the values be the same, and do
they hold at the same time?  Options: `changes: never | up | down | any`, `precision: exact |
as-written | N%`, `tolerance`, `same_period: unclear` (the same stated year does not make the same
time), `same_time: N days` (for what moves slowly).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.draft import CheckResult
from auditor.checks.evidence_points import Evidence, meet, points, value_key
from auditor.checks.pair_judgement import disagreements, judged
from auditor.checks.pair_selection import select_pairs
from auditor.checks.qualifiers import one_sided
from auditor.checks.reasons import listed, quoted, time_of, title
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim
from auditor.core.relations import relate
from auditor.core.timing import when
from auditor.rulebook.pack.schema import Rule


def check(rule: Rule, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield drafts for every thing that the rule's values are about."""
    for subject, claims in table.groups(rule.value, rule.per):
        yield from compare(rule, subject, claims, table)


def compare(
    rule: Rule, subject: str, claims: list[Claim], table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield the drafts on the claims about one thing."""
    plain = [claim for claim in claims if claim.modality == "asserted"]
    affirmed = points((claim for claim in plain if claim.polarity == "affirmed"), rule.per)
    denied = points((claim for claim in plain if claim.polarity == "negated"), rule.per)
    pairs = [judged(rule, a, b, table) for a, b in select_pairs(rule, affirmed)]
    yield from disagreements(rule, subject, [pair for pair in pairs if pair], table)
    yield from agreements(subject, affirmed, table)
    yield from denials(subject, affirmed, denied, table)


def agreements(subject: str, affirmed: list[Evidence], table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield an agreement for each value that several claims tell, and the remarks on it."""
    by_value: dict[object, list[Claim]] = {}
    for point in affirmed:
        by_value.setdefault(value_key(point.value), []).extend(point.claims)
    for claims in by_value.values():
        if len(claims) > 1:
            yield from _agreement(subject, tuple(claims), table)


def _agreement(
    subject: str, claims: tuple[Claim, ...], table: ClaimsTable
) -> Iterator[CheckResult]:
    a, b = claims[0], claims[-1]
    remarks = [_remark(word, users, claims, table) for word, users in one_sided(claims)]
    why = " ".join([_both_say(claims, table), *remarks])
    yield CheckResult("agreement", claims, why, a, b, subject)
    for remark in remarks:
        yield CheckResult(
            "remark", claims, remark, a, b, subject, message=f"{subject}, {a.text}: {remark}"
        )


def _both_say(claims: tuple[Claim, ...], table: ClaimsTable) -> str:
    documents = sorted({title(table, claim) for claim in claims})
    if len(documents) == 1:
        return f"{documents[0]} says the same {len(claims)} times."
    return f"{len(documents)} documents say the same; that is agreement, not verification."


def _remark(word: str, users: list[Claim], claims: tuple[Claim, ...], table: ClaimsTable) -> str:
    where = sorted({title(table, claim) for claim in users})
    others = {claim.document for claim in claims} - {claim.document for claim in users}
    if others:
        return f"Only {listed(where)} says {quoted([word])}."
    return f"{listed(where)} says {quoted([word])} in one place and not in another."


def denials(
    subject: str, affirmed: list[Evidence], denied: list[Evidence], table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield a conflict where one side says and the other denies the same at the same time."""
    for yes in affirmed:
        for no in denied:
            if not meet(yes, no) or relate(yes.value, no.value).kind != "equal":
                continue
            timing = when(yes.holds, no.holds)
            if timing != "different":
                yield _denial(subject, yes, no, timing == "same", table)


def _denial(
    subject: str, yes: Evidence, no: Evidence, same_time: bool, table: ClaimsTable
) -> CheckResult:
    claims = (*yes.claims, *no.claims)
    why = f"{title(table, yes.first)} says it, {title(table, no.first)} denies it"
    if same_time:
        return CheckResult(
            "conflict", claims, f"{why}, at the same time.", yes.first, no.first, subject
        )
    times = f"the first {time_of(yes.first, table)}, the second {time_of(no.first, table)}"
    return CheckResult("unclear", claims, f"{why}: {times}.", yes.first, no.first, subject)
