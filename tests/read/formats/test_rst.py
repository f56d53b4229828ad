"""reStructuredText is its sections, lists, fields and tables, without marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.read.formats.rst import read_file
from tests.read.archives import shown, whole

TEXTS = {
    "titles": (
        "=====\nFees\n=====\n\nDue\n---\n\nIn May.\n\nLate\n----\n",
        [("heading", "Fees"), ("heading", "Due"), ("body", "In May."), ("heading", "Late")],
    ),
    "a wrapped paragraph": (
        "It has 24\n*members* and **5** rooms.\n",
        [("body", "It has 24 members and 5 rooms.")],
    ),
    "marks in a line": (
        "See `the list <a.html>`_, :ref:`fees <x>`, ``a_b``, |name|, word_ and a note [1]_.\n",
        [("body", "See the list, fees, a_b, name, word and a note.")],
    ),
    "lists": (
        "The fees are:\n\n- 5 for\n  all\n- 4 for some\n\n  1. deep\n  2. more\n",
        [
            *[("body", "The fees are:"), ("item", "5 for all"), ("item", "4 for some")],
            *[("item", "1. deep"), ("item", "2. more")],
        ],
    ),
    "fields": (
        ":Date: 2024-01-30\n:Author: Ann\n   and Bob\n",
        [("field", "Date: 2024-01-30"), ("field", "Author: Ann and Bob")],
    ),
    "a definition": ("Rent\n    300 a month.\n", [("field", "Rent: 300 a month.")]),
    "code": (
        "Run this::\n\n    a = 24\n\nDone.\n\n.. code-block:: sh\n\n   ls 25\n",
        [("body", "Run this:"), ("code", "a = 24"), ("body", "Done."), ("code", "ls 25")],
    ),
    "notes and comments": (
        ".. a comment of 24\n\n.. note:: It has 25.\n\n.. _target:\n\nIt is old [#a]_.\n\n.. [#a] Since 1900.\n",
        [("body", "It has 25."), ("body", "It is old."), ("footnote", "a Since 1900.")],
    ),
    "a figure": (".. figure:: a.png\n   :alt: b\n\n   The bridge.\n", [("caption", "The bridge.")]),
    "a line between": ("One.\n\n----\n\nTwo.\n", [("body", "One."), ("body", "Two.")]),
}
TABLES = {
    "simple": (
        "=====  ====  ====\nSite   2022  2023\n=====  ====  ====\nElm    4.1   4.4\nFir    5.0   4.8\n       long\n=====  ====  ====\n",
        [["Site", "2022", "2023"], ["Elm", "4.1", "4.4"], ["Fir", "5.0 long", "4.8"]],
    ),
    "grid": (
        "+------+------+\n| Site | 2022 |\n+======+======+\n| Elm  | 4.1  |\n|      | mg   |\n+------+------+\n",
        [["Site", "2022"], ["Elm", "4.1 mg"]],
    ),
    "csv": (
        ".. csv-table:: Water\n   :header-rows: 1\n\n   Site, 2022\n   Elm, 4.1\n",
        [["Site", "2022"], ["Elm", "4.1"]],
    ),
    "list": (
        ".. list-table:: Water\n   :header-rows: 1\n\n   * - Site\n     - 2022\n   * - Elm\n     - 4.1\n",
        [["Site", "2022"], ["Elm", "4.1"]],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_a_text_is_read_as(name):
    text, expected = TEXTS[name]
    assert [(k, " ".join(w.split())) for k, w in shown(whole(read_file(text.encode())))] == expected


@pytest.mark.parametrize("name", TABLES)
def test_tables(name):
    text, expected = TABLES[name]
    (grid,) = whole(read_file(text.encode())).grids
    assert [[cell.text for cell in row] for row in grid.rows] == expected
    assert grid.heads == 1


def test_title_day_and_places(tmp_path):
    (tmp_path / "a.rst").write_text("Water\n=====\n\n:Date: 2024-01-30\n\nIt has 24.\n", "utf-8")
    document = auditor.read(tmp_path / "a.rst")
    assert (document.title, document.date, document.date_source) == (
        "Water",
        "2024-01-30",
        "field Date",
    )
    assert document.passages[-1].place == "line 6; Water"


PIECES = [
    "=" * 4,
    "-" * 4,
    "+--+--+",
    "| a | b |",
    "=== ===",
    ".. note::",
    "   x",
    "- a",
    "a",
    "",
    ":a: b",
    "::",
    "`a <",
    "*a",
    "1. b",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_text_can_be_read(pieces):
    whole(read_file("\n".join(pieces).encode()))


@pytest.mark.parametrize("piece", ["*a ", "`a <", "- a\n", "  ", "|a", "a\n b\n  c\n"])
def test_no_text_takes_long(piece):
    begun = time.process_time()
    list(read_file((piece * 5000).encode()))
    assert time.process_time() - begun < 20
