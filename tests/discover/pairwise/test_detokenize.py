"""Texts that a tokenizer set apart, as they were once written, and the offsets of their pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.discover.pairwise.detokenize import tidied

TEXTS = [
    # (as the tokenizer wrote it, as it was written)
    ("Ana Berg , a sailor .", "Ana Berg, a sailor."),
    ("It has 12 ( twelve ) ships , in all", "It has 12 (twelve) ships, in all"),
    ("Ana 's ships , all", "Ana's ships, all"),
    ("-LRB- born 1950 -RRB-", "( born 1950 )"),
    ("`` Ships '' , a song", '"Ships", a song'),
    ("a cost of $ 5 , or £ 4", "a cost of $5, or £4"),
    ("It has 12 ships.", "It has 12 ships."),
    ("A dash - and ( brackets )", "A dash - and ( brackets )"),  # nothing says it is tokenized
    ("", ""),
]


@pytest.mark.parametrize(("text", "written"), TEXTS)
def test_signs_move_back_to_their_words(text, written):
    assert tidied(text).text == written


@given(st.lists(st.sampled_from(["ship", "12", ",", ".", "(", ")", "'s", "``", "''", "$", "Ana"])))
def test_every_letter_and_digit_knows_its_offset(words):
    text = " ".join(words)
    tidy = tidied(text)
    for at, char in enumerate(tidy.text):
        if char.isalnum():
            assert text[tidy.origin(at)] == char
