"""Which points of one thing are judged against each other, so that long series stay cheap.

Points that may hold at one time all meet, but each at most MOST of those before it.  Of a series of
times each point meets the one before it: what a value was long ago adds nothing to what it was
last.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

from auditor.checks.evidence_points import Evidence, earliest, value_key
from auditor.checks.pair_judgement import Terms
from auditor.claims.frames.comparison import frame_key

EvidencePair = tuple[Evidence, Evidence]
MOST = 40  # beyond it of points at one time each meets its neighbours only


def select_pairs(terms: Terms, points: list[Evidence]) -> Iterator[EvidencePair]:
    """Yield the pairs of points to judge; `points` are in the order of their times."""
    if terms.changes == "never":
        yield from _each(_by_value(points))
        return
    bounded = [point for point in points if _end(point) is not None]
    open_ended = [point for point in points if _end(point) is None]
    yield from _along(bounded, terms.same_time)
    yield from _each(open_ended)
    for point in bounded:
        yield from ((point, other) for other in open_ended[:MOST])


def _each(points: list[Evidence]) -> Iterator[EvidencePair]:
    """Yield each point with those before it."""
    for number, point in enumerate(points):
        yield from ((other, point) for other in points[max(0, number - MOST) : number])


def _by_value(points: list[Evidence]) -> list[Evidence]:
    """Gather points that state one value: of what never changes the time says nothing."""
    gathered: dict[Hashable, list[Evidence]] = {}
    for point in points:
        key = (value_key(point.value), point.qualifiers, point.marks, frame_key(point.frame))
        gathered.setdefault(key, []).append(point)
    return [
        replace(group[0], claims=tuple(claim for point in group for claim in point.claims))
        for group in gathered.values()
    ]


def _along(points: list[Evidence], slack: int) -> Iterator[EvidencePair]:
    """Yield what meets in a series: all that may share a day, and each step from time to time."""
    current: list[Evidence] = []  # those whose time may not be over yet
    last: list[Evidence] = []  # those whose time was over last
    for point in points:
        low = earliest(point.holds)[0] - slack
        over = [other for other in current if (_end(other) or 0) < low]
        current = [other for other in current if (_end(other) or 0) >= low]
        last = _latest([*last, *over])
        yield from ((other, point) for other in (*last, *current)[-MOST:])
        current.append(point)


def _latest(points: list[Evidence]) -> list[Evidence]:
    """Return the points whose time ended last."""
    end = max((_end(point) or 0 for point in points), default=0)
    return [point for point in points if _end(point) == end]


def _end(point: Evidence) -> int | None:
    """Return the last day on which a point may hold, None when it is unknown or has none."""
    holds = point.holds
    return None if holds is None or holds.low is None else holds.high
