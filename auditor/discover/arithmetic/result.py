"""Figures that must work out together → whether they do."""

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
