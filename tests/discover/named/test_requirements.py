"""In which unit something is told, and which version of what is required."""

from __future__ import annotations

import pytest

from tests.discover.named.told import told


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        ("The retry delay is given in seconds.", "unit", ("unit of retry delay", "", "seconds")),
        ("Enter the width in inches.", "unit", ("unit of width", "", "inches")),
        (
            "Zephyr requires Python 3.9 or later.",
            "version",
            ("required Python", "Zephyr", "3.9"),
        ),
        ("It needs Python 3.9.", "version", ("required Python", "", "3.9")),
    ],
)
def test_a_requirement_is_read(text: str, slot: str, expected: tuple[str, str, str]) -> None:
    assert told(text, slot) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The shop is in Inches Lane.",
        "The talk is in minutes to be read aloud.",
        "The report was written in hours.",
        "Zephyr requires Python.",
    ],
)
def test_no_requirement_is_read(text: str) -> None:
    assert [told(text, slot) for slot in ("unit", "version")] == [[], []]
