"""Two numbers with their roles → what keeps them from meeting, and two rates → their relation.

A role says what a number is where it is no plain value of the thing told: the base of a share, a
part of a whole, how far something moved, what it was before, a side of a score.  Only equal roles
meet.  A rate has the role "per" and the sign of a time ("per h") or a number ("per 1000"), by which
its scale divides it: that of a time makes it one a day.
"""

from __future__ import annotations

import re

from auditor.core.kinship.relation import Kinship, Relation
from auditor.core.model import Value

SCALE = "scale"  # the number that a rate is per: the 1,000 of "5 per 1,000"
BASE = "base"  # what a share or an average is of: "63 % of 49 reviews"
PART = "part"  # so many of a whole: "the first three titles"
CHANGE = "change"  # how far something moved, or lies from another: "rose by 12"
BEFORE = "before"  # what it was before it moved: the 10 of "from 10 to 12"
SCORE = "score"  # a side of a score: "won 3–1"
PER = "per "
OUT_OF = "out of "  # a mark on a scale: the 7 of "7/10"

CLOSELY = 0.01  # part by which months and leap years make one rate another
ROUGHLY = 0.1  # part by which rates of two periods may differ: months and years of work differ

_PERIOD = re.compile(r"/(?P<sign>[a-z]+)\Z")
OFTEN = "times/duration"
"""How often something is done converts as it is: what is done each day is done seven times a week.
"""


def parted_by_role(a: Value, b: Value) -> str | None:
    """Say which roles two numbers have that cannot meet, or None; rates are plain values."""
    one, other = _role(a), _role(b)
    if one == other or _are_marks(a, b):
        return None
    return f"one is {_described(one)}, the other {_described(other)}"


def _are_marks(a: Value, b: Value) -> bool:
    """Whether one is a mark out of so many, and the other one whose scale is not told."""
    (one, other) = (a, b) if a.role else (b, a)
    of_a_scale = one.role is not None and one.role.startswith(OUT_OF)
    bare = other.role is None and other.dimension is None and other.counted is None
    return of_a_scale and bare


def can_meet(a: Value, b: Value) -> bool:
    """Whether two numbers have one role, or are one number of which a reader may miss the role.

    What was before a change is never what is now.
    """
    if a.role == b.role or parted_by_role(a, b) is None:
        return True
    return BEFORE not in (a.role, b.role) and (a.low, a.high) == (b.low, b.high)


def _role(value: Value) -> str:
    role = value.role or ""
    return "" if role.startswith(PER) else role


def _described(role: str) -> str:
    if role.startswith(OUT_OF):
        return f"a mark {role}"
    return {
        BASE: "the base of another figure",
        PART: "a part",
        CHANGE: "a change",
        BEFORE: "what it was before a change",
        SCORE: "a side of a score",
        SCALE: "what a rate is per",
    }.get(role, "a value")


def relate_rates(a: Value, b: Value) -> Relation | None:
    """Compare rates of two periods or bases; None where one is none, or both are of the same.

    Of two periods one figure cannot be right: 100 a minute is none of 100 an hour.  Other figures
    can be told apart only where they are one rate: nobody knows how many hours are worked a day.
    """
    one, other = per(a), per(b)
    if one is None or other is None or one == other or a.dimension == b.dimension == OFTEN:
        return None
    why = f"one is told per {one}, the other per {other}"
    comparable = one.isdigit() == other.isdigit()
    return Relation(_kinship(a, b) if comparable else "incomparable", why)


def _kinship(a: Value, b: Value) -> Kinship:
    """Return how two figures go together; their scales tell what each is per."""
    if a.low is None or b.low is None:
        return "incomparable"
    if a.low == b.low and a.high == b.high:
        return "disjoint"
    x, y = a.low * a.scale, b.low * b.scale
    apart = abs(x - y) / max(abs(x), abs(y))
    if apart <= CLOSELY:
        return "equal"
    return "compatible" if apart <= ROUGHLY else "incomparable"


def per(value: Value) -> str | None:
    """Return what a rate is per: "month" of "$4,000 a month", "1000" of "5 per 1,000", or None."""
    if value.role is not None and value.role.startswith(PER):
        return value.role.removeprefix(PER)
    if value.unit is None or not (value.dimension or "").endswith("/duration"):
        return None
    found = _PERIOD.search(value.unit)
    return found["sign"] if found else None
