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
