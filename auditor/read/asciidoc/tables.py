"""The lines of a table of AsciiDoc → its rows, and how many of them are heads."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_COLUMNS = 200
_COLUMNS = re.compile(r'cols="?([^"\]]*)"?')
_TIMES = re.compile(r"(\d+)\*")
_CELL = re.compile(r"(?<!\\)(?:(\d+)\*)?(?:(\d+)?(?:\.\d+)?\+)?[<^>.]*[aehlmsdv]?\|")
_SEPARATED = {",": ",", ":": ":"}


def rows_of(lines: Sequence[str], mark: str, options: str) -> tuple[list[list[str]], int]:
    """Return the rows of a table and how many are heads; `options` is the line above it."""
    is_headed = "header" in options or (len(lines) > 1 and bool(lines[0]) and not lines[1])
    if mark in _SEPARATED or "format" in options:
        rows = _separated(lines, mark, options)
    else:
        rows = _by_bars(lines, _width(options))
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows], int(is_headed and len(rows) > 1)


def _separated(lines: Sequence[str], mark: str, options: str) -> list[list[str]]:
    separator = "\t" if "tsv" in options else _SEPARATED.get(mark, ",")
    return [row for row in csv.reader(StringIO("\n".join(lines)), delimiter=separator) if row]


def _width(options: str) -> int:
    """Return how many columns the line above a table tells, 0 where it tells none."""
    found = _COLUMNS.search(options)
    if found is None:
        return 0
    told = [part.strip() for part in re.split(r"[,;]", found[1])]
    times = (_TIMES.match(part) for part in told)
    return min(sum(int(time[1]) if time else 1 for time in times), MOST_COLUMNS)


def _by_bars(lines: Sequence[str], width: int) -> list[list[str]]:
    """Return the rows of cells that begin with a bar; without a width a first line is a row."""
    cells: list[str] = []
    first = 0
    for line in lines:
        found = list(_cells(line))
        if not found and line and cells:
            cells[-1] = f"{cells[-1]} {line.strip()}"
        cells += found
        first = first or len(cells)
    width = width or max(first, 1)
    return [cells[at : at + width] for at in range(0, len(cells), width)]


def _cells(line: str) -> Iterator[str]:
    """Yield the cells that begin on a line, empty ones for the columns that one reaches over."""
    bars = list(_CELL.finditer(line))
    ends = [*(bar.start() for bar in bars[1:]), len(line)]
    for bar, end in zip(bars, ends, strict=False):
        text = line[bar.end() : end].strip().replace("\\|", "|")
        times, span = (min(int(told or 1), MOST_COLUMNS) for told in bar.groups())
        yield from [text] * times
        yield from [""] * (span - 1)
