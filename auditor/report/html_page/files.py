"""What became of each file → the table of the page: those that were read, counted by format."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.report.html_page import texts as page_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.results import FileFate

MOST = 500  # rows


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file, or several of one fate, as a row of the table."""

    path: str
    files: str
    fate: str
    told: str


@dataclass(frozen=True, slots=True)
class FileTable:
    """The rows, and how many more there are."""

    rows: tuple[FileRow, ...]
    more: str


def file_table(fates: Sequence[FileFate]) -> FileTable:
    """Return the table: first what could not be read, then what was, then what was left out."""
    formats = Counter(fate.told for fate in fates if fate.fate == "read")
    unread = [fate for fate in fates if fate.fate == "unread"]
    left_out = [fate for fate in fates if fate.fate == "left out"]
    read = [_row("", count, "read", told) for told, count in sorted(formats.items())]
    others = [_row(f.path, f.files, f.fate, f.told) for f in (*unread, *left_out)]
    rows = [*others[: len(unread)], *read, *others[len(unread) :]]
    more = len(rows) - MOST
    return FileTable(tuple(rows[:MOST]), page_texts.more_files(more) if more > 0 else "")


def _row(path: str, files: int, fate: str, told: str) -> FileRow:
    return FileRow(path, f"{files:,}", page_texts.FATE[fate], told)
