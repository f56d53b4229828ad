"""Names in the forms in which they are compared, and how far two strings lie apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.name_forms import acronyms_of, edit_distance, name_parts


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_edit_distance_is_bounded_and_symmetric(a, b):
    distance = edit_distance(a, b, 3)
    assert distance == edit_distance(b, a, 3)
    assert (distance == 0) == (a == b)
    assert distance <= 4


ACRONYMS = [
    ("International Labour Organization", "ilo", True),
    ("Bank of Norland", "bn", True),
    ("Bank of Norland", "bon", True),
    ("National Aid for the Poor", "nap", True),  # short words are left out one by one
    ("Bundesamt für Statistik", "bs", True),  # in any language
    ("Bank from Norland", "bn", False),  # a word of four letters is not left out
    ("Out of It", "o", False),  # one letter is no acronym
    ("International Labour Organization", "iol", False),
]


@pytest.mark.parametrize(("name", "acronym", "expected"), ACRONYMS)
def test_the_acronyms_of_a_name(name: str, acronym: str, expected: bool) -> None:
    assert (acronym in acronyms_of(name_parts(name))) is expected


PARTS = [
    ("the Gambia", ("gambia",)),
    ("The", ("the",)),
    ("the", ("the",)),
    ("Ana the Great", ("ana", "the", "great")),
    ("Ana M. Berg-Falk", ("ana", "m", "berg", "falk")),
    ("O'Neill", ("oneill",)),
    ("Škoda", ("skoda",)),
    ("", ()),
]


@pytest.mark.parametrize(("name", "parts"), PARTS)
def test_the_parts_of_a_name(name, parts):
    assert name_parts(name) == parts


DISTANCES = [
    ("", "", 2, 0),
    ("berg", "berg", 2, 0),
    ("berg", "bergs", 2, 1),
    ("berg", "bergs", 1, 1),
    ("berg", "berg en", 3, 3),
    ("berg", "berg en", 2, 3),
    ("berg", "burg", 2, 1),
    ("berg", "brue", 3, 3),
    ("ab", "ba", 2, 1),  # swapped letters are one
    ("xab", "xba", 2, 1),
    ("abx", "bax", 2, 1),
    ("berg", "ebrg", 2, 1),
    ("abcd", "badc", 3, 2),
    ("ca", "abc", 3, 3),  # of optimal alignment: no letter is moved twice
    ("aba", "bab", 3, 2),
    ("ac", "cb", 3, 2),
    ("ba", "cb", 3, 2),
    ("abab", "cbac", 3, 2),
    ("abc", "xyz", 2, 3),
    ("a", "b", 0, 1),
]


@pytest.mark.parametrize(("a", "b", "most", "distance"), DISTANCES)
def test_edit_distances(a, b, most, distance):
    assert edit_distance(a, b, most) == distance
    assert edit_distance(b, a, most) == distance
