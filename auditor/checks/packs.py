"""Packs → one rulebook whose rules may name every check that is built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from auditor.checks import OPTIONS
from auditor.core.model import Problem
from auditor.rulebook.pack import loader
from auditor.rulebook.pack.schema import Rule


def load_packs(
    selected: Sequence[str | Path] = (), only: bool = False
) -> tuple[loader.Rulebook, tuple[Problem, ...]]:
    """Read the packs named or pointed to, and those that ship and are on unless `only`."""
    return loader.load_packs(selected, only, checks=OPTIONS)


@cache
def shipped_rules(pack: str) -> Mapping[str, Rule]:
    """Return the rules of one pack that ships."""
    book, _ = load_packs((pack,), only=True)
    return book.rules
