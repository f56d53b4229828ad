"""Word files (DOCX): bytes → one document, with the numbers that its headings and lists show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart
from auditor.read.office.archive import Archive
from auditor.read.office.properties import properties_of
from auditor.read.word.document import WordDocument

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for one that is damaged or unsafe."""
    archive = Archive(data)
    composer = Composer()
    WordDocument(archive, composer).write()
    yield FilePart(composer.result(properties_of(archive.tree("docProps/core.xml"))))
