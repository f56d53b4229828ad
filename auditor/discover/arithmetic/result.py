"""Figures that must work out together → whether they do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from auditor.core.model import Mention, Verdict

Kind = Literal["percent", "rise", "sum", "shares", "units", "years"]
KINDS: tuple[Kind, ...] = get_args(Kind)

ROUGHLY = 0.08
"""Part of a converted number by which people round it: "10 kg (23 lb)" is 4 % off.  Set by hand."""


@dataclass(frozen=True)
class ArithmeticResult:
    """Some figures of a passage, and whether they work out."""

    kind: Kind
    verdict: Verdict
    figures: tuple[Mention, ...]
    why: str
