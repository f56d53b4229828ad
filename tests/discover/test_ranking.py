"""The strength of a finding, and the slips that two values look like."""

from __future__ import annotations

import pytest

from auditor.core.model import Value
from auditor.discover.ranking import difference_of, slip, strength_of

STRENGTHS = [
    # (same-subject score, difference, whether the times are certain, strength)
    (0.0, 0.0, True, 0.25),
    (0.0, 1.0, True, 0.5),
    (0.0, 1.5, True, 0.5),  # cut at 1
    (0.0, -1.0, True, 0.25),
    (0.0, 1.0, False, 0.35),
    (30.0, 1.0, True, 1.0),
    (1000.0, 1.0, True, 1.0),
    (-1000.0, 1.0, True, 0.0),
    (2.0, 0.5, True, 0.6606),
]


@pytest.mark.parametrize(("score", "difference", "certain", "strength"), STRENGTHS)
def test_strength(score, difference, certain, strength):
    assert strength_of(score, difference, certain_time=certain) == strength


def number(low: float | None, kind: str = "count") -> Value:
    return Value(kind, low, low)


DIFFERENCES = [
    # (a, b, difference)
    (number(50), number(100), 0.5),
    (number(0), number(0), 0.0),
    (number(None), number(3), 0.0),
    (Value("date", 0, 0), Value("date", 36525, 36525), 1.0),
    (Value("date", 0, 0), Value("date", 18262.5, 18262.5), 0.5),
    (Value("date", 0, 0), Value("date", 99999, 99999), 1.0),
    (Value("date"), Value("date", 5, 5), 0.0),
    (Value("date", 5, 5), Value("date"), 0.0),
    (Value("person", name="Ana"), Value("person", name="Leo"), 1.0),
    (number(5), Value("person", name="Leo"), 1.0),
]


@pytest.mark.parametrize(("a", "b", "difference"), DIFFERENCES)
def test_difference(a, b, difference):
    assert difference_of(a, b) == difference


SLIPS = [
    # (a, b as written, words of the slip, or "")
    ("141", "1,410", "factor of 10:"),
    ("141", "1,411", ""),
    ("5", "5,000", "factor of 1,000:"),
    ("5", "5", ""),
    ("0", "5", ""),
    ("2,453", "2,543", "swapped"),
    ("2,453", "2,534", ""),  # three digits moved
    ("2,453", "3,452", ""),  # not neighbours
    ("12", "21", "swapped"),
    ("12", "22", ""),
    ("123", "21", ""),
    ("17", "23", ""),
]


@pytest.mark.parametrize(("a", "b", "words"), SLIPS)
def test_probable_slips(a, b, words):
    x, y = (number(float(text.replace(",", ""))) for text in (a, b))
    found = slip(x, y, a, b)
    assert words in found if words else not found


YEARS = [
    ("3 May 1814", "3 May 1914", "century"),
    ("3 May 1814", "3 May 2014", ""),
    ("1914", "1941", "swapped"),
    ("1914", "1914", ""),
    ("May", "1914", ""),
]


@pytest.mark.parametrize(("a", "b", "words"), YEARS)
def test_slips_of_years(a, b, words):
    found = slip(Value("date", 1, 1), Value("date", 2, 2), a, b)
    assert words in found if words else not found
