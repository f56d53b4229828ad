"""The bytes of a file and its name → the format to read it in, and what to say of a false name.

The content decides: a file is read as what it is, whatever its name tells.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from auditor.read.decoded import UndecodableError
from auditor.read.file_types import FORMATS, format_of, suffix_of

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.read.file_types import DocumentFormat

PDF, ZIP, OLD_OFFICE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_PAGE = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]", re.I | re.S)
_HEAD = 1024  # bytes in which a file shows what it is
_MOST_NAMES = 10_000  # in an archive
_IN_ARCHIVE = (  # of the files in an archive, the one that tells what it is
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_MEDIA_TYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}


class Told(NamedTuple):
    """The format to read a file in, and what its reader is to be told of its name."""

    format: DocumentFormat
    note: str = ""


def format_of_file(path: Path, data: bytes) -> Told:
    """Return in which format to read a file.

    Raises UndecodableError for a file that its content tells to be none of its name's format, and
    of no other that can be read.
    """
    named = format_of(path)
    found = _format_in(data)
    if found is None:
        if not named.is_text and data.strip() and _is_archive_or_pdf(named) and _is_text(data):
            raise UndecodableError(f"it is a text, not {named.words}; name it .txt or .csv")
        return Told(named)
    if found == named.name or (found == "html" and named.name == "markdown"):
        return Told(named)
    format = FORMATS[found]
    return Told(format, f"it is {format.words}, though its name ends in {suffix_of(path)}")


def _format_in(data: bytes) -> str | None:
    """Return the name of the format that the content of a file tells, None where it tells none."""
    if data[:_HEAD].lstrip().startswith(PDF):
        return "pdf" if "pdf" in FORMATS else None
    if data.startswith(ZIP):
        name = _format_in_archive(data)
        return name if name in FORMATS else None
    return "html" if _PAGE.match(data[:_HEAD]) else None


def _format_in_archive(data: bytes) -> str | None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()[:_MOST_NAMES]
            if "mimetype" in names and archive.getinfo("mimetype").file_size < _HEAD:
                return _MEDIA_TYPES.get(archive.read("mimetype").strip())
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return None
    return next((name for part, name in _IN_ARCHIVE if part in names), None)


def _is_archive_or_pdf(format: DocumentFormat) -> bool:
    return format.name in {"pdf", "docx", "xlsx", "pptx", "odt", "ods", "zip"}


def _is_text(data: bytes) -> bool:
    """Whether some bytes are UTF-8 without control characters but those of a text."""
    try:
        data[:_HEAD].decode(errors="strict" if len(data) <= _HEAD else "ignore")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data[:_HEAD] and not data.startswith((PDF, ZIP, OLD_OFFICE))
