"""Scores, votes and odds are no numbers of anything."""

from __future__ import annotations

import pytest

from auditor.language.numbers.combined.scores import told_scores
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


TOLD = [
    # (text, the scores that words tell of)
    ("He had a 16-0 record in four games.", ["16-0"]),
    ("The board voted 7–2 against it.", ["7–2"]),
    ("The final ended 6-4 after an hour.", ["6-4"]),
    ("Ring 555-0142 for a record.", []),
    ("Lot 12-34 was sold.", []),
    ("It takes 3-5 days.", []),
    ("He won 2016-17 in the north.", []),
    ("It won 1-2-3 votes.", []),
    ("A 4-0.5 record is none.", []),
]


@pytest.mark.parametrize(("text", "scores"), TOLD, ids=[row[0] for row in TOLD])
def test_scores_that_words_tell_of(text: str, scores: list[str]) -> None:
    assert [match.group() for match in told_scores(text)] == scores
