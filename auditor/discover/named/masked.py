"""A passage with its names and dates → its text in small letters, a sign for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from auditor.core.model import Mention, Passage

NAME, DATE = "\ue000", "\ue001"  # of the private use area: no letters
_NO_SIGNS = {ord("\n"): " ", ord(NAME): " ", ord(DATE): " "}
LONGEST = 600  # characters; who says who is who says it in a shorter sentence


class Masked(NamedTuple):
    """A passage as patterns read it."""

    text: str
    mentions: tuple[Mention, ...]
    start: int  # of the passage in the document

    def name_at(self, at: int) -> Mention:
        """Return the name or date whose sign stands at a place of the text."""
        return self.mentions[self._signs_before(at)]

    def offset(self, at: int) -> int:
        """Return the offset of the document of a place of the text."""
        before = self.mentions[: self._signs_before(at)]
        return self.start + at + sum(found.end - found.start - len(NAME) for found in before)

    def _signs_before(self, at: int) -> int:
        return self.text.count(NAME, 0, at) + self.text.count(DATE, 0, at)


def masked(text: str, passage: Passage, mentions: Iterable[Mention]) -> Masked | None:
    """Return a passage of a text; `mentions` are the names and dates that begin in it, in order.

    None for one that is too long, and where small letters take another space.
    """
    end = passage.end
    if end - passage.start > LONGEST:
        return None
    parts: list[str] = []
    kept: list[Mention] = []
    at = passage.start
    for name in mentions:
        name = _within(name, end)
        if name.start < at or not name.text:
            continue
        parts += (_small(text[at : name.start]), DATE if name.value.kind == "date" else NAME)
        kept.append(name)
        at = name.end
    parts.append(_small(text[at:end]))
    return Masked("".join(parts), tuple(kept), passage.start)


def _within(name: Mention, end: int) -> Mention:
    """Return a name without what goes on behind the end of a passage."""
    if name.end <= end:
        return name
    text = name.text[: end - name.start].rstrip()
    value = replace(name.value, name=" ".join(text.split()))
    return name._replace(end=name.start + len(text), text=text, value=value)


def _small(text: str) -> str:
    """Return a text in small letters, line ends as spaces, of the same length."""
    text = text.translate(_NO_SIGNS)
    small = text.lower()
    return small if len(small) == len(text) else text
