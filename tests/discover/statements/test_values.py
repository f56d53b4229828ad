"""Values of discovery: scores, ranks, years, decades and "no …" as what they count or date."""

from __future__ import annotations

import pytest

from auditor.calendar.edtf import parse_days
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read


def _values(text: str) -> list[tuple[str, str, float | None, float | None]]:
    values = values_of(text, read(text))
    return [(m.text, m.value.kind, m.value.low, m.value.high) for m in values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The film got 6.7/10 there.", [("6.7/10", "number", 6.7, 6.7)]),
        ("It got 52 out of 100 there.", [("52 out of 100", "number", 52, 52)]),
        ("It got 4 out of a possible 5.", [("4 out of a possible 5", "number", 4, 4)]),
        ("It peaked at number three.", [("number three", "ordinal", 3, 3)]),
        ("It peaked at # 12 there.", [("# 12", "ordinal", 12, 12)]),
        ("There were no deaths.", [("no deaths", "count", 0, 0)]),
        ("There were no less than deaths.", []),
        ("She won it three times.", [("three times", "count", 3, 3)]),
        (
            "It rose from 50 to 56 million.",
            [("50", "number", 5e7, 5e7), ("56 million", "number", 5.6e7, 5.6e7)],
        ),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, str, float, float]]) -> None:
    assert _values(text) == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("a 2008 film", "2008"),
        ("the 2007 seasons", "2007"),
        ("in the 1970's", "197X"),
        ("in the 1900's", "19XX"),
    ],
)
def test_years(text: str, edtf: str) -> None:
    ((_, kind, low, high),) = _values(text)
    assert (kind, (low, high)) == ("date", parse_days(edtf))


@pytest.mark.parametrize(
    "text",
    [
        "on 11/10/2012/4",  # no score inside a longer run of digits and strokes
        "casino hounds",  # no word "no"
    ],
)
def test_what_is_no_score_and_no_none(text: str) -> None:
    assert not [value for value in _values(text) if value[1] == "number" and "/" in value[0]]
    assert not [value for value in _values(text) if value[2] == 0]


def test_a_note_gives_money_its_price_basis() -> None:
    text = "It made $5 million (data are in 2012 US dollars)."
    assert values_of(text, read(text))[0].value.basis == "2012 prices"


def test_the_sides_of_a_score_are_values() -> None:
    assert _values("She has a 16-0 record.") == [
        ("16", "number", 16, 16),
        ("0", "number", 0, 0),
    ]
    assert _values("Ring 555-0142.") == []
