"""The words of a page → pieces of lines, and pieces → rows.

A piece is what stands beside each other without a space wider than one between words: a line of a
two-column page is two pieces, a row of a table as many as it has cells.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.read.pages.words import Word

WIDE = 0.95  # heights of a line: a wider space parts columns or cells
_SHARED = 0.5  # part of the lower of two boxes by which they overlap on one line
_BACK = 0.3  # heights by which a word may begin before the end of the one before
_EVEN = 2.0  # times the narrowest space of a line that is spread over its column, the widest
_SPREAD = 3  # words of a line that may be spread
_WIDEST = 1.5  # heights of the widest space of such a line


class Piece(NamedTuple):
    """Words that stand beside each other on one line."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float  # the height of its words

    @property
    def text(self) -> str:
        """The words with a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def ends_in_hyphen(self) -> bool:
        """Whether the last word goes on in the next line, its hyphen taken off."""
        return self.words[-1].ends_in_hyphen


@dataclass(slots=True)
class Row:
    """The pieces of one line, from left to right."""

    pieces: list[Piece]

    @property
    def top(self) -> float:
        """Where it begins, from the top of the page."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def text(self) -> str:
        """All words of the line."""
        return " ".join(piece.text for piece in self.pieces)


def pieces_of(words: Iterable[Word]) -> list[Piece]:
    """Return the pieces of lines of a page, given its words in the order of its content."""
    found: list[list[Word]] = []
    for word in words:
        if found and _goes_on(found[-1][-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return list(map(piece_of, found))


def _goes_on(before: Word, word: Word) -> bool:
    """Whether a word stands behind another on its line."""
    size = max(before.size, word.size)
    gap = word.left - before.right
    return -_BACK * size <= gap <= WIDE * size and _overlap(before, word)


def _overlap(one: Word | Piece, other: Word | Piece) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= _SHARED * min(one.bottom - one.top, other.bottom - other.top)


def piece_of(words: Sequence[Word]) -> Piece:
    """Return words that follow one another as one piece."""
    return Piece(
        tuple(words),
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        median(word.size for word in words),
    )


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """Return the lines that some pieces make, from top to bottom."""
    lines: list[list[Piece]] = []
    middles: list[float] = []
    for piece in sorted(pieces, key=lambda each: (-each.size, each.top, each.left)):
        at = _line_of(piece, lines, middles)
        if at is None:
            middle = (piece.top + piece.bottom) / 2
            place = bisect_right(middles, middle)
            middles.insert(place, middle)
            lines.insert(place, [piece])
        else:
            lines[at].append(piece)
    return [_row(line) for line in lines]


def _line_of(
    piece: Piece, lines: Sequence[Sequence[Piece]], middles: Sequence[float]
) -> int | None:
    """Return the line that a piece overlaps, of two the one whose middle is nearer."""
    middle = (piece.top + piece.bottom) / 2
    place = bisect_right(middles, middle)
    near = [at for at in (place - 1, place) if 0 <= at < len(lines)]
    for at in sorted(near, key=lambda at: abs(middles[at] - middle)):
        if _overlap(lines[at][0], piece):
            return at
    return None


def _row(line: Sequence[Piece]) -> Row:
    """Return a line, pieces without a wide space between them as one."""
    ordered = sorted(line, key=lambda piece: (piece.left, piece.right))
    words = [word for piece in ordered for word in piece.words]
    if len(ordered) > 1 and _is_spread(words):
        return Row([piece_of(words)])
    size = max(piece.size for piece in ordered)
    found: list[list[Word]] = [list(ordered[0].words)]
    for before, piece in pairwise(ordered):
        if piece.left - before.right > WIDE * size:
            found.append([])
        found[-1] += piece.words
    return Row(list(map(piece_of, found)))


def _is_spread(words: Sequence[Word]) -> bool:
    """Whether the spaces of a line are about the same: it was spread over its column."""
    spaces = [word.left - before.right for before, word in pairwise(words)]
    size = median(word.size for word in words)
    is_even = max(spaces) <= min(_EVEN * min(spaces), _WIDEST * size)
    return len(words) >= _SPREAD and is_even


def whole(row: Row) -> Piece:
    """Return a line as one piece."""
    return piece_of([word for piece in row.pieces for word in piece.words])
