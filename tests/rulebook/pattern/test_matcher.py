"""All patterns together: the longest matches, what their slots read, and where that stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern import matcher
from auditor.rulebook.pattern.matcher import Candidate, Matcher, free_parts, longest
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.program import Accept
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import (
    PIECES,
    WORDS,
    error_in,
    matches,
    mentions_in,
    read_in,
    spans,
)

HAS = "{country} has {n:count} airports"


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # whole words and whole mentions
        ("port of {country}", "the airport of Norland", ""),
        ("{n:count} port", "3 ports", ""),
        ("president {person}", "Vice-President Ana Berg", ""),
        ("president {person}", "the president–President Ana Berg", "person=Ana Berg"),
        ("the {country} port", "the Norland port-tax", ""),
        ("the {country} port", "the Norland port's tax", "country=Norland"),
        ("{country} has 1", "Norland has 1,200 airports", ""),
        ("{country} has 1", "Norland has 1 airport", "country=Norland"),
        ("{country} is", "Norland isn't", ""),
        ("{n:count}", "25 % of", ""),
    ],
)
def test_whole_words_and_mentions(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # several matches
        (
            HAS,
            "Norland has 25 airports; Zed has 3 airports",
            "country=Norland, n=25; country=Zed, n=3",
        ),
        ("{n:count} a, {n:count} b", "5 a, 6 b", "n=5 & 6"),
    ],
)
def test_several_matches(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


@pytest.mark.parametrize(
    ("patterns", "text", "expected"),
    [
        (["{p:person}", "{p:person} left"], "Ana Berg left", ["Ana Berg left"]),
        (["{p:person} left", "left in {y:date}"], "Ana Berg left in 1919", ["Ana Berg left"]),
        (["{a:person} met", "met {b:person}"], "Ana Berg met Leo Falk", ["Ana Berg met"]),
        (["x {n:count}", "{n:count} y"], "x 5 y", ["x 5"]),
        (["{n:count} …  b"], "5 a b b", ["5 a b b"]),
    ],
)
def test_the_longest_match_wins(patterns: list[str], text: str, expected: list[str]) -> None:
    assert spans(patterns, text) == expected


def test_of_equal_matches_the_first_pattern_wins() -> None:
    found = matches(["{a:person} left", "{b:person} left"], "Ana Berg left")
    assert [m.pattern for m in found] == [0]


def test_facts_do_not_compete() -> None:
    facts = [
        Fact(name="a", patterns=("{p:person} left",)),
        Fact(name="b", patterns=("{p:person}",)),
    ]
    text = "Ana Berg left"
    found = Matcher(facts).matches(text, 0, len(text), mentions_in(text))
    assert [(m.fact, m.end) for m in found] == [("a", 13), ("b", 8)]


def test_options_and_not_alternatives_tell_what_stands_there() -> None:
    found = matches("{n:count} [key] (rules|laws) [by {p:person}]", "5 Key laws by Ana Berg")
    assert [[o.text for o in m.options] for m in found] == [["Key"]]


def test_places_count_in_the_document() -> None:
    text = "Zed. Norland has 25 airports. Zed."
    fact = Fact(name="f", patterns=(HAS,))
    (found,) = Matcher([fact]).matches(
        text, 5, 29, [m for m in mentions_in(text) if 5 <= m.start < 29]
    )
    assert text[found.start : found.end] == "Norland has 25 airports"
    assert [text[r.start : r.end] for r in (*found.slots["country"], *found.slots["n"])] == [
        "Norland",
        "25",
    ]


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.lists(WORDS, max_size=20).map("".join))
def test_any_pattern_on_any_text(pattern: str, text: str) -> None:
    """A pattern is an error that says where, or its matches lie in the passage, whole and apart."""
    wrong = error_in(pattern)
    if wrong:
        assert 0 <= wrong.position <= len(pattern)
        return
    found = matches(pattern, text)
    assert found == sorted(found, key=lambda m: m.start)
    for match in found:
        assert 0 <= match.start < match.end <= len(text)
        assert not text[match.start].isspace()
        assert not text[match.end - 1].isspace()
        for reads in match.slots.values():
            assert all(text[r.start : r.end] == r.text for r in reads)
            assert all(match.start <= r.start <= r.end <= match.end for r in reads)
    for one, two in pairwise(found):
        assert one.end <= two.start


def test_a_thousand_patterns_are_skipped_by_their_words() -> None:
    facts = [
        Fact(name=f"f{i}", patterns=(f"{{c}} has {{n:count}} things{i}",)) for i in range(1000)
    ]
    matcher = Matcher(facts)
    text = "Norland has 5 things7"
    scan = Scan(text, 0, mentions_in(text))
    assert [m.fact for m in matcher.scanned(scan)] == ["f7"]
    assert scan.steps < 50


# ------------------------------------------------------------------ parts of a fact

PARTS = Fact(
    name="f",
    patterns=("a {n:count}", "b {n:count}", "c {n:count}"),
    parts=(
        Fact(name="f", patterns=("a {n:count}", "b {n:count}"), unless=("no",)),
        Fact(name="f", patterns=("c {n:count}",), label=("Area",)),
    ),
)


def test_parts_in_labelled_lines_are_not_read_anywhere() -> None:
    assert free_parts(PARTS) == [0]
    assert free_parts(PARTS.parts[0]) == [0]
    assert free_parts(PARTS.parts[1]) == []
    assert free_parts(PARTS.model_copy(update={"parts": PARTS.parts[::-1]})) == [1]


@pytest.mark.parametrize(
    ("text", "patterns"), [("a 5, b 6", [0, 1]), ("c 5", []), ("no a 5, b 6", [1])]
)
def test_each_part_has_its_own_words_before(text: str, patterns: list[int]) -> None:
    found = Matcher([PARTS]).matches(text, 0, len(text), mentions_in(text))
    assert [match.pattern for match in found] == patterns


def test_patterns_are_numbered_within_the_whole_fact() -> None:
    programs = matcher.programs_of(PARTS, 1, ())
    assert [(program.part, program.number) for program in programs] == [(1, 2)]


# ------------------------------------------------------------------ which matches are kept


def candidate(start: int, end: int, number: int = 0) -> Candidate:
    (program,) = matcher.programs_of(Fact(name="f", patterns=("a",)), 0, ())
    return Candidate(replace(program, number=number), start, end, None)


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([(0, 2)], [(0, 2)]),
        ([(0, 2), (2, 4)], [(0, 2), (2, 4)]),
        ([(0, 2), (1, 4)], [(1, 4)]),
        ([(0, 3), (2, 4)], [(0, 3)]),
        ([(2, 4), (0, 3)], [(0, 3)]),
        ([(0, 2), (1, 3)], [(0, 2)]),
        ([(1, 3), (0, 2)], [(0, 2)]),
        ([(0, 9), (3, 5)], [(0, 9)]),
        ([(0, 2), (1, 2), (2, 3)], [(0, 2), (2, 3)]),
        ([(0, 1), (1, 2), (2, 3), (0, 3)], [(0, 3)]),
    ],
)
def test_of_overlapping_matches_one_is_kept(
    found: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    chosen = longest([candidate(*span) for span in found])
    assert sorted((c.start, c.end) for c in chosen) == kept


# ------------------------------------------------------------------ what is noted

LISTS = (WordList("x", ("King", "Prime Minister", "Head[s] of it")),)


def noted(pattern: str, text: str) -> list[tuple[str, str | None]]:
    """Return what the slot `s` read, and the word of a list that it is."""
    (match,) = matches(pattern, text, lists=LISTS)
    return [(read.text, read.shown) for read in match.slots["s"]]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("the {s:x}", "the KING", [("KING", "King")]),
        ("the {s:x}", "the prime  minister", [("prime  minister", "Prime Minister")]),
        ("the {s:x}", "the heads of it", [("heads of it", "Head of it")]),
        ("the {s:((x)|a)}", "the king", [("king", "King")]),
        ("the {s:((x)|a)}", "the a", [("a", None)]),
        ("the {s:((x) b|a)}", "the king b", [("king b", None)]),
        ("the {s:(b (x)|a)}", "the b king", [("b king", None)]),
        ("the (x) {s:(a|b)}", "the king a", [("a", None)]),
        ("{s:x} {s:x}", "king heads of it", [("king", "King"), ("heads of it", "Head of it")]),
        ("the {s:words}", "the king", [("king", None)]),
    ],
)
def test_words_of_lists(pattern: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert noted(pattern, text) == expected


def test_an_optional_part_that_reads_a_slot_is_not_noted() -> None:
    found = matches(
        "{n:count} [by {p:person}] [now] [at [big] {c:country}]", "5 by Ana Berg now at Norland"
    )
    assert [[option.text for option in m.options] for m in found] == [["now"]]
    (match,) = matches("5 [(x)]", "5 king", lists=LISTS)
    assert [(option.text, option.shown) for option in match.options] == [("king", None)]


# ------------------------------------------------------------------ where a match begins


def starts(pattern: str, text: str, unless: tuple[str, ...] = ()) -> list[int]:
    return [match.start for match in matches(pattern, text, unless=unless)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("port 5", [0]),
        ("a port 5", [2]),
        ("air-port 5", []),
        ("no port 5", []),
        ("no a port 5", [5]),
    ],
)
def test_a_match_begins_at_a_whole_word(text: str, expected: list[int]) -> None:
    assert starts("port {n:count}", text, ("no",)) == expected


def test_a_match_is_not_empty() -> None:
    """As one would be in a pattern whose parts can all be absent, which the parser refuses."""
    (program,) = matcher.programs_of(Fact(name="f", patterns=("a",)), 0, ())
    assert program.at(Scan("a", 0, ()), 0, {}) == Candidate(program, 0, 1, None)
    assert program.at(Scan("b", 0, ()), 0, {}) is None
    assert replace(program, step=Accept()).at(Scan("a", 0, ()), 0, {}) is None


def test_answers_are_dropped_when_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """What matches does not depend on how many answers are kept."""
    text = "a 5 a 5 x a 5 a 5 a 5 x"
    pattern = ["[a] {n:count} [a] {n:count} [x]"]
    expected = spans(pattern, text)
    for most in (0, 1, 5, 50):
        monkeypatch.setattr(matcher, "MOST_KEPT", most)
        assert spans(pattern, text) == expected


def test_answers_that_are_kept_save_work(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a " * 200 + "x"

    def steps() -> int:
        scan = Scan(text, 0, mentions_in(text))
        Matcher([Fact(name="f", patterns=("a … a … x",))]).scanned(scan)
        return scan.steps

    kept = steps()
    monkeypatch.setattr(matcher, "MOST_KEPT", 0)
    assert steps() > 2 * kept
