"""The names and stems of two passages → whether they say the same of two persons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from auditor.core.kinship.relations import relate
from auditor.core.model import Mention
from auditor.discover.statements.normalization import stem, words_of

ALIKE = 0.6
"""The part, 0 to 1, of their words that two statements share when they differ in a name alone.

Set by hand: a name is a few words of the ten or so that a sentence has.
"""
MOST_NAMES = 64  # of a passage up to which each is compared with each; of more a word must do


def are_of_two_persons(
    names_a: Iterable[Mention],
    names_b: Iterable[Mention],
    stems_a: AbstractSet[str],
    stems_b: AbstractSet[str],
) -> bool:
    """Whether two passages say the same of two persons: each full name is in one of them only."""
    left, right = _bearers(names_a), _bearers(names_b)
    if not any(map(_is_full_name, left)) or not any(map(_is_full_name, right)):
        return False
    named = _words(left) | _words(right)
    return not _have_one(left, right) and _are_alike(stems_a - named, stems_b - named)


def _have_one(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether a full name of one side can be of a bearer of the other; a shared word, of many."""
    if max(len(left), len(right)) > MOST_NAMES:
        return not _words(left).isdisjoint(_words(right))
    full = (pair for pair in product(left, right) if any(map(_is_full_name, pair)))
    return any(_can_be_one(x, y) for x, y in full)


def _words(names: Iterable[Mention]) -> set[str]:
    return {stem(part) for name in names for part in words_of(name.text)}


def _are_alike(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    """Whether two passages share their words, but for numbers."""
    left, right = ({word for word in stems if not word[0].isdigit()} for stems in (a, b))
    return len(left & right) >= ALIKE * len(left | right)


def _can_be_one(a: Mention, b: Mention) -> bool:
    """Whether two names can be of one bearer: "Howard" and "Terrence Howard"."""
    short, long = sorted((set(words_of(name.text)) for name in (a, b)), key=len)
    return short <= long or relate(a.value, b.value).kind in ("equal", "compatible", "similar")


def _bearers(names: Iterable[Mention]) -> list[Mention]:
    return [name for name in names if name.value.kind in ("person", "name")]


def _is_full_name(name: Mention) -> bool:
    return " " in name.text
