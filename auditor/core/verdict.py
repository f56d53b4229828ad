"""Relation, timing and what may change → the verdict on two claims; revisions; gravity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from auditor.core.kinship.relation import Relation
from auditor.core.model import (
    NUMERIC_KINDS,
    VERDICTS,
    DocumentDate,
    ValidTime,
    Value,
    Verdict,
)
from auditor.core.timing import Timing, speak_apart
from auditor.core.values import in_base, number_of

Changes = Literal["never", "up", "down", "any"]

Moved = Literal["up", "down"] | None
"""The way a value went from the surely earlier to the surely later of two claims."""


def direction(earlier: Value, later: Value) -> Moved:
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


def judge(relation: Relation, timing: Timing, changes: Changes, moved: Moved) -> Verdict:
    """Return the verdict on two claims about the same thing.

    `moved` is None where the times do not differ or the value has no direction.  A revision is a
    conflict that `is_revision` explains.
    """
    if relation.kind == "equal":
        return "agreement"
    if relation.kind == "incomparable":
        return "unclear"
    if timing == "different" and _may_change(changes, moved):
        return "change"
    if relation.kind == "compatible":
        return "refinement"
    if relation.kind == "disjoint" and (timing != "unknown" or changes == "never"):
        return "conflict"
    return "unclear"


def _may_change(changes: Changes, moved: Moved) -> bool:
    """Whether a fact may change the way it did; what has no direction may change any way."""
    return changes == "any" or (changes != "never" and moved in (None, changes))


def judge_denial(timing: Timing, changes: Changes, doubt: str | None = None) -> Verdict | None:
    """Return the verdict where one claim states a value and another denies that very value.

    None where both can be right: at surely different times, of a fact that may change.  What may
    only grow or only shrink may still come and go.  With a `doubt` it is no conflict.
    """
    if timing == "same" or changes == "never":
        return "conflict" if doubt is None else "unclear"
    return "unclear" if timing == "unknown" else None


SLIP = 100
"""A figure so many times another is no revision of it but a slip.

Not fitted: the least of the usual slips of scale, a share for a percentage (100), a thousand for a
million or a billion for a trillion (1,000).
"""


@dataclass(frozen=True, slots=True)
class StatedValue:
    """A value as a document states it; `source` is who publishes the document, where known."""

    value: Value
    holds: ValidTime | None
    document_date: DocumentDate | None
    source: str | None


def is_revision(a: StatedValue, b: StatedValue) -> bool:
    """Whether two documents state one period anew: the later one corrects the figure.

    Both name the period in their own words, the documents speak at different times, and they share
    a source or both mark the figure as an estimate.
    """
    if a.holds is None or b.holds is None or "document" in (a.holds.source, b.holds.source):
        return False
    if (a.holds.low, a.holds.high) != (b.holds.low, b.holds.high):
        return False
    if not speak_apart(a.document_date, b.document_date) or is_slip(a.value, b.value):
        return False
    one_source = a.source is not None and a.source == b.source
    return one_source or a.value.hedge == b.value.hedge == "est."


def is_slip(a: Value, b: Value) -> bool:
    """Whether one figure is so many times the other that a unit or a scale was mistaken."""
    if a.kind == "percent" or a.low is None or b.low is None or a.low * b.low <= 0:
        return False
    one, other = (abs(number_of(in_base(value)) or 0.0) for value in (a, b))
    return max(one, other) >= SLIP * min(one, other)


def gravity(verdict: Verdict) -> int:
    """Return the place of a verdict in the order of gravity: 0 is a conflict, the gravest."""
    return VERDICTS.index(verdict)
