"""A text and the spans to mark in it → pieces with one mark or none, which a report only wraps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Verdict

CONTEXT = 220  # characters of a neighbouring sentence that are shown


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be marked, as offsets in the text that is cut, with the link that it gets."""

    start: int
    end: int
    verdict: Verdict | None = None
    href: str | None = None
    label: str = ""
    differs: tuple[int, int] | None = None  # the part of it that differs from the other side


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one mark or none; the pieces of a text join to that text."""

    text: str
    mark: Mark | None = None


def cut(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return `text` in pieces; of marks that overlap the first, then the longest, is kept."""
    pieces: list[Piece] = []
    done = 0
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        start, end = max(mark.start, 0), min(mark.end, len(text))
        if start < done or start >= end:
            continue
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(text[start:end], mark))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Beside:
    """A neighbouring sentence; `apart` when it is in another paragraph."""

    text: str
    apart: bool


def excerpt(words: str, most: int) -> str:
    """Return at most `most` characters from the beginning, cut between words, and "…"."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def head(text: str) -> Beside:
    """Return the beginning of the sentence that follows, cut between words."""
    return Beside(excerpt(text.strip(), CONTEXT), "\n" in text[: len(text) - len(text.lstrip())])


def tail(text: str) -> Beside:
    """Return the end of the sentence before, cut between words."""
    words = text.strip()
    shown = words if len(words) <= CONTEXT else "… " + words[-CONTEXT:].split(" ", 1)[-1]
    return Beside(shown, "\n" in text[len(text.rstrip()) :])
