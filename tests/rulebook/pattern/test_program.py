"""Programs: literal text, the longest way on, and work that grows with the text only."""

from __future__ import annotations

import pytest

from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.inflection import AUXILIARIES
from auditor.rulebook.pattern.matcher import Matcher
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import First, Scan
from auditor.rulebook.pattern.program import Accept, Fork, Phrase, Step, phrase
from auditor.rulebook.pattern.slot_types import SlotType
from tests.rulebook.pattern.reading import mentions_in, read_in, spans

COUNT = SlotType("count")
HAS = "{country} has {n:count} airports"


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # literal text: case, white space, quotes and hyphens
        (HAS, "Norland has 25 airports.", "country=Norland, n=25"),
        (HAS, "NORLAND: Norland HAS\n\t25   Airports", "country=Norland, n=25"),
        (HAS, "Norland has 25 airportss", ""),
        (HAS, "Norland had 25 airports", ""),
        (HAS, "Norland has twenty-four airports", "country=Norland, n=twenty-four"),
        ("{country}'s {n:count} ports", "Norland’s 3 ports", "country=Norland, n=3"),
        ("{country}’s {n:count} ports", "Norland's 3 ports", "country=Norland, n=3"),
        ('a "port" of {country}', "a “port” of Norland", "country=Norland"),
        ("director-general {person}", "Director–General Ana Berg", "person=Ana Berg"),
        ("director–general {person}", "Director-General Ana Berg", "person=Ana Berg"),
        ("STRASSE in {country}", "Strasse in Norland", "country=Norland"),
        # escapes
        (r"\[a\] {n:count}", "[a] 5", "n=5"),
        (r"\{x\} {n:count}", "{x} 5", "n=5"),
        (r"a\|b \(c|d {n:count}", "a|b (c|d 5", "n=5"),
        (r"\~5 or {n:count}", "~5 or 7", "n=7"),
        (r"c:\\d {n:count}", r"c:\d 7", "n=7"),
        (r"wait\… {n:count}", "wait… 7", "n=7"),
    ],
)
def test_literal_text(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


SLOW_PATTERNS = [
    "{n:count} … {n:count} … {n:count} … x",
    "[a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] x",
    "(a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) x",
    "{w:words} {v:words} {u:words} x",
    "a… a… a… a… a… x",
    "~be ~be ~be ~be x",
    "[[[[a] a] a] a] [[[a] a] a] x",
]


@pytest.mark.parametrize("pattern", SLOW_PATTERNS)
@pytest.mark.parametrize("word", ["a ", "5 ", "been ", ", ", "( ", "  \n", "aa", "-", "5 a, "])
def test_work_grows_with_the_text_only(pattern: str, word: str) -> None:
    """Twice the text takes twice the steps, whatever the pattern."""

    def steps(times: int) -> int:
        text = word * times + "x"
        scan = Scan(text, 0, mentions_in(text))
        Matcher([Fact(name="f", patterns=(pattern,))]).scanned(scan)
        return scan.steps

    small, large = steps(200), steps(400)
    assert large <= 2.2 * small + 200


def program(pattern: str) -> Step:
    return compile_pattern(parse(pattern), (), Forbidden(()))


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [
        ("abc d", {"abc"}),
        ("abc[d]", {"abc"}),
        ("(abc|xyz)", {"abc", "xyz"}),
        ("[abc] xyz", {"abc", "xyz"}),
        ("{n:count} x", {COUNT}),
        ("{w:words} x", {None}),
        ("[{n:count}] x", {COUNT, "x"}),
        ("{k:(key|core)} x", {"key", "core"}),
        ("~sign x", {"sign", "signs", "signed", "signing", *AUXILIARIES}),
    ],
)
def test_what_a_match_can_begin_with(pattern: str, firsts: set[First]) -> None:
    assert program(pattern).firsts() == firsts


@pytest.mark.parametrize(
    ("text", "at", "end"),
    [("a b", 1, 1), ("a b", 2, None), ("ab", 1, None), ("a ", 2, None), ("", 0, 0)],
)
def test_a_match_ends_at_the_end_of_a_word(text: str, at: int, end: int | None) -> None:
    ending = Accept().run(Scan(text, 0, ()), at, {})
    assert (ending and ending.end) == end


def test_characters_in_a_row_are_one_step() -> None:
    step = phrase("a", phrase(None, phrase("b", Accept())))
    assert isinstance(step, Phrase)
    assert step.parts == ("a", None, "b")
    assert isinstance(step.following, Accept)


def test_a_phrase_of_white_space_begins_with_what_follows_it() -> None:
    assert phrase(None, phrase("b", Accept())).firsts() == {"b"}
    assert phrase(None, program("{n:count}")).firsts() == {COUNT}


def test_frames_are_those_of_the_longest_way() -> None:
    short, long = program("a"), program("{n:count} {n:count} {n:count}")
    assert Fork([short, long]).frames == Fork([long, short]).frames == long.frames + 4


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("(a|a b)", "a b", ["a b"]),
        ("(a b|a)", "a b", ["a b"]),
        ("a … b", "a x b x b", ["a x b x b"]),
        ("(a|b) c", "d c", []),
    ],
)
def test_the_longest_alternative(pattern: str, text: str, expected: list[str]) -> None:
    assert spans(pattern, text) == expected


def test_an_answer_is_kept_for_each_place() -> None:
    scan = Scan("a a a b", 0, ())
    step, memo = program("[a] [a] [a] b"), {}
    assert step.run(scan, 0, memo) is not None
    looked = scan.steps
    assert step.run(scan, 0, memo) is not None
    assert scan.steps == looked


@pytest.mark.parametrize(
    ("pattern", "text", "noted"),
    [
        ("[key] rules", "key rules", ["key"]),
        ("[key] rules", "rules", []),
        ("a [b] [c] d", "a b c d", ["b", "c"]),
    ],
)
def test_marks_note_optional_parts(pattern: str, text: str, noted: list[str]) -> None:
    (match,) = Matcher([Fact(name="f", patterns=(pattern,))]).matches(text, 0, len(text), [])
    assert [option.text for option in match.options] == noted
