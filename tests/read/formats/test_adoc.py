"""AsciiDoc is its sections, lists and tables, without marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.read.formats.adoc import read_file
from tests.read.archives import shown, whole

TEXTS = {
    "titles": (
        "= Fees\nAnn <a@example.org>\nv1.0, 2024-01-30\n\n== Due\n\nIn May.\n",
        [("heading", "Fees"), ("heading", "Due"), ("body", "In May.")],
    ),
    "marks in a line": (
        "It has *24* _members_, `a_b`, https://a.org[a list], <<x,fees>> and 10^6^.\n",
        [("body", "It has 24 members, a_b, a list, fees and 10⁶.")],
    ),
    "attributes": (":seats: 24\n\nIt has {seats} seats.\n", [("body", "It has 24 seats.")]),
    "lists": (
        "The fees are:\n\n* 5 for\nall\n** deep\n\n. One\n. Two\n",
        [
            *[("body", "The fees are:"), ("item", "5 for all"), ("item", "deep")],
            *[("item", "1. One"), ("item", "2. Two")],
        ],
    ),
    "terms": (
        "Rent:: 300 a month\nHeat::\n  40 a month\n",
        [("field", "Rent: 300 a month"), ("field", "Heat: 40 a month")],
    ),
    "code and comments": (
        "[source,sh]\n----\nls 25\n----\n\n// a comment of 26\n\n////\n27\n////\n\nDone.\n",
        [("code", "ls 25"), ("body", "Done.")],
    ),
    "a box": (
        "NOTE: It has 24.\n\n====\nIt has 25.\n====\n",
        [("body", "It has 24."), ("body", "It has 25.")],
    ),
    "footnotes": (
        "It is old.footnote:[Since 1900.]\n",
        [("body", "It is old."), ("footnote", "1 Since 1900.")],
    ),
}
TABLES = {
    "with a head": (
        "|===\n|Site |2022\n\n|Elm |4.1\n|Fir\n|5.0\n|===\n",
        [["Site", "2022"], ["Elm", "4.1"], ["Fir", "5.0"]],
    ),
    "with columns": (
        '[cols="1,2",options="header"]\n|===\n|Site\n|2022\n|Elm\n|4.1\n|===\n',
        [["Site", "2022"], ["Elm", "4.1"]],
    ),
    "of commas": (",===\nSite,2022\n\nElm,4.1\n,===\n", [["Site", "2022"], ["Elm", "4.1"]]),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_a_text_is_read_as(name):
    text, expected = TEXTS[name]
    assert shown(whole(read_file(text.encode()))) == expected


@pytest.mark.parametrize("name", TABLES)
def test_tables(name):
    text, expected = TABLES[name]
    (grid,) = whole(read_file(f".Water\n{text}".encode())).grids
    assert [[cell.text for cell in row] for row in grid.rows] == expected
    assert grid.heads == 1
    assert grid.caption is not None


def test_title_day_and_places(tmp_path):
    (tmp_path / "a.adoc").write_text("= Water\nAnn\n2.1, 30 January 2024\n\nIt has 24.\n", "utf-8")
    document = auditor.read(tmp_path / "a.adoc")
    assert (document.title, document.date) == ("Water", "2024-01-30")
    assert document.passages[-1].place == "line 5; Water"


PIECES = [
    "= a",
    "----",
    "====",
    "|===",
    "|a |b",
    "2+|c",
    "[cols=2*]",
    "* a",
    ". b",
    "",
    "a:: b",
    "+",
    ".t",
    "<1> c",
    "*a",
    "{b}",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_text_can_be_read(pieces):
    whole(read_file("\n".join(pieces).encode()))
