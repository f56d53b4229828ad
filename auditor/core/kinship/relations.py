"""Two values → whether they can be the same: numbers, days and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from auditor.core.kinship.names import relate_names
from auditor.core.kinship.relation import Relation
from auditor.core.kinship.roles import can_meet, parted_by_role, relate_rates
from auditor.core.model import NAME_KINDS, NUMERIC_KINDS, Value
from auditor.core.name_forms import fold
from auditor.core.values import EPSILON, in_base, is_plain

_TWO_YEARS = re.compile(r"\[(?P<first>[0-9]{4})\.\.(?P<last>[0-9]{4})\]")


def relate(
    a: Value, b: Value, *, precision: str = "as-written", tolerance: float = 0.0
) -> Relation:
    """Compare two values as sets of possibilities; swapping them swaps `finer` and nothing else.

    Of two that differ neither may be in doubt.

    `precision` is "as-written" (roundings of one number are compatible), "exact" (they are not) or
    "N%" (numbers within N per cent are compatible).  `tolerance` is absolute, in the base unit.
    """
    relation = _relate_surely(a, b, precision, tolerance)
    unsure = doubt_of(a, b)
    if unsure is None or relation.kind in ("equal", "incomparable"):
        return relation
    if _is_other_reading(a, b) or _is_other_reading(b, a):
        return Relation("equal", "one may be read as the other")
    return Relation("incomparable", unsure)


OTHER_READING = 1000.0  # between what a point or a comma groups and what it begins: "3.350"


def _is_other_reading(doubted: Value, sure: Value) -> bool:
    """Whether a number whose point may group or begin decimals is the other, read otherwise."""
    if doubted.doubt is None or sure.doubt is not None or incomparable(doubted, sure) is not None:
        return False
    low, other = doubted.low, sure.low
    if low is None or other is None or doubted.high != low or sure.high != other:
        return False
    has_decimals = sure.step < 1
    return has_decimals and _same(low, other * OTHER_READING)


def doubt_of(*values: Value) -> str | None:
    """Say why one of some values may be another than was read, or None."""
    doubts = (value.doubt for value in values if value.doubt is not None)
    return next((f"a figure may be another one, for {doubt}" for doubt in doubts), None)


def _relate_surely(a: Value, b: Value, precision: str, tolerance: float) -> Relation:
    """Compare two values as they were read."""
    family = _family(a)
    if family != _family(b):
        return Relation("incomparable", f"one is a {a.kind}, the other a {b.kind}")
    if family == "number":
        return _relate_numbers(a, b, precision, tolerance)
    if family == "date":
        return _relate_days(a, b)
    if family == "name":
        return relate_names(a, b)
    same = fold(a.name or "") == fold(b.name or "")
    return Relation("equal" if same else "disjoint")


def _family(value: Value) -> str:
    """Return the kinds that are compared with each other: number, name, or the kind itself."""
    if value.kind in NUMERIC_KINDS:
        return "number"
    return "name" if value.kind in NAME_KINDS else value.kind


def _relate_numbers(a: Value, b: Value, precision: str, tolerance: float) -> Relation:
    if not can_meet(a, b):
        return Relation("incomparable", parted_by_role(a, b) or "")
    return _relate_figures(a, b, precision, tolerance)


def _relate_figures(a: Value, b: Value, precision: str, tolerance: float) -> Relation:
    """Compare two numbers of one role."""
    missing = incomparable(a, b)
    if missing:
        return Relation("incomparable", missing)
    rates = relate_rates(a, b)
    if rates is not None:
        return rates
    if a.unit != b.unit and a.dimension is not None:
        a, b = in_base(a), in_base(b)
    if is_plain(a) and is_plain(b):
        return _relate_plain(a, b, precision, tolerance)
    return _relate_intervals(a, b)


def _relate_intervals(a: Value, b: Value) -> Relation:
    if a.limit and b.limit and (a.low is None, a.high is None) == (b.low is None, b.high is None):
        return _relate_limits(a, b)
    if _same(a.low, b.low) and _same(a.high, b.high) and _same_ends(a, b):
        return Relation("equal")
    if _overlap(a, b):
        return Relation("compatible", "one lies within the range of the other", _narrower(a, b))
    if _gap(a, b) < _hedge_width(a, b):
        return Relation("near", "the hedged figure is missed by less than its own width")
    return Relation("disjoint")


def _relate_limits(a: Value, b: Value) -> Relation:
    """Compare two limits of one kind: each end as the plain number that it is."""
    ends = ((a.low, b.low), (a.high, b.high))
    told = [(x, y) for x, y in ends if x is not None and y is not None]
    if all(_same(x, y) for x, y in told):
        return Relation("equal")
    margin = 0.0 if _same(a.step, b.step) else max(a.step, b.step) / 2
    if all(abs(x - y) <= margin * (1 + EPSILON) for x, y in told):
        finer: Literal["a", "b"] = "a" if a.step < b.step else "b"
        return Relation("compatible", "one limit is a rounding of the other", finer)
    return Relation("disjoint", "the limits differ")


def incomparable(a: Value, b: Value) -> str | None:
    """Say what keeps two numbers from being compared, or None."""
    if a.dimension != b.dimension:
        return f"the units differ ({a.unit or 'none'} and {b.unit or 'none'})"
    return _other_money(a, b) if a.dimension == "money" else None


def _other_money(a: Value, b: Value) -> str | None:
    """Say what keeps two amounts of money from being compared, or None."""
    if a.unit != b.unit and a.unit and b.unit:
        return f"the currencies differ ({a.unit} and {b.unit})"
    if a.basis != b.basis:
        return f"the price bases differ ({a.basis or 'not given'} and {b.basis or 'not given'})"
    return None


def _relate_plain(a: Value, b: Value, precision: str, tolerance: float) -> Relation:
    """Compare two plain numbers: equal, or within a margin of each other, or disjoint."""
    distance = abs((a.low or 0.0) - (b.low or 0.0))
    if _same(a.low, b.low):
        return Relation("equal")
    for why, margin in _margins(a, b, precision, tolerance):
        if distance <= margin * (1 + EPSILON):
            return Relation("compatible", why, "a" if a.step < b.step else "b")
    return Relation("disjoint")


def _margins(a: Value, b: Value, precision: str, tolerance: float) -> Iterator[tuple[str, float]]:
    """Yield how far two numbers that fit may lie apart, each with its reason.

    As written, 1,200 and 1,187 may lie half the coarser step apart, 50; of one step, not at all.
    """
    yield "they differ by less than the rule tolerates", tolerance
    if precision.endswith("%"):
        share = float(precision.rstrip("% ")) / 100
        largest = max(abs(a.low or 0.0), abs(b.low or 0.0))
        yield f"they are within {precision} of each other", share * largest
    elif precision != "exact" and not _same(a.step, b.step):
        yield "one is a rounding of the other", max(a.step, b.step) / 2


def _same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return a == b or abs(a - b) <= EPSILON * max(abs(a), abs(b))


def _same_ends(a: Value, b: Value) -> bool:
    return a.low_open == b.low_open and a.high_open == b.high_open


def _overlap(a: Value, b: Value) -> bool:
    """Whether two intervals share a number.

    A plain number fits the lower bound it names: "25" and "over 25" can be one number, for people
    say "over" of the next round figure below; "25" and "fewer than 25" cannot.
    """
    bound_counts = is_plain(a) or is_plain(b)
    return _reaches(a, b, bound_counts) and _reaches(b, a, bound_counts)


def _reaches(a: Value, b: Value, bound_counts: bool) -> bool:
    """Whether the upper end of `a` reaches the lower end of `b`."""
    if a.high is None or b.low is None:
        return True
    if _same(a.high, b.low):
        return not a.high_open and (bound_counts or not b.low_open)
    return a.high > b.low


def _gap(a: Value, b: Value) -> float:
    """The distance between two intervals that do not overlap."""
    gaps = [
        low - high
        for high, low in ((a.high, b.low), (b.high, a.low))
        if high is not None and low is not None and low >= high
    ]
    return max(gaps, default=float("inf"))


ROUGH = ("about", "nearly", "about between", "nearly between")
"""Hedges that a figure may narrowly miss without contradicting them."""


def _hedge_width(a: Value, b: Value) -> float:
    return max(
        (
            v.high - v.low
            for v in (a, b)
            if v.hedge in ROUGH and not v.high_open and v.high is not None and v.low is not None
        ),
        default=0.0,
    )


def _width(value: Value) -> float:
    if value.low is None or value.high is None:
        return float("inf")
    return value.high - value.low


def _narrower(a: Value, b: Value) -> Literal["a", "b"] | None:
    widths = _width(a), _width(b)
    if widths[0] == widths[1] or (max(widths) < float("inf") and _same(*widths)):
        return None
    return "a" if widths[0] < widths[1] else "b"


def _relate_days(a: Value, b: Value) -> Relation:
    unknown = [value for value in (a, b) if value.low is None and value.high is None]
    if any(value.edtf is None for value in unknown):
        return Relation("incomparable", "it is not known what day one of them means")
    if unknown:
        return _relate_yearless(a, b)
    if (a.low, a.high) == (b.low, b.high):
        return Relation("equal")
    if _overlap(a, b) and not are_other_periods(a, b):
        return Relation("compatible", "one date is more precise than the other", _narrower(a, b))
    return Relation("disjoint")


def are_other_periods(a: Value, b: Value) -> bool:
    """Whether two dates are periods that begin or end on other days, though they share some.

    Of EDTF, "1952/1962" and "1954/1962" are other periods, "1952/1962" and "1952-05/1962" may be
    one; "[2012..2013]", the year 2012–13, is not "[2013..2014]".
    """
    one, other = a.edtf or "", b.edtf or ""
    if _is_one_of_two_years(one) and _is_one_of_two_years(other):
        return one != other
    if "/" not in one or "/" not in other:
        return False
    ends = zip(one.split("/"), other.split("/"), strict=False)
    return any(x.strip(".") and y.strip(".") and not _begin_alike(x, y) for x, y in ends)


def _is_one_of_two_years(text: str) -> bool:
    """Whether a date is a year that begins in one and ends in the next: 2012–13."""
    years = _TWO_YEARS.fullmatch(text)
    return years is not None and int(years["last"]) == int(years["first"]) + 1


def _begin_alike(a: str, b: str) -> bool:
    """Whether one end of a period can be the other, told more precisely: 1952 and 1952-05."""
    return a.startswith(b) or b.startswith(a)


def _relate_yearless(a: Value, b: Value) -> Relation:
    """Compare dates of which one or both have no year ("5 September", EDTF "XXXX-09-05").

    Month and day must fit as far as both have them; the year is open.
    """
    left, right = _month_and_day(a), _month_and_day(b)
    if not left or not right:
        return Relation("incomparable", "one date has no year")
    if any(x != y for x, y in zip(left, right, strict=False)):
        return Relation("disjoint")
    if a.edtf == b.edtf:
        return Relation("equal")
    a_has, b_has = (len(left), a.low is not None), (len(right), b.low is not None)
    finer: Literal["a", "b"] | None = None
    if a_has != b_has:
        finer = "a" if a_has > b_has else "b"
    return Relation("compatible", "one date has no year", finer)


def _month_and_day(value: Value) -> list[str]:
    """Return the month and day of an EDTF text, as far as it has them."""
    edtf = value.edtf or ""
    if "/" in edtf or "[" in edtf:
        return []
    return [part for part in edtf.lstrip("-").split("-")[1:] if part.isdigit()]
