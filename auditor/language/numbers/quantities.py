"""From a number as written and its unit to a Value: a point with a step."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from auditor.core.model import Value
from auditor.core.values import step_and_zeros
from auditor.language.numbers.counted_nouns import Counted
from auditor.language.numbers.digits import Number, plain
from auditor.language.units.registry import UNITS, Unit

PERCENT = UNITS["%"]


def _times(value: float, factor: float) -> float:
    return value if factor == 1 else plain(Decimal(str(value)) * Decimal(str(factor)))


def _step(number: Number, kind: str) -> tuple[float, int]:
    """Return the place of the last digit, and how many zeros before it are written."""
    if number.step is not None:
        return number.step, 0
    return step_and_zeros(number.digits, kind, number.magnitude)


def measured(number: Number, unit: Unit) -> Value:
    """Return a number of a unit."""
    low = _times(number.value, unit.factor)
    step, zeros = _step(number, unit.kind)
    return Value(
        unit.kind,
        low,
        low,
        step=step * unit.factor,
        zeros=zeros,
        unit=unit.symbol,
        dimension=unit.dimension,
        scale=unit.scale,
        shift=unit.shift,
    )


def negative(value: Value) -> Value:
    """Return minus a plain number; both its ends are the same."""
    low = None if value.low is None else -value.low
    return replace(value, low=low, high=low)


def counting(number: Number, counted: Counted) -> Value:
    """Return a count, or for a number that is not whole a number with what it counts."""
    kind = "count" if number.value == int(number.value) else "number"
    step, zeros = _step(number, "count")
    return Value(
        kind,
        number.value,
        number.value,
        step=step,
        zeros=zeros,
        unit=counted.noun,
        counted=counted.lemma,
        qualifiers=counted.qualifiers,
    )


def bare(number: Number, kind: str = "number") -> Value:
    """Return a number of nothing; `kind` may be ordinal."""
    step, zeros = _step(number, kind)
    return Value(kind, number.value, number.value, step=step, zeros=zeros)


def share(numerator: float, denominator: float) -> Value:
    """Return a ratio such as "one in five" as per cent, so that it compares with "20 %".

    Its step is that of the fraction with the denominators around it, at most ten per cent.
    """
    low = plain(Decimal(str(numerator)) * 100 / Decimal(str(denominator)))
    step = min(10.0, 100 * numerator / denominator**2)
    return Value("percent", low, low, step=step, unit=PERCENT.symbol, dimension=PERCENT.dimension)
