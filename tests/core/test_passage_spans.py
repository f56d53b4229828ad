"""Spans of passages come back as they were, in the order of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Passage
from auditor.core.passage_spans import KINDS, PassageSpan, PassageSpans

SPAN = st.builds(
    PassageSpan,
    st.integers(0, 70_000_000),
    st.integers(0, 70_000_000),
    st.sampled_from(KINDS),
    st.integers(0, 9),
)


@given(st.lists(SPAN, max_size=9, unique_by=lambda span: span.start))
def test_spans_come_back_in_the_order_of_the_text(spans: list[PassageSpan]) -> None:
    ordered = sorted(spans)
    held = PassageSpans(spans)
    assert list(held) == [held[place] for place in range(len(held))] == ordered
    assert list(held.starts) == [span.start for span in ordered]
    assert held == PassageSpans(ordered)
    assert hash(held) == hash(PassageSpans(ordered))


def test_of_a_passage_its_span_is_kept() -> None:
    passage = Passage(3, 9, "item", 2, ("Heading",), "Label")
    assert list(PassageSpans([passage])) == [PassageSpan(3, 9, "item", 2)]


@pytest.mark.parametrize(
    "other",
    [PassageSpan(0, 5, "cell", 0), PassageSpan(0, 4, "item", 0), PassageSpan(0, 4, "cell", 1)],
)
def test_other_spans_are_not_the_same(other: PassageSpan) -> None:
    assert PassageSpans([PassageSpan(0, 4, "cell", 0)]) != PassageSpans([other])


def test_there_is_none_behind_the_last() -> None:
    with pytest.raises(IndexError):
        PassageSpans()[0]
