"""Texts beyond the bounds of what is read: a text in, an error with its size and a remedy out."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.read.decoded import UndecodableError
from auditor.read.loader import collect
from auditor.read.untrusted import bounds
from auditor.read.untrusted.bounds import refuse_large

TOO_LARGE = [
    ("It has 24 rooms.\n" + "a" * 41, "line 2 is 41 characters long, over the limit of 40"),
    ("It has 24 rooms.\n" * 6, "its text is too large: 102 characters, over the limit of 100"),
]


@pytest.mark.parametrize(("text", "reason"), TOO_LARGE)
def test_a_text_that_is_too_large_is_told_with_its_size(text, reason, monkeypatch):
    monkeypatch.setattr(bounds, "LONGEST_LINE", 40)
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 100)
    with pytest.raises(UndecodableError, match=reason):
        refuse_large(text)


@pytest.mark.parametrize("text", ["a" * 40, ("a" * 39 + "\n") * 2 + "a" * 20, ""])
def test_a_text_within_the_bounds_is_read(text, monkeypatch):
    monkeypatch.setattr(bounds, "LONGEST_LINE", 40)
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 100)
    refuse_large(text)


def test_a_file_in_one_line_is_one_problem_and_the_others_are_read(tmp_path: Path):
    (tmp_path / "log.txt").write_text("It has 24 rooms. " * 20_000, "utf-8")
    (tmp_path / "mill.txt").write_text("It has 24 rooms.", "utf-8")
    got = collect([tmp_path])
    assert [document.id for document in got.documents] == ["mill.txt"]
    assert [(p.document, "break it into paragraphs" in p.message) for p in got.problems] == [
        ("log.txt", True)
    ]


def test_a_few_control_characters_are_part_of_a_text(tmp_path: Path):
    (tmp_path / "mill.md").write_bytes(b"# Mill\x07\n\n\x1b[31mIt has\x1b[0m 24 rooms.\x0c\n")
    assert collect([tmp_path]).problems == ()
    (tmp_path / "mill.md").write_bytes(b"\1\2\3\4\5It has 24 rooms.")
    assert "it is a binary file" in collect([tmp_path]).problems[0].message
