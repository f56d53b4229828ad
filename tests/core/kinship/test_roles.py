"""Roles of numbers: only equal ones meet, and rates of two periods are told apart by their figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.claims.analysis import analyse
from auditor.core.kinship.relations import relate
from auditor.core.kinship.roles import can_meet, parted_by_role, per
from auditor.core.model import Document, Value


def only_number(text: str) -> Value:
    """Return the one number of a text, with its role."""
    values = [m.value for m in analyse(Document("a.txt", text)).mentions]
    (number,) = (value for value in values if value.kind not in ("name", "date"))
    return number


RATES = [
    ("Wells yield 90 barrels a day.", "Wells yield 90 barrels a week.", "disjoint"),
    ("Wells yield 90 barrels a day.", "Wells yield 80 barrels a day.", "disjoint"),
    ("Rent is £250 a week.", "Rent is £250 a month.", "disjoint"),
    ("Rent is £250 a week.", "Rent is £13,044 a year.", "equal"),
    ("Rent is £250 a week.", "Rent is £1,000 a month.", "compatible"),
    ("Guards earn $15 per hour.", "Guards earn $110 per day.", "incomparable"),
    ("It runs 14 hourly tests.", "It runs 14 daily tests.", "disjoint"),
    ("The train does 90 km/h.", "The train does 25 m/s.", "equal"),
    ("Wells yield 90 jars a day.", "Wells yield 90 jars.", "equal"),
]


@pytest.mark.parametrize(("a", "b", "kind"), RATES)
def test_rates(a: str, b: str, kind: str) -> None:
    assert relate(only_number(a), only_number(b)).kind == kind
    assert relate(only_number(b), only_number(a)).kind == kind


def test_a_rate_per_a_time_is_not_compared_with_one_per_a_number():
    a, b = (
        Value("count", 5.0, 5.0, role="per year"),
        Value("count", 5.0, 5.0, role="per 1000", scale=0.001),
    )
    assert relate(a, b).kind == "incomparable"
    per_hundred = replace(b, role="per 100", scale=0.01)
    assert relate(b, per_hundred).kind == "disjoint"
    assert relate(b, replace(per_hundred, low=0.5, high=0.5)).kind == "equal"
    assert relate(b, replace(per_hundred, low=0.8, high=0.8)).kind == "incomparable"


def test_what_a_rate_is_per():
    assert per(Value("count", 5.0, 5.0, role="per month")) == "month"
    assert per(Value("quantity", 5.0, 5.0, unit="L/min", dimension="volume/duration")) == "min"
    assert per(Value("quantity", 5.0, 5.0, unit="km/h", dimension="speed")) is None
    assert per(Value("count", 5.0, 5.0)) is None


FIVE, SIX = Value("count", 5.0, 5.0, step=1.0), Value("count", 6.0, 6.0, step=1.0)


@pytest.mark.parametrize(
    ("role", "other", "parted", "meet", "equal_meet"),
    [
        (None, None, False, True, True),
        ("base", "base", False, True, True),
        ("base", None, True, False, True),
        ("part", "base", True, False, True),
        ("before", None, True, False, False),
        ("per day", None, False, True, True),
        ("out of 10", "out of 100", True, False, True),
        ("out of 10", None, False, True, True),
    ],
)
def test_roles_that_meet(role, other, parted, meet, equal_meet):
    one, two = replace(FIVE, role=role), replace(SIX, role=other)
    assert (parted_by_role(one, two) is not None) is parted
    assert can_meet(one, two) is can_meet(two, one) is meet
    assert can_meet(one, replace(FIVE, role=other)) is equal_meet
    assert (relate(one, two).kind == "incomparable") is not meet
