"""The bytes of a file that is no text → the documents that it holds, within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.decoded import UndecodableError
from auditor.read.file_types import file_reader_of
from auditor.read.untrusted.bounds import refuse_large

if TYPE_CHECKING:
    from auditor.read.decoded import FilePart
    from auditor.read.file_types import DocumentFormat

EMPTY = "it is empty: there is no text in it"


def parts_of(format: DocumentFormat, data: bytes) -> list[FilePart]:
    """Return what a file of a format holds.

    Raises UndecodableError where that is nothing, too much, or cannot be read.
    """
    parts = list(file_reader_of(format)(data))
    if not any(part.read.text.strip() for part in parts):
        raise UndecodableError(EMPTY)
    for part in parts:
        refuse_large(part.read.text)
    return parts
