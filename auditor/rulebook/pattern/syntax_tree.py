"""The parts of a pattern, as `parser` reads them and `compiler` and `prefilter` use them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


class PatternError(ValueError):
    """A pattern that cannot be read; `position` counts its characters from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class Text:
    """Literal characters without white space, folded."""

    text: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Space:
    """White space of any kind and length."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A typed value, or one of some words; `type` None: the slot's name says it."""

    name: str
    type: str | None
    words: tuple[Sequence, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Option:
    """What may be absent."""

    branches: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, of which the text holds one."""

    branches: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """At most ten words of any kind."""

    at: int


@dataclass(frozen=True, slots=True)
class Inflected:
    """A word in any of its forms."""

    word: str


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word or phrase of a named list."""

    shown: str | None
    """The value of a slot that reads it; None: what the text says, which may vary."""
    body: Sequence

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but characters and white space."""
        return all(isinstance(node, Text | Space) for node in self.body)


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """One of the words of a named list; equal to itself only, so that caches can hold it."""

    name: str
    words: tuple[ListedWord, ...]


Node: TypeAlias = Text | Space | Slot | Option | Choice | Gap | Inflected | Listed
Sequence: TypeAlias = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as written and as read."""

    text: str
    body: Sequence
    leaps: bool = False
    """Whether a gap stands at its start: it is read anywhere in a labelled line."""

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All its slots in the order written."""
        return tuple(slots_of(self.body))


def slots_of(body: Sequence) -> list[Slot]:
    """Return the slots of a sequence in the order written, those of its lists too."""
    found: list[Slot] = []
    for node in body:
        if isinstance(node, Slot):
            found.append(node)
        for branch in branches_of(node):
            found += slots_of(branch)
    return found


def branches_of(node: Node) -> tuple[Sequence, ...]:
    """Return the alternatives of an optional part, of alternatives or of a list, else none.

    The words that a slot reads hold no slots and are not among them.
    """
    if isinstance(node, Option | Choice):
        return node.branches
    if isinstance(node, Listed):
        return tuple(word.body for word in node.words if not word.is_plain)
    return ()


def holds(body: Sequence, kind: type[Slot] | type[Gap]) -> bool:
    """Whether a part of one kind is among the parts of a sequence, at any depth."""
    return any(
        isinstance(node, kind) or any(holds(branch, kind) for branch in branches_of(node))
        for node in body
    )


def all_optional(body: Sequence) -> bool:
    """Whether a sequence matches the empty text."""
    return all(
        isinstance(node, Option | Space | Gap)
        or (isinstance(node, Choice) and any(map(all_optional, node.branches)))
        for node in body
    )


def trimmed(body: Sequence) -> Sequence:
    """Return the parts without white space at the edges."""
    start = 1 if body and isinstance(body[0], Space) else 0
    end = len(body) - 1 if body[start:] and isinstance(body[-1], Space) else len(body)
    return body[start:end]
