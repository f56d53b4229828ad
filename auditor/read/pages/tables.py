"""The rows of a region whose pieces stand in columns → the cells of a table."""

from __future__ import annotations

from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING

from auditor.core.grids import is_number
from auditor.read.pages.lines import piece_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.read.pages.lines import Piece, Row

MOST_COLUMNS = 60
_JUMP = 0.25  # line heights by which spaces between rows are wider than those inside of a cell
_LOOSE = 0.5  # line heights between two lines of one head
_NEAR = 4.0  # points between the edges of two cells of a column

Column = tuple[float, float]


def tables_in(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield the rows of each table: the heads of the first, told again, begin another one."""
    start = 0
    for at, row in enumerate(rows):
        if at > start + 1 and row.text == rows[0].text and not _has_number(row):
            yield rows[start:at]
            start = at
    yield rows[start:]


def _has_number(row: Row) -> bool:
    return any(is_number(piece.text) for piece in row.pieces)


def cells_of(rows: Sequence[Row]) -> list[list[str]]:
    """Return the cells of a table, the lines of one cell joined."""
    columns = _without_halves(_columns(rows), rows)
    lines = [_line(row, columns) for row in rows]
    spaces = [below.top - row.bottom for row, below in pairwise(rows)]
    heads = _head_lines(rows, lines, columns)
    closest = _closest(spaces, min(map(_height, rows)))
    if closest is not None and _hides_rows(lines, spaces, closest):
        closest = None
    found = [lines[0]]
    for at, (cells, space) in enumerate(zip(lines[1:], spaces, strict=True), 1):
        if at in heads or _goes_on(cells, found[-1], space, closest):
            found[-1] = _joined(found[-1], cells)
        else:
            found.append(cells)
    return found


def _joined(above: Sequence[str], cells: Sequence[str]) -> list[str]:
    return [f"{one} {other}".strip() for one, other in zip(above, cells, strict=True)]


def _line(row: Row, columns: Sequence[Column]) -> list[str]:
    """Return the cells of one line."""
    cells = [""] * len(columns)
    for piece in (part for whole in row.pieces for part in _parts(whole, columns)):
        at = _column(piece, columns)
        cells[at] = f"{cells[at]} {piece.text}".strip()
    return cells


def _head_lines(
    rows: Sequence[Row], lines: Sequence[Sequence[str]], columns: Sequence[Column]
) -> range:
    """Return the lines at the top that go on with heads: close, without numbers, none across."""
    start = end = _first_of_body(lines)
    if end in (0, len(lines)):
        return range(0)
    while start > 0 and not _lies_across(rows[start - 1], columns):
        start -= 1
        if start and rows[start].top - rows[start - 1].bottom > _LOOSE * _height(rows[start]):
            break
    return range(start + 1, end) if all(lines[end - 1][1:]) or not lines[end - 1][0] else range(0)


def _first_of_body(lines: Sequence[Sequence[str]]) -> int:
    """Return the first line with numbers, or that heads such lines, the count where is none."""
    end = 0
    while end < len(lines) and not any(map(is_number, lines[end])):
        end += 1
    while 1 < end < len(lines) and lines[end - 1][0] and not any(lines[end - 1][1:]):
        end -= 1
    return end


def _without_halves(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Return columns without those that are half of one: a part of a head beside its cells.

    Only heads stand in such a one ("bytes", set in the middle below "key size in"), a line of the
    head reaches from it to the cells of its neighbour, and nothing stands in both.
    """
    heads = list(takewhile(lambda row: not _has_number(row), rows))
    lines = [_covered(row, columns) for row in heads]
    below = (_covered(row, columns) for row in rows[len(heads) :])
    filled = frozenset[int]().union(*chain.from_iterable(below))
    found = list(columns)
    for half in sorted(set(range(len(columns))) - filled, reverse=True):
        beside = (each for each in (half - 1, half + 1) if each in filled)
        whole = next((each for each in beside if _is_one_head(lines, half, each)), None)
        if whole is not None:
            first, last = sorted((half, whole))
            found[first : last + 1] = [(found[first][0], found[last][1])]
    return found


def _covered(row: Row, columns: Sequence[Column]) -> list[frozenset[int]]:
    """Return for each piece of a line the columns that it covers."""
    return [
        frozenset(at for at, each in enumerate(columns) if _covers(piece, each) > 0)
        for piece in row.pieces
    ]


def _is_one_head(heads: Sequence[Sequence[frozenset[int]]], half: int, whole: int) -> bool:
    """Whether a piece of the heads stands over two columns alone, and no line parts them."""
    both = frozenset((half, whole))
    lines = [set(line) for line in heads]
    return any(both in line for line in lines) and not any(
        {frozenset((half,)), frozenset((whole,))} <= line for line in lines
    )


def _lies_across(row: Row, columns: Sequence[Column]) -> bool:
    return any(
        sum(_covers(piece, column) > 0 for column in columns) > 1
        for whole in row.pieces
        for piece in _parts(whole, columns)
    )


def _height(row: Row) -> float:
    return row.bottom - row.top


def _hides_rows(lines: Sequence[Sequence[str]], spaces: Sequence[float], closest: float) -> bool:
    """Whether lines that are close hold numbers below numbers, and so are rows of their own."""
    return any(
        space < closest and any(is_number(a) and is_number(b) for a, b in zip(*pair, strict=True))
        for pair, space in zip(pairwise(lines), spaces, strict=True)
    )


def _columns(rows: Sequence[Row]) -> list[Column]:
    """Return where the columns of a table stand: what pieces of several rows cover together.

    A piece that reaches over two of them, a head over several columns, makes none.
    """
    pieces = sorted((piece for row in rows for piece in row.pieces), key=lambda p: p.right - p.left)
    columns: list[Column] = []
    for piece in pieces:
        over = [at for at, each in enumerate(columns) if _covers(piece, each) > 0]
        if not over:
            columns.append((piece.left, piece.right))
        elif len(over) == 1:
            left, right = columns[over[0]]
            columns[over[0]] = min(left, piece.left), max(right, piece.right)
    return _apart(sorted(columns))[:MOST_COLUMNS]


def _covers(piece: Piece, column: Column) -> float:
    """Return how much of a column a piece covers, in points; below 0 it stands beside it."""
    return min(piece.right, column[1]) - max(piece.left, column[0])


def _apart(columns: Sequence[Column]) -> list[Column]:
    """Return columns of which none overlap."""
    found: list[Column] = []
    for left, right in columns:
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _column(piece: Piece, columns: Sequence[Column]) -> int:
    """Return the first column that a piece covers, else the nearest."""
    over = [at for at, each in enumerate(columns) if _covers(piece, each) > 0]
    return over[0] if over else max(range(len(columns)), key=lambda at: _covers(piece, columns[at]))


def _parts(piece: Piece, columns: Sequence[Column]) -> Iterator[Piece]:
    """Yield the cells that a piece holds: two that stand close to each other are one piece."""
    start = 0
    for at in range(1, len(piece.words)):
        before, word = piece.words[at - 1], piece.words[at]
        for left, right in columns:
            begins = abs(word.left - left) < _NEAR or abs(word.right - right) < _NEAR
            if begins and before.right < left and start < at:
                yield piece_of(piece.words[start:at])
                start = at
    yield piece if start == 0 else piece_of(piece.words[start:])


def _closest(spaces: Sequence[float], height: float) -> float | None:
    """Return the space between two lines below which they are of one cell, None for no such."""
    ordered = sorted(spaces)
    if len(ordered) < 2:
        return None
    jump, at = max((wide - narrow, at) for at, (narrow, wide) in enumerate(pairwise(ordered)))
    if jump < _JUMP * height or ordered[at] > height:
        return None
    return (ordered[at] + ordered[at + 1]) / 2


def _goes_on(
    cells: Sequence[str], above: Sequence[str], space: float, closest: float | None
) -> bool:
    """Whether a line goes on with the cells above it."""
    if closest is not None:
        return space < closest
    filled = [at for at, cell in enumerate(cells) if cell]
    has_key = bool(cells[0])
    is_rest = all(above[at] and not cells[at][0].isdigit() for at in filled)
    return not has_key and len(filled) == 1 and is_rest
