"""Numbers in forms that are not understood: nothing is read, and near misses are read as before."""

from __future__ import annotations

import pytest

from auditor.language.numbers.recognizer import read_numbers
from auditor.language.numbers.unread import without_unread
from tests.language.numbers.read_text import read_rows

NOTHING = [
    # words and digits joined
    "It is for pupils aged four-11.",
    "children of ages six-13",
    "between the ages of seven–14",
    "a team of eight-16",
    "They stayed three score years.",
    "Five score sheep were lost.",
    "Seven score men came.",
    "Two score draws followed.",
    # times and trains
    "At 7.15 the siren sounded.",
    "At 23.05 he fell asleep.",
    "We met at 8.40 there.",
    "At 5.55 everyone left.",
    "They took the 17.45 to Dover.",
    "She missed the 9.05 from York.",
    "The 6.10 for Bath is late.",
    "The 22.30 to Oslo was full.",
    # places with their code, days written solid, days of a month
    "PO Box 12, 20095 Hamburg",
    "50667 Köln",
    "Office:\n80331 München, Germany",
    "Weg 4a, 28195 Bremen.",
    "the log of 20191131 is lost",
    "file 20230230",
    "It fell on 31, June 2014.",
    "On 30, February 2011 it rained.",
    # losses
    "Net loss: (2,345)",
    "Operating deficit (12,400)",
    "Result: (7,890).",
    "Loss (1,234,567)",
    # powers
    "It rose 12³ times.",
    "2^10 bits",
    "It holds 10¹ mills.",
    # places and formulas
    "It lies in W. Long. 5. 40. and N. Lat. 52. 11.",
    "S. Lat, 7. 30.",
    "So $\\frac{a + 7}{2} = 14$ and $$\\sum_0^{12} x = 66$$.",
    "Then \\(b_{3} = 41\\) or \\[c = \\sqrt{12}\\] holds.",
    # standards
    "as EN 13501 requires",
    "EN 206-1 is in force",
    "It meets BS 8110.",
    "It meets DIN 18040-2 now.",
    "ISO 14001 holds here.",
    "the IEC 60364 rules",
    "to ASTM 615",
    "AS/NZS 3000 is met",
    # a slip of the pen
    "the 2st place",
    "her 3st win",
    # millions of an unknown money
    "They raised 3m in funding.",
    "He paid 2.5m in damages.",
    "It has 4m in debt.",
    "About 7m in grants went there.",
]

AS_BEFORE = [
    ("four-11 weeks", [("four-11 weeks", (4, 11), "week")]),
    ("three score and ten years", [("three score and ten years", 70, "year")]),
    ("These two score often.", [("two", 2, None)]),
    ("It sold at 6.30 dollars.", [("6.30 dollars", 6.3, "USD")]),
    ("A rate of 6.30 the day before", [("6.30", 6.3, None)]),
    ("the 9.5 to 12.5 range", [("9.5 to 12.5", (9.5, 12.5), None)]),
    ("They freed 12000 Romans there.", [("12000", 12_000, "romans")]),
    ("It counts 20095.", [("20095", 20_095, None)]),
    ("It sold 20239999 shares.", [("20239999", 20_239_999, "shares")]),
    ("Of 31, nine left.", [("31", 31, None), ("nine", 9, None)]),
    ("All of them (2,345) came.", [("2,345", 2345, None)]),
    ("The EN 5 seats", [("5", 5, "seats")]),
    ("She weighed 8st.", [("8st", 8, "stone")]),
    ("He lost 2st in May.", [("2st", 2, "stone")]),
    ("It got $4m-6m in aid.", [("$4m-6m", (4e6, 6e6), "USD")]),
    ("a pipe of 2m in length", [("2m", 2, "m")]),
    ("It was long. 14 rams came.", [("14", 14, "rams")]),
    ("In \\temp it costs $4 or $5.", [("$4", 4, "USD"), ("$5", 5, "USD")]),
    ("It has 1,450³ rooms.", [("1,450", 1450, None)]),
    ("It has 10⁷ pores.", [("10⁷", 10**7, "pores")]),
    ("It has 10^4 pores.", [("10^4", 10**4, "pores")]),
    ("It weighs 10⁻³ kg.", [("10⁻³ kg", 0.001, "kg")]),
    ("from 10⁵ to 10⁷ pores", [("10⁵ to 10⁷", (10**5, 10**7), "pores")]),
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_form_that_is_not_understood_is_not_read(text: str) -> None:
    assert read_rows(text) == []


@pytest.mark.parametrize(("text", "rows"), AS_BEFORE)
def test_near_misses_are_read_as_before(text: str, rows: list[object]) -> None:
    assert read_rows(text) == rows


def test_plain_numbers_stay() -> None:
    found = read_numbers("We saw 12 ships and 5 boats.")
    assert without_unread("We saw 12 ships and 5 boats.", found) == found
