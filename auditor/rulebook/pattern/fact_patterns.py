"""The parts of a fact that its patterns need: all that this folder knows of a pack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from auditor.rulebook.pattern.word_lists import Lists

LABEL_PATH = ">"  # between the labels of a path: "Area > total"
TABLE_PATH = ">"  # between what stands before and above a cell: "{city} > Population"


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
        """The labels of the lines that it is read in, each a path; none: not only there."""

    @property
    def table(self) -> Sequence[str]:
        """The paths of the cells of tables that it is read in; none: it is read in no table."""

    @property
    def unless(self) -> Sequence[str]:
        """Words that must not stand before a match or in its gaps."""

    @property
    def parts(self) -> Sequence[FactPatterns]:
        """Each pack's part of the fact; none where one pack defines it."""


def table_paths(fact: FactPatterns) -> list[tuple[str, ...]]:
    """Return the paths of a fact's tables, each part a pattern, those of all packs in order."""
    return [path for part in fact.parts or (fact,) for path in part_paths(part)]


def part_paths(part: FactPatterns) -> list[tuple[str, ...]]:
    """Return the paths of the tables of one pack's part of a fact."""
    return [tuple(text.strip() for text in path.split(TABLE_PATH)) for path in part.table]
