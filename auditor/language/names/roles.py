"""Roles: "Deputy Prime Minister", "Minister of Labour and Social Protection"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.language.names.capitalized_runs import Word

_HEADS = words("role-heads")
_PREFIXES = words("role-prefixes")
_GENERALS = words("role-generals")
_PORTFOLIOS = words("portfolios")
_WITH_PORTFOLIO = frozenset(
    ("minister", "secretary", "vice-minister", "commissioner", "undersecretary")
)
_BEFORE_PORTFOLIO = frozenset(("of", "for", "the", "and"))


@cache
def _fixed() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for role in sorted(words("fixed-roles"), key=len, reverse=True):
        parts = tuple(role.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(roles) for first, roles in found.items()}


@cache
def _firsts() -> frozenset[str]:
    """Return the words with which a role may begin."""
    return frozenset(_fixed()) | _HEADS | _PREFIXES


def role_end(run: Sequence[Word], at: int) -> int:
    """Return the index after the role that begins at a word, `at` when none begins there."""
    if run[at].fold not in _firsts():
        return at  # most words
    first = at
    while at < len(run) and not run[at].bracket:
        end = _fixed_end(run, at) or _head_end(run, at) or _plural_end(run, at, at > first)
        if end:
            return end
        if run[at].fold not in _PREFIXES or run[at].stops:
            break
        at += 1
    return first


def _fixed_end(run: Sequence[Word], at: int) -> int:
    if at >= len(run):
        return 0
    for parts in _fixed().get(run[at].fold, ()):
        if tuple(word.fold for word in run[at : at + len(parts)]) == parts:
            return at + len(parts)
    return 0


def _head_end(run: Sequence[Word], at: int) -> int:
    if at >= len(run) or run[at].fold not in _HEADS or run[at].bracket:
        return 0
    head = run[at].fold
    end = at + 1
    if run[at].stops:
        return end
    if head in _GENERALS and end < len(run) and run[end].fold == "general":
        end += 1
    if head in _WITH_PORTFOLIO:
        end = _portfolio_end(run, end)
    return end


def _plural_end(run: Sequence[Word], at: int, prefixed: bool) -> int:
    """Return the index after several holders' role: "Deputy Prime Ministers", not "Ministers"."""
    word = run[at].fold
    return at + 1 if prefixed and word.endswith("s") and word[:-1] in _HEADS else 0


def _portfolio_end(run: Sequence[Word], at: int) -> int:
    """Return the index after "of Labour and Social Protection of Population", else `at`."""
    end = at
    position = at
    while position < len(run) and not run[position].bracket:
        word = run[position]
        if word.fold in _PORTFOLIOS and not word.connective:
            end = position + 1
        elif not (word.connective and word.fold in _BEFORE_PORTFOLIO):
            break
        position += 1
        if word.stops:
            break
    return end if at < len(run) and run[at].fold in ("of", "for") else at
