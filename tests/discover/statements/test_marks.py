"""Marks: numbers that only name or number something are no values."""

from __future__ import annotations

import pytest

from auditor.discover.statements.marks import without_marks
from auditor.language.mentions import read


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It has 40 boats and 3 docks.", ["40", "3"]),
        ("See https://norland.example/2019/40 for 3 docks.", ["3"]),
        ("See www.norland.example/40 for 3 docks.", ["3"]),
        ("Mail 12.docks@norland.example about 3 docks.", ["3"]),
        ("Phone: 0471 23 45 67, 3 docks.", ["3"]),
        ("In FAX 0471 234 567 it wrote of 3 docks.", ["3"]),
        ("The hotel (0) has 3 docks; +47 22 33 44 55 is its number.", ["0", "3"]),
        ("Ask (0471) 23 45 67 about 3 docks.", ["3"]),
        ("Ask (555) 234-5678 or 555-234-5678 about 3 docks.", ["3"]),
        ("ISBN 978-3-16-148410-0 is on 3 docks.", ["3"]),
        ("The European bank has 40 boats.", ["40"]),  # "ean" is no code
        ("Copyright 2019 by 3 docks.", ["3"]),
        ("© 2019-2021, (c) 2018: 3 docks.", ["3"]),
        ("At odds of 11-to-10 it has 3 docks.", ["3"]),
        ("It has 3 docks.\n- 12 -\nIt has 40 boats.", ["3", "40"]),
        ("Paid in constant 2012 US dollars, 3 docks.", ["3"]),
        ("Page 3 of 12 has 3 docks.", ["3"]),
        ("See p. 3 of 12, and a map 3 of 12.", ["3", "12"]),
        ("www.norland.example/555-234-5678/40 has 3 docks.", ["3"]),  # one mark in another
    ],
)
def test_values_that_count(text: str, kept: list[str]) -> None:
    values = [mention for mention in read(text) if mention.value.low is not None]
    assert [value.text for value in without_marks(text, values)] == kept
