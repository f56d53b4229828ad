"""Tables in plain text: a text → rows of cells parted by bars, tabs or two spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.tables import Cell, Row, Table

_MARKS = ("|", "\t", "  ")  # between cells; a text without any of them has no table

_RULE = re.compile(r"[\s|:+=_—-]+\Z")
_ALIGNED = re.compile(r" {2,}|\t+| ?\.{3,} ?")
_ABOVE = 2  # lines above a table that may be its caption
_LONGEST_CAPTION = 160
_EMPHASIS = " *_\u00a0"


def tables(text: str) -> tuple[Table, ...]:
    """Return the runs of at least two lines that are parted into cells; offsets are the text's."""
    return tuple(_tables(text)) if any(mark in text for mark in _MARKS) else ()


def _tables(text: str) -> Iterator[Table]:
    above: list[str] = []
    rows: list[Row] = []
    for line, row in _lines(text):
        if len(row) > 1:
            rows.append(row)
            continue
        if rows and line and _RULE.match(line):
            continue
        if len(rows) > 1:
            yield Table(above, rows)
        if rows:
            above, rows = [], []
        above = _lines_above(above, line.strip())
    if len(rows) > 1:
        yield Table(above, rows)


def _lines(text: str) -> Iterator[tuple[str, Row]]:
    """Yield the lines of a text with their cells, none for a line without a mark."""
    at = 0
    for line in text.split("\n"):
        yield line, _row(line, at) if any(mark in line for mark in _MARKS) else []
        at += len(line) + 1


def _lines_above(above: list[str], line: str) -> list[str]:
    """Return the last lines of a block; one blank line may part a caption from its table."""
    if not line:
        return [*above, ""] if above and above[-1] else []
    if len(line) > _LONGEST_CAPTION:
        return []
    kept = [] if above and not above[-1] else above
    return [*kept, line][-_ABOVE:]


def _row(line: str, at: int) -> Row:
    if _RULE.match(line):
        return []
    bare = line.strip()
    at += line.find(bare[:1])
    if "|" in bare:
        inner = bare.removeprefix("|")
        return list(_cells(inner.removesuffix("|"), at + len(bare) - len(inner), "|"))
    if "\t" in bare and "  " not in bare:
        return list(_cells(bare, at, "\t"))
    return list(_aligned(bare, at))


def _cells(line: str, at: int, mark: str) -> Iterator[Cell]:
    for piece in line.split(mark):
        yield _cell(piece, at)
        at += len(piece) + 1


def _aligned(line: str, at: int) -> Iterator[Cell]:
    begin = 0
    for gap in _ALIGNED.finditer(line):
        yield _cell(line[begin : gap.start()], at + begin)
        begin = gap.end()
    yield _cell(line[begin:], at + begin)


def _cell(piece: str, at: int) -> Cell:
    bare = piece.strip(_EMPHASIS)
    start = at + len(piece) - len(piece.lstrip(_EMPHASIS))
    return Cell(start, start + len(bare), bare)
