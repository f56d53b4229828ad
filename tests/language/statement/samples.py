"""Pieces of texts with speech, negations and questions, of which the tests make any text."""

from __future__ import annotations

from hypothesis import strategies as st

PARTS = st.sampled_from(
    (
        *("“", "”", '"', "Guy Ryder ", "said ", "he ", "The President ", ". ", ", ", "\n\n", "25 "),
        *("according to ", "not ", "will ", "denied that ", "who ", "(", ")", "?", "It rained. "),
    )
)

TEXTS = st.lists(PARTS, max_size=30).map("".join) | st.text(max_size=100)
