"""What the parts of a pattern hold."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.parser import parse, parse_word
from auditor.rulebook.pattern.pattern_reader import PatternReader
from auditor.rulebook.pattern.syntax_tree import (
    Gap,
    Sequence,
    Slot,
    Space,
    all_optional,
    holds,
    trimmed,
)
from auditor.rulebook.pattern.word_lists import WordList

LISTS = (WordList("x", ("a", "{n:count} b", "c … d")), WordList("y", ("a", "b[s]")))


def body(pattern: str) -> Sequence:
    return PatternReader(pattern, {}).sequence("")


@pytest.mark.parametrize(
    ("pattern", "slots"),
    [
        ("{a} {b}", "a b"),
        ("{a} [{b} ({c}|d)] {a}", "a b c a"),
        ("(x) {a} (y)", "n a"),
        ("{k:(e|f)} g", "k"),
        ("a", ""),
    ],
)
def test_slots_in_the_order_written(pattern: str, slots: str) -> None:
    assert " ".join(slot.name for slot in parse(pattern, LISTS).slots) == slots


@pytest.mark.parametrize(
    ("pattern", "slot", "gap"),
    [
        ("a b", False, False),
        ("a {b}", True, False),
        ("a … b", False, True),
        ("a [b {c}]", True, False),
        ("a (b|c … d)", False, True),
        ("a (x)", True, True),
        ("a (y)", False, False),
        ("a {k:y}", True, False),
    ],
)
def test_what_a_sequence_holds(pattern: str, slot: bool, gap: bool) -> None:
    read = parse(pattern, LISTS).body
    assert (holds(read, Slot), holds(read, Gap)) == (slot, gap)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", True),
        (" ", True),
        ("[a]", True),
        ("[a] [b]", True),
        ("…", True),
        ("[a] b", False),
        ("([a]|b)", True),
        ("(a|b)", False),
        ("(a|[b] [c])", True),
        ("{a}", False),
        ("~a", False),
    ],
)
def test_a_sequence_that_may_be_absent(pattern: str, expected: bool) -> None:
    assert all_optional(body(pattern)) is expected


@pytest.mark.parametrize(("word", "plain"), [("a b", True), ("a[s]", False), ("~a", False)])
def test_plain_words(word: str, plain: bool) -> None:
    assert parse_word(word).is_plain is plain


@pytest.mark.parametrize(
    ("pattern", "kept"), [(" a b ", "a b"), ("a b", "a b"), (" ", ""), ("", ""), (" a", "a")]
)
def test_white_space_at_the_edges(pattern: str, kept: str) -> None:
    read = trimmed(body(pattern))
    assert "".join(" " if isinstance(node, Space) else node.text for node in read) == kept
