"""The words that a match needs, and which patterns a passage lets through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.inflection import forms
from auditor.rulebook.pattern.matcher import Matcher
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.prefilter import Anchors, needed
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import PIECES, WORDS, error_in, mentions_in

LISTS = (
    WordList("x", ("king", "prime minister", "head[s] of it")),
    WordList("long", tuple(f"word{number}" for number in range(20))),
    WordList("slots", ("{n:count} a", "b")),
    WordList("bare", ("{n:count}", "b")),
)
LONG = {f"word{number}" for number in range(20)}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{c} has {n:count} airports", [{"has"}, {"airports"}]),
        ("{c} [has] {n:count} airport[s]", [{"airports", "airport"}]),
        ("{c} (in|on) {d:date}", [{"in", "on"}]),
        ("{n:count}km {x}", []),
        ("{k:(key|core)} of", [{"key", "core"}, {"of"}]),
        ("a (b|[c]) d", [{"a"}, {"d"}]),
        ("Director-General {p}", [{"director"}, {"general"}]),
        ("… a"[2:] + " … b", [{"a"}, {"b"}]),
        ("{c} (has [two|three] ports|sails)", [{"ports", "sails"}]),
        ("a", [{"a"}]),
        ("~ratify it", [set(forms("ratify")), {"it"}]),
        ("~ratify, it", [{"it"}]),
        ("a~be it", [{"it"}]),
        ("(big one|small)", [{"big", "small"}]),
        ("(a bc|def g)", [{"bc", "def"}]),
        ("(bc [a]|def)", [{"bc", "def"}]),
        ("(a|{n:count}) b", [{"b"}]),
        ("a-b.c", [{"a"}, {"b"}, {"c"}]),
        ("a[b]c", [{"abc", "ac"}]),
        ("ab[-c]", [{"ab"}]),
        ("a[-bc]", [{"a", "bc"}]),
        ("[x]a…b c", [{"xa", "a"}, {"b"}, {"c"}]),
        ("(a|b)[c] d", [{"ac", "a", "bc", "b"}, {"d"}]),
        ("(a|{n:count})c d", [{"d"}]),
        ("(a|b … c)d e", [{"e"}]),
        ("[a … b]c d", [{"d"}]),
        ("(, |. )a", [{"a"}]),
        ("{n:count}[,] a", [{"a"}]),
        ("{n:count},a", [{"a"}]),
        ("a{n:count} b", [{"b"}]),
        ("a({n:count}) b", [{"a"}, {"b"}]),
        # alternatives attached to signs only are whole words
        ("{k:(key|core)}, of", [{"key", "core"}, {"of"}]),
        ("{k:(key|core)}[,] of", [{"key", "core"}, {"of"}]),
        ("[“]{k:(key|core)}[,] of", [{"key", "core"}, {"of"}]),
        ("{k:(key|core)}s of", [{"of"}]),
        ("[a … b]{k:(key|core)} of", [{"of"}]),
        ("{k:(key|core)}[a … b] of", [{"of"}]),
        ("((abcde|b) ccc|ddd) x", [{"ccc", "ddd"}, {"x"}]),
        ("re{k:(key|core)} of", [{"of"}]),
        ("{n:count}{k:(key|core)} of", [{"of"}]),
        ("{k:(key|core)}{n:count} of", [{"of"}]),
        ("{k:(key|core)}[s] of", [{"of"}]),
        ("({n:count}){k:(key|core)} of", [{"key", "core"}, {"of"}]),
        # lists
        ("(x) a", [{"king", "minister", "heads", "head"}, {"a"}]),
        ("{s:x} a", [{"king", "minister", "heads", "head"}, {"a"}]),
        ("{s:x}[,] a", [{"king", "minister", "heads", "head"}, {"a"}]),
        ("(x)[,] a", [{"king,", "king", "minister", "heads", "head"} - {"king,"}, {"a"}]),
        ("(long), a", [LONG, {"a"}]),
        ("(long)s a", [{"a"}]),
        ("re(long) a", [{"a"}]),
        ("(slots) c", [{"a", "b"}, {"c"}]),
        ("(bare) c", [{"c"}]),
        ("(bare), c", [{"c"}]),
    ],
)
def test_words_a_match_needs(pattern: str, expected: list[set[str]]) -> None:
    assert [set(words) for words in needed(parse(pattern, LISTS))] == expected


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        ("(a|b)(a|b)(a|b)(a|b) x", True),  # 16 spellings
        ("(a|b)(a|b)(a|b)(a|b)(a|b) x", False),
        ("(a1|a2|a3|a4|a5|a6|a7|a8|a9|b1|b2|b3|b4|b5|b6|b7)s x", True),
        ("(a1|a2|a3|a4|a5|a6|a7|a8|a9|b1|b2|b3|b4|b5|b6|b7|b8)s x", False),
    ],
)
def test_spellings_are_bounded(pattern: str, known: bool) -> None:
    assert len(needed(parse(pattern))) == (2 if known else 1)


# ------------------------------------------------------------------ many patterns


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("the port", [0, 3]),
        ("the ship", [1, 3]),
        ("the", [3]),
        ("port ship", [3]),
        ("big the", [2, 3]),
        ("small the", [2, 3]),
        ("big", [3]),
        ("the port ship big", [0, 1, 2, 3]),
        ("", [3]),
    ],
)
def test_patterns_that_a_passage_lets_through(words: str, numbers: list[int]) -> None:
    patterns = ("the port", "the ship", "the (big|small) {n:count}", "{n:count}")
    anchors = Anchors(map(parse, patterns))
    assert anchors.candidates(frozenset(words.split())) == numbers


def test_a_pattern_is_found_by_its_rarest_words() -> None:
    anchors = Anchors(map(parse, ("the port", "the ship", "the boat", "of boat")))
    assert anchors._by_word == {"of": [3], "boat": [2], "port": [0], "ship": [1]}


def test_of_words_that_are_as_rare_the_longest_is_looked_for() -> None:
    assert Anchors([parse("to the port of it")])._by_word == {"port": [0]}


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join), st.lists(WORDS, max_size=16).map("".join))
def test_skipping_by_words_loses_no_match(pattern: str, text: str) -> None:
    """Whatever matches holds the words that the pattern is said to need."""
    if error_in(pattern):
        return
    fact = Fact(name="f", patterns=(pattern,))
    matcher = Matcher([fact])
    matcher._anchors._always, matcher._anchors._by_word = [0], {}
    matcher._anchors._needed = [()]
    if matcher.matches(text, 0, len(text), mentions_in(text)):
        words = Scan(text, 0, ()).words
        assert all(words & some for some in needed(parse(pattern)))
