"""Paragraphs in bold or large letters head the text below them."""

from __future__ import annotations

import pytest

from auditor.read.formats.html import read

TEXT = "<p>The mill is open from May to the end of September, and it may be seen on all days.</p>"

HEADINGS = [
    "<p><b>Opening hours</b></p>",
    "<div><strong class=x>2 Opening hours</strong></div>",
    "<p><font face=Arial size=4><b>Opening hours</b></font></p>",
    "<p><b>Opening <i>hours</i></b></p>",
]
OTHERS = [
    "<p><b>Opening</b> hours</p>",
    "<p><b>It opens.</b></p>",
    "<p><b>Opening hours:</b></p>",
    "<p><font size=2>Opening hours</font></p>",
    f"<p><b>{'Opening hours of the mill and the house ' * 4}</b></p>",
]


def kinds(source: str) -> list[str]:
    return [block.kind for block in read(source).blocks]


@pytest.mark.parametrize("source", HEADINGS)
def test_what_is_set_off_is_a_heading(source: str) -> None:
    assert kinds(TEXT + source + TEXT) == ["body", "heading", "body"]


@pytest.mark.parametrize("source", OTHERS)
def test_other_paragraphs_are_none(source: str) -> None:
    assert kinds(TEXT + source + TEXT) == ["body", "body", "body"]


def test_no_text_below() -> None:
    assert kinds(TEXT + HEADINGS[0]) == ["body", "body"]
    assert kinds(TEXT + HEADINGS[0] + HEADINGS[1] + TEXT) == ["body", "body", "heading", "body"]


def test_notices_inside_the_text_are_boilerplate() -> None:
    source = f"{TEXT}<p>Read also</p>{TEXT}<p>© 2024 Mill Ltd</p>{TEXT}"
    assert kinds(source) == ["body", "boilerplate", "body", "boilerplate", "body"]


def test_spaces_and_sizes_that_fit_a_heading_in_many_ways_are_read_at_once() -> None:
    spaces = f"<p><b>{' ' * 450}Mill{' ' * 450}</p>"
    sizes = f"<p>{'<font size=4 size=4 size=4 size=4>' * 25}Mill</p>"
    assert kinds(20 * spaces + 20 * sizes) == ["body"] * 40
