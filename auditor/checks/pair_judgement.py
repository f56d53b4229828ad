"""The judgement on two points of one thing, and how judgements gather into findings."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from auditor.checks.check_result import CheckResult
from auditor.checks.evidence_points import Evidence, same_subject, value_key
from auditor.checks.framing import framed, is_understood
from auditor.checks.pair_series import changed, claims_of, restated, with_remarks
from auditor.checks.qualifiers import adjusted
from auditor.checks.reasons import document_day, missing_time, time_of, title
from auditor.checks.succession import ordered, replaces, timed, took_place
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import relate
from auditor.core.kinship.roles import can_meet
from auditor.core.model import Claim, ValidTime, Verdict
from auditor.core.timing import Timing, when
from auditor.core.values import relative_difference
from auditor.core.verdict import Changes, StatedValue, direction, is_revision, judge

DECISIVE: tuple[Verdict, ...] = ("conflict", "revision", "change", "unclear", "refinement")
"""The verdict that counts for two values that are paired several times, what is known first.

A value that changed at known times needs no second finding because an undated text repeats it.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two points of one thing with the judgement on them, the earlier point first."""

    a: Evidence
    b: Evidence
    relation: Relation
    timing: Timing
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Terms:
    """How two points are compared; the options of `agree` say what each term means."""

    changes: Changes = "any"
    because: str = ""
    same_period: Literal["same", "unclear"] = "same"
    same_time: int = 0  # days
    precision: str = "as-written"
    tolerance: float = 0.0


def judged(terms: Terms, a: Evidence, b: Evidence, table: ClaimsTable) -> Pair | None:
    """Judge two points; None when their qualifiers make them statements of different things."""
    if not same_subject(a, b) or not can_meet(a.value, b.value):
        return None
    a, b = ordered(a, b, table)
    plain = relate(a.value, b.value, precision=terms.precision, tolerance=terms.tolerance)
    relation = adjusted(plain, (a.value, a.qualifiers), (b.value, b.qualifiers))
    timing = timed(_timing(terms, a.holds, b.holds), a, b, table)
    relation = relation and _framed(relation, timing, a, b, table)
    if relation is None or _has_nothing_to_compare(terms, relation, timing):
        return None
    if relation.kind == "disjoint" and terms.changes == "never":
        parted = _parted(a, b, table)
        if parted is None:
            return None
        a, b = parted
    return Pair(a, b, relation, timing, _verdict(terms, a, b, relation, timing, table))


def _framed(
    relation: Relation, timing: Timing, a: Evidence, b: Evidence, table: ClaimsTable
) -> Relation | None:
    """Judge a relation by the frames of two points; None where they are of two things."""
    if a.frame == b.frame or (timing == "different" and not is_understood(a.frame, b.frame)):
        return relation
    made = framed(relation, a, b, table)
    return None if made is not relation and timing == "different" else made


def _has_nothing_to_compare(terms: Terms, relation: Relation, timing: Timing) -> bool:
    """Whether a fact that may change is told of two times in ways that cannot be compared."""
    return relation.kind == "incomparable" and timing == "different" and terms.changes != "never"


def _verdict(
    terms: Terms,
    a: Evidence,
    b: Evidence,
    relation: Relation,
    timing: Timing,
    table: ClaimsTable,
) -> Verdict:
    moved = direction(a.value, b.value) if timing == "different" else None
    verdict = judge(relation, timing, terms.changes, moved)
    if verdict == "conflict" and timing == "same" and _revises(a.first, b.first, table):
        return "revision"
    if verdict == "conflict" and replaces(b, a, table):
        return "revision"
    return verdict


def _parted(a: Evidence, b: Evidence, table: ClaimsTable) -> tuple[Evidence, Evidence] | None:
    """Leave out statements that have both values, as a list of two days does; None: all do."""
    left = tuple(claim for claim in a.claims if not _has_both(claim, b, table))
    right = tuple(claim for claim in b.claims if not _has_both(claim, a, table))
    return (replace(a, claims=left), replace(b, claims=right)) if left and right else None


def _has_both(claim: Claim, other: Evidence, table: ClaimsTable) -> bool:
    """Whether the statement of a claim has the value of another point as well."""
    key = value_key(other.value)
    beside = (c for c in table.beside(claim) if c.slot == claim.slot)
    return any(value_key(c.value) == key for c in beside)


def _timing(terms: Terms, a: ValidTime | None, b: ValidTime | None) -> Timing:
    timing = when(a, b, same_time=terms.same_time)
    if timing == "same" and terms.same_period == "unclear" and a is not None and b is not None:
        whole_period = a.kind == b.kind == "within" and a.low != a.high
        return "unknown" if whole_period else timing
    return timing


def _revises(a: Claim, b: Claim, table: ClaimsTable) -> bool:
    return is_revision(_stated(a, table), _stated(b, table))


def _stated(claim: Claim, table: ClaimsTable) -> StatedValue:
    return StatedValue(
        claim.value, claim.holds, table.dated[claim.document], table.sources.get(claim.document)
    )


def disagreements(
    terms: Terms, subject: str, pairs: list[Pair], table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield one verdict for each two values that disagree, one for all that was changed or revised.

    What is told of several times is a series, and a figure restated edition by edition one too.
    """
    series: dict[Verdict, list[Pair]] = {"change": [], "revision": []}
    times = _times(pairs)
    for group in _by_cause(pairs):
        verdict = min((pair.verdict for pair in group), key=DECISIVE.index)
        if verdict == "unclear" and _changed_elsewhere(group[0], times):
            continue
        decisive = [pair for pair in group if pair.verdict == verdict]
        if verdict in series:
            series[verdict] += decisive
        else:
            yield _result(terms, subject, decisive, group, table)
    yield from _revised(terms, subject, series["revision"], table)
    if any(map(_is_of_two_documents, series["change"])):
        yield changed(terms.changes, subject, series["change"], table)


def _revised(
    terms: Terms, subject: str, revisions: list[Pair], table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield the one verdict on figures that were revised, once or edition by edition."""
    if len(revisions) == 1:
        yield _result(terms, subject, revisions, revisions, table)
    elif revisions:
        yield restated(subject, revisions, table)


def _by_cause(pairs: list[Pair]) -> Iterable[list[Pair]]:
    """Return the pairs that do not agree, those of one finding together."""
    causes: dict[Hashable, list[Pair]] = {}
    for pair in pairs:
        if pair.verdict != "agreement":
            causes.setdefault(_cause(pair), []).append(pair)
    return causes.values()


def _is_of_two_documents(pair: Pair) -> bool:
    """Whether two documents state the two values.

    What one document says of several times is its own history; a series that another document takes
    part in is shown whole.
    """
    return len({claim.document for claim in (*pair.a.claims, *pair.b.claims)}) > 1


Times = dict[Hashable, list[ValidTime]]


def _times(pairs: list[Pair]) -> Times:
    """Return when each value is stated, where the time is known."""
    found: Times = {}
    for point in dict.fromkeys(point for pair in pairs for point in (pair.a, pair.b)):
        holds = point.holds
        if holds is not None and holds.low is not None and holds.high is not None:
            found.setdefault(value_key(point.value), []).append(holds)
    return found


def _changed_elsewhere(pair: Pair, times: Times) -> bool:
    """Whether both values are stated of known times that differ, beside one that is not known."""
    if pair.timing != "unknown" or pair.relation.kind != "disjoint":
        return False
    first, second = (times.get(value_key(point.value), []) for point in (pair.a, pair.b))
    return any(when(a, b) == "different" for a in first[:3] for b in second[:3])


def _cause(pair: Pair) -> Hashable:
    """What makes two judgements one finding: the two values, or that nothing can be compared."""
    if pair.relation.kind == "incomparable":
        return pair.relation.kind
    return frozenset((value_key(pair.a.value), value_key(pair.b.value)))


def _result(
    terms: Terms, subject: str, decisive: list[Pair], group: list[Pair], table: ClaimsTable
) -> CheckResult:
    pair = decisive[0]
    a, b = pair.a.first, pair.b.first
    why = _why(terms, pair, table)
    size = relative_difference(a.value, b.value) or 0.0
    return CheckResult(pair.verdict, claims_of(group), why, a, b, subject, size)


def _why(terms: Terms, pair: Pair, table: ClaimsTable) -> str:
    reason = {
        "conflict": lambda: _why_conflict(terms, pair, table),
        "revision": lambda: _why_revision(pair, table),
        "unclear": lambda: _why_unclear(pair, table),
        "refinement": lambda: f"They fit together: {pair.relation.why}.",
    }[pair.verdict]()
    return with_remarks(reason, (*pair.a.claims, *pair.b.claims), table)


def _why_revision(pair: Pair, table: ClaimsTable) -> str:
    a, b = pair.a.first, pair.b.first
    if replaces(pair.b, pair.a, table):
        return f"{took_place(pair, table)}: what it said was corrected."
    return (
        f"Both tell of the same time ({time_of(a, table)}), but {title(table, b)} speaks later"
        f" ({document_day(table.dated[b.document])}): the figure was revised."
    )


def _why_conflict(terms: Terms, pair: Pair, table: ClaimsTable) -> str:
    a, b = pair.a.first, pair.b.first
    extra = f": {pair.relation.why}" if pair.relation.why else ""
    if terms.changes == "never" and terms.because:
        return f"Both cannot be right, for {terms.because}{extra}."
    if pair.timing == "different":
        return _why_not_later(terms, a, b, table) + f"{extra}."
    if when(a.holds, b.holds) == "different":
        return (
            f"They hold within {terms.same_time} days of each other, which this rule takes for one"
            f" time: the first {time_of(a, table)}, the second {time_of(b, table)}{extra}."
        )
    if pair.timing == "unknown":
        return f"They differ, and the rule takes this for what never changes{extra}."
    if a.document == b.document:
        return f"Both stand in {title(table, a)} and hold at the same time{extra}."
    if not any(_has_days(claim.holds) for claim in (a, b)):
        return f"Both are taken as of one time, for neither says when it holds{extra}."
    return (
        f"Both hold at the same time, the first {time_of(a, table)},"
        f" the second {time_of(b, table)}{extra}."
    )


def _has_days(holds: ValidTime | None) -> bool:
    return holds is not None and not (holds.low is None and holds.high is None)


def _why_not_later(terms: Terms, a: Claim, b: Claim, table: ClaimsTable) -> str:
    """Say why a value of a later time conflicts with an earlier one."""
    times = f"{time_of(a, table)} and later {time_of(b, table)}"
    if terms.changes == "never":
        editions = "The editions disagree" if a.document != b.document else "It is told twice"
        return f"{editions}, {times}; the rule takes this for what never changes"
    way = {"up": "fall", "down": "rise"}[terms.changes]
    reason = f", for {terms.because}" if terms.because else ""
    return f"It holds {times}; this number does not {way}{reason}"


def _why_unclear(pair: Pair, table: ClaimsTable) -> str:
    a, b = pair.a.first, pair.b.first
    if pair.relation.kind in ("incomparable", "near", "similar"):
        return f"This cannot be judged: {pair.relation.why}."
    return f"This cannot be judged as conflict or change: {missing_time(a, b, table)}."
