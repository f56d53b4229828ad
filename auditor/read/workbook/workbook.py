"""The parts of a workbook (XLSX) → its sheets, cells as they are shown.

A formula is its stored value; comments are left out, and hidden sheets are told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.read.decoded import UndecodableError
from auditor.read.office.archive import attribute, child, children, local
from auditor.read.sheet.number_formats import BUILT_IN, shown
from auditor.read.sheet.regions import MOST_CELLS, Cells, Merge, Sheet, account_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from auditor.read.office.archive import Archive

MAIN = "xl/workbook.xml"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")
_HIDDEN = ("hidden", "veryHidden")


class Workbook:
    """Reads the sheets of a workbook; raises UndecodableError for what is none."""

    def __init__(self, archive: Archive) -> None:
        """Raises UndecodableError for an archive that is none."""
        main = archive.tree(MAIN)
        if main is None or child(main, "sheets") is None:
            raise UndecodableError("it is no Excel file, though its name says so")
        self._archive = archive
        self._main = main
        self._strings = [
            _words(each) for each in children(archive.tree("xl/sharedStrings.xml"), "si")
        ]
        self._formats = _formats(archive.tree("xl/styles.xml"))
        setting = attribute(child(main, "workbookPr"), "date1904", "0")
        self._is_1904 = setting in ("1", "true")
        self._left = MOST_CELLS
        self.notes: list[str] = []

    def sheets(self) -> Iterator[Sheet]:
        """Yield the sheets that are shown; `notes` tells afterwards of those that are not."""
        targets = self._archive.targets(MAIN)
        hidden = []
        for each in children(child(self._main, "sheets"), "sheet"):
            name = " ".join(attribute(each, "name").split())
            if attribute(each, "state") in _HIDDEN:
                hidden.append(name)
                continue
            tree = self._archive.tree(targets.get(attribute(each, "id"), ""))
            if tree is not None:
                yield Sheet(name, self._cells(tree), tuple(_merges(tree)))
        self.notes += account_of(hidden, is_cut=self._left <= 0)

    def _cells(self, tree: Element) -> Cells:
        found: Cells = {}
        at_row = 0
        for row in children(child(tree, "sheetData"), "row"):
            told = attribute(row, "r")
            at_row = int(told) if told.isdecimal() else at_row + 1
            column = -1
            for cell in children(row, "c"):
                place = _CELL.match(cell.get("r", ""))
                column = _column(place[1]) if place else column + 1
                words = self._shown(cell)
                if words and self._left > 0:
                    self._left -= 1
                    found[at_row - 1, column] = words
        return found

    def _shown(self, cell: Element) -> str:
        """Return what a cell shows; nothing of an error."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _words(child(cell, "is"))
        value = child(cell, "v")
        raw = "" if value is None else (value.text or "").strip()
        if not raw or kind == "e":
            return ""
        if kind == "n":
            return self._number(raw, cell.get("s", "0"))
        if kind == "b":
            return "yes" if raw == "1" else "no"
        return self._string(raw) if kind == "s" else raw

    def _string(self, raw: str) -> str:
        at = int(raw) if raw.isdecimal() else -1
        return self._strings[at] if 0 <= at < len(self._strings) else ""

    def _number(self, raw: str, style: str) -> str:
        try:
            number = float(raw)
        except ValueError:
            return raw
        if number != number or number in (float("inf"), float("-inf")):
            return ""
        at = int(style) if style.isdecimal() else 0
        code = self._formats[at] if at < len(self._formats) else "General"
        return shown(number, code, is_1904=self._is_1904)


def _words(element: Element | None) -> str:
    """Return the text of a string: of all its runs, but not how it is spoken."""
    if element is None:
        return ""
    found = []
    for each in element:
        if local(each) == "t":
            found.append(each.text or "")
        elif local(each) == "r":
            found += [inner.text or "" for inner in children(each, "t")]
    return "".join(found)


def _formats(tree: Element | None) -> list[str]:
    """Return the format of each style of cells."""
    own = {
        attribute(each, "numFmtId"): attribute(each, "formatCode")
        for each in children(child(tree, "numFmts"), "numFmt")
    }
    ids = (attribute(each, "numFmtId", "0") for each in children(child(tree, "cellXfs"), "xf"))
    return [own.get(id) or BUILT_IN.get(int(id) if id.isdecimal() else 0, "General") for id in ids]


def _merges(tree: Element) -> Iterator[Merge]:
    for each in children(child(tree, "mergeCells"), "mergeCell"):
        first, _, last = attribute(each, "ref").partition(":")
        start, end = _CELL.match(first), _CELL.match(last)
        if start and end:
            yield Merge(int(start[2]) - 1, _column(start[1]), int(end[2]) - 1, _column(end[1]))


def _column(letters: str) -> int:
    """Return the number of a column, from 0, of its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
