"""The parts of a pattern, as `grammar` reads them and `compiler` and `anchors` use them."""

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
    """A typed value, or one of some words; `type` None: told by the slot's name."""

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
    """Alternatives, of which one stands."""

    branches: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """At most ten words of any kind."""

    at: int


@dataclass(frozen=True, slots=True)
class Inflected:
    """A word in any of its forms."""

    word: str


Node: TypeAlias = Text | Space | Slot | Option | Choice | Gap | Inflected
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
        return tuple(_slots(self.body))


def _slots(body: Sequence) -> list[Slot]:
    found: list[Slot] = []
    for node in body:
        if isinstance(node, Slot):
            found.append(node)
        elif isinstance(node, Option | Choice):
            found += [slot for branch in node.branches for slot in _slots(branch)]
    return found


def all_optional(body: Sequence) -> bool:
    """Whether the empty text would do."""
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
