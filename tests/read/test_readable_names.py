"""A file's name as a title."""

from __future__ import annotations

import pytest

from auditor.read.readable_names import readable

NAMES = {
    "folder/minutes.txt": "minutes",
    "board-minutes-2024-03-12.txt": "board minutes",
    "annual_report_2023.md": "annual report 2023",
    "statements/20030506.txt": "statements",
    "a/minutes/1993-Feb.txt": "minutes",
    "20030506.txt": "20030506",
    "2023.txt": "2023",
    "sp800-63-3.md": "sp800-63-3",
    "pep-0318.txt": "pep 0318",
    "1-168274-1.md": "1-168274-1",
    "ferry-times/README.md": "ferry times",
    "ferry_times/index.html": "ferry times",
    "README.md": "README",
    "born_before_23_September_1958.md": "born before 23 September 1958",
    "Fees of the ferry.txt": "Fees of the ferry",
    "-.txt": "-",
}


@pytest.mark.parametrize(("id", "title"), NAMES.items())
def test_readable(id: str, title: str) -> None:
    assert readable(id) == title
