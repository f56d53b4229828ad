"""Numbers and quantities: tables of text and what is read in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Mention, Value
from auditor.core.relations import relate
from auditor.language.numbers.recognizer import (
    DEFAULT,
    NumberStyle,
    detect_style,
    read_numbers,
)
from auditor.language.numbers.spelled_parser import parse_words

COMMA = NumberStyle(",", certain=True)


def one(text: str) -> Mention:
    found = read_numbers(text)
    assert len(found) == 1, found
    return found[0]


def told(text: str, style: NumberStyle = DEFAULT) -> list[tuple[object, ...]]:
    """Return text, number and unit of every number read; the number of a range as a pair."""
    rows: list[tuple[object, ...]] = []
    for mention in read_numbers(text, (), style):
        value = mention.value
        same = value.low == value.high
        rows.append((mention.text, value.low if same else (value.low, value.high), value.unit))
    return rows


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,674,200", 1_674_200),
        ("1.234.567", 1_234_567),
        ("1 414 021 100", 1_414_021_100),
        ("40\u202f000", 40_000),
        ("40'000", 40_000),
        ("12,34,567", 1_234_567),
        ("1,674,200.5", 1_674_200.5),
        ("1.111,11", 1111.11),
        ("4.800", 4.8),
        ("1,3", 1.3),
        (".08", 0.08),
        ("-5.41", -5.41),
        ("−28", -28),
        ("minus 1,200", -1200),
        ("2.4 million", 2_400_000),
        ("1.2bn", 1_200_000_000),
        ("3k", 3000),
        ("25 lakh", 2_500_000),
        ("1/4", 0.25),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("⅔", 2 / 3),
        ("1.3 × 10^6", 1_300_000),
        ("1e10", 10**10),
        ("3 hundred and 21", 321),
        ("forty-five (45)", 45),
    ],
)
def test_digits(text: str, number: float) -> None:
    assert one(text).value.low == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize("text", ["2.4 million", "71.1 billion", "0.9 trillion", "8.10 million"])
def test_whole_numbers_are_whole(text: str) -> None:
    assert isinstance(one(text).value.low, int)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twenty-four", 24),
        ("Three hundred and thirty one", 331),
        ("two hundred and two thousand", 202_000),
        ("two and a half million", 2_500_000),
        ("one million and a half", 1_500_000),
        ("half a million", 500_000),
        ("three quarters of a million", 750_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred and two", 102),
        ("five point seven", 5.7),
        ("nought point nought three", 0.03),
        ("minus five point five", -5.5),
        ("two thirds", 2 / 3),
        ("twenty-three fifths", 4.6),
        ("three crore twelve lakh", 31_200_000),
        ("three million, two hundred & forty", 3_000_240),
    ],
)
def test_words(text: str, number: float) -> None:
    mention = one(text)
    assert mention.text == text
    assert mention.value.low == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("two and three", [2, 3]),
        ("two, three and five", [2, 3, 5]),
        ("four and twenty-one", [4, 21]),
    ],
)
def test_lists_of_words_are_several_numbers(text: str, numbers: list[int]) -> None:
    assert [mention.value.low for mention in read_numbers(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Convention No. 87 applies",
        "see Nos. 87 and 98",
        "see page 12 or pages 14-16",
        "as in Fig. 4 and Eq. (12)",
        "the statue SCP-173",
        "vitamin B12 and CO2",
        "he flew a Boeing 747 home",
        "version 3.2.1",
        "release v2",
        "as they say [3], and [26,27]",
        "at 14:04 sharp",
        "at 5 pm",
        "call +41 22 799 6111",
        "call 555-1234",
        "at 12 Main Street",
        "ISBN 978-3-16-148410-0",
        "1. Top of the list",
        "(1) top of the list",
        "Mg(ClO4)2",
        "24703L202",
        "007",
        "one of them",
        "no one knows",
        "31 25 N, 34 20 E",
        "https://example.org/2020/17",
    ],
)
def test_numbers_that_name_are_left_out(text: str) -> None:
    assert read_numbers(text) == []


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
    assert told(text) == [(written, pytest.approx(number), unit) for written, number, unit in rows]


@pytest.mark.parametrize(
    ("text", "lemma", "qualifiers"),
    [
        ("24 ILO Conventions were", "convention", ("ILO",)),
        ("25 key ILO conventions", "convention", ("key", "ILO")),
        ("3 deputy ministers", "minister", ("deputy",)),
        ("7 countries of the region", "country", ()),
        ("12 women", "woman", ()),
    ],
)
def test_counts_tell_what_is_counted(text: str, lemma: str, qualifiers: tuple[str, ...]) -> None:
    value = one(text).value
    assert (value.kind, value.counted, value.qualifiers) == ("count", lemma, qualifiers)


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


def test_a_hedge_stands_outside_the_span() -> None:
    assert one("it has about 25 members").text == "25"


def test_a_change_is_two_values_and_no_range() -> None:
    assert told("it rose from 5 to 7 %") == [("5", 5, "%"), ("7 %", 7, "%")]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("24 conventions", 1),
        ("200 people", 1),
        ("1,200 people", 100),
        ("2.4 million people", 100_000),
        ("$71.09 billion", 10_000_000),
        ("40 km", 1),
        ("40 %", 1),
        ("two and a half million people", 500_000),
        ("1.5 cents", 0.001),
    ],
)
def test_steps(text: str, step: float) -> None:
    assert one(text).value.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "number"),
    [("first", 1), ("the 25th", 25), ("twenty-fifth", 25), ("one hundred and first", 101)],
)
def test_ordinals(text: str, number: int) -> None:
    value = one(text).value
    assert (value.kind, value.low) == ("ordinal", number)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("It cost 3,5 Mio., later 1.234,50 and 7,25.", COMMA),
        ("It was 3.5, then 1,234.50 and 7.25; see 1,3.", NumberStyle(".", certain=True)),
        ("There were 1,234 and 5,678.", DEFAULT),
    ],
)
def test_the_document_tells_its_decimal_sign(text: str, style: NumberStyle) -> None:
    assert detect_style(text) == style


def test_the_decimal_sign_decides_what_is_ambiguous() -> None:
    assert [row[1] for row in told("1.234 and 1,234")] == [1.234, 1234]
    assert [row[1] for row in told("1.234 and 1,234", COMMA)] == [1234, 1.234]


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


@given(st.integers(0, 10**15 - 1))
def test_grouping_does_not_change_a_number(number: int) -> None:
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", "\u00a0")):
        assert one(text).value.low == number


@given(st.integers(1, 999_999))
def test_spoken_numbers_come_back(number: int) -> None:
    spoken = parse_words(spell(number))
    assert [item.number.value for item in spoken] == [number]


@given(st.text(alphabet="0123456789.,-–()[]/ $€%kmone andtwo\n", max_size=60))
def test_mentions_stand_where_they_say_and_apart(text: str) -> None:
    end = 0
    for mention in read_numbers(text):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell(number: int) -> str:
    """Return a whole number below a million in words."""
    small = SMALL.split()
    if number >= 1000:
        rest = number % 1000
        return f"{spell(number // 1000)} thousand" + (f" {spell(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{small[number // 100]} hundred" + (f" and {spell(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{small[number % 10]}" if number % 10 else "")
    return small[number]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "hedge"),
    [
        ("about 10–20 people", 10, 20, "people", "about between"),
        ("between about 10 and 20", 10, 20, None, "about between"),
        ("nearly 10 to 20", 10, 20, None, "nearly between"),
        ("more than 10 to 20 km", 10, None, "km", "more than"),
        ("up to 10–20 %", None, 20, "%", "at most"),
        ("at least 3-4 goals", 3, None, "goals", "at least"),
        ("over 2 to 3 years", 2, 3, "year", "between"),
        ("2–3 million", 2_000_000, 3_000_000, None, "between"),
        ("from 800 to 1,200 million", 800_000_000, 1_200_000_000, None, "between"),
        ("two to three hundred", 200, 300, None, "between"),
        ("500 to 2 million", 500, 2_000_000, None, "between"),
        ("2 million to 3 million", 2_000_000, 3_000_000, None, "between"),
        ("5 to 10m", 5, 10, "m", "between"),
        ("$1-2 million", 1_000_000, 2_000_000, "USD", "between"),
        ("$5 to $10 million", 5_000_000, 10_000_000, "USD", "between"),
        ("between $4 and 10 million", 4_000_000, 10_000_000, "USD", "between"),
        ("£5-10m", 5_000_000, 10_000_000, "GBP", "between"),
    ],
)
def test_ranges_share_unit_scale_and_hedge(
    text: str, low: float | None, high: float | None, unit: str | None, hedge: str
) -> None:
    value = one(text).value
    assert (value.low, value.high, value.unit, value.hedge) == (low, high, unit, hedge)


@pytest.mark.parametrize(
    "text", ["$100 to 20 people", "rose from $5 to 10 million", "$4 and 10 million", "€5 to 10 km"]
)
def test_two_numbers_that_are_no_range(text: str) -> None:
    assert len(read_numbers(text)) == 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("75 USD million", 75_000_000),
        ("75 € million", 75_000_000),
        ("7.5 EUR bn", 7_500_000_000),
        ("75 USD", 75),
    ],
)
def test_a_scale_behind_the_currency(text: str, number: float) -> None:
    assert (one(text).value.low, one(text).value.kind, one(text).text) == (number, "money", text)


def test_a_sign_at_the_end_is_not_before_the_start() -> None:
    assert [(m.start, m.value.low) for m in read_numbers("€5-")] == [(0, 5)]
