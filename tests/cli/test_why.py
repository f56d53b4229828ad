"""What was read on two lines is told from the command line, and why it was reported or not."""

from __future__ import annotations

import pytest

from tests.conftest import write_files

SHIP = """---
date: 2020-05-01
title: Aurora
---
# Ship

The Aurora has a crew of 120 sailors. In 2019 it had 90.

Nothing is told here.

```
crew = 12
```

- Masts: 3
"""
REPORT = """Report of 2 May 2020

The Aurora has a crew of 130 sailors.
The Borealis has a crew of 150 sailors.
It weighs 5 tons.
The Aurora will have a crew of 170 sailors.
The Aurora sank 40 boats near the harbour.
The President of Norland is Ada Bell.
"""
SAME = "The Aurora has a crew of 120 sailors on 1 May 2020."


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_files(
        tmp_path,
        {"docs/a.md": SHIP, "docs/b.txt": REPORT, "docs/empty.txt": "No.", "docs/c.txt": SAME},
    )


TOLD = [
    # (two lines, what is told of them)
    (("a.md:7", "b.txt:3"), "(discover, strength ", ", reported"),
    (("a.md:7", "b.txt:3"), "  shape: sentences of two documents, by one name", " at one time"),
    (("a.md:7", "b.txt:4"), "  shape: sentences of two documents, by one ", ""),
    (("a.md:7", "b.txt:3"), "a.md:7  body under Ship", ""),
    (("a.md:7", "b.txt:3"), "  120 (sailors) · of Aurora · “", "1 May 2020 (front matter"),
    (("a.md:7", "b.txt:3"), "90 (number) · of Aurora", "2019 (its own words)"),
    (("a.md:7", "b.txt:4"), "120 and 150 were not compared: they are said of two things: ", ""),
    (("a.md:7", "b.txt:5"), "120 and 5 tons were not compared: they are of two kinds: ", ""),
    (("a.md:7", "b.txt:5"), "2019 and 5 tons were not compared: one is a date", ""),
    (("a.md:7", "c.txt:1"), "120 and 120 were not compared: they say the same", ""),
    (("a.md:7", "b.txt:6"), "120 and 170 were not compared: one is asserted, the other planned", ""),
    (("a.md:7", "b.txt:7"), "120 and 40 were not compared: they count two things: ", ""),
    (("a.md:12", "b.txt:3"), "  What is of this kind states nothing, and is not compared.", ""),
    (("a.md:12", "b.txt:3"), "No two values of the two lines were compared", ""),
    (("b.txt:3", "b.txt:4"), "130 and 150 were not compared: they are said of two things", ""),
    (("b.txt:8", "b.txt:3"), "read by office-holder.holder", ""),
]  # fmt: skip


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("places", "begins", "ends"), TOLD)
def test_what_was_read_on_two_lines_is_told(auditor_command, places, begins, ends):
    ran = auditor_command("why", *(f"docs/{place}" for place in places))
    assert (ran.status, ran.err) == (0, "")
    assert any(begins in line and ends in line for line in ran.out.splitlines()), ran.out
    assert ran.out.endswith("--in FOLDER looks at all documents of a folder.\n")


@pytest.mark.usefixtures("files")
def test_a_folder_is_looked_at_as_its_audit_does(auditor_command):
    ran = auditor_command("why", "docs/a.md:7", "docs/b.txt:3", "--in", "docs")
    assert (ran.status, ran.err) == (0, "")
    assert "--in" not in ran.out
    assert ran.out.startswith("a.md:7  body under Ship\n")


WRONG = [
    (("docs/a.md", "docs/b.txt:3"), "docs/a.md: write a file and a line, as docs/a.txt:12"),
    (("docs/a.md:x", "docs/b.txt:3"), "docs/a.md:x: write a file and a line, as docs/a.txt:12"),
    (("docs/c.md:3", "docs/b.txt:3"), "docs/c.md: no such file"),
    (("docs:3", "docs/b.txt:3"), "docs: a folder; write a file and a line, as docs/a.txt:12"),
    (("docs/a.md:99", "docs/b.txt:3"), "a.md has no line 99; it has 15"),
    (("docs/a.md:0", "docs/b.txt:3"), "a.md has no line 0; it has 15"),
    (
        ("docs/a.md:9", "docs/b.txt:3"),
        "a.md: no number, date or statement was read on line 9; the nearest line with some is 7",
    ),
    (
        ("docs/empty.txt:1", "docs/b.txt:3"),
        "empty.txt: no number, date or statement was read on line 1, nor on any other",
    ),
    (("docs/b.txt:3", "docs/b.txt:3"), "b.txt:3: name two lines"),
]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("places", "message"), WRONG)
def test_a_place_that_there_is_not_is_bad_usage(auditor_command, places, message):
    ran = auditor_command("why", *places)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.replace("docs/docs", "docs").rstrip("\n").endswith(message), ran.err


def test_a_file_outside_of_the_folder_is_told(files, auditor_command):
    write_files(files, {"other/c.txt": "The Aurora has a crew of 120 sailors."})
    ran = auditor_command("why", "other/c.txt:1", "docs/b.txt:3", "--in", "docs")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith("it is no document that was read in docs\n")
