"""Text cut where values are marked, so that a template only has to wrap what it is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Verdict

CONTEXT = 220  # characters of a neighbouring sentence that are shown


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be marked, with what it leads to."""

    start: int
    end: int
    verdict: Verdict | None = None
    href: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one mark or none; the pieces of a text join to that text."""

    text: str
    mark: Mark | None = None


def cut(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut `text` at its marks; of marks that overlap the first, then the longest, is kept."""
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


def head(text: str) -> str:
    """Return the beginning of a neighbouring sentence, cut between words."""
    return text if len(text) <= CONTEXT else text[:CONTEXT].rsplit(" ", 1)[0] + " …"


def tail(text: str) -> str:
    """Return the end of a neighbouring sentence, cut between words."""
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].split(" ", 1)[-1]
