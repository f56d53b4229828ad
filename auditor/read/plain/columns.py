"""Lines of a text whose cells only spaces part → rows of cells, where their columns are aligned."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.read.labels import label_end
from auditor.read.plain.enumerators import MARKER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.shape import Block
    from auditor.read.plain.lines import Line

FEWEST = 2  # rows of a table
MOST_ABOVE = 2  # lines above a table that may be its caption
SHARE = 0.7  # of its rows that have a cell in a column
USUAL, LONGEST = 40, 100  # characters of a cell, on average and at most

RULE = re.compile(r"[\s|:+=_—-]+")  # a line between rows
_COLUMNS = re.compile(r"[-=]{2,}(?: +[-=]{2,})+")
_GAP = re.compile(r" {2,}|\t+| ?\.{4,} ?")
_GAPS = ("  ", "\t", "....")
_BEFORE = frozenset("$€£¥")  # alone between gaps they belong to the number behind
_BEHIND = frozenset((")", "%", ")%", "%)"))  # the same, to the number before


class Row(NamedTuple):
    """The spans of a row's cells, where they stand in its line, and where those behind the first
    begin and end.
    """

    cells: list[tuple[int, int]]
    reach: list[tuple[int, int]]
    edges: frozenset[int]  # beginnings, and ends as numbers below zero


def aligned_rows(lines: Sequence[Line], above: frozenset[int]) -> list[Row] | None:
    """Return the rows that lines make, None where they are no table.

    A table has two rows or more of several short cells, and a column behind the first whose cells
    begin, or end, at one place of their lines.  Where `above` are the edges of the rows of a table
    before the lines, one row with such an edge goes on with it.
    """
    if not any(map(_has_gap, lines)):
        return None
    is_sure = is_ruled(lines)
    lines = [line for line in lines if not RULE.fullmatch(line.text)]
    if 2 * sum(map(is_no_row, lines)) > len(lines):
        return None
    return _table(list(map(_row, lines)), above, is_sure)


def lines_above(lines: Sequence[Line]) -> int:
    """Return how many lines stand above those with gaps: the caption of a table, if few do."""
    lead = next((at for at, line in enumerate(lines) if _has_gap(line)), 0)
    return lead if lead <= MOST_ABOVE else 0


def rows_together(chunks: Iterable[list[Line] | Block]) -> Iterator[list[Line] | Block]:
    """Yield chunks of lines, those of one row each together where their columns are aligned."""
    rows: list[Line] = []
    above: frozenset[int] = frozenset()
    for chunk in chunks:
        line = chunk[0] if isinstance(chunk, list) and len(chunk) == 1 else None
        edges = frozenset[int]() if line is None else _edges(line)
        if rows and above.isdisjoint(edges):
            yield rows
            rows = []
        above = edges
        if line is not None and edges:
            rows.append(line)
        else:
            yield chunk
    if rows:
        yield rows


def _edges(line: Line) -> frozenset[int]:
    """Return the edges of the cells of a line, none for one that is no row."""
    return _row(line).edges if _has_gap(line) and not is_no_row(line) else frozenset()


def is_ruled(lines: Sequence[Line]) -> bool:
    """Whether a line of signs parts the columns of some lines: "-----  -----"."""
    return any(_COLUMNS.fullmatch(line.text) for line in lines)


def goes_on(line: Line, above: frozenset[int]) -> bool:
    """Whether a line is a row that has an edge of the rows above."""
    return bool(above) and not above.isdisjoint(_edges(line))


def _has_gap(line: Line) -> bool:
    return any(gap in line.text for gap in _GAPS)


def _table(rows: list[Row], above: frozenset[int], is_sure: bool) -> list[Row] | None:
    several = [row for row in rows if len(row.cells) > 1]
    if len(several) < max(1, SHARE * len(rows)) or not (is_sure or _are_short(several)):
        return None
    return rows if _go_on(several, above) or _are_aligned(several) else None


def _go_on(rows: Sequence[Row], above: frozenset[int]) -> bool:
    """Whether each row has an edge of the rows above."""
    return all(not above.isdisjoint(row.edges) for row in rows)


def _are_short(rows: Sequence[Row]) -> bool:
    widths = [end - start for row in rows for start, end in row.cells]
    return max(widths) <= LONGEST and sum(widths) <= USUAL * len(widths)


def _are_aligned(rows: Sequence[Row]) -> bool:
    """Whether most rows have a cell behind the first that begins, or ends, at one place."""
    edges = Counter(chain.from_iterable(row.edges for row in rows))
    return max(edges.values()) >= max(FEWEST, SHARE * len(rows))


def is_no_row(line: Line) -> bool:
    """Whether a line is a field, an item, or a row that bars part."""
    label = label_end(line.text, 0, len(line.text))
    is_field = label > 0 and "  " not in line.text[:label]
    return is_field or "|" in line.text or MARKER.match(line.text) is not None


def _row(line: Line) -> Row:
    cells: list[tuple[int, int]] = []
    for start, end in _between_gaps(line.text):
        if (cells and line.text[slice(*cells[-1])] in _BEFORE) or (
            cells and line.text[start:end] in _BEHIND
        ):
            cells[-1] = (cells[-1][0], end)
        else:
            cells.append((start, end))
    reach = [(line.indent + start, line.indent + end) for start, end in cells]
    edges = frozenset(edge for start, end in reach[1:] for edge in (start, -end))
    return Row([(line.start + start, line.start + end) for start, end in cells], reach, edges)


def _between_gaps(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in _GAP.finditer(text):
        if gap.start() > begin:
            yield begin, gap.start()
        begin = gap.end()
    if begin < len(text):
        yield begin, len(text)


def columns_of(rows: Sequence[Row]) -> list[list[int]]:
    """Return for each cell of each row the column that it stands in.

    The columns are those of the rows with the usual number of cells; cells of other rows stand in
    the columns that they overlap the most, or are nearest to, in their order.
    """
    counts = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    width = max(counts, key=lambda count: (counts[count], count), default=1)
    usual = [row.reach for row in rows if len(row.cells) == width]
    columns = [
        (min(start for start, _ in reach), max(end for _, end in reach))
        for reach in zip(*usual, strict=True)
    ]
    return [
        list(range(width)) if len(row.cells) == width else _nearest(row.reach, columns)
        for row in rows
    ]


def _nearest(reach: Sequence[tuple[int, int]], columns: Sequence[tuple[int, int]]) -> list[int]:
    """Return the columns of a row's cells; cells that are too many stand behind the last."""
    found: list[int] = []
    free = 0
    for start, end in reach:
        best, distance = free, None
        for at in range(free, len(columns)):
            low, high = columns[at]
            apart = max(low, start) - min(high, end)  # below zero: by how much they overlap
            if distance is None or apart < distance:
                best, distance = at, apart
        found.append(best)
        free = best + 1
    return found
