"""The parts of a Word file → its paragraphs, items, headings, tables, boxes and notes in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer, Table
from auditor.read.decoded import UndecodableError
from auditor.read.office.archive import attribute, child, children, local, value
from auditor.read.word.numbering import Numbering
from auditor.read.word.runs import content_of, paragraphs_in
from auditor.read.word.styles import Style, Styles, paragraph_style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from auditor.core.shape import PassageKind
    from auditor.read.office.archive import Archive

MAIN = "word/document.xml"
NOTES = ("footnotes", "endnotes")
DEEPEST = 8  # tables within tables, boxes within boxes
_KINDS: dict[str, PassageKind] = {
    "contents": "contents",
    "quotation": "quotation",
    "caption": "caption",
}


class WordDocument:
    """Writes what stands in a Word file."""

    def __init__(self, archive: Archive, composer: Composer) -> None:
        """Raises UndecodableError for an archive that is no Word file."""
        main = archive.tree(MAIN)
        body = child(main, "body")
        if body is None:
            raise UndecodableError("it is no Word file, though its name says so")
        self._body = body
        self._archive = archive
        self._composer = composer
        self._styles = Styles(archive.tree("word/styles.xml"))
        self._numbering = Numbering(archive.tree("word/numbering.xml"))
        self._notes: list[tuple[str, str]] = []
        self._paragraphs = 0
        self._tables = 0
        self._is_in_list = False
        self._lead: tuple[int, int] | None = None
        self._pending = ""  # the words of a paragraph whose end was deleted

    def write(self) -> None:
        """Write the text, then the notes, then the heads and feet of pages."""
        self._blocks(self._body, 0)
        self._write_notes()
        self._write_page_heads()

    def _blocks(self, element: Element, depth: int) -> None:
        for each in paragraphs_in(element):
            if local(each) == "p":
                self._paragraph(each, depth)
            else:
                self._table(each, depth)

    # ------------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: Element, depth: int) -> None:
        properties = child(paragraph, "pPr")
        content = content_of(paragraph)
        self._notes += content.notes
        text = self._pending + content.text
        self._pending = ""
        if child(properties, "rPr", "del") is not None:
            self._pending = text  # its end was deleted: it goes on in the next
        else:
            self._add(text, properties)
        if depth < DEEPEST:
            for box in content.boxes:
                self._blocks(box, depth + 1)

    def _add(self, text: str, properties: Element | None) -> None:
        style_id = value(properties, "pStyle")
        style = paragraph_style(properties, self._styles.of(style_id))
        if not text.strip():
            return
        number = self._number(style, style_id)
        self._paragraphs += 1
        self._composer.part(f"paragraph {self._paragraphs}")
        if style.level is not None:
            self._composer.add(text, "heading", level=style.level, label=number or None)
        elif style.kind:
            self._composer.add(text, _KINDS[style.kind])
        elif number is not None:
            self._item(text, number)
            return
        else:
            self._composer.add(text)
        self._is_in_list = False

    def _item(self, text: str, number: str) -> None:
        """Add an item of a list, and what leads to the list."""
        is_next = self._is_in_list
        if not is_next:
            self._lead = self._composer.lead()
        self._composer.add(text, "item", label=number or None, lead=self._lead, is_next=is_next)
        self._is_in_list = True

    def _number(self, style: Style, style_id: str) -> str | None:
        """Return the number of a paragraph in its list, "" for a bullet; None without a list."""
        told = self._numbering.of_style(style_id)
        list_id = style.list_id if style.list_id is not None else told and told[0]
        if not list_id or list_id == "0":
            return None
        level = style.list_level
        if level is None:
            level = told[1] if told else 0
        return self._numbering.next(list_id, level)

    # ------------------------------------------------------------------ tables

    def _table(self, table: Element, depth: int) -> None:
        rows: list[list[str]] = []
        merged: dict[tuple[int, int], tuple[int, int]] = {}
        heads = 0
        above: dict[int, tuple[int, int]] = {}  # columns whose cell goes on below
        for row in _rows(table):
            number = len(rows)
            cells: list[str] = []
            for cell in children(row, "tc"):
                self._cell(cell, number, cells, merged, above, depth)
            rows.append(cells)
            is_head = child(row, "trPr", "tblHeader") is not None
            heads += is_head and heads == number
        width = max(map(len, rows), default=0)
        self._tables += 1
        self._composer.part(f"table {self._tables}")
        self._is_in_list = False
        filled = [row + [""] * (width - len(row)) for row in rows]
        if width == 1:
            for words in filled:
                self._composer.add(words[0])
            return
        self._composer.add_table(Table(filled, heads, merged=merged))

    def _cell(
        self,
        cell: Element,
        number: int,
        cells: list[str],
        merged: dict[tuple[int, int], tuple[int, int]],
        above: dict[int, tuple[int, int]],
        depth: int,
    ) -> None:
        """Add a cell to its row, once for each column that it covers."""
        column = len(cells)
        properties = child(cell, "tcPr")
        span = value(properties, "gridSpan", default="1")
        goes_on = child(properties, "vMerge")
        is_below = goes_on is not None and attribute(goes_on, "val", "continue") == "continue"
        first = above.get(column) if is_below else None
        words = "" if first else self._words(cell, depth)
        for at in range(column, column + min(int(span) if span.isdecimal() else 1, 500)):
            cells.append(words if at == column else "")
            own = first or (number, column)
            if own != (number, at):
                merged[number, at] = own
            above[at] = own
            if goes_on is None:
                above.pop(at)

    def _words(self, cell: Element, depth: int) -> str:
        """Return the words of a cell, with those of tables in it."""
        if depth > DEEPEST:
            return ""
        found: list[str] = []
        for each in paragraphs_in(cell):
            if local(each) == "p":
                content = content_of(each)
                self._notes += content.notes
                found.append(self._numbered(each, content.text))
                found += (self._words(box, depth + 1) for box in content.boxes)
            else:
                found += (
                    self._words(inner, depth + 1)
                    for row in _rows(each)
                    for inner in children(row, "tc")
                )
        return "\n".join(filter(None, found))

    def _numbered(self, paragraph: Element, text: str) -> str:
        properties = child(paragraph, "pPr")
        style_id = value(properties, "pStyle")
        style = paragraph_style(properties, self._styles.of(style_id))
        number = self._number(style, style_id) if text.strip() else None
        return f"{number} {text}" if number else text

    # ------------------------------------------------------------------ notes, heads and feet

    def _write_notes(self) -> None:
        """Write the notes that the text leads to, in its order, those of notes too."""
        self._is_in_list = False
        trees = {kind: self._archive.tree(f"word/{kind}.xml") for kind in NOTES}
        notes = {
            (kind, attribute(each, "id")): each
            for kind, tree in trees.items()
            for each in tree or ()
        }
        for number, reference in enumerate(dict.fromkeys(self._notes), 1):
            note = notes.get(reference)
            if note is None:
                continue
            words = [content_of(each).text for each in paragraphs_in(note) if local(each) == "p"]
            self._composer.part(f"{reference[0].removesuffix('s')} {number}")
            self._composer.add("\n".join(filter(str.strip, words)), "footnote", label=str(number))

    def _write_page_heads(self) -> None:
        """Write each head and foot of pages once; they state nothing."""
        written: set[str] = set()
        for name in sorted(self._archive.names()):
            if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
                tree = self._archive.tree(name)
                for each in () if tree is None else paragraphs_in(tree):
                    text = " ".join(content_of(each).text.split()) if local(each) == "p" else ""
                    if text and text not in written:
                        written.add(text)
                        self._composer.part("page head or foot")
                        self._composer.add(text, "running-head")


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table but those that were deleted."""
    for each in table:
        if local(each) in ("sdt", "sdtContent", "customXml"):
            yield from _rows(each)
        elif local(each) == "tr" and child(each, "trPr", "del") is None:
            yield each
