"""agree: statements about the same thing say the same.

Claims that share the keys of `per` are compared two by two: can the values be the same, and do
they hold at the same time?  Options: `changes: never | up | down | any`, `because:` (in words, why
it does not change in another way), `precision: exact | as-written | N%`, `tolerance`, `same_period:
unclear` (the same stated year does not make the same time), `same_time: N days` (for what moves
slowly).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from auditor.checks.check_result import CheckResult
from auditor.checks.evidence_points import (
    IN_TIME,
    Evidence,
    framing,
    point_of,
    points,
    same_subject,
    stated,
    value_key,
)
from auditor.checks.pair_judgement import Terms, disagreements, judged
from auditor.checks.pair_selection import select_pairs
from auditor.checks.plain_claims import ASSERTED
from auditor.checks.qualifiers import one_sided
from auditor.checks.reasons import listed, quoted, time_of, title
from auditor.checks.spec import CheckSpec
from auditor.checks.succession import timed
from auditor.claims.frames.comparison import frame_key
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.frame import Frame
from auditor.core.kinship.relations import doubt_of, relate
from auditor.core.model import Claim, Value, Verdict
from auditor.core.timing import Timing, when
from auditor.core.verdict import judge_denial
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.schema import Rule


def check(rule: Rule, options: AgreeOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield the verdicts on every thing that the rule's values are about."""
    terms = Terms(
        changes=options.changes,
        because=options.because,
        same_period=options.same_period,
        same_time=options.same_time,
        precision=options.precision,
        tolerance=options.tolerance,
    )
    point = point_of(rule.per)
    for subject, rows in table.of(*options.value).groups(rule.per, ASSERTED):
        if len(rows) < 2:
            continue
        if rows.differs(SAID):
            yield from compare(terms, rule.per, subject, rows, table)
        else:
            yield agreement(subject, rows.in_order(IN_TIME, point), table)


def _said(value: Value, polarity: str, remarks: tuple[str, ...], frame: Frame) -> Hashable:
    """Return what claims share that surely agree, None where they have to be judged."""
    key = stated(value) if polarity == "affirmed" else None
    return None if key is None else (key, remarks, framing(value, frame))


SAID = Key(_said, ("value", "polarity", "remarks", "frame"))


def compare(
    terms: Terms, per: Sequence[str], subject: str, plain: Sequence[Claim], table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield the verdicts on the claims about one thing, all of them asserted."""
    affirmed = points((claim for claim in plain if claim.polarity == "affirmed"), per)
    denied = points((claim for claim in plain if claim.polarity == "negated"), per)
    pairs = [judged(terms, a, b, table) for a, b in select_pairs(terms, affirmed)]
    yield from disagreements(terms, subject, [pair for pair in pairs if pair], table)
    yield from agreements(subject, affirmed, table)
    yield from denials(terms, subject, affirmed, denied, table)


def agreements(subject: str, affirmed: list[Evidence], table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield an agreement for each value that several claims state, and the remarks on it."""
    by_value: dict[object, list[Evidence]] = {}
    for point in affirmed:
        by_value.setdefault(value_key(point.value), []).append(point)
    for alike in by_value.values():
        for claims in _of_one_frame(alike):
            if len(claims) > 1:
                yield from _remarked(subject, claims, table)


def _of_one_frame(alike: list[Evidence]) -> Iterator[tuple[Claim, ...]]:
    """Yield the claims of one value that are of one thing; two places that it is of are two.

    What stands in no frame is told of the only one that there is.
    """
    by_frame: dict[Hashable, list[Claim]] = {}
    for point in alike:
        by_frame.setdefault(frame_key(point.frame), []).extend(point.claims)
    framed = sum(map(bool, by_frame))
    if framed > 1:
        yield from map(tuple, by_frame.values())
    else:
        yield tuple(claim for point in alike for claim in point.claims)


def agreement(
    subject: str, claims: Sequence[Claim], table: ClaimsTable, remarks: Iterable[str] = ()
) -> CheckResult:
    """Return the agreement of claims that say the same, with the remarks on it."""
    why = " ".join([_both_say(claims, table), *remarks])
    return CheckResult("agreement", claims, why, None, None, subject)


def _remarked(subject: str, claims: tuple[Claim, ...], table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield an agreement, and a remark for each word that only some of its claims use."""
    remarks = {word: _remark(word, users, claims, table) for word, users in one_sided(claims)}
    yield agreement(subject, claims, table, remarks.values())
    a, b = claims[0], claims[-1]
    for word, remark in remarks.items():
        message = f"{subject}, {a.text}: {remark}"
        yield CheckResult("remark", claims, remark, a, b, subject, word=word, message=message)


def _both_say(claims: Sequence[Claim], table: ClaimsTable) -> str:
    titles = table.some(claims).count(table.by_title)
    if titles == 1:
        return f"{title(table, claims[0])} says the same {len(claims)} times."
    return f"{titles} documents say the same; that is agreement, not verification."


def _remark(word: str, users: list[Claim], claims: tuple[Claim, ...], table: ClaimsTable) -> str:
    where = sorted({title(table, claim) for claim in users})
    others = {claim.document for claim in claims} - {claim.document for claim in users}
    if others:
        return f"Only {listed(where)} says {quoted([word])}."
    return f"{listed(where)} says {quoted([word])} in one place and not in another."


def denials(
    terms: Terms,
    subject: str,
    affirmed: list[Evidence],
    denied: list[Evidence],
    table: ClaimsTable,
) -> Iterator[CheckResult]:
    """Yield what comes of a value that one side states and the other denies.

    A denial states no value: it says nothing against any other value.
    """
    for yes in affirmed:
        for no in denied:
            if not same_subject(yes, no) or relate(yes.value, no.value).kind != "equal":
                continue
            timing = when(yes.holds, no.holds, same_time=terms.same_time)
            for earlier, later in ((yes, no), (no, yes)):
                timing = timed(timing, earlier, later, table)
            doubt = doubt_of(yes.value, no.value)
            verdict = judge_denial(timing, terms.changes, doubt)
            if verdict is not None:
                reason = _why_denied(verdict, timing, yes.first, no.first, table)
                reason += f" This cannot be judged: {doubt}." if doubt else ""
                claims = (*yes.claims, *no.claims)
                yield CheckResult(verdict, claims, reason, yes.first, no.first, subject)


def _why_denied(verdict: Verdict, timing: Timing, yes: Claim, no: Claim, table: ClaimsTable) -> str:
    why = f"{title(table, yes)} says it, {title(table, no)} denies it"
    if timing == "same":
        return f"{why}, at the same time."
    if verdict == "conflict":
        return f"{why}; this never changes."
    return f"{why}: the first {time_of(yes, table)}, the second {time_of(no, table)}."


SPEC = CheckSpec("agree", AgreeOptions, check)
