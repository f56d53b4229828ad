"""The claims about one thing → what was stated of each time, in the order of the times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from auditor.checks.evidence_points import Evidence, points
from auditor.checks.plain_claims import is_plain
from auditor.claims.frames.comparison import frame_key
from auditor.claims.rows.key import Key
from auditor.claims.rows.rows import Rows
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, ValidTime
from auditor.rulebook.pack.fields import Ref


@dataclass(frozen=True, slots=True)
class Step:
    """What was stated of one time: the point that most claims give."""

    low: int
    high: int
    evidence: Evidence


def _is_of_known_time(modality: str, polarity: str, holds: ValidTime | None) -> bool:
    """Whether a claim says that something is so, at a time that has both ends."""
    known = holds is not None and holds.low is not None and holds.high is not None
    return known and is_plain(modality, polarity)


def _days(holds: ValidTime | None) -> tuple[int | None, int | None]:
    return (None, None) if holds is None else (holds.low, holds.high)


OF_KNOWN_TIME = Key(_is_of_known_time, ("modality", "polarity", "holds"))
DAYS = Key(_days, ("holds",))


def series(
    value: Sequence[Ref], per: Sequence[str], table: ClaimsTable, among: Key = OF_KNOWN_TIME
) -> Iterator[tuple[str, Rows]]:
    """Yield every thing that some values are about, with its claims, where they are of times.

    `among` tells which claims take part; those of one time are no series.
    """
    for subject, rows in table.of(*value).groups(per, among):
        if rows.differs(DAYS):
            yield subject, rows


def steps(claims: Iterable[Claim], per: Sequence[str]) -> list[Step]:
    """Return one step for each time that is known, the value that most claims give for it."""
    by_time: dict[tuple[int, int], Evidence] = {}
    for point in _of_one_frame(points(claims, per)):
        holds = point.holds
        if holds is None or holds.low is None or holds.high is None:
            continue
        known = by_time.get((holds.low, holds.high))
        if known is None or len(point.claims) > len(known.claims):
            by_time[holds.low, holds.high] = point
    ordered = sorted(by_time.items(), key=lambda item: (item[0][0], item[0][1]))
    return [Step(low, high, point) for (low, high), point in ordered]


def _of_one_frame(found: list[Evidence]) -> list[Evidence]:
    """Return the points that are of one thing: those in no frame, where some stand in one."""
    if len({frame_key(point.frame) for point in found}) < 2:
        return found
    return [point for point in found if not point.frame]


def claims_of(found: Sequence[Step]) -> tuple[Claim, ...]:
    """Return the claims of some steps."""
    return tuple(claim for step in found for claim in step.evidence.claims)
