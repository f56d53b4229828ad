"""Presentations (PPTX): bytes → one document, a part for each slide and its notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart
from auditor.read.office.archive import Archive
from auditor.read.office.properties import properties_of
from auditor.read.slides.presentation import Presentation

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for one that is damaged or unsafe."""
    archive = Archive(data)
    composer = Composer()
    presentation = Presentation(archive, composer)
    presentation.write()
    metadata = properties_of(archive.tree("docProps/core.xml"))
    title = presentation.title or metadata.title
    yield FilePart(composer.result(replace(metadata, title=title), presentation.notes))
