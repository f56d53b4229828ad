"""Gaps, words in any form, mentions and words of lists: what each step reads, and how far."""

from __future__ import annotations

import pytest

from auditor.core.model import Mention, Value
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.matcher import Matcher
from auditor.rulebook.pattern.near_misses import NearMisses
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import matches, mentions_in, read, read_in, spans


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # inflection
        ("{country} ~ratify {n:count}", "Norland ratified 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland ratifies 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland has ratified 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland has been ratifying 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland ratification 3", ""),
        ("{country} ~become {n:count}", "Norland became 3", "country=Norland, n=3"),
        ("{n:count} ~country", "3 countries", "n=3"),
    ],
)
def test_words_in_any_form(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # the whole mention, whichever alternative fits
        (
            "[the] {country} has {n:count}",
            "the Republic of Norland has 2",
            "country=Republic of Norland, n=2",
        ),
        ("Republic of {c:country}", "Republic of Norland", "c=Norland"),
    ],
)
def test_mentions(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("{body} head {p:person}", "Zed head Ana Berg", True),
        ("{body} head {p:person}", "Nor Institute head Ana Berg", False),
        ("head of {body}", "head of Nor Institute", False),
        ("head of {body}", "head of Norland", True),
        ("{body} head {p:person}", "Norland head Ana Berg", True),
    ],
)
def test_unless_at_the_edge_of_a_name(pattern: str, text: str, found: bool) -> None:
    assert bool(matches(pattern, text, unless=("institute", "nor"))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the head of it all, Ana Berg", True),
        ("the head of it and former one Ana Berg", False),
        ("the head, formerly Ana Berg", True),
    ],
)
def test_unless_in_a_gap(text: str, found: bool) -> None:
    assert bool(matches("head … {p:person}", text, unless=("former",))) is found


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # auxiliaries: at most three before the word
        ("~sign {n:count}", "it has been signed 5", ["has been signed 5"]),
        ("~sign {n:count}", "it has been being signed 5", ["has been being signed 5"]),
        ("~sign {n:count}", "it has has been being signed 5", ["has been being signed 5"]),
        ("it ~sign {n:count}", "it has has been being signed 5", []),
        ("~be {n:count}", "it has been 5", ["has been 5"]),
        ("~sign", "signed", ["signed"]),
        ("~sign x", "has x", []),
        ("a ~sign", "a hassigned", []),
    ],
)
def test_auxiliaries(pattern: str, text: str, expected: list[str]) -> None:
    assert spans(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # of the ways on the longest, of equally long ones the first
        ("{w:words} [b] c", "a b c", "w=a b"),
        ("{w:words} {v:words}", "a b c", "w=a b, v=c"),
        ("{w:words} [bell. x]", "a bell. x", "w=a"),
        ("{w:words} b [c b]", "a b c b", "w=a b c"),
        ("{w:words} b", "a b b x", "w=a b"),
        ("{w:words} b [d]", "a b c b d", "w=a b c"),
        ("{w:words} b d [b e]", "a b d b d", "w=a b d"),
        ("[the] {c:country} [of Norland]", "Republic of Norland", "c=Republic of Norland"),
        ("{n:count} [a] b", "5 a b", "n=5"),
        ("{c:name} [Berg]", "Ana Berg", "c=Ana Berg"),
    ],
)
def test_the_longest_way_on(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("words", "pattern", "text", "expected"),
    [
        ("a, a b", "{s:x} [b] c", "a b c", "s=a"),
        ("a b, a", "{s:x} [b] c", "a b c", "s=a b"),
        ("a, a b", "{s:x} c", "a b c", "s=a b"),
        ("a b, a", "{s:x} [b] [c] d", "a b d", "s=a b"),
        ("a b, a", "{s:x} b [c]", "a b c", "s=a"),
        ("a, a b", "{s:x} [b d] [c]", "a b c", "s=a b"),
        ("a, a b", "{s:x} [b d] [c]", "a b d", "s=a"),
        ("a", "{s:x} c", "b c", ""),
    ],
)
def test_the_longest_way_on_behind_a_list(
    words: str, pattern: str, text: str, expected: str
) -> None:
    lists = (WordList("x", tuple(words.split(", "))),)
    assert read(matches(pattern, text, lists=lists)) == expected


def test_a_bracket_behind_a_mention_is_the_patterns_to_read_first() -> None:
    """The hedge behind a number is read with it only where the pattern does not spell it out."""
    assert read_in("{n:count} [or] x", "25 or x") == "n=25"


ANA = Mention(0, 3, "Ana", Value("person", name="Ana"))
BERG = Mention(0, 8, "Ana Berg", Value("person", name="Ana Berg"))


@pytest.mark.parametrize(
    ("pattern", "name", "end"),
    [
        ("{p:person} [Berg left]", "Ana", 13),  # the shorter name gives the longer match
        ("{p:person} [Berg]", "Ana Berg", 8),  # of equally long matches the longer name
        ("{p:person} [left]", "Ana Berg", 13),
    ],
)
def test_the_longest_way_on_behind_a_mention(pattern: str, name: str, end: int) -> None:
    matcher = Matcher([Fact(name="f", patterns=(pattern,))])
    (match,) = matcher.matches("Ana Berg left", 0, 13, [ANA, BERG])
    assert (match.slots["p"][0].text, match.end) == (name, end)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("z ~sign it", "z sing it", ("~sign",)),
        ("z {n:count} it", "z so it", ("{n:count}",)),
        ("z (x) it", "z so it", ("(x)",)),
        ("z ~sign it", "z signed at", ("it",)),
        ("z {n:count} it", "z 5 at", ("it",)),
        ("z (x) it", "z a at", ("it",)),
    ],
)
def test_what_a_step_expects(pattern: str, text: str, expected: tuple[str, ...]) -> None:
    fact = Fact(name="f", patterns=(pattern,), lists=(WordList("x", ("a", "b")),))
    (miss,) = NearMisses([fact]).of(text, 0, len(text), mentions_in(text), sharing=False)
    assert miss.expected == expected
