"""A template and the texts of its names → a message: "{country}: {a} in {a.document}"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")

SIDES = ("a", "b")
OF_A_SIDE = ("document", "date", "text")
ALWAYS = frozenset(
    (
        *SIDES,
        *(f"{side}.{part}" for side in SIDES for part in OF_A_SIDE),
        *("subject", "document.subject"),
    )
)
"""The names that every message may use beside the slots of its facts."""


class MessageError(ValueError):
    """A template that cannot be read; `position` counts its characters from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


def names_in(template: str) -> list[tuple[str, int]]:
    """Return each name of a template with its place in it, counted from 0.  Raises MessageError."""
    names = []
    for match in _FIELD.finditer(template):
        if match[0] in ("{", "}"):
            raise MessageError(
                f"a single '{match[0]}'; write it twice for the sign itself", match.start()
            )
        if match[1] is not None:
            names.append((match[1].strip(), match.start() + 1))
    return names


def unknown(template: str, slots: Iterable[str]) -> list[tuple[str, int]]:
    """Return the names of a template that no slot and no side gives a text, with their places.

    Raises MessageError.
    """
    valid = ALWAYS.union(slots)
    return [(name, at) for name, at in names_in(template) if name not in valid]


def render(template: str, text_of: Callable[[str], str | None]) -> str:
    """Return the template with each name replaced; one that has no text becomes "?"."""
    return "".join([_text(text_of(part)) if is_name else part for part, is_name in _cut(template)])


def _text(named: str | None) -> str:
    return "?" if named is None else named


@lru_cache(maxsize=1024)
def _cut(template: str) -> list[tuple[str, bool]]:
    """Return the parts of a template, and of each whether it is a name."""
    parts: list[tuple[str, bool]] = []
    end = 0
    for match in _FIELD.finditer(template):
        is_name = match[1] is not None
        parts += [(template[end : match.start()], False)]
        parts += [(match[1].strip() if is_name else match[0][0], is_name)]
        end = match.end()
    return [*parts, (template[end:], False)]
