"""Text as patterns see it, and where words begin and end in it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.rulebook.pattern.folding import WORD, divides, folded, folded_words, is_word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland", "norland"),
        ("Norland’s “port”", 'norland\'s "port"'),
        ("1919–20 − 5", "1919-20 - 5"),
        ("ΟΔΟΣ", "οδοσ"),
        ("İstanbul AB", "İstanbul ab"),
        ("Straße", "straße"),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text(st.sampled_from("aBs_5İßΣςʼ’‘´″“-–. ")) | st.text())
def test_words_of_the_folded_text(text: str) -> None:
    assert folded_words(text) == Counter(WORD.findall(folded(text)))


@pytest.mark.parametrize(
    ("char", "expected"), [("a", True), ("5", True), ("_", True), ("-", False), (" ", False)]
)
def test_characters_of_words(char: str, expected: bool) -> None:
    assert is_word(char) is expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # where a whole word can end or begin: "|" marks each such place
        ("ab", "|ab|"),
        ("ab cd", "|ab| |cd|"),
        ("a", "|a|"),
        ("", "|"),
        ("a  b", "|a| | |b|"),
        ("vice-president", "|vice-president|"),
        ("a-b", "|a-b|"),
        ("a‑b", "|a‑b|"),
        ("a–b", "|a|–|b|"),
        ("a-5", "|a|-|5|"),
        ("5-a", "|5|-|a|"),
        ("-a", "|-|a|"),
        ("a- b", "|a|-| |b|"),
        ("a -b", "|a| |-|b|"),
        ("norland's", "|norland|'|s|"),
        ("NORLAND'S x", "|NORLAND|'|S| |x|"),
        ("norland’s", "|norland|’|s|"),
        ("isn't", "|isn't|".replace("n't", "n'|t")),
        ("it'sx", "|it'|sx|"),
        ("o'neil", "|o'|neil|"),
        ("5's", "|5|'|s|"),
        ("a.b", "|a|.|b|"),
        ("a_b", "|a_b|"),
        ("a'", "|a|'|"),
        ("a-", "|a|-|"),
    ],
)
def test_where_words_divide(text: str, places: str) -> None:
    marked = "".join(
        ("|" if divides(text, at) else "") + text[at : at + 1] for at in range(len(text) + 1)
    )
    assert marked == places
    assert divides(text, -1)
    assert divides(text, len(text) + 1)
