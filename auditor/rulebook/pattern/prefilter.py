"""A pattern → what every match of it holds: words, signs, and mentions of some types."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard

from auditor.rulebook.pattern.folding import is_word
from auditor.rulebook.pattern.inflection import forms
from auditor.rulebook.pattern.slot_types import slot_type
from auditor.rulebook.pattern.syntax_tree import (
    Choice,
    Gap,
    Inflected,
    Listed,
    Node,
    Option,
    Slot,
    Space,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from auditor.rulebook.pattern.slot_types import SlotType
    from auditor.rulebook.pattern.syntax_tree import Pattern, Sequence

Needed: TypeAlias = frozenset[str]
"""Words of which a passage must hold at least one."""

MOST_SPELLINGS = 16
_READ = "\0"  # stands for what a slot reads: a word that touches it is not known
_WHOLE = re.compile(rf"(?<![\w{_READ}])\w+(?![\w{_READ}])")


class Needs(NamedTuple):
    """What no match is without."""

    words: tuple[Needed, ...]
    """Sets of words of which it holds one each."""
    signs: frozenset[str]
    types: tuple[SlotType, ...]
    """Types of which it reads a mention each."""
    behind: tuple[tuple[str, SlotType], ...] = ()
    """Signs, each with a type of which it reads a mention right behind it."""


def needs(pattern: Pattern, listed: Collection[str] = ()) -> Needs:
    """Return what every match of a pattern holds; `listed` are the types that `names:` lists."""
    held = _held(pattern.body)
    types = {slot: slot_type(*slot, listed) for slot in sorted(held.slots, key=str)}
    mentions = {slot: kind for slot, kind in types.items() if kind and kind.name != "words"}
    return Needs(
        tuple(_needed(pattern.body)),
        held.signs,
        tuple(dict.fromkeys(mentions.values())),
        tuple((sign, mentions[slot]) for sign, slot in sorted(held.behind) if slot in mentions),
    )


# ------------------------------------------------------------------ words


def _needed(body: Sequence) -> list[Needed]:
    return [words for piece in _pieces(body) for words in _of_piece(piece)]


def _pieces(body: Sequence) -> list[list[Node]]:
    pieces: list[list[Node]] = [[]]
    for node in body:
        if isinstance(node, Space | Gap):
            pieces.append([])
        else:
            pieces[-1].append(node)
    return [piece for piece in pieces if piece]


def _of_piece(piece: list[Node]) -> list[Needed]:
    """Return the words that attached nodes need: of "port[s]," one of "port" and "ports"."""
    if len(piece) == 1 and isinstance(piece[0], Inflected):
        return [forms(piece[0].word)]
    if len(piece) == 1 and _alternatives(piece[0]):
        return _of_alternatives(piece[0])
    return _of_spellings(_spellings(piece)) or _of_parts_apart(piece)


def _of_spellings(spellings: list[str]) -> list[Needed]:
    """Return the words of the only spelling, or the longest word of each of several."""
    found = [_WHOLE.findall(spelling) for spelling in spellings]
    if len(found) == 1:
        return [frozenset([word]) for word in found[0]]
    return [frozenset(max(words, key=len) for words in found)] if found and all(found) else []


def _of_parts_apart(piece: list[Node]) -> list[Needed]:
    """Return the words of alternatives that are attached to signs only: {office:offices}[,]."""
    return [
        words
        for i, node in enumerate(piece)
        if _is_apart(_spellings(piece[:i]), -1) and _is_apart(_spellings(piece[i + 1 :]), 0)
        for words in _of_alternatives(node)
    ]


def _is_apart(spellings: list[str], edge: int) -> bool:
    """Whether no spelling has a word, or what a slot reads, at an edge: 0 its start, -1 its end."""
    edges = [spelling[edge] for spelling in spellings if spelling]
    return bool(spellings) and not any(is_word(char) or char == _READ for char in edges)


def _alternatives(node: Node) -> tuple[Sequence, ...]:
    if isinstance(node, Choice):
        return node.branches
    return node.words if isinstance(node, Slot) else ()


def _of_alternatives(node: Node) -> list[Needed]:
    if isinstance(node, Listed):
        return list(_of_list(node))
    branches = _alternatives(node)
    return _of_branches(branches) if branches else []


@lru_cache(maxsize=512)
def _of_list(listed: Listed) -> tuple[Needed, ...]:
    return tuple(_of_branches(word.body for word in listed.words))


def _of_branches(branches: Iterable[Sequence]) -> list[Needed]:
    best = [max(_needed(branch), key=_shortest, default=None) for branch in branches]
    known = [words for words in best if words]
    if len(known) < len(best):
        return []
    return known if len(known) == 1 else [frozenset().union(*known)]


def _shortest(words: Needed) -> int:
    return min(map(len, words))


def _spellings(nodes: Iterable[Node]) -> list[str]:
    """Return all texts that attached nodes can stand for; none when there are too many."""
    spelled = [""]
    for node in nodes:
        ways = _ways(node)
        if len(spelled) * len(ways) > MOST_SPELLINGS:
            return []
        spelled = ["".join(pair) for pair in product(spelled, ways)]
    return spelled


def _ways(node: Node) -> list[str]:
    """Return all texts that one node can stand for; none when there are too many."""
    if isinstance(node, Text):
        return [node.text]
    if isinstance(node, Space):
        return [" "]
    if isinstance(node, Option | Choice):
        ways = _all_spellings(node.branches)
        return [*ways, ""] if ways and isinstance(node, Option) else ways
    if isinstance(node, Listed):
        return _all_spellings(word.body for word in node.words)
    return [] if isinstance(node, Gap) else [_READ]


def _all_spellings(branches: Iterable[Sequence]) -> list[str]:
    spelled: list[str] = []
    for branch in branches:
        found = _spellings(branch)
        if not found or len(spelled) + len(found) > MOST_SPELLINGS:
            return []
        spelled += found
    return spelled


# ------------------------------------------------------------------ signs and mentions

_Slot: TypeAlias = tuple[str, str | None]  # its name and its type as written


class _Held(NamedTuple):
    """What is held whichever way is taken: signs, slots that read mentions, and both in a row."""

    signs: frozenset[str] = frozenset()
    slots: frozenset[_Slot] = frozenset()
    behind: frozenset[tuple[str, _Slot]] = frozenset()


def _held(body: Sequence) -> _Held:
    """Return the signs and the slots of mentions that all matches of a sequence hold."""
    held = [*map(_held_by, body), _Held(behind=_pairs(body))]
    return _Held(*(frozenset().union(*some) for some in zip(*held, strict=True)))


def _held_by(node: Node) -> _Held:
    if isinstance(node, Text):
        return _Held(signs=frozenset(char for char in node.text if not is_word(char)))
    if isinstance(node, Listed):
        return _held_by_list(node)
    if _reads_mention(node):
        return _Held(slots=frozenset([(node.name, node.type)]))
    return _held_by_all(_alternatives(node))


def _pairs(body: Sequence) -> frozenset[tuple[str, _Slot]]:
    """Return the signs that stand right before slots of mentions, with these."""
    return frozenset(
        (before.text[-1], (node.name, node.type))
        for before, node in pairwise(body)
        if isinstance(before, Text) and not is_word(before.text[-1]) and _reads_mention(node)
    )


def _reads_mention(node: Node) -> TypeGuard[Slot]:
    return isinstance(node, Slot) and not node.words


@lru_cache(maxsize=512)
def _held_by_list(listed: Listed) -> _Held:
    return _held_by_all(word.body for word in listed.words)


def _held_by_all(ways: Iterable[Sequence]) -> _Held:
    found = [_held(way) for way in ways]
    if not found:
        return _Held()
    return _Held(*(frozenset.intersection(*some) for some in zip(*found, strict=True)))
