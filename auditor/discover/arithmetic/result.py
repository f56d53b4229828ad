"""Figures that must work out together: what came of it, and what a figure can be."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.core.model import Mention, Verdict

ROUGHLY = 0.08  # how far off a number is that somebody rounded while converting it


@dataclass(frozen=True)
class ArithmeticResult:
    """Some figures of a passage, and whether they work out."""

    kind: str  # percent, rise, sum, shares, units, years, age
    verdict: Verdict
    figures: tuple[Mention, ...]
    why: str


def ends(mention: Mention) -> tuple[float, float]:
    """Return a plain figure as the interval that its last digit leaves open; counts are exact."""
    value = mention.value
    number = value.low or 0.0
    slack = 0.0 if value.dimension is None and value.step <= 1 else value.step / 2
    return number - slack, number + slack
