"""Two values: equal, compatible, near, similar, disjoint or not comparable."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.calendar.edtf import parse_days
from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import doubt_of, relate
from auditor.core.model import Value
from tests.core.samples import dated, day, money, number, person, plain, values

NUMBERS = [
    # the same step: equal or disjoint
    ("25 people", "25 people", "equal"),
    ("25 people", "26 people", "disjoint"),
    ("5.7 %", "5.8 %", "disjoint"),
    ("5.7 %", "5.70 %", "equal"),
    ("100 people", "101 people", "disjoint"),
    ("5,000 people", "5,100 people", "disjoint"),
    # different steps: the finer, rounded to the coarser's step, gives the coarser
    ("1,200 people", "1,187 people", "compatible"),
    ("1,200 people", "1,150 people", "compatible"),  # a half either way
    ("1,200 people", "1,250 people", "compatible"),
    ("1,200 people", "1,149 people", "disjoint"),
    ("1,200 people", "1,251 people", "disjoint"),
    ("5,000 people", "5,049 people", "compatible"),
    ("5,000 people", "5,051 people", "disjoint"),
    ("100 km", "104 km", "compatible"),
    ("100 km", "106 km", "disjoint"),
    ("141 km", "1,410 km", "disjoint"),
    ("$71.09 billion", "$71.1 billion", "compatible"),
    ("$71.04 billion", "$71.1 billion", "disjoint"),
    ("5 million people", "5.4 million people", "compatible"),
    ("5 million people", "5.6 million people", "disjoint"),
    ("100 mg", "125 mg", "disjoint"),
    ("$2.4 million", "$2,412,000", "compatible"),
    # hedges
    ("about 1,200 people", "1,260 people", "compatible"),
    ("about 1,200 people", "1,261 people", "near"),
    ("about 1,200 people", "1,379 people", "near"),  # missed by less than its width, 120
    ("about 1,200 people", "1,381 people", "disjoint"),
    ("about 1,200 people", "1,021 people", "near"),
    ("about 1,200 people", "1,019 people", "disjoint"),
    ("nearly 40 %", "36 %", "compatible"),
    ("nearly 40 %", "40.4 %", "near"),
    ("nearly 40 %", "43.9 %", "near"),
    ("nearly 40 %", "44 %", "disjoint"),
    ("nearly 40 %", "50 %", "disjoint"),
    # intervals: no margin, but the bound itself fits
    ("over 20 people", "25 people", "compatible"),
    ("over 20 people", "20 people", "compatible"),
    ("over 20 people", "19 people", "disjoint"),
    ("at least 20 people", "20 people", "compatible"),
    ("at least 20 people", "19 people", "disjoint"),
    ("under 20 people", "20 people", "disjoint"),
    ("under 20 people", "21 people", "disjoint"),
    ("up to 20 people", "20 people", "compatible"),
    ("up to 20 people", "21 people", "disjoint"),
    ("over 30 people", "at most 30 people", "disjoint"),
    ("over 30 people", "under 30 people", "disjoint"),
    ("at least 30 people", "at most 30 people", "compatible"),
    ("over 30 people", "over 30 people", "equal"),
    ("over 30 people", "at least 30 people", "compatible"),
    ("over 30 people", "over 20 people", "compatible"),
    ("between 10 and 20 people", "10 people", "compatible"),
    ("between 10 and 20 people", "20 people", "compatible"),
    ("between 10 and 20 people", "21 people", "disjoint"),
    ("between 10 and 20 people", "between 20 and 30 people", "compatible"),
    ("between 10 and 20 people", "between 21 and 30 people", "disjoint"),
    ("up to 20 people", "between 21 and 30 people", "disjoint"),
    # units, currencies, price bases
    ("12 km²", "4.6 square miles", "compatible"),
    ("12 km²", "5.6 square miles", "disjoint"),
    ("50 °C", "122 °F", "equal"),
    ("12 km²", "12 km", "incomparable"),
    ("5 million euros", "5 million dollars", "incomparable"),
    ("5 euros", "5 %", "incomparable"),
]


@pytest.mark.parametrize(("a", "b", "kind"), NUMBERS)
def test_numbers(a, b, kind):
    one, other = number(a), number(b)
    assert relate(one, other).kind == kind
    assert relate(other, one).kind == kind


def test_money_of_two_price_bases_cannot_be_compared():
    a, b = money("5", 1e6, basis="2012 prices"), money("5", 1e6, basis="2013 prices")
    assert relate(a, b) == Relation(
        "incomparable", "the price bases differ (2012 prices and 2013 prices)"
    )
    assert "not given" in relate(a, money("5", 1e6)).why
    assert relate(a, a).kind == "equal"


def test_money_without_a_currency_may_be_of_any():
    assert relate(money("5", unit=""), money("5", unit="EUR")).kind == "equal"
    assert relate(money("5", unit="EUR"), money("6", unit="")).kind == "disjoint"


FINER = [
    ("1,200 people", "1,187 people", "b"),
    ("$71.1 billion", "$71.09 billion", "b"),
    ("about 20 people", "20 people", "b"),
    ("over 20 people", "20 people", "b"),
    ("over 20 people", "over 30 people", None),
    ("between 10 and 20 people", "between 15 and 30 people", "a"),
    ("between 10 and 20 people", "between 15 and 25 people", None),
    ("25 people", "25 people", None),
    ("25 people", "26 people", None),
]


@pytest.mark.parametrize(("a", "b", "finer"), FINER)
def test_which_side_is_more_precise(a, b, finer):
    one, other = number(a), number(b)
    assert relate(one, other).finer == finer
    assert relate(other, one).finer == {"a": "b", "b": "a", None: None}[finer]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (dated("1919-01-01", "1919-12-31"), dated("1919-04-11", "1919-04-11"), "compatible"),
        (dated("1918-01-01", "1918-12-31"), dated("1919-04-11", "1919-04-11"), "disjoint"),
        (
            Value("date", edtf="XXXX-09-05"),
            dated("2024-09-05", "2024-09-05", "2024-09-05"),
            "compatible",
        ),
        (
            Value("date", edtf="XXXX-09-05"),
            dated("2024-09-06", "2024-09-06", "2024-09-06"),
            "disjoint",
        ),
        (
            Value("date", edtf="XXXX-09"),
            dated("2024-09-05", "2024-09-05", "2024-09-05"),
            "compatible",
        ),
        (Value("date", edtf="XXXX-09"), Value("date", edtf="XXXX-09-05"), "compatible"),
        (Value("date", edtf="XXXX-09-05"), Value("date", edtf="XXXX-09-05"), "equal"),
        (Value("date", edtf="XXXX-09-05"), Value("date", edtf="XXXX-10-05"), "disjoint"),
        (
            Value("date", edtf="XXXX-09-05"),
            dated("2024-01-01", "2024-12-31", "2024"),
            "incomparable",
        ),
        (Value("date"), Value("date"), "incomparable"),  # "last year", "on Tuesday", undated
        (Value("date"), dated("2024-09-05", "2024-09-05", "2024-09-05"), "incomparable"),
        (person("Houngbo"), person("Gilbert Houngbo"), "compatible"),
        (person("Gilbert F. Houngbo"), person("Gilbert Houngbo"), "compatible"),
        (person("H. Aliyev"), person("Heydar ALIYEV"), "compatible"),
        (person("Heydar Aliyev"), person("Ilham Aliyev"), "disjoint"),
        (person("Thomas YAYI Boni"), person("Thomas BONI YAYI"), "equal"),
        (person("Bola Ahmed TINBU"), person("Bola Ahmed TINUBU"), "similar"),
        (person("Guy Ryder"), person("Gilbert Houngbo"), "disjoint"),
        (
            Value("organization", name="International Labour Organization"),
            Value("organization", name="ILO"),
            "compatible",
        ),
        (Value("words", name="Key"), Value("words", name="key"), "equal"),
        (Value("words", name="key"), plain("3"), "incomparable"),
        (dated("1919-01-01", "1919-12-31"), dated("1919-01-01", "1919-12-31"), "equal"),
        (dated("1919-01-01", "1919-12-31"), dated("1919-12-31", "1920-01-31"), "compatible"),
        (dated("1919-01-01", "1919-12-31"), dated("1920-01-01", "1920-01-31"), "disjoint"),
        (Value("date", edtf="XXXX-09-05"), Value("date"), "incomparable"),
        (
            Value("date", edtf="XXXX-09-05/XXXX-09-07"),
            Value("date", edtf="XXXX-09-05"),
            "incomparable",
        ),
        (Value("date", day("2024-09-05")), dated("2024-09-06", "2024-09-06"), "compatible"),
        (Value("words", name="key"), Value("words", name="core"), "disjoint"),
        (Value("words"), Value("words"), "equal"),
        (person(""), person("Ana Berg"), "incomparable"),
        (person("Ana Berg"), Value("place", name="Ana Berg"), "equal"),
        (Value("place", name="Ana Berg"), Value("place", name="Berg"), "disjoint"),
        (person("Ana Berg"), Value("name", name="Berg"), "compatible"),
    ],
)
def test_days_names_and_words(a, b, kind):
    assert relate(a, b).kind == kind
    assert relate(b, a).kind == kind


def test_which_date_is_more_precise():
    year, one_day = dated("1919-01-01", "1919-12-31"), dated("1919-04-11", "1919-04-11")
    assert relate(year, one_day).finer == "b"
    assert relate(one_day, year).finer == "a"
    yearless = Value("date", edtf="XXXX-04-11")
    assert relate(yearless, dated("1919-04-11", "1919-04-11", "1919-04-11")).finer == "b"
    assert relate(Value("date", edtf="XXXX-04"), yearless).finer == "b"


PERSONS = [
    ("Houngbo", "Gilbert Houngbo", "compatible"),
    ("G. Houngbo", "Gilbert Houngbo", "compatible"),
    ("G. F. Houngbo", "Gilbert Houngbo", "compatible"),
    ("G. F. Houngbo", "Gilbert Andrew Houngbo", "disjoint"),
    ("G. H.", "Gilbert Houngbo", "disjoint"),  # initials alone name nobody
    ("Houngbo Houngbo", "Gilbert Houngbo", "disjoint"),  # each part is used once
    ("Gilbert Houngbo", "Gilbert Houngbo", "equal"),
    ("the Gilbert Houngbo", "Gilbert Houngbo", "equal"),
    # a letter or two, in names of six letters and more with as many parts
    ("Bola Tinubu", "Bola Tinubo", "similar"),
    ("Bola Tinubu", "Bola Tinobo", "similar"),
    ("Bola Tinubu", "Bola Tonobo", "disjoint"),
    ("Bola Tinubu", "Boal Tinubu", "similar"),  # swapped letters are one
    ("Bo Ti", "Bo Tu", "disjoint"),
    ("Bo Tin", "Bo Tun", "similar"),
    ("Bolat Inubu", "Bola Tinubu", "similar"),
    ("Bola A. Tinubu", "Bola Tinubo", "disjoint"),
]


@pytest.mark.parametrize(("a", "b", "kind"), PERSONS)
def test_persons(a, b, kind):
    assert relate(person(a), person(b)).kind == kind
    assert relate(person(b), person(a)).kind == kind


ORGANIZATIONS = [
    ("ILO", "International Labour Organization", "compatible"),
    ("OECD", "Organisation for Economic Co-operation and Development", "disjoint"),
    ("OSCE", "Organization for Security and Co-operation in Europe", "disjoint"),
    ("WHO", "World Health Organization", "compatible"),
    ("DoD", "Department of Defense", "compatible"),  # the small word counts, too
    ("DD", "Department of Defense", "compatible"),
    ("DX", "Department of Defense", "disjoint"),
    ("Ilo Group", "International Labour Organization", "disjoint"),
    ("W", "World", "disjoint"),
    ("International Labour Organization", "International Labor Organization", "similar"),
    ("Labour Organization", "International Labour Organization", "disjoint"),
]


@pytest.mark.parametrize(("a", "b", "kind"), ORGANIZATIONS)
def test_organizations(a, b, kind):
    one, other = (Value("organization", name=name) for name in (a, b))
    assert relate(one, other).kind == kind
    assert relate(other, one).kind == kind


def test_the_longer_name_is_more_precise():
    assert relate(person("Houngbo"), person("Gilbert Houngbo")).finer == "b"
    assert relate(person("Gilbert Houngbo"), person("Houngbo")).finer == "a"


@pytest.mark.parametrize(
    ("a", "b", "options", "kind"),
    [
        (plain("1200"), plain("1187"), {"precision": "exact"}, "disjoint"),
        (plain("100"), plain("104"), {"precision": "5%"}, "compatible"),
        (plain("100"), plain("106"), {"precision": "5%"}, "disjoint"),
        (plain("100"), plain("105"), {"precision": "5%"}, "compatible"),
        (plain("100"), plain("105.3", "number"), {"precision": "5%"}, "disjoint"),
        (plain("-100"), plain("-105"), {"precision": "5%"}, "compatible"),
        (plain("100"), plain("102"), {"tolerance": 2}, "compatible"),
        (plain("100"), plain("102"), {"tolerance": 2, "precision": "exact"}, "compatible"),
        (plain("100"), plain("103"), {"tolerance": 2}, "disjoint"),
    ],
)
def test_a_rule_may_ask_for_other_precision(a, b, options, kind):
    assert relate(a, b, **options).kind == kind


@given(values, values)
def test_relation_is_symmetric(a, b):
    one, other = relate(a, b), relate(b, a)
    assert one.kind == other.kind
    mirrored = {"a": "b", "b": "a", None: None}
    assert other.finer == mirrored[one.finer]


@given(values)
def test_a_value_equals_itself(a):
    assert relate(a, a).kind in ("equal", "incomparable" if a.name == "" else "equal")


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_a_rounding_is_compatible_with_its_source(number, places):
    source = plain(str(number), "quantity")
    unit = 10**places
    rounded = (number + unit // 2) // unit * unit
    coarse = Value("quantity", rounded, rounded, step=max(unit, 1))
    assert relate(source, coarse).kind in ("equal", "compatible")


@given(
    st.integers(-(10**6), 10**6), st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000)
)
def test_what_contains_overlaps(low, left, width, right):
    inner = Value("number", low, low + width, hedge="between")
    outer = Value("number", low - left, low + width + right, hedge="between")
    assert relate(inner, outer).kind in ("equal", "compatible")


def test_a_kind_of_one_family_alone_is_not_comparable():
    for a, b in ((person("Ana"), plain("3")), (plain("3"), dated("2010-01-01", "2010-01-01"))):
        assert relate(a, b).kind == "incomparable"
        assert relate(b, a).kind == "incomparable"


EDGES = [
    (plain("100"), plain("102"), {"tolerance": 2.0}, "compatible"),
    (plain("0"), plain("5"), {"precision": "5%"}, "disjoint"),
    (plain("100"), plain("95"), {"precision": "5%"}, "compatible"),
    (plain("95"), plain("100"), {"precision": "5%"}, "compatible"),
    (plain("94"), plain("100"), {"precision": "5%"}, "disjoint"),
]


@pytest.mark.parametrize(("a", "b", "options", "kind"), EDGES)
def test_margins(a, b, options, kind):
    assert relate(a, b, **options).kind == kind
    assert relate(b, a, **options).kind == kind


def test_numbers_of_one_step_have_no_margin():
    a = Value("quantity", 100.0, 100.0, step=10.0)
    assert relate(a, Value("quantity", 105.0, 105.0, step=10.0)).kind == "disjoint"
    assert relate(a, Value("quantity", 105.0, 105.0, step=1.0)).kind == "compatible"


def test_intervals_that_share_an_end_are_not_equal():
    a = Value("number", 10.0, 20.0, hedge="between")
    assert relate(a, Value("number", 10.0, 21.0, hedge="between")).kind == "compatible"
    assert relate(a, Value("number", 9.0, 20.0, hedge="between")).kind == "compatible"
    half_open = Value("number", 10.0, 20.0, high_open=True, hedge="between")
    assert relate(a, half_open).kind == "compatible"
    above = Value("number", 20.0, 30.0, hedge="between")
    assert relate(half_open, above).kind == "disjoint"
    assert relate(above, half_open).kind == "disjoint"


def test_the_wider_hedge_gives_the_margin():
    about, wide = number("about 100 km"), number("about 1,000 km")
    assert relate(about, number("about 112 km")).kind == "near"
    assert relate(wide, number("about 1,170 km")).kind == "near"


def test_hedges_with_one_end_have_no_width():
    half = Value("number", 20.0, None, hedge="about")
    assert relate(half, plain("10", "number")).kind == "disjoint"
    other = Value("number", None, 20.0, hedge="about")
    assert relate(other, plain("30", "number")).kind == "disjoint"


def test_dates_with_one_end():
    after = Value("date", day("2010-01-01"))
    assert relate(after, dated("2009-01-01", "2009-12-31")).kind == "disjoint"
    before = Value("date", None, day("2010-01-01"))
    assert relate(before, dated("2009-01-01", "2009-12-31")).kind == "compatible"


MORE_NAMES = [
    ("Al B.", "Al Bert", "compatible"),
    ("A Li", "Ann Li", "compatible"),
    ("Abc De", "Abc", "compatible"),
    ("Ana Bergen", "Ana Berg En", "disjoint"),
    ("Kim", "Kim Jong Un", "compatible"),
    ("Lee Anx", "Lee Ay", "similar"),
    ("Al Xy", "Al Xyz", "disjoint"),  # five letters and a space, and six
]


@pytest.mark.parametrize(("a", "b", "kind"), MORE_NAMES)
def test_more_persons(a, b, kind):
    assert relate(person(a), person(b)).kind == kind
    assert relate(person(b), person(a)).kind == kind


def test_names_of_one_length_are_equally_precise():
    one, other = person("Ana B"), person("Ana Bo")
    assert relate(person("Ab Cd"), person("Cd Ab")).finer is None
    assert relate(one, other).finer == "b"


def test_two_values_that_differ_cannot_be_compared_where_one_is_in_doubt():
    sure, unsure = number("€12,500"), replace(number("€1.25"), doubt="its point may group")
    assert relate(sure, unsure).kind == relate(unsure, sure).kind == "incomparable"
    assert relate(sure, unsure).why == "a figure may be another one, for its point may group"
    assert relate(unsure, unsure).kind == "equal"
    assert relate(number("€1.3"), unsure).kind == "incomparable"  # one may be a rounding of another
    assert relate(number("5 km"), unsure).why.startswith("the units differ")
    day = replace(Value("date", 1.0, 1.0, edtf="0001-01-01"), doubt="its day may be its month")
    assert relate(day, replace(day, low=2.0, high=2.0)).kind == "incomparable"


def test_a_doubt_is_told_of_the_first_that_has_one():
    a, b = replace(number("5"), doubt="a"), replace(number("5"), doubt="b")
    assert doubt_of(number("5"), a, b) == doubt_of(a) == "a figure may be another one, for a"
    assert doubt_of(number("5"), number("6")) is None


PERIODS = [  # two periods as EDTF writes them, and how they relate
    ("1952/1962", "1954/1962", "disjoint"),
    ("1952/1962", "1952/1964", "disjoint"),
    ("1952/1962", "1952-05/1962", "compatible"),
    ("1952/1962", "1952/1962", "equal"),
    ("1952/1962", "1957", "compatible"),
    ("1952/..", "1952/1962", "compatible"),
    ("[2012..2013]", "[2013..2014]", "disjoint"),
    ("[2012..2013]", "[2012..2013]", "equal"),
    ("[1867..1900]", "[1801..1900]", "compatible"),
    ("[2012..2013]", "2013", "compatible"),
    ("[2012..2013]", "2012/2013", "equal"),
]


@pytest.mark.parametrize(("a", "b", "kind"), PERIODS)
def test_periods_that_share_days_are_others_where_an_end_differs(a, b, kind):
    one, other = (Value("date", *parse_days(text), edtf=text) for text in (a, b))
    assert relate(one, other).kind == kind
    assert relate(other, one).kind == kind


def test_a_number_in_doubt_is_one_that_its_decimals_make():
    pointed = replace(number("€1,250"), doubt="its point may group")  # written €1.250
    assert relate(pointed, number("€1.25")).kind == relate(number("€1.25"), pointed).kind == "equal"
    assert relate(pointed, number("€1.35")).kind == "incomparable"
    assert relate(pointed, number("€2")).kind == "incomparable"
    assert relate(number("€1,250"), number("€1.25")).kind == "disjoint"
