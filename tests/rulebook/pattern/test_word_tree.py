"""Which words of a list begin at a place."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.parser import parse, parse_word
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.syntax_tree import Listed, ListedWord
from auditor.rulebook.pattern.word_lists import WordList
from auditor.rulebook.pattern.word_tree import WordTree, word_trees


def tree(*words: str) -> WordTree:
    return WordTree([parse_word(word) for word in words])


@pytest.mark.parametrize(
    ("words", "text", "at", "found"),
    [
        ("a, ab, abc", "abd", 0, "a 1, ab 2"),
        ("abc, ab, a", "abcd", 0, "abc 3, ab 2, a 1"),
        ("a, b", "ab", 1, "b 2"),
        ("a, b", "ab", 2, ""),
        ("a, b", "c", 0, ""),
        ("Prime Minister", "prime \n minister", 0, "Prime Minister 16"),
        ("a b, ax", "ax", 0, "ax 2"),
        ("a b, ax", "a b", 0, "a b 3"),
        ("a b", "ab", 0, ""),
        ("a, A", "a", 0, "a 1"),
        ("vice-president", "vice–president", 0, "vice-president 14"),
        ("est., est", "est.", 0, "est. 4, est 3"),
        (r"a\(b", "a(b", 0, "a(b 3"),
    ],
)
def test_words_that_begin_at_a_place(words: str, text: str, at: int, found: str) -> None:
    read = tree(*words.split(", ")).found(Scan(text, 0, ()), at)
    assert ", ".join(f"{shown} {end}" for end, shown in read) == found


def test_first_characters() -> None:
    assert tree("president", "Prime minister", "king").firsts == ("king", "president", "prime")


def test_plain_words_that_follow_each_other_are_one_tree() -> None:
    words = tuple(map(parse_word, ("a", "b", "c[s]", "d", "e|f", "g (h|i)")))
    parts = word_trees(Listed("x", words))
    assert [type(part) for part in parts] == [WordTree, ListedWord, WordTree, ListedWord]
    assert parts[1] is words[2]


def test_the_tree_of_a_list_is_built_once() -> None:
    lists = (WordList("x", ("a", "b")),)
    one, two = parse("the (x) y", lists).body, parse("z (x)", lists).body
    assert word_trees(one[2]) is word_trees(two[2])
