"""Names in the forms in which they are compared, and how far two strings lie apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.core.name_forms import edit_distance


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_edit_distance_is_bounded_and_symmetric(a, b):
    distance = edit_distance(a, b, 3)
    assert distance == edit_distance(b, a, 3)
    assert (distance == 0) == (a == b)
    assert distance <= 4
