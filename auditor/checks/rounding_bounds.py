"""Figures as the intervals that their last digits leave open; arithmetic on them."""

from __future__ import annotations

from auditor.core.model import Value

Bounds = tuple[float, float]


def bounds(value: Value) -> Bounds:
    """Return a figure as the interval that its last digit leaves open; counts are exact."""
    low = value.low if value.low is not None else float("-inf")
    high = value.high if value.high is not None else float("inf")
    exact = value.kind in ("count", "number", "ordinal") and value.step <= 1
    slack = 0.0 if exact else value.step / 2
    return low - slack, high + slack


def overlap(a: Bounds, b: Bounds) -> bool:
    """Whether two intervals share a point, the noise of arithmetic aside."""
    ends = [abs(end) for end in (*a, *b) if abs(end) != float("inf")]
    noise = 1e-9 * max(ends, default=1.0)
    return a[0] <= b[1] + noise and b[0] <= a[1] + noise


def quotient(part: Bounds, whole: Bounds, factor: float = 1.0) -> Bounds | None:
    """Return part / whole times a factor, None where the whole may be zero or less."""
    if whole[0] <= 0 or part[0] < 0:
        return None
    return part[0] / whole[1] * factor, part[1] / whole[0] * factor


def number_text(number: float) -> str:
    """Return a number as people read it."""
    return f"{number:,.10g}" if abs(number) >= 10000 else f"{number:.4g}"
