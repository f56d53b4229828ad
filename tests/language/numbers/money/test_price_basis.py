"""The prices that money is counted in."""

from __future__ import annotations

import pytest

from auditor.language.numbers.recognizer import read_numbers


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("GDP: $1,100 (2012 est.) note: data are in 2012 US dollars", ["2012 prices"]),
        ("it cost $5 million in 2012 prices", ["2012 prices"]),
        ("$5 million (constant 2010 dollars)", ["2010 prices"]),
        ("$5 million at current prices", ["current prices"]),
        ("in constant 2010 dollars, it was $5 billion", ["2010 prices"]),
        ("$5 million\nthe data are in 2012 US dollars", [None]),
        ("prices rose by $5", [None]),
        ("$5 and $6 in 2012 dollars", ["2012 prices", "2012 prices"]),
    ],
)
def test_the_basis_of_money(text: str, bases: list[str | None]) -> None:
    assert [m.value.basis for m in read_numbers(text) if m.value.kind == "money"] == bases
