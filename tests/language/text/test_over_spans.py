"""A number behind "over" is a span where something went on for it, a bound behind quantities."""

from __future__ import annotations

import pytest

from auditor.language.mentions import read

SPANS = [
    "The fort was built over nine years.",
    "It aired over 12 episodes.",
    "The mean over 30 trials was stable.",
    "Marks were averaged over 30.",
    "He wrote it in several summers over two decades.",
]
BOUNDS = [
    "The siege lasted over nine years.",
    "He waited for over nine years.",
    "She is over 40 years old.",
    "They won over 40 games.",
    "Over 40 people came.",
    "The show averaged over a million viewers.",
    "The port handled over 40 ships.",
    "He has over ten years' experience.",
]


@pytest.mark.parametrize("text", SPANS)
def test_a_span_is_the_number_itself(text: str) -> None:
    assert [m.value.hedge for m in read(text) if m.value.low is not None][-1] is None


@pytest.mark.parametrize("text", BOUNDS)
def test_a_bound_is_more_than_the_number(text: str) -> None:
    assert "more than" in [m.value.hedge for m in read(text)]
