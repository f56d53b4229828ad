"""Which values of a passage another is compared with: all of few, the likeliest of many."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.nearby import EACH, MOST_VALUES, RAREST, Nearby
from tests.discover.samples import date, number

MANY = 10 * MOST_VALUES
KM = {"dimension": "length", "kind": "quantity"}


def of_many(**special):
    """Return many plain values, those of some places replaced."""
    values = [number(1000 + n, 10 * n) for n in range(MANY)]
    for place, value in special.items():
        values[int(place.removeprefix("at_"))] = value
    return Nearby(values)


def test_few_values_are_all_compared():
    values = [number(n, 10 * n) for n in range(MOST_VALUES)]
    assert list(Nearby(values).candidates(number(9999), 0.0)) == list(range(MOST_VALUES))
    assert Nearby(values).alike(number(9999)) == values


FOUND = {
    # name: (value sought, value at 500)
    "by the word around it": (number(7, around={"ship": 1.0}), number(50, around={"ship": 1.0})),
    "by its figure": (number(7), number(7)),
    "by its figure in the base unit": (
        number(7, unit="km", scale=1000.0, **KM),
        number(7000, unit="m", **KM),
    ),
    "by its day": (date("2012"), date("2012-01-01")),
}


@pytest.mark.parametrize("case", FOUND.values(), ids=FOUND)
def test_one_of_many_values_is_found(case):
    wanted, there = case
    assert 500 in of_many(at_500=there).candidates(wanted, 0.0)


def test_values_at_the_same_place_of_many_are_found():
    assert MANY // 2 in of_many().candidates(number(7), 0.5)


def test_values_of_the_same_figure_are_alike_among_many():
    there = number(7, 5000)
    assert there in of_many(at_500=there).alike(number(7))


@pytest.mark.parametrize("many", [2 * MOST_VALUES, 20 * MOST_VALUES])
def test_each_value_is_compared_with_so_many_however_many_there_are(many):
    around = {f"word{n}": 1.0 for n in range(9)}
    values = [number(n, 10 * n, around=around) for n in range(many)]
    assert len(list(Nearby(values).candidates(values[many // 2], 0.5))) <= 2 * EACH * (3 + RAREST)
