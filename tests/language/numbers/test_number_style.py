"""Whether commas or points stand before decimals, and texts in which both can."""

from __future__ import annotations

import pytest

from auditor.language.numbers.number_style import detect_style
from tests.language.numbers.read_text import read_rows

MIXED = [
    # "1,345" is 1.345 or 1345: beside a decimal comma with a unit nothing is told
    ("It weighs 1,720 t; its ramp weighs 3,5 t.", [3.5]),
    ("The lake is 3,75 km long and 1,250 km away.", [3.75]),
    ("Flow is 0,5 l; capacity 1,500 l.", [0.5]),
    ("Growth of 4,2 % to 1,300 units.", [4.2]),
    # more decimal commas than groups: commas stand for points
    ("It costs 2,50 euros, holds 1,200 litres, weighs 3,5 kg.", [2.5, 1.2, 3.5]),
    ("It costs 2,50 euros and weighs 1.200 kg.", [2.5, 1200]),
    ("It is 0,345 m long and weighs 1.200 kg.", [0.345, 1200]),
    # a group of its own kind, a point before decimals, or no unit: commas group
    ("It is 1,345 m high and weighs 2,5 t; it cost 1,234,567 euros.", [1345, 1_234_567]),
    ("It is 1,345 m high, 2.5 m wide; 3,5 t.", [1345, 2.5]),
    ("It has 22,24 of them and 1,345 people.", [22.24, 1345]),
    ("1,345 m, 12,500 bricks, 2,5 t, 1,234 doors, 2,321 lamps.", [1345, 12_500, 1234, 2321]),
    # four digits behind a comma: a slip, unless commas stand for points
    ("In all 3,4567 people came.", []),
    ("Some 12,3456 jobs went.", []),
    ("It is 0,1234 mm thick.", [0.1234]),
    ("It is 3,1416 and weighs 2,5 t.", [3.1416, 2.5]),
]


@pytest.mark.parametrize(("text", "numbers"), MIXED)
def test_what_a_comma_means_in_a_text(text: str, numbers: list[float]) -> None:
    assert [row[1] for row in read_rows(text, detect_style(text))] == numbers
