"""What is in a document → where it stands, for people: line and column, headings, row and column.

Lines and columns are those of the file, of a web page those of its source.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from auditor.core.shape import lines_of
from auditor.core.shortened import shortened

if TYPE_CHECKING:
    from auditor.core.model import Passage
    from auditor.core.plain_text import PlainText
    from auditor.core.shape import CellPlace, Lines, ReadText

LONGEST_NAME = 60  # characters of a heading, row key or head of a column
LONGEST_PATH = 160  # of all headings that a passage stands under

_LETTERS = 26
_IN_SHEET = re.compile(r"[A-Z]{1,3}[0-9]+, ")


class Places:
    """Tells where passages and values of one document stand."""

    def __init__(self, read: ReadText, plain: PlainText | None = None) -> None:
        """Take a document as read; `plain` is its text without markup, None where it has none."""
        self._read = read
        self._plain = plain

    def of(self, offset: int, around: str) -> str:
        """Return "line 3, column 1" of an offset of the plain text, and what is `around` it.

        Of a file without lines it is "page 3", "slide 2" or "sheet Budget, D14".
        """
        if self._read.parts is not None:
            part = self._read.part_at(self._as_read(offset))
            between = ", " if _IN_SHEET.match(around) else "; "
            return between.join(filter(None, (part and part.name, around)))
        line, column = self._position(offset)
        here = f"line {line}, column {column}"
        return f"{here}; {around}" if around else here

    def line(self, offset: int) -> int:
        """Return the line of the file, from 1, of an offset of the plain text."""
        return self._position(offset)[0]

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        if self._lines.numbers is not None:
            return self._lines.numbers[-1]
        ends_a_line = self._read.places is None and self._read.text.endswith("\n")
        return max(1, len(self._lines.starts) - ends_a_line)

    def of_passage(self, passage: Passage) -> str:
        """Return where a passage of the plain text begins, and what it stands under."""
        return self.of(passage.start, self.around(passage))

    def around(self, passage: Passage) -> str:
        """Return the headings that a passage stands under, and of a cell its table."""
        found = []
        if passage.headings:
            found.append(_path(passage.headings))
        if passage.cell is not None:
            found.append(self._of_cell(passage.cell))
        return "; ".join(found)

    def _as_read(self, offset: int) -> int:
        return offset if self._plain is None else self._plain.original(offset)

    def _position(self, offset: int) -> tuple[int, int]:
        offset = self._as_read(offset)
        if self._read.places is not None:
            offset = self._read.places.original(offset)
        return self._lines.position(offset)

    @cached_property
    def _lines(self) -> Lines:
        places = self._read.places
        return lines_of(self._read.text) if places is None else places.lines

    def _of_cell(self, cell: CellPlace) -> str:
        """Return "table 2, row Salaries, column 2024", numbers where no words are known."""
        row, column, table = str(cell.row + 1), str(cell.column + 1), f"table {cell.table + 1}"
        if cell.table < len(self._read.grids):
            grid = self._read.grids[cell.table]
            row = grid.rows[cell.row][0].text or row
            column = (grid.heads and grid.rows[grid.heads - 1][cell.column].text) or column
            if grid.sheet is not None:
                table = _in_sheet(grid.sheet.rows[cell.row], grid.sheet.columns[cell.column])
        return f"{table}, row {_name(row)}, column {_name(column)}"


def _in_sheet(row: int, column: int) -> str:
    """Return a cell of a spreadsheet as it is called there: "D14"; both are counted from 0."""
    letters, column = "", column + 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _path(headings: tuple[str, ...]) -> str:
    return shortened(" › ".join(map(_name, headings)), LONGEST_PATH)


def _name(text: str) -> str:
    return shortened(text, LONGEST_NAME)
