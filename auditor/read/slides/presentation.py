"""The parts of a presentation (PPTX) → its slides in order, each with its notes.

Slides that are hidden are told; numbers, dates and feet of slides state nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer, Table
from auditor.read.decoded import UndecodableError
from auditor.read.office.archive import attribute, child, children, local
from auditor.read.slides.shapes import is_placeholder, paragraphs, placeholder, shapes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from auditor.read.office.archive import Archive

MAIN = "ppt/presentation.xml"
TITLES = frozenset({"title", "ctrTitle"})
FURNITURE = frozenset({"sldNum", "dt", "ftr", "hdr"})
_LISTS = frozenset({"body", "obj", ""})  # places whose paragraphs are items of a list
_ON = frozenset({"1", "true"})

Merged = dict[tuple[int, int], tuple[int, int]]


class Presentation:
    """Reads the slides of a presentation; raises UndecodableError for what is none."""

    def __init__(self, archive: Archive, composer: Composer) -> None:
        """Raises UndecodableError for an archive that is none."""
        main = archive.tree(MAIN)
        if main is None:
            raise UndecodableError("it is no PowerPoint file, though its name says so")
        self._main = main
        self._archive = archive
        self._composer = composer
        self.title = ""  # of the first slide that has one
        self.notes: list[str] = []

    def write(self) -> None:
        """Write all slides that are shown."""
        targets = self._archive.targets(MAIN)
        hidden = []
        slides = children(child(self._main, "sldIdLst"), "sldId")
        for number, each in enumerate(slides, 1):
            part = targets.get(_relation(each), "")
            tree = self._archive.tree(part)
            if tree is None:
                continue
            if attribute(tree, "show", "1") not in _ON:
                hidden.append(str(number))
                continue
            self._composer.part(f"slide {number}")
            self._slide(tree, level=1 if number == 1 else 2)
            self._speaker_notes(part, number)
        if hidden:
            self.notes.append(f"hidden and not read: slide {', '.join(hidden)}")

    def _slide(self, tree: Element, level: int) -> None:
        found = sorted(
            shapes(child(tree, "cSld", "spTree")), key=lambda each: placeholder(each) not in TITLES
        )
        for shape in found:
            if local(shape) == "graphicFrame":
                self._tables(shape)
            else:
                self._shape(shape, level)

    def _shape(self, shape: Element, level: int) -> None:
        kind = placeholder(shape)
        texts = list(paragraphs(child(shape, "txBody")))
        if kind in FURNITURE:
            self._composer.add(" ".join(text for text, _ in texts), "running-head")
        elif kind in TITLES:
            title = " ".join(" ".join(text for text, _ in texts).split())
            self.title = self.title or title
            self._composer.add(title, "heading", level=level)
        else:
            self._texts(texts, is_list=kind in _LISTS and is_placeholder(shape))

    def _texts(self, texts: Sequence[tuple[str, bool]], *, is_list: bool) -> None:
        """Add the paragraphs of a shape; several of a place for lists are items."""
        filled = [(text, has_bullet) for text, has_bullet in texts if text.strip()]
        are_items = is_list and len(filled) > 1
        for number, (text, has_bullet) in enumerate(filled):
            if are_items or has_bullet:
                self._composer.add(text, "item", is_next=number > 0)
            else:
                self._composer.add(text)

    def _tables(self, frame: Element) -> None:
        for table in (each for each in frame.iter() if local(each) == "tbl"):
            rows: list[list[str]] = []
            merged: Merged = {}
            for row in children(table, "tr"):
                cells: list[str] = []
                for cell in children(row, "tc"):
                    _note_merged(cell, (len(rows), len(cells)), merged)
                    words = (text for text, _ in paragraphs(child(cell, "txBody")))
                    cells.append("\n".join(words))
                rows.append(cells)
            width = max(map(len, rows), default=0)
            filled = [row + [""] * (width - len(row)) for row in rows]
            has_head = attribute(child(table, "tblPr"), "firstRow", "0") in _ON and len(rows) > 1
            self._composer.add_table(Table(filled, int(has_head), merged=merged))

    def _speaker_notes(self, part: str, number: int) -> None:
        """Write what the speaker says beside a slide."""
        for target in self._archive.targets(part).values():
            tree = self._archive.tree(target) if "/notesSlides/" in target else None
            for shape in shapes(child(tree, "cSld", "spTree")):
                if placeholder(shape) == "body":
                    self._composer.part(f"notes of slide {number}")
                    self._texts(list(paragraphs(child(shape, "txBody"))), is_list=False)


def _relation(slide: Element) -> str:
    """Return the relation of a slide; beside it stands an id without a name space."""
    return next((value for key, value in slide.attrib.items() if key.endswith("}id")), "")


def _note_merged(cell: Element, at: tuple[int, int], merged: Merged) -> None:
    """Note where a cell begins that goes on with the one on its left or above."""
    row, column = at
    if attribute(cell, "hMerge") in _ON and column:
        merged[at] = merged.get((row, column - 1), (row, column - 1))
    elif attribute(cell, "vMerge") in _ON and row:
        merged[at] = merged.get((row - 1, column), (row - 1, column))
