"""The bytes that standard input gives → a name for them, whose ending tells their format."""

from __future__ import annotations

import json
import re
from pathlib import Path

from auditor.read.content_types import format_of_file
from auditor.read.decoded import UndecodableError
from auditor.read.delimited.records import records, separator_of
from auditor.read.file_types import DOCUMENT_FORMATS, DocumentFormat
from auditor.read.formats.text import decode

STANDARD_INPUT = "-"
"""The path that stands for it, as on other command lines."""
_NAME = "stdin"
_HEAD = 20_000  # characters that tell a format
_FEWEST_ROWS, _LONGEST_CELL = 3, 60
_MAIL = re.compile(r"(?:[A-Z][\w-]*:[^\n]*\n(?:[ \t]+[^\n]*\n)*){2,}\n")
_MAIL_HEADS = re.compile(r"^(?:From|To|Subject|Date|Message-ID):", re.MULTILINE | re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|```|\| ?:?-{3,})", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---\n[\w-]+:[^\n]*\n")


def name_of(data: bytes) -> str:
    """Return a name that ends as the names of files of this format do; ".txt" where none is."""
    format = _format(data)
    suffixes = format.suffixes.split()
    return f"{_NAME}.{format.name if format.name in suffixes else suffixes[-1]}"


def _format(data: bytes) -> DocumentFormat:
    formats = {format.name: format for format in DOCUMENT_FORMATS}
    try:
        told = format_of_file(Path(_NAME), data).format
        if told.name != "text":
            return told
        if data.startswith(b"PK\x03\x04"):
            return formats["zip"]
        return formats[_kind_of_text(decode(data).text)]
    except UndecodableError:  # which the reader of texts tells
        return formats["text"]


def _kind_of_text(text: str) -> str:
    head = text[:_HEAD]
    if head.lstrip().startswith(("{", "[")) and _is_json(text):
        return "json"
    if _MAIL.match(head) and len(_MAIL_HEADS.findall(head[: head.find("\n\n")])) > 1:
        return "eml"
    if _FRONT_MATTER.match(head) or _MARKDOWN.search(head):
        return "markdown"
    return "csv" if _are_rows(head) else "text"


def _is_json(text: str) -> bool:
    for part in (text, text.split("\n", 1)[0]):  # all of it, or each line of it
        try:
            json.loads(part)
        except (ValueError, RecursionError):
            continue
        return True
    return False


def _are_rows(head: str) -> bool:
    """Whether all lines have as many short cells, two or more."""
    separator = separator_of(head)
    rows = [row for row in records(head.rpartition("\n")[0] or head, separator) if row]
    widths = {len(row) for row in rows}
    if len(rows) < _FEWEST_ROWS or len(widths) != 1 or widths == {1}:
        return False
    return all(cell.end - cell.start <= _LONGEST_CELL for row in rows for cell in row)
