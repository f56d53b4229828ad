"""Judgements on pairs of one thing → one result for a whole series: of changes, or of revisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.checks.check_result import CheckResult
from auditor.checks.evidence_points import Evidence
from auditor.checks.qualifiers import one_sided
from auditor.checks.reasons import quoted, said, time_of, title
from auditor.checks.succession import in_order, why_changed
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim
from auditor.core.values import relative_difference
from auditor.core.verdict import Changes

if TYPE_CHECKING:
    from auditor.checks.pair_judgement import Pair

MOST_STEPS = 8  # of a series that are told in words


def changed(may: Changes, subject: str, changes: list[Pair], table: ClaimsTable) -> CheckResult:
    """Return one verdict on a value that changed, once or more often; `may` tells how it may."""
    ordered = in_order(_points(changes), table)
    claims = tuple(claim for point in ordered for claim in point.claims)
    first, last = ordered[0].first, ordered[-1].first
    steps = list(dict.fromkeys(_step(point, table) for point in ordered))
    replaced = why_changed(changes, table)
    why = (
        f"{replaced}." if replaced else f"The statements hold at different times: {_listed(steps)}."
    )
    if may in ("up", "down"):
        why += f" The value may go {may}."
    return CheckResult("change", claims, with_remarks(why, claims, table), first, last, subject)


def restated(subject: str, revisions: list[Pair], table: ClaimsTable) -> CheckResult:
    """Return one verdict on a figure that several editions restate, for one time or several."""
    pair = revisions[0]
    a, b = pair.a.first, pair.b.first
    why = f"The figure was revised: {_listed(_revised(revisions, table))}."
    size = relative_difference(a.value, b.value) or 0.0
    return CheckResult("revision", claims_of(revisions), why, a, b, subject, size)


def _revised(revisions: list[Pair], table: ClaimsTable) -> list[str]:
    """Return what was told first and then, for each time: "in 2010: 5.2 % (2011), 2.2 % (2012)"."""
    steps: dict[str, dict[str, None]] = {}
    for pair in revisions:
        told = steps.setdefault(time_of(pair.a.first, table), {})
        for claim in (pair.a.first, pair.b.first):
            told.setdefault(f"{said(claim)} in {title(table, claim)}")
    return [f"{time}: {', '.join(told)}" for time, told in steps.items()]


def _listed(steps: Sequence[str]) -> str:
    """Return the first steps of a series, and how many more there are."""
    more = f" and {len(steps) - MOST_STEPS} more" if len(steps) > MOST_STEPS else ""
    return f"{'; '.join(steps[:MOST_STEPS])}{more}"


def _points(pairs: list[Pair]) -> list[Evidence]:
    """Return the points of some pairs, each once."""
    return list(dict.fromkeys(point for pair in pairs for point in (pair.a, pair.b)))


def _step(point: Evidence, table: ClaimsTable) -> str:
    claim = point.first
    value = f"{claim.text} (inferred)" if claim.inferred else said(claim)
    return f"{value} {time_of(claim, table)}"


def claims_of(pairs: list[Pair]) -> tuple[Claim, ...]:
    """Return every claim of some pairs once, in the order in which they are met."""
    claims: dict[str, Claim] = {}
    for pair in pairs:
        for point in (pair.a, pair.b):
            claims.update((claim.id, claim) for claim in point.claims)
    return tuple(claims.values())


def with_remarks(why: str, claims: tuple[Claim, ...], table: ClaimsTable) -> str:
    """Return a reason with the words that only some of its claims use."""
    remarks = [
        f" Only {' and '.join(sorted({title(table, c) for c in users}))} says {quoted([word])}."
        for word, users in one_sided(claims)
    ]
    return why + "".join(remarks)
