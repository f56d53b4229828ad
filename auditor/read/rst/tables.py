"""The lines of a table of reStructuredText → its cells: simple tables and those with a grid."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.read.composing.composer import Table
from auditor.read.rst.inline import words_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

SIMPLE = re.compile(r"={2,}(?:[ ]+={2,})+\s*\Z")
GRID = re.compile(r"\+(?:[-=]+\+)+\s*\Z")
_RULE = re.compile(r"[-=+\s|]+\Z")
_COLUMN = re.compile(r"=+")


def simple_table(lines: Sequence[str]) -> Table:
    """Return a table between lines of "=" that show where its columns stand."""
    columns = [match.span() for match in _COLUMN.finditer(lines[0])]
    rulers = [at for at, line in enumerate(lines) if SIMPLE.match(line.strip())]
    cells = [(at, _cut(line, columns)) for at, line in enumerate(lines) if _has_cells(line)]
    end_of_heads = rulers[1] if len(rulers) > 2 else 0
    heads = sum(at < end_of_heads and bool(row[0]) for at, row in cells)
    rows = _rows(cells, frozenset(rulers))
    return Table([list(map(words_of, row)) for row in rows], heads)


def _rows(cells: Sequence[tuple[int, list[str]]], rulers: Container[int]) -> list[list[str]]:
    """Return the rows of a table; a line without a key goes on with the row above it."""
    rows: list[list[str]] = []
    for at, row in cells:
        if rows and not row[0] and at - 1 not in rulers:
            rows[-1] = _joined(rows[-1], row)
        else:
            rows.append(row)
    return rows


def _has_cells(line: str) -> bool:
    return bool(line.strip()) and not _RULE.match(line)


def _joined(above: Sequence[str], cells: Sequence[str]) -> list[str]:
    return [f"{one} {other}".strip() for one, other in zip(above, cells, strict=True)]


def _cut(line: str, columns: Sequence[tuple[int, int]]) -> list[str]:
    """Return the cells of a line; the last one goes on to its end."""
    starts = [start for start, _ in columns]
    ends = [*starts[1:], len(line)]
    return [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def grid_table(lines: Sequence[str]) -> Table:
    """Return a table whose cells stand between lines of "+", "-" and "|".

    A cell over several columns stands in the first of them.
    """
    columns = _edges(lines)
    rows: list[list[str]] = []
    heads = 0
    cells = [""] * (len(columns) - 1)
    for line in lines[1:]:
        if line.startswith("+"):
            rows.append(cells)
            heads = len(rows) if "=" in line else heads
            cells = [""] * (len(columns) - 1)
        else:
            for at, words in _between(line, columns):
                cells[at] = f"{cells[at]} {words}".strip()
    return Table([[words_of(cell) for cell in row] for row in rows if any(row)], heads)


def _edges(lines: Sequence[str]) -> list[int]:
    """Return where lines down the table stand."""
    found = {
        at for line in lines if GRID.match(line) for at, sign in enumerate(line) if sign == "+"
    }
    return sorted(found)


def _between(line: str, columns: Sequence[int]) -> list[tuple[int, str]]:
    """Return the words between two bars, each with the column in which they begin."""
    bars = [at for at in columns if line[at : at + 1] in ("|", "+")]
    return [(columns.index(start), line[start + 1 : end].strip()) for start, end in pairwise(bars)]
