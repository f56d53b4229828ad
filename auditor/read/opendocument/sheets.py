"""A spreadsheet of OpenDocument → its sheets, cells as they are shown; hidden ones are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.read.decoded import UndecodableError
from auditor.read.office.archive import attribute, child, children, local
from auditor.read.opendocument.tables import grid_rows
from auditor.read.opendocument.words import content_of
from auditor.read.sheet.regions import MOST_CELLS, Cells, Merge, Sheet, account_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from auditor.read.office.archive import Archive

_IN_DIGITS = re.compile(r"[0-9]+[^0-9A-Za-z]+[0-9]+[^0-9A-Za-z]+[0-9]+\Z")


class OpenSheets:
    """Reads the sheets of a spreadsheet; raises UndecodableError for what is none."""

    def __init__(self, archive: Archive) -> None:
        """Raises UndecodableError for an archive that is none."""
        content = archive.tree("content.xml")
        body = child(content, "body", "spreadsheet")
        if body is None:
            raise UndecodableError("it is no OpenDocument spreadsheet, though its name says so")
        self._body = body
        self._hidden = frozenset(_hidden_styles(child(content, "automatic-styles")))
        self._left = MOST_CELLS
        self.notes: list[str] = []

    def sheets(self) -> Iterator[Sheet]:
        """Yield the sheets that are shown; `notes` tells afterwards of those that are not."""
        hidden = []
        for table in children(self._body, "table"):
            name = attribute(table, "name")
            if attribute(table, "style-name") in self._hidden:
                hidden.append(name)
            else:
                yield self._sheet(name, table)
        self.notes += account_of(hidden, is_cut=self._left <= 0)

    def _sheet(self, name: str, table: Element) -> Sheet:
        read = grid_rows(table, _shown)
        cells: Cells = {}
        for row, words in enumerate(read.rows):
            for column, text in enumerate(words):
                if text and self._left > 0:
                    self._left -= 1
                    cells[row, column] = text
        merges = [Merge(*first, *at) for at, first in read.merged.items()]
        return Sheet(name, cells, merges)


def _shown(cell: Element) -> str:
    """Return what a cell shows; a day in digits alone as an ISO date, which reads in one way."""
    text = "\n".join(content_of(each).text for each in cell if local(each) == "p").strip()
    day = attribute(cell, "date-value")[: len("2024-05-25")]
    return day if day and _IN_DIGITS.match(text) else text


def _hidden_styles(tree: Element | None) -> Iterator[str]:
    for each in children(tree, "style"):
        if attribute(child(each, "table-properties"), "display", "true") == "false":
            yield attribute(each, "name")
