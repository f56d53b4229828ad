"""The words of a text in small letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.text.words import small_letters, word_counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A port, a Port.", {"a": 2, "port": 2}),
        ("No_1 of 5km", {"no_1": 1, "of": 1, "5km": 1}),
        ("İ a", {"İ": 1, "a": 1}),
        ("", {}),
    ],
)
def test_words_are_counted(text: str, expected: dict[str, int]) -> None:
    assert word_counts(text) == expected


@given(st.text())
def test_small_letters_keep_every_place(text: str) -> None:
    assert len(small_letters(text)) == len(text)
