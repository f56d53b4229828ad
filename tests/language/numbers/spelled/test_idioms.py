"""Number words that count nothing: phrases and names."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows


@pytest.mark.parametrize(
    "text",
    [
        "They ate it in one sitting.",
        "At one point it rained.",
        "At one time he was rich.",
        "They left one by one.",
        "They spoke with one voice.",
        "We are back to square one.",
        "One day he left.",
        "He is in two minds.",
        "It has zero tolerance for it.",
        "The job is nine to five.",
        "The Second World War Two film",
        "World War Two veterans came.",
        "He lives on Channel Four.",
        "They saw Formula One cars.",
        "Air Force One landed.",
        "See chapter two.",
        "Part Two begins here.",
        "It is phase three now.",
    ],
)
def test_phrases_and_names(text: str) -> None:
    assert [row for row in read_rows(text) if row[0].lower() not in ("second", "the second")] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The Town Has Two Schools", (2, "schools")),
        ("Two schools closed.", (2, "schools")),
        ("It lasted one day.", (1, "day")),
        ("He has two cats.", (2, "cats")),
        ("Over Two Million People Left", ((2_000_000, None), "people")),
        ("part of two towns", (2, "towns")),
    ],
)
def test_counts_stay(text: str, row: tuple[object, object]) -> None:
    assert [found[1:] for found in read_rows(text)] == [row]
