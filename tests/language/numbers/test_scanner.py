"""Numbers at the edge of being numbers: too large, glued, spoken in pieces, or part of a name."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document, mentions

WORDED = frozenset(("date", "person", "organization", "country", "place", "role", "name"))


def read(text: str) -> list[tuple[str, float, float, str | None]]:
    """Return text, low, high and unit of every number or quantity that is read."""
    return [
        (found["text"], found["low"], found["high"], found["unit"])
        for found in mentions(text)
        if found["kind"] not in WORDED
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Northaven has 9e999 inhabitants.",
        "Northaven has 1e400 cows.",
        "Northaven has 5×10^999 kg of sand.",
        f"Northaven has {'9' * 400} inhabitants.",
        "Northaven has -9e999 million cows.",
    ],
)
def test_a_number_too_large_to_compare_is_none(text: str) -> None:
    assert read(text) == []
    assert Auditor().audit([Document("a", text), Document("b", text)]).problems.empty


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It cost $5m.", 5e6, 5e6, "USD"),
        ("It cost £5m.", 5e6, 5e6, "GBP"),
        ("It cost $5M. It rained.", 5e6, 5e6, "USD"),
        ("It cost $5M now.", 5e6, 5e6, "USD"),
        ("It cost €1,5 Mio.", 1.5e6, 1.5e6, "EUR"),
        ("between 5 and 10 million dollars", 5e6, 1e7, "USD"),
        ("between $5 and $10 million", 5e6, 1e7, "USD"),
        ("It cost $5-10 million.", 5e6, 1e7, "USD"),
        ("It cost $5–10 million.", 5e6, 1e7, "USD"),
        ("It cost $5 to 10 million.", 5e6, 1e7, "USD"),
        ("It cost £3-4bn.", 3e9, 4e9, "GBP"),
        ("5-10 million people", 5e6, 1e7, "people"),
        ("5m people live here.", 5e6, 5e6, "people"),
        ("It has 2.4m inhabitants.", 2.4e6, 2.4e6, "inhabitants"),
        ("It is 5m long.", 5, 5, "m"),
        ("10 km plus or minus 2 km", 8, 12, "km"),
        ("for two-and-a-half years", 2.5, 2.5, "year"),
        ("for a year and a half", 1.5, 1.5, "year"),
        ("for an hour and a half", 1.5, 1.5, "h"),
        ("for a couple of days", 2, 2, "day"),
        ("for a decade", 1, 1, "decade"),
        ("5000-plus people", 5000, None, "people"),
        ("5,000-odd people", 4750, 5250, "people"),
        ("several hundred thousand people", 200_000, 1e6, "people"),
        ("About 25 came.", 23.75, 26.25, None),
        ("Only 5 came.", 5, 5, None),
        ("Exactly 12 came.", 12, 12, None),
        ("In Norland 25 people came.", 25, 25, "people"),
        ("Population 25", 25, 25, None),
        ("won 20–30 seats", 20, 30, "seats"),
        ("about 500–1000 people", 500, 1000, "people"),
    ],
)
def test_scales_and_spoken_pieces(
    text: str, low: float, high: float | None, unit: str | None
) -> None:
    assert read(text)[0][1:] == (low, high, unit)


def test_both_prices_of_a_sentence_have_their_scale() -> None:
    assert [row[1] for row in read("The firm lost $3m and $4m.")] == [3e6, 4e6]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "A Boeing 747 flew.",
            "ISO 9001 is a standard.",
            "Apollo 11 landed.",
            "Area 51 is secret.",
        ),
        *(
            'the "ILO-OSH 2001" guidelines',
            "“ILO-OSH 2001” guidelines",
            "5G is fast",
            "the 5G network",
        ),
        *(
            "an iPhone 12 costs much",
            "Agenda 2030 says",
            "the Agenda 2030 goals",
            "Expo 2017 opened",
        ),
        *("a Formula 1 race", "open 24/7 now", "the 9/11 attacks", "a 3–2 win", "lost 3-2 at home"),
    ],
)
def test_numbers_that_name(text: str) -> None:
    assert read(text) == []
