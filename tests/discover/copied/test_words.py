"""A text → its words in a row, with those that are figures."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from auditor.core.shape import PassageKind
from auditor.discover.copied.words import BREAK, plain_figure, words_of


class Passage(NamedTuple):
    start: int
    end: int
    kind: PassageKind


def figures(text: str) -> list[str]:
    row = words_of(text, [Passage(0, len(text), "body")])
    return [row.words[at] for at in row.figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was sold for £4,500 in 1911.", ["4,500", "1911"]),
        ("a fund of 600 billion euros", ["600 billion"]),
        ("a fund of 600 or billions", ["600"]),
        ("on the 9th of May", ["9th"]),
        ("Public Law 98-151 of 2003", ["98-151", "2003"]),
        ("rose by 12 % to 3.5 points", ["12", "3.5"]),
        ("as shown [7] by others [12]", []),  # citations
        ("see issue #1372 and page/12 and a_5", []),  # links and codes
        ("at level AAL2 in vol16.html", []),
    ],
)
def test_figures_are_numbers_by_themselves(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("word", "plain"),
    [("5,000", "5000"), ("9th", "9"), ("1.25 trillion", "1.25 trillion"), ("98-151", "98-151")],
)
def test_a_figure_has_one_form(word: str, plain: str) -> None:
    assert plain_figure(word) == plain


def test_headings_part_words_and_passages_without_digits_are_left_out() -> None:
    text = "Fees\nIt costs 5 euros.\nThat is fair.\nNobody minds.\nIt stays so."
    lines = text.split("\n")
    starts = [text.index(line) for line in lines]
    kinds: list[PassageKind] = ["heading", "body", "body", "body", "body"]
    passages = [
        Passage(start, start + len(line), kind)
        for start, line, kind in zip(starts, lines, kinds, strict=True)
    ]
    row = words_of(text, passages)
    assert row.words == [BREAK, "it", "costs", "5", "euros", "that", "is", "fair", BREAK, BREAK]
