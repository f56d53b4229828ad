"""Where mentions stand, as columns and as steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.passage_spans import MentionSpans

SPANS = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 40)), max_size=30)


@given(SPANS)
def test_steps_lead_back_to_the_spans(pairs: list[tuple[int, int]]) -> None:
    spans = MentionSpans((start, start + long) for start, long in pairs)
    again = MentionSpans.of_steps(spans.steps())
    assert again == spans
    assert hash(again) == hash(spans)
    assert len(again) == len({(start, long) for start, long in pairs})


@pytest.mark.parametrize("steps", [[1], [1, 2, 3], [-1, 2], [0, -2]])
def test_what_is_no_steps(steps: list[int]) -> None:
    with pytest.raises(ValueError, match="steps are pairs"):
        MentionSpans.of_steps(steps)
