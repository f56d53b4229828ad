"""Texts of OpenDocument (ODT): bytes → one document, with the numbers of its headings and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart
from auditor.read.office.archive import Archive
from auditor.read.office.properties import properties_of
from auditor.read.opendocument.text import OpenText

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for one that is damaged or unsafe."""
    archive = Archive(data)
    composer = Composer()
    OpenText(archive, composer).write()
    yield FilePart(composer.result(properties_of(archive.tree("meta.xml"))))
