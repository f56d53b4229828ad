"""Words that only open a sentence."""

from __future__ import annotations

import pytest

from tests.language.names.read_text import names


@pytest.mark.parametrize(
    "text",
    [
        "The sky is blue. In summer it rains. We left.",
        "On Monday, 5 September 2024, it rained.",
        "Coastline: long. Climate: mild.",
        "Coastline: long\nClimate: mild",
        "However, Many left. NA",
        "I am A B.",
        "",
    ],
)
def test_words_that_only_open_a_sentence_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has 25 airports.", ["N Norland"]),
        ("Norland ratified 25 conventions.", ["N Norland"]),
        ("Norland’s area is 25 km².", ["N Norland"]),
        ("Norland, which has 25 airports, grew.", ["N Norland"]),
        ("Capital: Lima", ["N Lima"]),
        ("Unemployment was 25 %.", []),
        ("Police said it was over.", []),
        ("Imports rose. Exports made it.", []),
    ],
)
def test_a_word_that_opens_a_sentence_and_acts_is_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected
