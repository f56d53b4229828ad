"""Hedges before and behind a number."""

from __future__ import annotations

import pytest

from auditor.language.numbers.recognizer import read_numbers
from tests.language.numbers.read_text import one


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high"),
    [
        ("about 1,200 people", "about", 1140, 1260),
        ("nearly 40 %", "nearly", 36, 40),
        ("more than 20 states", "more than", 20, None),
        ("over 70,000 fans", "more than", 70_000, None),
        ("no fewer than 20 states", "at least", 20, None),
        ("20 or more states", "at least", 20, None),
        ("65 years and over", "at least", 65, None),
        ("fewer than 20 states", "less than", None, 20),
        ("up to 50 °C", "at most", None, 50),
        ("up to about 50 km", "at most", None, 50),
        ("~12 km", "about", 11.4, 12.6),
        ("14,550 sq km (1998 est.)", "est.", 14_550, 14_550),
        ("between 10 and 20 per cent", "between", 10, 20),
        ("from 10 to 20 km", "between", 10, 20),
        ("10–20 km", "between", 10, 20),
        ("10 to 20 per cent", "between", 10, 20),
        ("0-14 years", "between", 0, 14),
        ("12 ± 3 kg", "plus-minus", 9, 15),
        ("hundreds of people", "about", 200, 1000),
        ("several hundred people", "about", 200, 1000),
    ],
)
def test_hedges_and_ranges(text: str, hedge: str, low: float | None, high: float | None) -> None:
    value = next(m.value for m in read_numbers(text) if m.value.unit)
    assert (value.hedge, value.low, value.high) == (hedge, low, high)


def test_a_hedge_stands_outside_the_span() -> None:
    assert one("it has about 25 members").text == "25"
