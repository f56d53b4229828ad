"""When something happens once, is held, is due or comes into force."""

from __future__ import annotations

import pytest

from tests.discover.named.told import told


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        (
            "The Water Act entered into force on 3 May 2021.",
            "happened",
            ("entered into force", "Water Act", "3 May 2021"),
        ),
        (
            "The Water Act takes effect on 3 May 2021.",
            "happened",
            ("entered into force", "Water Act", "3 May 2021"),
        ),
        ("The lease expires on 3 May 2021.", "happened", ("expiry: lease", "", "3 May 2021")),
        (
            "Entries for the Lind Prize close on 3 May 2021.",
            "due",
            ("due: entries", "Lind Prize", "3 May 2021"),
        ),
        (
            "The deadline for the Lind Prize is 3 May 2021.",
            "due",
            ("deadline", "Lind Prize", "3 May 2021"),
        ),
        ("The report is due on 3 May 2021.", "due", ("due: report", "", "3 May 2021")),
        ("Sudria's launch date is 3 May 2021.", "due", ("launch date", "Sudria", "3 May 2021")),
        (
            "The annual dinner will be held on 3 May 2021.",
            "held",
            ("held: annual dinner", "", "3 May 2021"),
        ),
    ],
)
def test_a_day_is_read(text: str, slot: str, expected: tuple[str, str, str]) -> None:
    assert told(text, slot) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It expires on 3 May 2021.",
        "The lease is 3 years old.",
        "On 3 May 2021 it rained.",
        "The Water Act was debated on 3 May 2021.",
    ],
)
def test_no_day_is_read(text: str) -> None:
    assert [told(text, slot) for slot in ("happened", "held", "due")] == [[], [], []]
