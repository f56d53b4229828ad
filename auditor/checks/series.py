"""The claims about one thing → what was stated of each time, in the order of the times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.checks.evidence_points import Evidence, points
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim
from auditor.rulebook.pack.fields import Ref


@dataclass(frozen=True, slots=True)
class Step:
    """What was stated of one time: the point that most claims give."""

    low: int
    high: int
    evidence: Evidence


def series(
    value: Sequence[Ref], per: Sequence[str], table: ClaimsTable
) -> Iterator[tuple[str, list[Evidence]]]:
    """Yield every thing that some values are about, with its points in order of time."""
    for subject, claims in table.groups(value, per):
        plain = [c for c in claims if c.modality == "asserted" and c.polarity == "affirmed"]
        yield subject, points(plain, per)


def steps(found: Sequence[Evidence]) -> list[Step]:
    """Return one step for each time that is known, the value that most claims give for it."""
    by_time: dict[tuple[int, int], Evidence] = {}
    for point in found:
        holds = point.holds
        if holds is None or holds.low is None or holds.high is None:
            continue
        known = by_time.get((holds.low, holds.high))
        if known is None or len(point.claims) > len(known.claims):
            by_time[holds.low, holds.high] = point
    ordered = sorted(by_time.items(), key=lambda item: (item[0][0], item[0][1]))
    return [Step(low, high, point) for (low, high), point in ordered]


def claims_of(found: Sequence[Step]) -> tuple[Claim, ...]:
    """Return the claims of some steps."""
    return tuple(claim for step in found for claim in step.evidence.claims)
