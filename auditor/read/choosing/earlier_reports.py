"""The files of a folder → those that an earlier audit wrote, known by their content."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from auditor.files.open_file import opened
from auditor.files.output_formats import PAGE_FILE, REPORT_FILE, is_numbered_page, is_report_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LOOKED_AT = 4096  # bytes at each end of a file
HEAD = re.compile(rb'\s*\{\s*"claims":\s*\[')  # its keys are sorted
TAIL = re.compile(rb'"summary":\s*\{[^}]*"mentions_claimed":\s*\d')
PAGE = re.compile(rb"<title>[^<]*\xe2\x80\x93 Fact audit</title>")


def reports_in(folder: Path, names: Iterable[str]) -> frozenset[str]:
    """Return which of a folder's files are reports that an audit wrote there."""
    found = frozenset(name for name in names if is_report_name(name))
    return found if _is_report(folder, found) else frozenset()


def is_page_beside(path: Path) -> bool:
    """Whether a file is a numbered page of a report, by its name and by the title it bears."""
    return is_numbered_page(path.name) and PAGE.search(_ends(path)[0]) is not None


def _is_report(folder: Path, names: frozenset[str]) -> bool:
    if REPORT_FILE in names:
        head, tail = _ends(folder / REPORT_FILE)
        if HEAD.match(head) and TAIL.search(tail):
            return True
    return PAGE_FILE in names and PAGE.search(_ends(folder / PAGE_FILE)[0]) is not None


def _ends(path: Path) -> tuple[bytes, bytes]:
    try:
        with opened(path) as file:
            head = file.read(LOOKED_AT)
            file.seek(max(0, os.fstat(file.fileno()).st_size - LOOKED_AT))
            return head, file.read(LOOKED_AT)
    except OSError:
        return b"", b""
