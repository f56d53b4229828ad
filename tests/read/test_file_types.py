"""The suffix of a file tells whether it is a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.read.file_types import kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "document"),
        ("a.MD", "document"),
        ("a.html", "document"),
        ("a.HTM", "document"),
        ("a.xhtml", "document"),
        ("a.csv", "document"),
        ("a.jsonl", "document"),
        ("a.epub", "unreadable"),
        ("a.PNG", "other"),
        ("a.py", "other"),
        ("README", "unknown"),
        ("a.2019", "unknown"),
    ],
)
def test_kind_of_a_file(name, kind):
    assert kind_of(Path(name)) == kind
