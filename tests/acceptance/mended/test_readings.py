"""Values that were told with certainty and wrong: own sentences, beside `tests/language`."""

from __future__ import annotations

import pytest

import auditor

RIGHT = [
    ("The shelf is 5-3/8 inches deep.", "5-3/8 inches", (5.375, 5.375)),
    ("They earned 30 000 dollars in the first year.", "30 000 dollars", (30_000, 30_000)),
    ("It froze: 6 degrees below zero.", "6 degrees below zero", (-6, -6)),
    ("They hold 2.5 lakh crore rupees.", "2.5 lakh crore", (2.5e12, 2.5e12)),
]
"""Texts, a part of them and the ends of the only value that may be told there."""

NOTHING = [
    ("Write to 192.168.0.77 when the server is down.", "192.168.0.77"),
    ("Call +49 30 1234 5678 before noon.", "+49 30 1234 5678"),
    ("They upgraded to version 10.4.2016 last week.", "10.4.2016"),
    ("Wir suchen mindestens 14 Mio. Euro.", "mindestens 14 Mio. Euro"),
    ("Il y a plus de 6 milliards d'euros.", "plus de 6 milliards"),
    ("Всего 8 млн человек.", "8 млн"),
    ("The key is 7f3c9a10-22b4-4c1d-9e0f-5a6b7c8d9e01.", "7f3c9a10-22b4-4c1d-9e0f-5a6b7c8d9e01"),
]
"""Texts and a part in which no value may be told."""


def values(text: str, part: str) -> list[tuple[float | None, float | None]]:
    start = text.index(part)
    return [
        (m["low"], m["high"])
        for m in auditor.mentions(text)
        if m["start"] < start + len(part)
        and start < m["end"]
        and (m["low"], m["high"], m["edtf"]) != (None, None, None)
    ]


@pytest.mark.parametrize(("text", "part", "ends"), RIGHT)
def test_a_value_is_read_whole_or_not_at_all(text, part, ends):
    assert set(values(text, part)) <= {ends}


@pytest.mark.parametrize(("text", "part"), NOTHING)
def test_what_is_no_quantity_has_no_value(text, part):
    assert values(text, part) == []


def test_money_of_another_country_is_no_us_dollar():
    for text in ("It cost MXN$ 40.", "It cost mxn$ 40.", "It cost nzd$40."):
        units = {m["unit"] for m in auditor.mentions(text) if m["kind"] == "money"}
        assert "USD" not in units, text
