"""Points that group thousands in money."""

from __future__ import annotations

import pytest

from auditor.language.numbers.money.points import GROUP_OR_DECIMALS
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.numbers.recognizer import read_numbers

SURE = [
    ("The fare is Rp15.000.", 15_000, "IDR"),
    ("Entry: IDR 25.000 per person", 25_000, "IDR"),
    ("Rooms cost Rp. 150.000 (10 dollars).", 150_000, "IDR"),
    ("A bike is 25.000.000 dong.", 25_000_000, "VND"),
    ("Fish costs VND 45.000 a kilo.", 45_000, "VND/kg"),
    ("It costs ₩12.500.", 12_500, "KRW"),
    ("35.000 won", 35_000, "KRW"),
    ("The cook earns 350.000 won a month there.", 350_000, "KRW/month"),
    ("HUF 12.500 a night", 12_500, "HUF"),
    ("Dinner was 12.500 forints.", 12_500, "HUF"),
    ("The lamp was 45.000 Chilean pesos.", 45_000, "CLP"),
    ("a fine of -¥2.500", -2_500, "JPY"),
    ("| Room | Rp 95.000 |", 95_000, "IDR"),
    ("Petrol is Rp 10.000 per litre.", 10_000, "IDR/L"),
    ("The bill was KWD 12.500.", 12.5, "KWD"),
    ("Petrol costs €1.459.", 1.459, "EUR"),
    ("Petrol costs €1.459 per litre.", 1.459, "EUR/L"),
    ("Power costs $0.125 now.", 0.125, "USD"),
    ("Revenue was $1.234 billion.", 1_234_000_000, "USD"),
    ("It was pegged at 655.957 CFA francs per euro.", 655.957, "XOF/EUR"),
    ("It cost $12.50.", 12.5, "USD"),
]

UNSURE = [
    ("The car was sold for €12.500.", 12_500, "EUR"),
    ("The car was sold for $12.500 then.", 12_500, "USD"),
    ("They earn €1.200 a month.", 1_200, "EUR/month"),
    ("A taxi costs 45.000 pesos.", 45_000, "PESO"),
    ("They paid 4.500 kr for it.", 4_500, "kr"),
    ("It is 12.500 dinars.", 12.5, "DINAR"),
    ("The exchange rate was JPY 109.125.", 109.125, "JPY"),
]


@pytest.mark.parametrize(("text", "number", "unit"), SURE)
def test_a_point_that_can_be_one_thing(text: str, number: float, unit: str) -> None:
    value = read_numbers(text)[0].value
    assert (value.low, value.high, value.unit, value.doubt) == (number, number, unit, None)


@pytest.mark.parametrize(("text", "number", "unit"), UNSURE)
def test_a_point_that_can_be_two_things_is_marked(text: str, number: float, unit: str) -> None:
    value = read_numbers(text)[0].value
    assert (value.low, value.unit, value.doubt) == (number, unit, GROUP_OR_DECIMALS)


def test_a_document_of_decimal_points_keeps_them_but_marks_them() -> None:
    style = NumberStyle(".", certain=True)
    value = read_numbers("It cost $1.234 then.", (), style)[0].value
    assert (value.low, value.doubt) == (1.234, GROUP_OR_DECIMALS)
