"""Numbers and quantities of a whole text, and what compares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.kinship.relations import relate
from auditor.core.model import Mention, Value
from auditor.language.numbers.recognizer import read_numbers
from tests.language.numbers.read_text import one, read_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("24 ILO Conventions", [("24", 24, "conventions")]),
        ("25 key conventions", [("25", 25, "conventions")]),
        ("2.4 million people", [("2.4 million", 2_400_000, "people")]),
        ("14-member council", [("14", 14, "member")]),
        ("one person died", [("one", 1, "person")]),
        ("all fundamental (eight)", [("eight", 8, None)]),
        ("stations: AM 8, FM 0", [("8", 8, None), ("0", 0, None)]),
        ("103 of 122 (84 %)", [("103", 103, None), ("122", 122, None), ("84 %", 84, "%")]),
        ("5.7 per cent", [("5.7 per cent", 5.7, "%")]),
        ("3 percentage points", [("3 percentage points", 3, "pp")]),
        ("$71.1 billion", [("$71.1 billion", 71_100_000_000, "USD")]),
        ("cost: $71.1 billion", [("$71.1 billion", 71_100_000_000, "USD")]),
        ("a US$4.7 billion plan", [("US$4.7 billion", 4_700_000_000, "USD")]),
        ("a loss of $5m", [("$5m", 5_000_000, "USD")]),
        ("5 million euros", [("5 million euros", 5_000_000, "EUR")]),
        ("EUR 125 and 120 MEUR", [("EUR 125", 125, "EUR"), ("120 MEUR", 120_000_000, "EUR")]),
        ("C$ 5", [("C$ 5", 5, "CAD")]),
        ("a $ 300 million contract", [("$ 300 million", 300_000_000, "USD")]),
        ("50 cents", [("50 cents", 0.5, "USD")]),
        (
            "rank: 189 $1.594 billion",
            [("189", 189, None), ("$1.594 billion", 1_594_000_000, "USD")],
        ),
        ("20 dollars and 43 cents", [("20 dollars and 43 cents", 20.43, "USD")]),
        ("$350 per kg", [("$350 per kg", 350, "USD/kg")]),
        ("14,550 sq km", [("14,550 sq km", 14_550, "km²")]),
        ("4.6 square miles", [("4.6 square miles", 4.6, "mi²")]),
        ("500,000 barrels a day", [("500,000 barrels a day", 500_000, "bbl/day")]),
        ("a 10-gallon cooler", [("10-gallon", 10, "gal")]),
        ("5 feet 6 inches", [("5 feet 6 inches", 5.5, "ft")]),
        ("two years and six months", [("two years and six months", 2.5, "year")]),
        ("half a mile", [("half a mile", 0.5, "mi")]),
        ("20 minutes", [("20 minutes", 20, "min")]),
        ("-10 °C", [("-10 °C", -10, "°C")]),
        ("50 MW and 3 GWh", [("50 MW", 50, "MW"), ("3 GWh", 3, "GWh")]),
        ("50,000 in all", [("50,000", 50_000, None)]),
        ("forty-five (45) days", [("forty-five (45) days", 45, "day")]),
        ("2, 3 and 5 km", [("2", 2, "km"), ("3", 3, "km"), ("5 km", 5, "km")]),
        ("one in five adults", [("one in five", 20, "%")]),
        ("a rating of 6.9/10", [("6.9/10", 6.9, None)]),
        ("a score of 55 out of 100", [("55 out of 100", 55, "%")]),
        ("two out of three cases", [("two out of three", 200 / 3, "%")]),
        ("half of the members", [("half", 50, "%")]),
    ],
)
def test_what_is_counted_or_measured(text: str, rows: list[tuple[object, ...]]) -> None:
    assert read_rows(text) == [
        (written, pytest.approx(number), unit) for written, number, unit in rows
    ]


def test_dates_own_their_characters() -> None:
    text = "5 May 2010 100 people"
    date = Mention(0, 10, text[:10], Value("date"))
    assert [mention.text for mention in read_numbers(text, [date])] == ["100"]


@pytest.mark.parametrize(
    ("a", "b", "kinship"),
    [
        ("12 km²", "4.6 square miles", "compatible"),
        ("one in five", "20 %", "equal"),
        ("5 million euros", "5 million dollars", "incomparable"),
        ("141 km", "1,410 km", "disjoint"),
        ("two dozen", "24", "equal"),
    ],
)
def test_what_is_read_compares(a: str, b: str, kinship: str) -> None:
    assert relate(one(a).value, one(b).value).kind == kinship


@given(st.text(alphabet="0123456789.,-–()[]/ $€%kmone andtwo\n", max_size=60))
def test_mentions_stand_where_they_say_and_apart(text: str) -> None:
    end = 0
    for mention in read_numbers(text):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


def test_a_sign_at_the_end_is_not_before_the_start() -> None:
    assert [(m.start, m.value.low) for m in read_numbers("€5-")] == [(0, 5)]
