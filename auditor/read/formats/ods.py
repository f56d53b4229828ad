"""Spreadsheets of OpenDocument (ODS): bytes → one document, a part for each sheet that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart
from auditor.read.office.archive import Archive
from auditor.read.office.properties import properties_of
from auditor.read.opendocument.sheets import OpenSheets
from auditor.read.sheet.regions import write_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for one that is damaged or unsafe."""
    archive = Archive(data)
    sheets = OpenSheets(archive)
    composer = Composer()
    for sheet in sheets.sheets():
        write_sheet(sheet, composer)
    yield FilePart(composer.result(properties_of(archive.tree("meta.xml")), sheets.notes))
