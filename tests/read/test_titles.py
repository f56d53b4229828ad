"""The title of a document is its first line, if that reads as a heading."""

from __future__ import annotations

import pytest

from auditor.read.titles import title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "International Labour Organization\n\nIt was founded in 1919.",
            "International Labour Organization",
        ),
        ("\n\n# What we do.\n\nText", "What we do."),
        ("It was founded in 1919.\n", "minutes"),
        ("word " * 50, "minutes"),
        ("1919\n2016", "minutes"),
        ("", "minutes"),
    ],
)
def test_title_is_the_first_line_that_reads_as_a_heading(text, title):
    assert title_of(text, "folder/minutes.txt") == title
