"""Which quantities tell by how much something moved."""

from __future__ import annotations

import pytest

from auditor.language.statement.differences import LEFT_REACH, RIGHT_REACH, is_difference

CASES = [
    ("It rose by 2 °C.", True),
    ("a rise of up to 2 °C", True),
    ("It is 2 °C warmer.", True),
    ("2 °C above average", True),
    ("It is 2 °C there.", False),
    ("A rise. It is 2 °C.", False),
    ("2 °C" + " " * (RIGHT_REACH - 6) + "warmer", True),
    ("2 °C" + " " * (RIGHT_REACH - 5) + "warmer", False),
]


@pytest.mark.parametrize(("text", "difference"), CASES)
def test_differences(text: str, difference: bool) -> None:
    start = text.index("2 °C")
    assert is_difference(text, start, start + len("2 °C")) is difference


def test_a_cue_far_before_is_no_cue() -> None:
    cue = "difference of more than "
    assert len(cue) < LEFT_REACH
    assert is_difference(f"{cue}2 °C", len(cue), len(cue) + 4)
