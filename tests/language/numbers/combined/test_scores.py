"""Scores, votes and odds are no numbers of anything."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows


@pytest.mark.parametrize(
    "text",
    [
        "They won 4–1 away.",
        "They lost 2-3.",
        "They beat them 110-102.",
        "It ended 2-2.",
        "a 3-2 win",
        "a 2-3 home defeat",
        "The set went 6-3, 3-6, 7-5.",
        "It was 3-6, 6-4.",
        "The council voted 9-4 for it.",
        "The council voted 4-9 against it.",
        "a 5-4 decision",
        "by a vote of 8-1",
        "The vote was 12-3.",
        "odds of 7/1",
        "odds of 9/4",
        "odds of 10 to 1",
        "a 20/1 outsider",
        "the 5/2 favourite",
        "a 33-1 shot",
    ],
)
def test_scores_votes_and_odds(text: str) -> None:
    assert read_rows(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3/4 of it", [0.75]),
        ("It costs 5 to 10 euros.", [(5, 10)]),
        ("5-10 people came", [(5, 10)]),
        ("7-2 = 5", [7, 2, 5]),
        ("a range of 3-6", [(3, 6)]),
        ("rooms of 30-20 m", [30, 20]),
    ],
)
def test_other_pairs(text: str, numbers: list[object]) -> None:
    assert [row[1] for row in read_rows(text)] == numbers
