"""Numbers as they are written: steps, hedges and base units."""

from __future__ import annotations

from dataclasses import replace

from auditor.core.model import Value

EPSILON = 1e-9  # relative; values are read as decimals and converted between units as floats


COUNTS_EXACT_BELOW = 1000  # "200 people" is exact, "1,200 people" is read as 1,150 to 1,250


def step_of(digits: str, kind: str, magnitude: float = 1) -> float:
    """Return the place of the last written digit of a plain number.

    `digits` is the number without group separators, with a point before decimals, and `magnitude`
    what it is multiplied by ("2.4" and 1e6 for "2.4 million").  Trailing zeros of measures, money
    and counts of 1,000 and more are not digits; of percentages and after a point they are.

    >>> step_of("1200", "count"), step_of("200", "count"), step_of("2.4", "count", 1e6)
    (100.0, 1.0, 100000.0)
    >>> step_of("40", "quantity"), step_of("40", "percent"), step_of("5.70", "percent")
    (10.0, 1.0, 0.01)
    """
    whole, _, decimals = digits.lstrip("+-−").partition(".")
    if decimals:
        return float(10.0 ** -len(decimals) * magnitude)
    exact = kind == "percent" or (
        kind in ("count", "number", "ordinal") and int(whole or 0) * magnitude < COUNTS_EXACT_BELOW
    )
    significant = whole.rstrip("0")
    zeros = 0 if exact or not significant else len(whole) - len(significant)
    return magnitude * 10.0 ** min(zeros, 300)


def hedged(value: Value, hedge: str) -> Value:
    """Return `value` widened by a hedge in canonical words.

    about: plus or minus the larger of half a step and 5 %; nearly: from 10 % below up to the
    number; more than, at least, less than, at most: open or closed half-lines.  Any other hedge
    ("est.") marks the value and never widens it.
    """
    low, high = value.low, value.high
    marked = replace(value, hedge=hedge)
    if low is None or high is None:
        return marked
    if hedge == "about":
        margin = max(value.step / 2, 0.05 * max(abs(low), abs(high)))
        return replace(marked, low=low - margin, high=high + margin)
    if hedge == "nearly":
        return replace(marked, low=low - 0.1 * abs(low))
    if hedge in ("more than", "at least"):
        return replace(marked, high=None, low_open=hedge == "more than")
    if hedge in ("less than", "at most"):
        return replace(marked, low=None, high_open=hedge == "less than")
    return marked


def spanned(low: Value, high: Value, hedge: str = "between") -> Value:
    """Return the closed interval between two plain numbers of one unit ("between 10 and 20")."""
    return replace(high, low=low.low, high=high.high, step=max(low.step, high.step), hedge=hedge)


def is_plain(value: Value) -> bool:
    """Whether a number is one point with a step, not an interval."""
    return value.low is not None and value.low == value.high


def in_base(value: Value) -> Value:
    """Return a number in the base unit of its dimension."""
    if value.scale == 1.0 and not value.shift:
        return value

    def convert(number: float | None) -> float | None:
        return None if number is None else number * value.scale + value.shift

    return replace(
        value,
        low=convert(value.low),
        high=convert(value.high),
        step=value.step * value.scale,
        unit=None,
        scale=1.0,
        shift=0.0,
    )
