"""The step and the kind of a number."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import one


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("24 conventions", 1),
        ("200 people", 1),
        ("1,200 people", 100),
        ("2.4 million people", 100_000),
        ("$71.09 billion", 10_000_000),
        ("40 km", 1),
        ("40 %", 1),
        ("two and a half million people", 500_000),
        ("1.5 cents", 0.001),
    ],
)
def test_steps(text: str, step: float) -> None:
    assert one(text).value.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "number"),
    [("first", 1), ("the 25th", 25), ("twenty-fifth", 25), ("one hundred and first", 101)],
)
def test_ordinals(text: str, number: int) -> None:
    value = one(text).value
    assert (value.kind, value.low) == ("ordinal", number)
