"""Whether a statement is affirmed, negated or denied."""

from __future__ import annotations

import pytest
from hypothesis import given

from auditor.language.statement.polarity import polarity_of
from tests.language.statement.samples import TEXTS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has ratified 25 conventions.", "affirmed"),
        ("Norland has not ratified 25 conventions.", "negated"),
        ("Norland hasn't ratified 25 conventions.", "negated"),
        ("Norland hasn’t ratified 25 conventions.", "negated"),
        ("Norland never ratified 25 conventions.", "negated"),
        ("Norland is no longer party to 25 conventions.", "negated"),
        ("Norland has yet to ratify 25 conventions.", "negated"),
        ("Norland failed to ratify 25 conventions.", "negated"),
        ("Norland denied that it ratified 25 conventions.", "denied"),
        ("Norland denied reports that it ratified 25 conventions.", "denied"),
        ("It is not true that Norland ratified 25 conventions.", "denied"),
        ("Norland not only ratified 25 conventions.", "affirmed"),
        ("Norland has no doubt ratified 25 conventions.", "affirmed"),
        ("Norland has ratified no fewer than 25 conventions.", "affirmed"),
        ("Other 2 % No answer 0.4 % Norland has ratified 25 conventions.", "affirmed"),
        ("No answer came, and no member ratified 25 conventions.", "negated"),
        ("It did not rain. Norland has ratified 25 conventions.", "affirmed"),
        ("It did not rain, but Norland has ratified 25 conventions.", "affirmed"),
        ("Norland, which did not join, has ratified 25 conventions.", "affirmed"),
        ("Norland has ratified 25 conventions, not 26.", "affirmed"),
        ("Convention No. 87 and 25 conventions hold.", "affirmed"),
        ("Without Norland, the pact has 25 conventions.", "affirmed"),
        ("Norland joined without signing 25 conventions.", "negated"),
        ("Norland stopped at 25 conventions.", "affirmed"),
        ("No. 87 is one of 25 conventions.", "affirmed"),
        ("It did not help at all. 25 conventions hold.", "affirmed"),
        ("It is not true that it rained. 25 conventions hold.", "affirmed"),
        ("NO has 25 conventions.", "affirmed"),
        ("NOR has 25 conventions.", "affirmed"),
        ("Doctors Without Borders has 25 conventions.", "affirmed"),
        ("NORLAND HAS NO SUCH 25 conventions.", "negated"),
        ("Norland has NOT ratified 25 conventions.", "negated"),
    ],
)
def test_polarity(text: str, expected: str) -> None:
    start = text.index("25")
    assert polarity_of(text, start, start + len("25 conventions"), start) == expected


def test_a_negation_behind_the_anchor_is_about_something_else() -> None:
    text = "Norland has 25 conventions not ratified"
    assert polarity_of(text, 0, len(text)) == "negated"
    assert polarity_of(text, 0, len(text), text.index("25")) == "affirmed"


@given(TEXTS)
def test_any_text_can_be_asked(text: str) -> None:
    for at in range(0, len(text), 3):
        assert polarity_of(text, at, at + 1) in ("affirmed", "negated", "denied")
