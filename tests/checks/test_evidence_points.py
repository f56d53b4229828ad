"""Claims that say the very same at the very same time are one point."""

from __future__ import annotations

import pytest

from auditor.checks.evidence_points import earliest, points, same_subject, value_key
from auditor.core.model import Value
from tests.checks.samples import claim
from tests.core.samples import dated, holds, number, person

ONE_POINT = [
    (claim("25 people"), claim("25 people", document="b.txt"), 1),
    (claim("25 people"), claim("26 people"), 2),
    (claim("25 people"), claim("25 people", "2011-01-01/2011-12-31"), 2),
    (claim("25 people"), claim("25 people", own_words=False), 2),
    (claim("25 people"), claim("25 people", remarks=("key",)), 2),
    (claim("25 people"), claim("25 people", remarks=("all",)), 1),  # a trigger is no qualifier
    (claim("25 people", "?"), claim("25 people", "?"), 1),
    (claim("25 people", "?"), claim("25 people", "?", document="b.txt"), 2),
    (claim("25 people", "undated a.txt"), claim("25 people", "undated b.txt"), 2),
    (claim("25 people", "undated a.txt"), claim("25 people", "undated a.txt", slot="m"), 1),
    (
        claim("25 people", "2010-01-01..2010-12-31"),
        claim("25 people", "2010-01-01..2010-12-31 surely 2010-01-01"),
        2,
    ),
]


@pytest.mark.parametrize(("a", "b", "count"), ONE_POINT)
def test_what_is_one_point(a, b, count):
    assert len(points([a, b])) == count


def test_points_stand_in_the_order_of_their_times():
    late, early, never = (
        claim("25 people", time) for time in ("2011-01-01", "2010-01-01", "undated a.txt")
    )
    found = points([never, late, early])
    assert [point.first for point in found] == [early, late, never]
    assert found[0].claims == (early,)


KEYS = [
    ({"ward": "North"}, {"ward": "North"}, True),
    ({"ward": "North"}, {"ward": "the north"}, True),
    ({"ward": "North"}, {"ward": "South"}, False),
    ({"ward": "North"}, {}, True),
    ({}, {}, True),
]


@pytest.mark.parametrize(("a", "b", "same"), KEYS)
def test_a_key_that_may_be_missing_parts_only_what_states_it(a, b, same):
    one, other = (
        points([claim("25 people", slots=slots)], ("country", "ward?"))[0] for slots in (a, b)
    )
    assert same_subject(one, other) is same
    assert same_subject(other, one) is same


BEGINNINGS = [
    ("2010-05-04", "2010-05-05"),
    ("2010-05-04", "2010-05-04/2010-05-05"),
    ("..2010-05-04 surely never", "2010-05-05"),
    ("2010-05-04.. surely never", "undated a.txt"),
    ("2010-05-04.. surely never", "?"),
    ("2010-05-04/2010-06-01", "2010-05-05"),
]


@pytest.mark.parametrize(("first", "second"), BEGINNINGS)
def test_times_by_their_beginning(first, second):
    assert earliest(holds(first)) < earliest(holds(second))


def test_of_a_half_open_time_its_end_counts():
    assert earliest(holds("2010-05-04.. surely never")) == earliest(holds("2010-05-04"))
    assert earliest(holds("..2010-05-04 surely never")) == earliest(holds("2010-05-04"))


EQUAL = [
    (number("25 people"), number("twenty-five people"), True),
    (number("1 km"), number("1,000 m"), True),
    (number("50 °C"), number("122 °F"), True),
    (number("25 people"), number("25 km"), False),
    (number("25 people"), number("over 25 people"), False),
    (number("at least 25 people"), number("over 25 people"), False),
    (number("at most 25 people"), number("under 25 people"), False),
    (number("5 euros"), number("5 dollars"), False),
    (dated("2010-05-04", "2010-05-04"), dated("2010-05-04", "2010-05-05"), False),
    (dated("2010-05-04", "2010-05-04"), dated("2010-05-03", "2010-05-04"), False),
    (dated("2010-05-04", "2010-05-04", "2010-05-04"), dated("2010-05-04", "2010-05-04"), True),
    (Value("date", edtf="XXXX-05"), Value("date", edtf="XXXX-06"), False),
    (person("Ana Berg"), person("BERG, Ana"), True),
    (person("Ana Berg"), person("Ana"), False),
    (Value("words", name="Key"), Value("words", name="key"), True),
    (Value("words", name="key"), Value("words", name="core"), False),
    (Value("money", 5, 5, basis="2012 prices"), Value("money", 5, 5), False),
]


@pytest.mark.parametrize(("a", "b", "equal"), EQUAL)
def test_values_that_are_equal_share_a_key(a, b, equal):
    assert (value_key(a) == value_key(b)) is equal
