"""AsciiDoc: bytes → one document, its places the lines of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.shape import Metadata
from auditor.read.asciidoc.blocks import AsciiDocText
from auditor.read.composing.composer import Composer
from auditor.read.decoded import FilePart
from auditor.read.formats import text

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the document of a file; raises UndecodableError for bytes that are no text."""
    composer = Composer()
    read = AsciiDocText(text.decode(data).text, composer)
    read.write()
    yield FilePart(composer.result(Metadata(read.title or None, tuple(read.dates))))
