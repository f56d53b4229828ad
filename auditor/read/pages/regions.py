"""The pieces of lines on a page → its regions in the order of reading: text, or rows of a table.

A space that runs down the page parts columns, which are read one after the other.  What lies across
it parts what stands above from what stands below.  In a column, rows of several pieces whose edges
meet are a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from auditor.read.pages.lines import Row, rows_of, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.read.pages.lines import Piece

DEEPEST = 6  # columns within columns
_FEWEST = 4  # lines of a column
_STEP = 3.0  # points between two places that are looked at
_ACROSS = 0.2  # part of the pieces that may lie across the space between columns
_FULL = 0.65  # part of a column's width that a line of running text fills
_MANY = 0.3  # part of the lines of running text that do
_WORDS = 3.5  # in a line of running text on average; cells have fewer
_CELLS = 0.15  # part of the lines of running text that look like rows of cells
_WIDEST = 2.0  # line heights of a space in a line that is spread over its column
_NEAR = 4.0  # points between the edges of two cells of a column
_CLOSE = 0.4  # line heights between two lines of one cell
_GAP = 3.0  # line heights between two rows of one table


@dataclass(slots=True)
class Region:
    """Lines of one column of text, each one piece, or the rows of a table."""

    rows: list[Row]
    is_table: bool = False


def regions_of(pieces: Sequence[Piece], depth: int = 0) -> Iterator[Region]:
    """Yield the regions of a page in the order of reading."""
    gutter = _gutter(pieces) if depth < DEEPEST else None
    if gutter is None:
        yield from _in_column(rows_of(pieces))
        return
    for side in (side for band in _bands(pieces, gutter) for side in _sides(band, gutter)):
        yield from regions_of(side, depth + 1 if len(side) < len(pieces) else DEEPEST)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return where the space between two columns of text lies, None where there are none."""
    if len(pieces) < 2 * _FEWEST:
        return None
    first, last = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    places = [first + step * _STEP for step in range(1, int((last - first) / _STEP) + 1)]
    score, at = max(((_parted(pieces, at), at) for at in places), default=(0, 0.0))
    return at if score > 0 and _parts_text(pieces, at) else None


def _parted(pieces: Sequence[Piece], at: float) -> int:
    """Return how well a place parts some pieces: how many stand on the emptier side; 0 badly."""
    across = sum(piece.left < at < piece.right for piece in pieces)
    left = sum(piece.right <= at for piece in pieces)
    fewer = min(left, len(pieces) - left - across)
    is_space = across <= _ACROSS * len(pieces) and fewer >= _FEWEST
    return max(1, fewer - 2 * across) if is_space else 0


def _parts_text(pieces: Sequence[Piece], gutter: float) -> bool:
    """Whether running text stands on both sides of a space."""
    left = [piece for piece in pieces if piece.right <= gutter]
    right = [piece for piece in pieces if piece.left >= gutter]
    return _is_text(left) and _is_text(right)


def _is_text(pieces: Sequence[Piece]) -> bool:
    """Whether lines are running text: many of them fill the width, and they hold several words."""
    rows = rows_of(pieces)
    lines = list(map(whole, rows))
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    full = sum(line.right - line.left > _FULL * (right - left) for line in lines)
    words = sum(len(line.words) for line in lines)
    of_cells = sum(map(_has_cells, rows))
    return (
        full >= _MANY * len(lines)
        and words >= _WORDS * len(lines)
        and of_cells <= _CELLS * len(lines)
    )


def _has_cells(row: Row) -> bool:
    """Whether a space in a line is wider than any that spreads a line over its column."""
    return any(b.left - a.right > _WIDEST * a.size for a, b in pairwise(row.pieces))


def _bands(pieces: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """Yield what stands between two pieces that lie across a space, and these themselves."""
    ordered = sorted(pieces, key=lambda piece: (piece.top + piece.bottom) / 2)
    for _, band in groupby(ordered, lambda piece: piece.left < gutter < piece.right):
        yield list(band)


def _sides(band: Sequence[Piece], gutter: float) -> Sequence[Sequence[Piece]]:
    """Return what stands left and right of a space, all together where it lies across."""
    left = [piece for piece in band if piece.right <= gutter]
    right = [piece for piece in band if piece.left >= gutter]
    return (left, right) if left and right else (band,)


# ------------------------------------------------------------------ tables in a column


def _in_column(rows: Sequence[Row]) -> Iterator[Region]:
    """Yield the text and the tables of one column."""
    text: list[Row] = []
    at = 0
    while at < len(rows):
        end = _end_of_table(rows, at)
        if end == at:
            text.append(Row([whole(rows[at])]))
            at += 1
            continue
        if text:
            yield Region(text)
            text = []
        yield Region(list(rows[at:end]), is_table=True)
        at = end
    if text:
        yield Region(text)


def _end_of_table(rows: Sequence[Row], start: int) -> int:
    """Return where a table ends that begins with a row, the row itself where none does."""
    if len(rows[start].pieces) < 2:
        return start
    end, last, cells = start + 1, start, 1
    while end < len(rows) and _belongs(rows[last : end + 1], rows[start]):
        if len(rows[end].pieces) > 1:
            last, cells = end, cells + 1
        end += 1
        if end - last > 3:
            break
    if cells == 1:
        return start
    end = last + 1
    while end < len(rows) and _is_rest(rows[end], rows[end - 1], rows[start:end]):
        end += 1
    return end


def _is_rest(row: Row, above: Row, table: Sequence[Row]) -> bool:
    """Whether a line is the rest of a cell in the last row of a table."""
    height = above.bottom - above.top
    if len(row.pieces) != 1 or row.top - above.bottom > _CLOSE * height:
        return False
    piece = row.pieces[0]
    widest = max(each.right - each.left for one in table for each in one.pieces)
    begins = any(abs(piece.left - each.left) < _NEAR for one in table for each in one.pieces)
    return begins and piece.right - piece.left <= widest


def _belongs(rows: Sequence[Row], first: Row) -> bool:
    """Whether the last of some rows goes on with a table, the first of them its last sure row."""
    above, row = rows[-2], rows[-1]
    height = above.bottom - above.top
    if row.top - above.bottom > _GAP * height:
        return False
    edges = [(p.left, p.right) for each in (rows[0], first) for p in each.pieces]
    if len(row.pieces) == 1:
        piece = row.pieces[0]
        return any(_meets(piece, edge) for edge in edges[1:]) or piece.right < edges[0][1] + _NEAR
    return any(_meets(piece, edge) for piece in row.pieces[1:] for edge in edges)


def _meets(piece: Piece, edge: tuple[float, float]) -> bool:
    """Whether a piece begins, ends or is centred where another is."""
    left, right = edge
    middle = abs((piece.left + piece.right) - (left + right)) / 2
    return min(abs(piece.left - left), abs(piece.right - right), middle) < _NEAR
