"""Paragraphs, items, tables and parts of a file, one after another → the text as read.

For formats whose files hold no text as people read it.  Paragraphs are parted by blank lines, items
of a list and rows of a table by line ends; an item has its marker before it, and the cells of a row
stand between bars.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import (
    Block,
    CellPlace,
    Grid,
    GridCell,
    Hidden,
    Metadata,
    Part,
    PassageKind,
    ReadText,
    SheetCells,
)
from auditor.read.composing.shifted import shifted
from auditor.read.grids import grid_of, with_labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PARAGRAPH, LINE = "\n\n", "\n"
IN_A_CELL = str.maketrans("\n|", " ¦")  # bars part cells
_OPEN, _BETWEEN, _CLOSE = "| ", " | ", " |"

Span = tuple[int, int]


class Table(NamedTuple):
    """The rows of a table, all of one width; a merged cell is one string at each of its places.

    Two cells are parts of a merged one where `merged` has the place of the first of them for that
    of the other, both as row and column.
    """

    rows: Sequence[Sequence[str]]
    heads: int = 0  # rows at the top that the format marks as heads
    keys: int = 0  # columns at the left that it marks as naming the rows
    caption: str = ""
    merged: dict[tuple[int, int], tuple[int, int]] = {}  # noqa: RUF012  never changed
    sheet: SheetCells | None = None


class Composer:
    """Writes the text as read, and notes the blocks, tables and parts in it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._grids: list[Grid] = []
        self._hidden: list[Hidden] = []
        self._parts: list[Part] = []

    def part(self, name: str, anchor: str = "") -> None:
        """Begin a part of the file: "page 3"."""
        self._parts.append(Part(self._length, name, anchor))

    def add(
        self,
        text: str,
        kind: PassageKind = "body",
        *,
        level: int = 0,
        label: str | None = None,
        lead: Span | None = None,
        is_next: bool = False,
    ) -> Span | None:
        """Add a block, and return where it stands; None for a text without words.

        `label` is the enumerator of an item, heading or note; `is_next`: it follows the block
        before on the next line, as the items of one list do.
        """
        text = text.strip()
        if not text:
            return None
        if self._pieces:
            self._put(LINE if is_next else PARAGRAPH)
        marker = label if label or kind != "item" else "-"
        if marker:
            self._put(f"{marker} ")
        start = self._length
        self._put(text)
        self._blocks.append(Block(start, self._length, kind, level, label, lead=lead))
        return start, self._length

    def add_field(self, label: str, text: str) -> None:
        """Add "Label: value" on a line of its own."""
        text = " ".join(text.split())
        if text:
            self.add(f"{label}: {text}", "field", is_next=self._is_after_field())
            self._blocks[-1] = self._blocks[-1]._replace(label=label)

    def lead(self) -> Span | None:
        """Return where the block stands that was added last, if it leads to what comes."""
        last = self._blocks[-1] if self._blocks else None
        if last is None or not self._pieces[-1].endswith(":"):
            return None
        return last.start, last.end

    def add_table(
        self, table: Table, parts: Mapping[int, tuple[str, str]] = MappingProxyType({})
    ) -> None:
        """Add a table below its caption; without any words it is left out.

        `parts` are those of the file that begin with a row, by its number.
        """
        if not any(cell.strip() for row in table.rows for cell in row):
            return
        caption = self.add(table.caption, "caption")
        first = len(self._blocks)
        cells: dict[tuple[int, int], GridCell] = {}
        rows: list[tuple[GridCell, ...]] = []
        for number in range(len(table.rows)):
            if number in parts:
                self.part(*parts[number])
            rows.append(self._row(table, number, cells, PARAGRAPH if number == 0 else LINE))
        grid = grid_of(rows, range(table.heads), table.keys)
        self._grids.append(replace(grid, caption=caption, sheet=table.sheet))
        self._blocks[first:] = with_labels(grid, self._blocks[first:])

    def embed(self, read: ReadText) -> None:
        """Add a text that another reader has read; where it stands in a source is lost."""
        if not read.text.strip():
            return
        if self._pieces:
            self._put(PARAGRAPH)
        moved = shifted(read, self._length, len(self._grids))
        self._blocks += moved.blocks
        self._grids += moved.grids
        self._hidden += moved.hidden
        self._parts += moved.parts or ()
        self._put(read.text.rstrip("\n"))

    def result(
        self, metadata: Metadata | None = None, notes: Sequence[str] = (), *, has_parts: bool = True
    ) -> ReadText:
        """Return all that was added; without parts a place is told by headings alone."""
        return ReadText(
            "".join(self._pieces),
            tuple(self._blocks),
            tuple(self._grids),
            tuple(self._hidden),
            metadata=metadata or Metadata(),
            parts=tuple(self._parts) if has_parts else None,
            notes=tuple(notes),
        )

    def is_after_item(self) -> bool:
        """Whether the block that was added last is an item of a list."""
        return bool(self._blocks) and self._blocks[-1].kind == "item"

    def _is_after_field(self) -> bool:
        return bool(self._blocks) and self._blocks[-1].kind == "field"

    def _row(
        self,
        table: Table,
        number: int,
        cells: dict[tuple[int, int], GridCell],
        before: str,
    ) -> tuple[GridCell, ...]:
        """Write a row; a merged cell is written once, and read at each place that it covers."""
        self._put(before if self._pieces else "")
        for column, words in enumerate(table.rows[number]):
            self._put(_OPEN if column == 0 else _BETWEEN)
            at = number, column
            first = table.merged.get(at, at)
            cells[at] = cells[first] if first in cells else self._cell(words, at)
        self._put(_CLOSE)
        return tuple(cells[number, column] for column in range(len(table.rows[number])))

    def _cell(self, words: str, at: tuple[int, int]) -> GridCell:
        words = " ".join(words.translate(IN_A_CELL).split())
        start = self._length
        self._put(words)
        if words:
            place = CellPlace(len(self._grids), *at)
            self._blocks.append(Block(start, self._length, "cell", cell=place))
        return GridCell(start, self._length, words)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
