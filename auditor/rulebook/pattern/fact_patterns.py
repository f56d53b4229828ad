"""The parts of a fact that its patterns need: all that this folder knows of a pack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from auditor.rulebook.pattern.word_lists import Lists

LABEL_PATH = ">"  # between the labels of a path: "Area > total"


class FactPatterns(Protocol):
    """A fact as a pack defines it."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def patterns(self) -> Sequence[str]:
        """Its patterns as written; where it has parts, those of all parts in order."""

    @property
    def lists(self) -> Lists:
        """The lists that its patterns and labels can name."""

    @property
    def label(self) -> Sequence[str]:
        """The labels of the lines that it is read in, each a path; none: it is read anywhere."""

    @property
    def unless(self) -> Sequence[str]:
        """Words that must not stand before a match or in its gaps."""

    @property
    def parts(self) -> Sequence[FactPatterns]:
        """Each pack's part of the fact; none where one pack defines it."""
