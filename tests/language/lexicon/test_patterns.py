"""Which strings the patterns that are built of words match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.lexicon.patterns import (
    any_of,
    capitalised,
    capitals,
    either_case,
    whole,
    word_start,
)

LONGEST = [
    (["jan", "january", "june"], "january 5", "january"),
    (["jan", "january", "june"], "jan 5", "jan"),
    (["six", "sixteen"], "sixteen", "sixteen"),
    (["up to", "up"], "up to 5", "up to"),
    (["c.", "ca."], "c.", "c."),
    (["a+b"], "a+b", "a+b"),
    (["year"], "years", "year"),
]


@pytest.mark.parametrize(("words", "text", "found"), LONGEST)
def test_the_longest_word_is_matched(words: list[str], text: str, found: str) -> None:
    match = re.match(any_of(words), text)
    assert match is not None
    assert match.group() == found


def test_signs_stand_for_themselves() -> None:
    assert re.match(any_of(["c.", "a+b"]), "cx") is None


def test_a_plural_may_follow() -> None:
    assert re.fullmatch(any_of(["year", "month"], plural=True), "years")
    assert re.fullmatch(any_of(["year", "month"], plural=True), "month")
    assert not re.fullmatch(any_of(["year", "month"]), "years")


def test_a_whole_word() -> None:
    assert re.search(whole(["is", "are"]), "it is so")
    assert not re.search(whole(["is", "are"]), "this area")


@given(st.text("aAbB_-# ", max_size=12), st.booleans())
def test_words_are_found_where_a_word_begins(text: str, any_case: bool) -> None:
    words = ["a", "ab", "b-a", "Ba"]
    fast = re.compile(word_start(words, any_case=any_case))
    plain = re.compile(rf"\b{any_of(words)}", re.IGNORECASE if any_case else 0)
    assert [m.span() for m in fast.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_a_sign_begins_a_word_too_and_others_may_part() -> None:
    pattern = re.compile(word_start(["#", "]", "no^"], parted="[a-]"))
    assert pattern.findall("# ] no^ b# a# -] -no^ no") == ["#", "]", "no^", "#"]


def test_cases() -> None:
    assert capitalised(["march", "q1"]) == ["March", "Q1"]
    assert capitals(["march"]) == ["MARCH"]
    assert either_case(["march"]) == ["march", "March"]


@given(st.lists(st.text("abc.( ", min_size=1, max_size=4), min_size=1, max_size=8))
def test_a_pattern_matches_its_words_and_no_others(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert all(pattern.fullmatch(f"{word}x") is None for word in words)


@given(st.lists(st.text("ab|)(", min_size=1, max_size=4), min_size=1, max_size=8))
def test_a_pattern_is_one_group(words: list[str]) -> None:
    assert re.fullmatch(f"{any_of(words)}?", "") is not None
