"""The same-subject score: each feature moves it by its weight."""

from __future__ import annotations

import pytest

from auditor.discover.alignment.same_subject import (
    DATE_WEIGHTS,
    NUMBER_WEIGHTS,
    Setting,
    date_features,
    number_features,
    same_subject_score,
)
from tests.discover.samples import above, date, number

ONE = Setting(values=1, alone=False, agreeing=False, names=0, missing=0, length=1)
SHIP = {"ship": 1.0}
NUMBERS = {
    # name: (short, long, setting, features that are not as of two numbers with nothing around)
    "nothing": (number(1), number(99), ONE, {}),
    "words": (
        *(number(1, around=SHIP), number(99, around=SHIP), ONE),
        {"shared_words": 1.0, "shared_neighbours": 1.0},
    ),
    "words farther off": (
        *(number(1, around={"ship": 0.56}), number(99, around={"ship": 0.56}), ONE),
        {"shared_words": 1.0, "shared_neighbours": 0.0},
    ),
    "a neighbour's limit": (
        *(number(1, around={"ship": 0.57}), number(99, around={"ship": 0.57}), ONE),
        {"shared_words": 1.0, "shared_neighbours": 1.0},
    ),
    "one noun": (number(1, noun="ship"), number(99, noun="ship"), ONE, {"same_noun": 1.0}),
    "two nouns": (
        *(number(1, noun="ship"), number(99, noun="boat"), ONE),
        {"other_noun": 1.0, "absent_noun": 1.0},
    ),
    "two nouns, one near the other": (
        *(number(1, noun="ship"), number(99, noun="boat", around=SHIP), ONE),
        {"other_noun": 1.0},
    ),
    "another dimension": (
        *(number(1), number(99, dimension="money"), ONE, {"other_dimension": 1.0}),
    ),
    "a bound": (above(1), number(99), ONE, {"bound": 1.0}),
    "the bound itself": (
        *(above(99), number(99), ONE, {"bound": 1.0, "closeness": 3.0, "equal_number": 1.0}),
    ),
    "six values": (number(1), number(99), ONE._replace(values=6), {"values": 6}),
    "more values": (number(1), number(99), ONE._replace(values=7), {"values": 6}),
    "three missing names": (number(1), number(99), ONE._replace(missing=3), {"missing_names": 3}),
    "more missing names": (number(1), number(99), ONE._replace(missing=4), {"missing_names": 3}),
}


@pytest.mark.parametrize("case", NUMBERS.values(), ids=NUMBERS)
def test_features_of_numbers(case):
    short, long, setting, changed = case
    plain = number_features(number(1), number(99), ONE)
    features = number_features(short, long, setting)
    assert features == pytest.approx(plain | changed)
    assert same_subject_score(short, long, setting) == pytest.approx(
        sum(NUMBER_WEIGHTS[name] * value for name, value in features.items())
    )


A, B = "1814", "2014"
DATES = {
    "nothing": (date(A), date(B), ONE, {}),
    "one word before": (
        *(date(A, before="born"), date(B, before="born"), ONE, {"same_word_before": 1.0}),
    ),
    "its word nearby": (
        *(date(A, before="ship"), date(B, around=SHIP), ONE, {"word_before_is_near": 1.0}),
    ),
    "another word before": (date(A, before="born"), date(B, before="died"), ONE, {}),
    "a bound": (date(A, bound_word="before"), date(B), ONE, {"bound": 1.0}),
    "no bound": (date(A, bound_word="since"), date(B), ONE, {}),
    "alone": (date(A), date(B), ONE._replace(alone=True), {"alone": 1.0}),
    "others agree": (date(A), date(B), ONE._replace(agreeing=True), {"agreeing": 1.0}),
    "two names": (date(A), date(B), ONE._replace(names=2), {"names": 2}),
    "fifteen words": (date(A), date(B), ONE._replace(length=15), {"words": 15}),
    "more words": (date(A), date(B), ONE._replace(length=16), {"words": 15}),
}


@pytest.mark.parametrize("case", DATES.values(), ids=DATES)
def test_features_of_dates(case):
    short, long, setting, changed = case
    features = date_features(short, long, setting)
    assert features == pytest.approx(date_features(date(A), date(B), ONE) | changed)
    assert same_subject_score(short, long, setting) == pytest.approx(
        sum(DATE_WEIGHTS[name] * value for name, value in features.items())
    )
