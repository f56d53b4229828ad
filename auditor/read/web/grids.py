"""The tables of a page → rows of cells with their spans resolved: heads, keys, heads of rows below.

A table that only lays out the page, or that holds one column, is none.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.read.web.tags import attributes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.read.web.tree import Node, Page

MOST_COLUMNS = 1000  # as in HTML's own reckoning of spans
_MOST_PLACES = 10_000  # of spans, for each cell: a span that covers more is a mistake
_PLACES_FOR_A_CELL = 20
_SHORT_CELL = 80  # characters; half of the cells of a table without marks of one are shorter
_LONGEST_CELL = 1000  # the same, of any cell

_INSIDE = frozenset({"h1", "h2", "h3", "table", "form", "article", "section"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(slots=True)
class TableCell:
    """A cell of the source and what it covers."""

    node: Node
    is_head: bool
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class TableRow:
    """A row of the source: its cells in order, and the part of the table that it is in."""

    section: str
    cells: list[TableCell] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table of data: at each place of its grid the cell that covers it."""

    node: Node
    rows: list[TableRow]
    places: list[list[TableCell | None]]
    caption: Node | None = None

    def own(self) -> set[Node]:
        """Return the elements that hold its text: its cells and its caption."""
        cells = {cell.node for row in self.rows for cell in row.cells}
        return cells if self.caption is None else {*cells, self.caption}

    def heads(self) -> int:
        """Return how many rows at the top hold heads of columns."""
        count = 0
        for row in self.rows:
            if row.section != "thead" and not (row.cells and all(c.is_head for c in row.cells)):
                break
            if row.section != "thead" and _spans_all(row, self.width()):
                break
            count += 1
        return min(count, len(self.rows) - 1)

    def keys(self) -> int:
        """Return how many columns at the left hold heads for the most: they name the rows."""
        width = self.width()
        body = [
            places
            for row, places in zip(self.rows, self.places, strict=True)
            if not _spans_all(row, width)
        ][self.heads() :]
        count = 0
        while count < width - 1 and 2 * sum(_is_head(row[count]) for row in body) > len(body):
            count += 1
        return count

    def blocks(self) -> tuple[int, ...]:
        """Return the rows that head those below them: one cell over the whole width.

        Where heads name the rows such a cell is a head too, and not the first: others are captions
        of pictures, and the title.
        """
        width, last = self.width(), len(self.rows) - 1
        are_named = self.keys() > 0
        heads = max(self.heads(), int(are_named))
        return tuple(
            number
            for number, row in enumerate(self.rows)
            if heads <= number < last
            and row.section != "tfoot"
            and _spans_all(row, width)
            and (row.cells[0].is_head or not are_named)
        )

    def notes(self) -> tuple[Node, ...]:
        """Return the cells of rows at the foot that span the whole width."""
        width = self.width()
        last = len(self.rows) - 1
        return tuple(
            row.cells[0].node
            for number, row in enumerate(self.rows)
            if _spans_all(row, width) and (row.section == "tfoot" or number == last > 0)
        )

    def width(self) -> int:
        """Return the number of columns."""
        return len(self.places[0])


def _is_head(cell: TableCell | None) -> bool:
    return cell is not None and cell.is_head


def _spans_all(row: TableRow, width: int) -> bool:
    return width > 1 and len(row.cells) == 1 and row.cells[0].columns >= width


def table_of(page: Page, node: Node) -> Table | None:
    """Return the data of a `<table>`, None where it only lays out what is in it."""
    rows, caption, nested = _rows(page, node)
    rows = _filled(rows)
    cells = [cell for row in rows for cell in row.cells]
    if len(rows) < 2 or _is_layout(node) or not _are_data(cells, nested, caption is not None):
        return None
    places = _places(rows, cells)
    return Table(node, rows, places, caption) if len(places[0]) > 1 else None


def _are_data(cells: list[TableCell], nested: bool, marked: bool) -> bool:
    """Whether cells are those of a table of data, by its marks or else by their lengths.

    `nested`: there are headings or tables in them; `marked`: they have a caption.
    """
    sizes = [cell.node.size for cell in cells if cell.node.size]
    if not sizes or _has_prose(sizes):
        return False
    marked = marked or any(cell.is_head for cell in cells)
    return marked or (_are_short(sizes) and not nested)


def _filled(rows: list[TableRow]) -> list[TableRow]:
    """Return the rows with cells; those without any text go where no cell spans rows."""
    rows = [row for row in rows if row.cells]
    if any(cell.rows > 1 for row in rows for cell in row.cells):
        return rows
    return [row for row in rows if any(cell.node.size for cell in row.cells)]


def _is_layout(node: Node) -> bool:
    return attributes(node.attributes).get("role") in ("presentation", "none")


def _are_short(sizes: list[int]) -> bool:
    return 2 * sum(size <= _SHORT_CELL for size in sizes) >= len(sizes)


def _has_prose(sizes: list[int]) -> bool:
    """Whether a cell is as long as a page's text."""
    return max(sizes) > max(_LONGEST_CELL, sum(sizes) // 2)


def _rows(page: Page, table: Node) -> tuple[list[TableRow], Node | None, bool]:
    """Return the rows of a table, its caption, and whether it holds what tables of data do not."""
    rows: list[TableRow] = []
    section, caption, nested = "tbody", None, False
    for node in _inside(page, table):
        if node.name in _SECTIONS:
            section = node.name
        elif node.name == "tr":
            section = node.parent.name if node.parent and node.parent.name in _SECTIONS else "tbody"
            rows.append(TableRow(section))
        elif node.name in ("td", "th"):
            if not rows:
                rows.append(TableRow(section))
            rows[-1].cells.append(_cell(node))
        elif node.name == "caption":
            caption = node
        elif node.name in _INSIDE:
            nested = True
    return rows, caption, nested


def _inside(page: Page, table: Node) -> Iterator[Node]:
    """Yield the blocks inside a table but for those inside tables in it."""
    nodes, at = page.nodes, table.index + 1
    while at < len(nodes) and nodes[at].start < table.end:
        node = nodes[at]
        yield node
        at += 1
        if node.name == "table":
            at = bisect_left(nodes, node.end, at, key=lambda node: node.start)


def _cell(node: Node) -> TableCell:
    found = attributes(node.attributes) if node.attributes else {}
    head = node.name == "th" or found.get("role") in ("rowheader", "columnheader")
    return TableCell(node, head, _number(found.get("colspan")), _number(found.get("rowspan")))


def _number(text: str | None) -> int:
    """Return how many places a span covers; 1 for what is no number in reason."""
    digits = (text or "").strip()
    if not digits.isdecimal() or len(digits) > 5:
        return 1
    return min(max(int(digits), 1), MOST_COLUMNS)


def _places(rows: list[TableRow], cells: list[TableCell]) -> list[list[TableCell | None]]:
    """Return the cell at each place of a grid of one width; spans that cover too much count 1."""
    most = _MOST_PLACES + _PLACES_FOR_A_CELL * len(cells)
    if _covered(rows, cells) > most:
        for cell in cells:
            cell.columns = cell.rows = 1
    grid: list[dict[int, TableCell]] = [{} for _ in rows]
    for number, row in enumerate(rows):
        _fill(grid, number, row)
    width = max(max(places, default=-1) for places in grid) + 1
    if width * len(rows) > most:
        return [[places.get(0)] for places in grid]  # one row that is too wide: no table
    return [[places.get(column) for column in range(width)] for places in grid]


def _covered(rows: list[TableRow], cells: list[TableCell]) -> int:
    return sum(cell.columns * min(cell.rows, len(rows)) for cell in cells)


def _fill(grid: list[dict[int, TableCell]], number: int, row: TableRow) -> None:
    """Set the cells of a row at the places that rows above it have left, and below."""
    column = 0
    for cell in row.cells:
        while column in grid[number]:
            column += 1
        for places in grid[number : number + cell.rows]:
            for beside in range(column, column + cell.columns):
                places.setdefault(beside, cell)
        column += cell.columns
