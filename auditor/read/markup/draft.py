"""A passage that is being read: its place, its kind so far, and its plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.core.shape import Block

if TYPE_CHECKING:
    from auditor.core.shape import CellPlace, PassageKind

_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Draft:
    """A block whose kind may still change with what stands around it."""

    start: int
    end: int
    kind: PassageKind
    text: str  # plain: without markup
    level: int = 0
    label: str | None = None
    cell: CellPlace | None = None
    lead: tuple[int, int] | None = None
    is_link: bool = False  # nothing but links to places in the document

    def block(self) -> Block:
        """Return the finished block."""
        return Block(self.start, self.end, self.kind, self.level, self.label, self.cell, self.lead)


def folded(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return _SPACE.sub(" ", text).strip()
