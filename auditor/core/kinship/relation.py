"""Whether two values can be the same, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kinship = Literal["equal", "compatible", "near", "similar", "disjoint", "incomparable"]


@dataclass(frozen=True, slots=True)
class Relation:
    """Whether two values can be the same.

    `near`: a hedge is missed by less than its width; `similar`: names that differ by a letter or
    two; `finer` is the side that is more precise where they are compatible.
    """

    kind: Kinship
    why: str = ""
    finer: Literal["a", "b"] | None = None
