"""Two points of one thing → whether documents that take each other's place tell them, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from auditor.checks.evidence_points import Evidence, earliest
from auditor.checks.reasons import said, title
from auditor.core.timing import Timing, precedes

if TYPE_CHECKING:
    from auditor.checks.pair_judgement import Pair
    from auditor.claims.table import ClaimsTable


def replaces(later: Evidence, earlier: Evidence, table: ClaimsTable) -> bool:
    """Whether each document of one point supersedes each of the other."""
    if not table.superseded:
        return False
    below = {claim.document for claim in earlier.claims}
    return all(below <= table.superseded.get(c.document, frozenset()) for c in later.claims)


def ordered(a: Evidence, b: Evidence, table: ClaimsTable) -> tuple[Evidence, Evidence]:
    """Return two points, that of the earlier time or of the superseded documents first."""
    if replaces(a, b, table):
        return b, a
    is_later = precedes(b.holds, a.holds) and not replaces(b, a, table)
    return (b, a) if is_later else (a, b)


def timed(timing: Timing, earlier: Evidence, later: Evidence, table: ClaimsTable) -> Timing:
    """Return the timing of two points: what a superseded document tells is of an earlier time.

    What both tell of one time that they state stays at that time.
    """
    are_of_stated_times = all(
        point.holds is not None and point.holds.source != "document" for point in (earlier, later)
    )
    return "different" if not are_of_stated_times and replaces(later, earlier, table) else timing


def in_order(points: Iterable[Evidence], table: ClaimsTable) -> list[Evidence]:
    """Return points by their times, those of documents that supersede more behind."""

    def rank(point: Evidence) -> tuple[int, tuple[float, float]]:
        return len(table.superseded.get(point.first.document, ())), earliest(point.holds)

    return sorted(points, key=rank)


def why_changed(pairs: Iterable[Pair], table: ClaimsTable) -> str:
    """Return "“A” takes the place of “B”: 25 here, 24 there"; "" where not all pairs are such."""
    told: dict[str, None] = {}
    for pair in pairs:
        if not replaces(pair.b, pair.a, table):
            return ""
        told.setdefault(f"{took_place(pair, table)}: {said(pair.b.first)} for {said(pair.a.first)}")
    return "; ".join(told)


def took_place(pair: Pair, table: ClaimsTable) -> str:
    """Return "“A” takes the place of “B”" for the documents of a pair."""
    return f"{title(table, pair.b.first)} takes the place of {title(table, pair.a.first)}"
