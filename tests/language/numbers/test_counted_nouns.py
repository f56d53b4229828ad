"""The noun that a number counts."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import one


@pytest.mark.parametrize(
    ("text", "lemma", "qualifiers"),
    [
        ("24 ILO Conventions were", "convention", ("ILO",)),
        ("25 key ILO conventions", "convention", ("key", "ILO")),
        ("3 deputy ministers", "minister", ("deputy",)),
        ("7 countries of the region", "country", ()),
        ("12 women", "woman", ()),
    ],
)
def test_counts_tell_what_is_counted(text: str, lemma: str, qualifiers: tuple[str, ...]) -> None:
    value = one(text).value
    assert (value.kind, value.counted, value.qualifiers) == ("count", lemma, qualifiers)
