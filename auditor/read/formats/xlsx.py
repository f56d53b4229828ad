"""Workbooks of Excel (XLSX): bytes → one document, a part for each sheet that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart
from auditor.read.office.archive import Archive
from auditor.read.office.properties import properties_of
from auditor.read.sheet.regions import write_sheet
from auditor.read.workbook.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for one that is damaged or unsafe."""
    archive = Archive(data)
    workbook = Workbook(archive)
    composer = Composer()
    for sheet in workbook.sheets():
        write_sheet(sheet, composer)
    metadata = properties_of(archive.tree("docProps/core.xml"))
    yield FilePart(composer.result(metadata, workbook.notes))
