"""The leaves of a page's main text → its text as read, blocks and tables, with their places.

Paragraphs are parted by blank lines, items of a list and rows of a table by line ends; an item has
its marker before it, and a row's cells stand between bars.
"""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from auditor.core.shape import (
    Block,
    CellPlace,
    Grid,
    GridCell,
    OffsetMap,
    PassageKind,
    ReadText,
    lines_of,
)
from auditor.read.composing.composer import IN_A_CELL, LINE, PARAGRAPH
from auditor.read.grids import grid_of, with_labels
from auditor.read.plain.boilerplate import is_boilerplate, is_title_of_links
from auditor.read.web.elements import HEADINGS
from auditor.read.web.grids import Table, TableCell, table_of
from auditor.read.web.inline import Shown, shown, shown_in_one
from auditor.read.web.set_off import SET_OFF, is_set_off, titled
from auditor.read.web.tags import attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.read.web.tree import Leaf, Node, Page, Span


def text_of(page: Page, leaves: Sequence[Leaf]) -> ReadText:
    """Return the text of some leaves of a page, in their order."""
    layout = _Layout(page)
    for table, group in groupby(leaves, layout.table_around):
        if table is None:
            for leaf in group:
                layout.add(leaf)
        else:
            layout.add_table(table, list(group))
    return layout.result()


class _Layout:
    def __init__(self, page: Page) -> None:
        self._page = page
        self._parts: list[str] = []
        self._length = 0
        self._here: list[int] = []
        self._there: list[int] = []
        self._blocks: list[Block] = []
        self._grids: list[Grid] = []
        self._tables: dict[Node, Table | None] = {}
        self._items: dict[Node, int] = {}  # lists: how many of their items are read
        self._begun: Node | None = None  # the item that was read last
        self._leads: dict[Node, Span | None] = {}
        self._terms: list[Shown] = []  # of a list of fields, to be the labels of what follows

    def result(self) -> ReadText:
        """Return all that was added."""
        self._end_terms()
        here, there = self._here or [0], self._there or [0]
        places = OffsetMap(array("I", here), array("I", there), lines_of(self._page.source))
        text = "".join(self._parts)
        return ReadText(text, tuple(titled(self._blocks)), tuple(self._grids), places=places)

    def add(self, leaf: Leaf) -> None:
        """Add a leaf outside tables as the block that its element is."""
        node = leaf.node
        words = shown(self._page.source, leaf.spans, node.kind == "code")
        if not words.text.strip():
            return
        if node.kind != "field" and self._terms:
            self._end_terms()
        if node.kind == "item":
            self._item(node, words)
        elif node.kind == "field":
            self._field(node, words)
        elif node.kind == "body":
            self._paragraph(leaf, words)
        else:
            self._block(words, node.kind, level=_level(node) if node.kind == "heading" else 0)

    def _paragraph(self, leaf: Leaf, words: Shown) -> None:
        """Add a paragraph, which may be a heading in bold or large letters, or no content."""
        text = words.text.strip()
        if is_boilerplate(text) or is_title_of_links(text):
            self._block(words, "boilerplate")
        elif is_set_off(self._page.source, leaf, text):
            self._block(words, "heading", level=SET_OFF)
        else:
            self._block(words, "body")

    # ------------------------------------------------------------------ blocks

    def _block(
        self,
        words: Shown,
        kind: PassageKind,
        before: str = PARAGRAPH,
        marker: str = "",
        level: int = 0,
        label: str | None = None,
        lead: Span | None = None,
    ) -> None:
        span = self._write(words, before, marker)
        self._blocks.append(Block(*span, kind, level, label, lead=lead))

    def _write(self, words: Shown, before: str, marker: str = "") -> Span:
        """Write words behind what parts them from the text before; return their offsets."""
        if self._parts:
            self._put(before)
        if marker:
            self._put(marker)
        start = self._length
        self._here += [start + here for here in words.here]
        self._there += words.there
        self._put(words.text)
        return start, self._length

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _item(self, node: Node, words: Shown) -> None:
        """Add an item of a list, or a further paragraph of one."""
        item = _around(node, "li")
        if item is None or item is self._begun:
            self._block(words, "item" if item else "body")
            return
        parent = item.parent
        assert parent is not None
        first = parent not in self._items
        if first:
            self._leads[parent] = self._lead()
        number = self._items[parent] = _number(item, self._items.get(parent, 0), parent)
        label = f"{number}." if parent.name == "ol" else None
        marker = f"{label or '-'} "
        before = PARAGRAPH if first else LINE
        self._block(words, "item", before, marker, label=label, lead=self._leads[parent])
        self._begun = item

    def _lead(self) -> Span | None:
        """Return the line right before a list, where it leads to the list."""
        last = self._blocks[-1] if self._blocks else None
        if last is None or not self._parts[-1].endswith(":"):
            return None
        return last.start, last.end

    def _field(self, node: Node, words: Shown) -> None:
        """Add a term, to be the label of what follows, or what follows it."""
        named = _around(node, "dt", "dd")
        if named is None or named.name == "dt":
            self._terms.append(words)
            return
        terms, self._terms = self._terms, []
        if not terms:
            self._block(words, "field", LINE)
            return
        for term in terms[:-1]:
            self._block(term, "field")
        term = terms[-1]
        label = " ".join(term.text.split()).rstrip(": ")
        self._write(term, PARAGRAPH)
        self._block(words, "field", " " if term.text.endswith(":") else ": ", label=label)

    def _end_terms(self) -> None:
        """Add the terms that nothing follows."""
        terms, self._terms = self._terms, []
        for term in terms:
            self._block(term, "field")

    # ------------------------------------------------------------------ tables

    def table_around(self, leaf: Leaf) -> Table | None:
        """Return the outermost table of data in which a leaf is."""
        return self._table(leaf.node)

    def _table(self, node: Node) -> Table | None:
        known = self._tables
        path: list[Node] = []
        at: Node | None = node
        while at is not None and at not in known:
            path.append(at)
            at = at.parent
        found = known[at] if at is not None else None
        for step in reversed(path):
            if found is None and step.name == "table":
                found = table_of(self._page, step)
            known[step] = found
        return found

    def add_table(self, table: Table, leaves: Sequence[Leaf]) -> None:
        """Add a table: its caption, then its rows."""
        self._end_terms()
        first = len(self._blocks)
        spans: dict[Node, list[list[Span]]] = {}
        own = table.own()
        for leaf in leaves:
            cell: Node | None = leaf.node
            while cell is not None and cell not in own:
                cell = cell.parent
            if cell is None:
                self.add(leaf)  # between the cells, and so shown above the table
            else:
                spans.setdefault(cell, []).append(leaf.spans)
        caption = None
        if table.caption in spans:
            caption = self._write(self._words(spans[table.caption]), PARAGRAPH)
            self._blocks.append(Block(*caption, "caption"))
        cells: dict[int, GridCell] = {}
        rows = [
            self._row(table, number, spans, cells, PARAGRAPH if number == 0 else LINE)
            for number in range(len(table.rows))
        ]
        notes = tuple((cells[id(node)].start, cells[id(node)].end) for node in table.notes())
        grid = grid_of(rows, range(table.heads()), table.keys(), table.blocks())
        self._grids.append(replace(grid, caption=caption, notes=notes))
        if table.keys():
            self._blocks[first:] = with_labels(grid, self._blocks[first:])

    def _words(self, leaves: Iterable[Iterable[Span]]) -> Shown:
        words = shown_in_one(self._page.source, leaves)
        if not words.text.strip():
            return Shown("", [], [])
        return words._replace(text=words.text.translate(IN_A_CELL))

    def _row(
        self,
        table: Table,
        number: int,
        spans: dict[Node, list[list[Span]]],
        cells: dict[int, GridCell],
        before: str,
    ) -> tuple[GridCell, ...]:
        """Write a row; a merged cell is written once, and read at each place that it covers."""
        row: list[GridCell] = []
        self._put(before if self._parts else "")
        for column, cell in enumerate(table.places[number]):
            self._put("| " if column == 0 else " | ")
            row.append(self._cell(cell, CellPlace(len(self._grids), number, column), spans, cells))
        self._put(" |")
        return tuple(row)

    def _cell(
        self,
        cell: TableCell | None,
        place: CellPlace,
        spans: dict[Node, list[list[Span]]],
        cells: dict[int, GridCell],
    ) -> GridCell:
        if cell is None:
            return GridCell(self._length, self._length, "")
        known = cells.get(id(cell.node))
        if known is None:
            words = self._words(spans.get(cell.node, ()))
            start, end = self._write(words, "")
            known = cells[id(cell.node)] = GridCell(start, end, " ".join(words.text.split()))
            if end > start:
                self._blocks.append(Block(start, end, "cell", cell=place))
        return known


def _around(node: Node, *names: str) -> Node | None:
    """Return the nearest element of some names around a block, itself among them."""
    found: Node | None = node
    while found is not None and found.name not in names:
        found = found.parent
    return found


def _level(node: Node) -> int:
    """Return the level of the heading in which a block is: of `<h2>`, or of its `aria-level`."""
    heading = _around(node, *HEADINGS)
    if heading is not None:
        return HEADINGS[heading.name]
    level = attributes(node.attributes).get("aria-level", "")
    return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2


def _number(item: Node, before: int, parent: Node) -> int:
    """Return the number of an item, by its own `value`, the list's `start`, or the one before."""
    value = attributes(item.attributes).get("value", "") if item.attributes else ""
    if not value and before == 0 and parent.attributes:
        value = attributes(parent.attributes).get("start", "")
    digits = value.strip()
    return int(digits) if digits.isdecimal() and len(digits) < 7 else before + 1
