"""Relation, timing and what may change → the verdict on two claims."""

from __future__ import annotations

from typing import Literal

from auditor.core.model import NUMERIC_KINDS, Value, Verdict
from auditor.core.relations import Relation
from auditor.core.timing import Timing
from auditor.core.values import in_base

Changes = Literal["never", "up", "down", "any"]


def direction(earlier: Value, later: Value) -> Literal["up", "down"] | None:
    """Which way a number moved between two values that are disjoint; None when it has no way."""
    if earlier.kind not in NUMERIC_KINDS or later.kind not in NUMERIC_KINDS:
        return None
    if earlier.unit != later.unit:
        earlier, later = in_base(earlier), in_base(later)
    if earlier.high is not None and later.low is not None and earlier.high <= later.low:
        return "up"
    if earlier.low is not None and later.high is not None and later.high <= earlier.low:
        return "down"
    return None


def judge(
    relation: Relation, timing: Timing, changes: Changes, moved: Literal["up", "down"] | None
) -> Verdict:
    """Return the verdict on two claims about the same thing.

    `moved` is the way the value went from the surely earlier to the surely later claim.  `revision`
    is not told here: it needs to know who speaks, see `checks.agree`.
    """
    if relation.kind == "equal":
        return "agreement"
    if relation.kind in ("incomparable", "near"):
        if relation.kind == "near" and timing == "different" and changes != "never":
            return "change"
        return "unclear"
    if relation.kind == "compatible":
        return "change" if timing == "different" and changes != "never" else "refinement"
    if changes == "never":
        return "conflict" if relation.kind == "disjoint" else "unclear"
    if timing == "different":
        forbidden = changes in ("up", "down") and moved is not None and moved != changes
        return "conflict" if forbidden else "change"
    if relation.kind == "similar":
        return "unclear"
    return "conflict" if timing == "same" else "unclear"
