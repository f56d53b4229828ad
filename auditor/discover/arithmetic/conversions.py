"""One quantity in two units, the second in brackets: "10 kg (22 lb)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.core.model import Mention, Value
from auditor.core.relations import relate
from auditor.core.values import in_base, is_plain
from auditor.discover.arithmetic.result import ROUGHLY, ArithmeticResult

WHOLE = 100.0  # below it the zeros of a number are digits


def conversions(
    text: str, _: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the quantities of a passage that stand in two units."""
    for a, b in restatements(text, values):
        one, other = _unhedged(a.value), _unhedged(b.value)
        if relate(one, other).kind == "incomparable" or not is_plain(one) or not is_plain(other):
            continue
        if _is_difference(text, a) or {one.unit, other.unit} & _TWO_MEASURES:
            continue
        right = _in_unit(one, other)
        off = abs(right - (other.low or 0.0))
        if off <= max(ROUGHLY * abs(right), _last_digit(other) / 2):
            yield ArithmeticResult("units", "agreement", (a, b), f"{a.text} is {b.text}.")
        else:
            unit = other.unit or ""
            why = f"{a.text} is not {b.text}, it is {right:,.4g} {unit}.".replace(" .", ".")
            yield ArithmeticResult("units", "conflict", (a, b), why)


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
_DIFFERENCE = re.compile(
    r"\b(?:by|rise|increase|drop|fall|change|difference|deviation|range|warming|anomaly)(?: of)?"
    r"(?: (?:about|up to|at least|around|nearly|over|more than))? \Z"
)


def _is_difference(text: str, mention: Mention) -> bool:
    """Whether a temperature tells how far it moved: its zero is no zero of the other scale."""
    behind = text[mention.end : mention.end + 40]
    warmer = re.search(r"\b(?:warmer|cooler|colder|hotter|higher|lower|above|below)\b", behind)
    before = _DIFFERENCE.search(text, max(0, mention.start - 48), mention.start)
    return mention.value.dimension == "temperature" and bool(before or warmer)


def _in_unit(value: Value, other: Value) -> float:
    """Return a number in the unit of another."""
    return ((in_base(value).low or 0.0) - other.shift) / other.scale


def _last_digit(value: Value) -> float:
    """Return the place of the last digit; the zeros of a small number are digits."""
    return min(value.step, 1.0) if abs(value.low or 0.0) < WHOLE else value.step


def _unhedged(value: Value) -> Value:
    """Return the number that stands in the text, without what a hedge made of it."""
    ends = [end for end in (value.low, value.high) if end is not None]
    if value.hedge in (None, "between") or not ends:
        return value
    number = sum(ends) / len(ends) if value.hedge == "about" else ends[-1]
    return replace(value, low=number, high=number, low_open=False, high_open=False, hedge=None)
