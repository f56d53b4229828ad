"""Where the written zeros of a number are digits: beside the words for a price, dose or limit."""

from __future__ import annotations

import pytest

from auditor.language.numbers.recognizer import read_numbers

EXACT = [
    ("a fee of $100", 1),
    ("a fee of $1,500", 1),
    ("The price is $1,000.", 1),
    ("a fine of 500 euros", 1),
    ("Dose: 100 mg", 1),
    ("a dose of 100 mg", 1),
    ("take 100 mg daily", 1),
    ("take 100 mg twice a day", 1),
    ("a sentence of 100 years", 1),
    ("a $100 fee", 1),
    ("speed limit 100 km/h", 1),
]
ROUND = [
    ("a wall of 100 m", 10),
    ("it cost $1,500", 100),
    ("a fee of about $100", 10),
    ("feed of 100 kg", 10),
    ("a price war over $1,500 of goods", 100),
    ("100 mg of it", 10),
    ("a price of $2.4 million", 100_000),
    ("5,000 m per year", 100),
]


@pytest.mark.parametrize(("text", "step"), EXACT + ROUND)
def test_the_step_of_a_number_beside_words(text: str, step: float) -> None:
    value = read_numbers(text)[0].value
    assert value.step == pytest.approx(step)
