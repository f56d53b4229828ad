"""One passage → its quantities in two units, "10 kg (22 lb)", and whether they are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.kinship.relations import relate
from auditor.core.model import Mention, Value
from auditor.core.values import as_difference, in_base, is_plain, unhedged
from auditor.discover.arithmetic.result import ROUGHLY, ArithmeticResult
from auditor.language.statement.differences import is_difference, may_be_difference

DEGREES = 3.0  # kelvins by which people round a temperature that they convert; set by hand


def conversions(
    text: str, _: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of quantities that brackets restate in another unit."""
    for a, b in restatements(text, values):
        one, other = unhedged(a.value), unhedged(b.value)
        if not _are_convertible(one, other):
            continue
        if one.shift != other.shift:
            differ = is_difference(text, a.start, a.end)
            if differ and _converts(one, other):
                continue  # perhaps no difference after all, or somebody's slip: nobody can tell
            if differ or _can_only_differ(one, other):
                one, other = as_difference(one), as_difference(other)
        if _converts(one, other):
            yield ArithmeticResult("units", "agreement", (a, b), f"{a.text} is {b.text}.")
        else:
            right, unit = _in_unit(one, other), other.unit or ""
            why = f"{a.text} is not {b.text}, it is {right:,.4g} {unit}.".replace(" .", ".")
            yield ArithmeticResult("units", "conflict", (a, b), why)


def _can_only_differ(one: Value, other: Value) -> bool:
    """Whether two small temperatures are one as differences, and not as points of a scale."""
    if not may_be_difference(one) or _converts(one, other):
        return False
    return _converts(as_difference(one), as_difference(other))


def _are_convertible(one: Value, other: Value) -> bool:
    """Whether two plain numbers are of units that each mean one thing and can be compared."""
    if {one.unit, other.unit} & _TWO_MEASURES or relate(one, other).kind == "incomparable":
        return False
    return is_plain(one) and is_plain(other)


def _converts(one: Value, other: Value) -> bool:
    """Whether a number is another in its unit, as people round when they convert."""
    right = _in_unit(one, other)
    slack = ROUGHLY * abs(right)
    if one.shift != other.shift:  # a part of a temperature depends on where its scale begins
        slack = max(DEGREES, one.step * one.scale / 2) / other.scale
    return abs(right - (other.low or 0.0)) <= max(slack, other.step / 2)


def restatements(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Return the quantities that brackets restate in another unit: "50 °C (122 °F)"."""
    return [
        (first, second) for first, second in pairwise(mentions) if _restates(text, first, second)
    ]


def _restates(text: str, first: Mention, second: Mention) -> bool:
    opened = text[first.end : second.start].strip(" \u00a0") == "("
    if not opened or text[second.end : second.end + 1] not in (")", ",", ";"):
        return False
    a, b = first.value, second.value
    return a.dimension is not None and a.dimension == b.dimension and a.unit != b.unit


_TWO_MEASURES = frozenset(("gal", "qt", "pt", "fl oz", "ton", "bbl"))
"""Units that mean one thing in one country and another in the next."""


def _in_unit(value: Value, other: Value) -> float:
    """Return the number of a value in the unit of another."""
    return ((in_base(value).low or 0.0) - other.shift) / other.scale
