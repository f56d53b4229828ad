"""Patterns and words of lists as a whole: what is read, and what is refused."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.rulebook.pattern.parser import parse, parse_word
from auditor.rulebook.pattern.syntax_tree import Listed, PatternError, Text
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import PIECES, error_in


@pytest.mark.parametrize(
    ("pattern", "leaps", "first"),
    [
        ("a b", False, "a"),
        ("… a b", True, "a"),
        (" … a b", True, "a"),
        ("…a", True, "a"),
    ],
)
def test_a_pattern_that_begins_with_a_gap(pattern: str, leaps: bool, first: str) -> None:
    read = parse(pattern)
    assert (read.leaps, read.body[0].text) == (leaps, first)
    assert read.text == pattern


@pytest.mark.parametrize(
    ("pattern", "position", "words"),
    [
        ("", 0, "the pattern is empty"),
        ("  ", 0, "the pattern is empty"),
        ("…", 0, "everything in it is optional"),
        ("… ", 0, "everything in it is optional"),
        ("[a]", 0, "everything in it is optional"),
        ("… [a]", 0, "everything in it is optional"),
        ("[a] … [b]", 0, "everything in it is optional"),
        ("([a]|b)", 0, "everything in it is optional"),
        ("a …", 2, "a gap stands between two things"),
        ("… … a", 2, "a gap stands between two things"),
        ("… a …", 4, "a gap stands between two things"),
    ],
)
def test_patterns_that_match_nothing_in_particular(pattern: str, position: int, words: str) -> None:
    with pytest.raises(PatternError, match=words) as caught:
        parse(pattern)
    assert caught.value.position == position


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_pattern_is_read_or_an_error_says_where(pattern: str) -> None:
    wrong = error_in(pattern)
    assert wrong is None or 0 <= wrong.position <= len(pattern)


# ------------------------------------------------------------------ lists


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("President", "President"),
        ("prime  minister ", "prime minister"),
        ("King[s]", "King"),
        ("[the] King", "King"),
        ("the [very [very]] big one", "the big one"),
        ("a [b|c] d", "a d"),
        (r"a\[b\] c", "a[b] c"),
        (r"a [b\]c] d", "a d"),
        (r"a\(b", "a(b"),
        ("a (b|c)", None),
        ("a [b] ~go", None),
        ("{n:count} a", None),
        ("a … b", None),
        ("(x)", None),
    ],
)
def test_how_a_word_of_a_list_is_shown(word: str, shown: str | None) -> None:
    assert parse_word(word, ("x",)).shown == shown


@pytest.mark.parametrize(
    ("word", "position", "words"),
    [
        ("", 0, "needs a word that is not optional"),
        (" ", 0, "needs a word that is not optional"),
        ("[a]", 0, "needs a word that is not optional"),
        ("…", 0, "needs a word that is not optional"),
        ("… a", 0, "a gap stands between two things"),
        ("a …", 2, "a gap stands between two things"),
        ("a (", 2, "never closed"),
    ],
)
def test_words_that_a_list_cannot_hold(word: str, position: int, words: str) -> None:
    with pytest.raises(PatternError, match=words) as caught:
        parse_word(word)
    assert caught.value.position == position


def test_lists_are_put_in_where_a_pattern_names_them() -> None:
    lists = (WordList("x", ("a", "(y) b")), WordList("y", ("c", "d")))
    (node,) = parse("(x)", lists).body
    assert isinstance(node, Listed)
    inner = node.words[1].body[0]
    assert isinstance(inner, Listed)
    assert [word.body for word in inner.words] == [(Text("c", 0),), (Text("d", 0),)]


@pytest.mark.parametrize("words", [("(x)",), ("a", "(y)")])
def test_a_list_that_holds_itself(words: tuple[str, ...]) -> None:
    lists = (WordList("x", words), WordList("y", ("(x)",)))
    with pytest.raises(PatternError, match="list 'x' holds itself"):
        parse("(x) a", lists)


def test_lists_in_lists_are_bounded() -> None:
    names = [f"x{number:02}" for number in range(14)]
    chain = [WordList(a, (f"({b})",)) for a, b in pairwise(names)]
    lists = (*chain, WordList(names[-1], ("a",)))
    assert parse("(x01) b", lists[1:]).slots == ()
    with pytest.raises(PatternError, match="nested too deep"):
        parse("(x00) b", lists)


def test_a_pattern_is_read_once() -> None:
    assert parse("the (x)", (WordList("x", ("a",)),)) is parse("the (x)", (WordList("x", ("a",)),))
    assert parse("the (x)") is not parse("the (x)", (WordList("x", ("a",)),))
