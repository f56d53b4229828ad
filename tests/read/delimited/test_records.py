"""A text is parted into records, whatever parts its cells and stands in them."""

from __future__ import annotations

import csv
import io
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.delimited.records import records, separator_of


def cells(text: str, separator: str) -> list[list[str]]:
    return [[text[f.start : f.end] for f in record] for record in records(text, separator)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\n\nc,d", [["a", "b"], [], ["c", "d"]]),
        ("a,\n,b\n", [["a", ""], ["", "b"]]),
        ("a,", [["a", ""]]),
        ('"a, b",c\n', [["a, b", "c"]]),
        ('"two\nlines",c\n', [["two\nlines", "c"]]),
        ('"he said ""no""",c\n', [['he said ""no""', "c"]]),
        ('a,"never closed\nb,c\n', [["a", '"never closed'], ["b", "c"]]),
        ('5" pipe,3\n', [['5" pipe', "3"]]),
        ('"a" b,3\n', [['"a" b', "3"]]),
        ("", []),
    ],
)
def test_the_cells_of_records(text, expected):
    assert cells(text, ",") == expected


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("Preis\tMenge\n2,40\t55\n", "\t"),
        ("name|seats\nAlpha|48\n", "|"),
        ("Report of the ferry, 2024\n\nQ;Cars;Trips\nQ1;5,0;4\nQ2;6,1;5\n", ";"),
        ('name,note\nA,"x;y;z"\nB,"x;y;z"\n', ","),
    ],
)
def test_what_parts_cells(text, separator):
    assert separator_of(text) == separator


ROWS = st.lists(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\r\0")), min_size=2, max_size=4
    ),
    min_size=1,
    max_size=5,
)


@given(ROWS)
def test_what_the_standard_library_writes_is_read(rows):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    text = written.getvalue()
    found = [[cell.replace('""', '"') for cell in record] for record in cells(text, ",")]
    assert found == [row if any(row) else [] for row in rows]


@given(st.text(st.sampled_from('a1,;"\n '), max_size=60))
def test_cells_never_overlap(text):
    spans = [f for record in records(text, ",") for f in record]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("piece", ['"a,', '"x"",', '"x"" b,'])
def test_quotation_marks_that_are_never_closed_take_no_longer(piece):
    assert sum(1 for _ in records(piece * 50_000, ",")) == 1
