"""Which values can be compared, and how close they are."""

from __future__ import annotations

import pytest

from auditor.discover.alignment.similarity import (
    CLOSEST,
    affinity,
    borrows,
    closeness,
    comparable,
    noun_match,
    relate_numbers,
)
from auditor.discover.statements.normalization import form
from tests.discover.samples import date, number

MONEY = {"kind": "money", "dimension": "money", "unit": "EUR"}
PERCENT = {"kind": "percent", "dimension": "percent", "unit": "%"}
YEARS = {"kind": "duration", "dimension": "duration", "unit": "year"}
MEN, WOMEN = frozenset((form("men"),)), frozenset((form("women"),))
COMPARABLE = {
    # name: (a, b, whether they can be compared)
    "numbers": (number(1), number(2), True),
    "dates": (date("2014"), date("2015"), True),
    "a date and a number": (date("2014"), number(2), False),
    "an ordinal and a number": (number(1, kind="ordinal"), number(2), False),
    "ordinals": (number(1, kind="ordinal"), number(2, kind="ordinal"), True),
    "money and years": (number(1, **MONEY), number(2, **YEARS), False),
    "money and a bare number": (number(1, **MONEY), number(2), True),
    "money and a number in a name": (number(1, **MONEY), number(2, named=True), False),
    "by and to": (number(1, moved="by"), number(2, moved="to"), False),
    "by and nothing": (number(1, moved="by"), number(2), True),
    "by and by": (number(1, moved="by"), number(2, moved="by"), True),
    "other figures an hour and a day": (
        number(1, role="per hour"),
        number(2, role="per day"),
        False,
    ),
    "one figure an hour and a day": (number(2, role="per hour"), number(2, role="per day"), True),
    "a base and a value": (number(1, role="base"), number(2), False),
    "a base and a value of one noun": (
        number(1, role="base", noun="goal"),
        number(2, noun="goal"),
        True,
    ),
    "a change in per cent and one in points": (
        number(2, role="change", dimension="percent"),
        number(2, role="change", dimension="percentage points"),
        True,
    ),
    "a figure in per cent and one in points": (
        number(2, dimension="percent"),
        number(2, dimension="percentage points"),
        False,
    ),
    "a band": (number(1, band=True), number(2), False),
    "men and women": (number(1, beside=MEN), number(2, beside=WOMEN), False),
    "men, and men and women": (number(1, beside=MEN), number(2, beside=MEN | WOMEN), True),
}


@pytest.mark.parametrize("case", COMPARABLE.values(), ids=COMPARABLE)
def test_comparable(case):
    a, b, expected = case
    assert comparable(a, b) is expected
    assert comparable(b, a) is expected


def test_a_bare_number_borrows_a_unit():
    assert borrows(number(13), number(13, **YEARS))
    assert not borrows(number(13, **YEARS), number(13))
    assert not borrows(number(13, kind="count"), number(13, **YEARS))
    assert relate_numbers(number(13), number(13, **YEARS)).kind == "equal"
    assert relate_numbers(number(13, **YEARS), number(14)).kind == "disjoint"


@pytest.mark.parametrize(
    ("share", "percent", "relation"),
    [(0.5, 50.0, "equal"), (0.5, 60.0, "disjoint"), (1.0, 100.0, "equal"), (2.0, 2.0, "equal")],
)
def test_a_share_is_a_percentage(share, percent, relation):
    assert relate_numbers(number(share, step=0.01), number(percent, **PERCENT)).kind == relation


CLOSENESS = [
    # (a, b, closeness)
    (number(100), number(100), CLOSEST),
    (number(99), number(100), 2.0),
    (number(90), number(100), 1.0),
    (number(1), number(100), 0.0044),
    (number(99999), number(100000), CLOSEST),
    (number(0), number(100), 0.0),
    (number(-5), number(5), 0.0),
    (number(0), number(0), CLOSEST),
    (date("2014-01-01"), date("2014-01-01"), 2.0),
    (date("2014-01-01"), date("2014-04-10"), 1.0),  # 99 days
    (date("1900"), date("2014"), 0.0),
    (date("../2014"), date("2014"), 0.0),
]


@pytest.mark.parametrize(("a", "b", "expected"), CLOSENESS)
def test_closeness(a, b, expected):
    assert closeness(a, b) == pytest.approx(expected, abs=1e-4)


def test_nouns_match_differ_or_say_nothing():
    assert noun_match(number(1, noun="ship"), number(2, noun="ship")) == 1
    assert noun_match(number(1, noun="ship"), number(2, noun="boat")) == -1
    assert noun_match(number(1, noun="ship"), number(2)) == 0
    assert noun_match(number(1, noun="people"), number(2, noun="boat")) == -1
    assert noun_match(number(1, noun="total"), number(2, noun="boat")) == 0


AFFINE = {
    # name: (value, the better partner, the worse partner)
    "shared words": (
        *(number(12, around={"ship": 1.0}), number(99, around={"ship": 1.0}), number(99)),
    ),
    "a close number": (number(100), number(99), number(50)),
    "one noun": (number(1, noun="ship"), number(9, noun="ship"), number(9)),
    "no other noun": (number(1, noun="ship"), number(9), number(9, noun="boat")),
    "its noun nearby": (number(1, noun="ship"), number(9, around={"ship": 1.0}), number(9)),
    "no name": (number(1), number(9), number(9, named=True)),
    "one dimension": (number(1), number(9), number(9, **MONEY)),
    "ordinals of one thing": (
        number(1, kind="ordinal", behind="goal"),
        number(9, kind="ordinal", behind="goal"),
        number(9, kind="ordinal", behind="game"),
    ),
}


@pytest.mark.parametrize("case", AFFINE.values(), ids=AFFINE)
def test_affinity_ranks_partners(case):
    value, better, worse = case
    assert affinity(value, better, {}) > affinity(value, worse, {})
    assert affinity(better, value, {}) > affinity(worse, value, {})
