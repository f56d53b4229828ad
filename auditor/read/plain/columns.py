"""Lines of a text whose cells only spaces part → rows of cells, where their columns are aligned."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.read.labels import label_end
from auditor.read.plain.enumerators import MARKER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.read.plain.lines import Line

FEWEST = 2  # rows of a table
SHARE = 0.7  # of its rows that have a cell in a column
USUAL, LONGEST = 40, 100  # characters of a cell, on average and at most

_RULE = re.compile(r"[\s|:+=_—-]+")  # a line between rows
_GAP = re.compile(r" {2,}|\t+")


class Row(NamedTuple):
    """The spans of a row's cells, and where those behind the first begin and end in its line."""

    cells: list[tuple[int, int]]
    edges: frozenset[int]  # beginnings, and ends as numbers below zero


def aligned_rows(lines: Sequence[Line], above: frozenset[int]) -> list[Row] | None:
    """Return the rows that lines make, None where they are no table.

    A table has two rows or more of several short cells, and a column behind the first whose cells
    begin, or end, at one place of their lines.  Where `above` are the edges of the rows of a table
    before the lines, one row with such an edge goes on with it.
    """
    if not any("  " in line.text or "\t" in line.text for line in lines):
        return None
    lines = [line for line in lines if not _RULE.fullmatch(line.text)]
    if 2 * sum(map(_is_no_row, lines)) > len(lines):
        return None
    return _table(list(map(_row, lines)), above)


def _table(rows: list[Row], above: frozenset[int]) -> list[Row] | None:
    several = [row for row in rows if len(row.cells) > 1]
    if len(several) < max(1, SHARE * len(rows)) or not _are_short(several):
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


def _is_no_row(line: Line) -> bool:
    """Whether a line is a field, an item, or a row that bars part."""
    is_field = label_end(line.text, 0, len(line.text)) > 0
    return is_field or "|" in line.text or MARKER.match(line.text) is not None


def _row(line: Line) -> Row:
    cells = []
    begin = 0
    for gap in _GAP.finditer(line.text):
        cells.append((begin, gap.start()))
        begin = gap.end()
    cells.append((begin, len(line.text)))
    begins = {line.indent + start for start, _ in cells[1:]}
    ends = {-(line.indent + end) for _, end in cells[1:]}
    spans = [(line.start + start, line.start + end) for start, end in cells]
    return Row(spans, frozenset(begins | ends))
