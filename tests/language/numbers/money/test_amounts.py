"""Money and the scales behind it."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import one


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("75 USD million", 75_000_000),
        ("75 € million", 75_000_000),
        ("7.5 EUR bn", 7_500_000_000),
        ("75 USD", 75),
    ],
)
def test_a_scale_behind_the_currency(text: str, number: float) -> None:
    assert (one(text).value.low, one(text).value.kind, one(text).text) == (number, "money", text)
