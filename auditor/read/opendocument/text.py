"""The parts of an OpenDocument text → its paragraphs, items, headings, tables, boxes and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer, Table
from auditor.read.decoded import UndecodableError
from auditor.read.office.archive import attribute, child, children, local
from auditor.read.opendocument.lists import OUTLINE, ListStyles
from auditor.read.opendocument.tables import grid_rows
from auditor.read.opendocument.words import content_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from auditor.core.shape import PassageKind
    from auditor.read.office.archive import Archive

DEEPEST = 12  # lists within lists, tables within tables
_KINDS: dict[str, PassageKind] = {
    "table-of-content": "contents",
    "alphabetical-index": "contents",
    "table-index": "contents",
    "illustration-index": "contents",
    "bibliography": "references",
}
_PASSED = frozenset(("tracked-changes", "index-title-template", "sequence-decls", "forms"))


class OpenText:
    """Writes what stands in an OpenDocument text."""

    def __init__(self, archive: Archive, composer: Composer) -> None:
        """Raises UndecodableError for an archive that is no such text."""
        content = archive.tree("content.xml")
        body = child(content, "body", "text")
        if body is None:
            raise UndecodableError("it is no OpenDocument text, though its name says so")
        styles = archive.tree("styles.xml")
        self._body = body
        self._styles = styles
        self._composer = composer
        self._lists = ListStyles()
        self._lists.add(styles)
        self._lists.add(content)
        self._raised = frozenset((*_raised_styles(styles), *_raised_styles(content)))
        self._titles = frozenset((*_titles(styles), *_titles(content), "Title"))
        self._notes: list[Element] = []
        self._paragraphs = 0
        self._is_in_list = False

    def write(self) -> None:
        """Write the text, then the notes, then the heads and feet of pages."""
        self._blocks(self._body, 0)
        self._write_notes()
        self._write_page_heads()

    def _blocks(self, element: Element, depth: int, kind: PassageKind = "body") -> None:
        for each in element:
            name = local(each)
            if depth > DEEPEST or name in _PASSED:
                continue
            if name in ("p", "h"):
                self._paragraph(each, depth, kind)
            elif name == "list":
                self._list(each, "", 1)
            elif name == "table":
                self._table(each)
            else:
                self._blocks(each, depth + 1, _KINDS.get(name, kind))

    # ------------------------------------------------------------------ paragraphs and lists

    def _paragraph(self, paragraph: Element, depth: int, kind: PassageKind) -> None:
        content = content_of(paragraph, self._raised)
        self._notes += content.notes
        if content.text.strip():
            self._begin()
            if local(paragraph) == "h":
                self._heading(paragraph, content.text)
            elif attribute(paragraph, "style-name") in self._titles:
                self._composer.add(content.text, "heading", level=0)
            else:
                self._composer.add(content.text, kind)
        for box in content.boxes:
            self._blocks(box, depth + 1)

    def _heading(self, heading: Element, text: str) -> None:
        told = attribute(heading, "outline-level", "1")
        level = min(int(told), 10) if told.isdecimal() else 1
        number = ""
        if attribute(heading, "is-list-header") != "true":
            number = self._lists.next(OUTLINE, level, attribute(heading, "start-value"))
        self._composer.add(text, "heading", level=level, label=number or None)

    def _list(self, element: Element, style: str, level: int) -> None:
        """Add the items of a list; one that goes on with another counts on."""
        style = attribute(element, "style-name") or style
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(
            element, "continue-list"
        )
        if level == 1 and not goes_on:
            self._lists.restart(style, 1)
        for item in element:
            if level <= DEEPEST and local(item) in ("list-item", "list-header"):
                self._list_item(item, style, level)

    def _list_item(self, item: Element, style: str, level: int) -> None:
        is_first = local(item) == "list-item"
        for each in item:
            if local(each) == "list":
                self._list(each, style, level + 1)
            elif local(each) == "h" and is_first:
                self._paragraph(each, level, "item")
            elif local(each) == "p" and is_first:
                self._item(each, self._lists.next(style, level, attribute(item, "start-value")))
            elif local(each) in ("p", "h"):
                self._paragraph(each, level, "body")
            is_first = is_first and local(each) not in ("p", "h")

    def _item(self, paragraph: Element, label: str) -> None:
        content = content_of(paragraph, self._raised)
        self._notes += content.notes
        if content.text.strip():
            lead, is_next = self._composer.lead(), self._is_in_list
            self._begin()
            self._composer.add(
                content.text,
                "item",
                label=label or None,
                lead=None if is_next else lead,
                is_next=is_next,
            )
            self._is_in_list = True

    def _begin(self) -> None:
        self._paragraphs += 1
        self._composer.part(f"paragraph {self._paragraphs}")
        self._is_in_list = False

    # ------------------------------------------------------------------ tables, notes, page heads

    def _table(self, table: Element) -> None:
        self._is_in_list = False
        read = grid_rows(table, self._cell)
        self._composer.part(f"table {attribute(table, 'name')}".rstrip())
        self._composer.add_table(Table(read.rows, read.heads, merged=read.merged))

    def _cell(self, cell: Element) -> str:
        """Return the words of a cell: of its paragraphs, lists and tables."""
        found = []
        for each in _paragraphs(cell, 0):
            content = content_of(each, self._raised)
            self._notes += content.notes
            found.append(content.text)
        return "\n".join(filter(None, found))

    def _write_notes(self) -> None:
        self._is_in_list = False
        for number, note in enumerate(self._notes, 1):
            words = [content_of(each).text for each in children(child(note, "note-body"), "p")]
            citation = child(note, "note-citation")
            label = (citation.text if citation is not None else None) or str(number)
            self._composer.part(f"{attribute(note, 'note-class', 'footnote')} {label}")
            self._composer.add("\n".join(words), "footnote", label=label)

    def _write_page_heads(self) -> None:
        """Write each head and foot of pages once; they state nothing."""
        for text in dict.fromkeys(_page_heads(self._styles)):
            self._composer.part("page head or foot")
            self._composer.add(text, "running-head")


def _page_heads(styles: Element | None) -> Iterator[str]:
    for each in () if styles is None else styles.iter():
        if local(each) in ("header", "footer", "header-first", "footer-first"):
            for paragraph in children(each, "p"):
                yield " ".join(content_of(paragraph).text.split())


def _paragraphs(element: Element, depth: int) -> Iterator[Element]:
    for each in element:
        if local(each) in ("p", "h"):
            yield each
        elif depth < DEEPEST:
            yield from _paragraphs(each, depth + 1)


def _raised_styles(tree: Element | None) -> Iterator[str]:
    """Yield the styles of text that is raised."""
    for each in () if tree is None else tree.iter():
        if local(each) == "style":
            position = attribute(child(each, "text-properties"), "text-position")
            if position.startswith("super") or (position[:1].isdecimal() and position[:2] != "0%"):
                yield attribute(each, "name")


def _titles(tree: Element | None) -> Iterator[str]:
    """Yield the styles that are based on that of titles."""
    for each in () if tree is None else tree.iter():
        if local(each) == "style" and attribute(each, "parent-style-name") == "Title":
            yield attribute(each, "name")
