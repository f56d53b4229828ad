"""A passage as programs see it: words, mentions by place, gaps and runs of words."""

from __future__ import annotations

import pytest

from auditor.core.model import Mention, Value
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.passage_view import First, Scan, beginnings
from auditor.rulebook.pattern.slot_types import SlotType
from tests.rulebook.pattern.reading import mentions_in

NOTHING = Forbidden(())
COUNT = SlotType("count")


def scan(text: str) -> Scan:
    return Scan(text, 0, mentions_in(text))


def test_words_signs_and_their_places() -> None:
    view = Scan("A-b, 5", 10, ())
    assert view.tokens == [(0, 1), (1, 2), (2, 3), (3, 4), (5, 6)]
    assert view.token_starts == [0, 1, 2, 3, 5]
    assert view.words == {"a", "b", "5"}
    assert view.by_character == {"a": [0], "-": [1], "b": [2], ",": [3], "5": [5]}


@pytest.mark.parametrize(("end", "held"), [(12, True), (13, True), (14, False)])
def test_a_mention_that_runs_over_the_end_is_none_of_the_passage(end: int, held: bool) -> None:
    mention = Mention(11, end, "x", Value("name", name="x"))
    assert bool(Scan("abc", 10, [mention]).mentions) is held


@pytest.mark.parametrize(
    ("firsts", "places"),
    [
        ({"a"}, [0, 4]),
        ({"b"}, [2]),
        ({COUNT}, [6]),
        ({SlotType("percent")}, []),
        ({"b", COUNT}, [2, 6]),
        ({"z"}, []),
        (set(), []),
        ({"a b"}, [0]),
        ({"a 5", "ab"}, [4]),
    ],
)
def test_places_that_begin_with_something(firsts: set[First], places: list[int]) -> None:
    assert scan("a b a 5").starts(beginnings(firsts)) == places


def test_a_match_begins_at_no_digit_inside_a_sum() -> None:
    assert scan("a $5").starts(beginnings({SlotType("number")})) == [2]


def test_any_word_begins_at_every_word_and_sign() -> None:
    assert scan("a, 5").starts(beginnings({None, "a"})) == [0, 1, 3]


# ------------------------------------------------------------------ white space and words


@pytest.mark.parametrize(
    ("text", "at", "end"),
    [
        ("a b", 1, 2),
        ("a \n b", 1, 4),
        ("a \n b", 2, 4),
        ("a b", 2, 2),  # it lies just behind
        ("a b", 0, None),
        (" b", 1, 1),
        ("a b", 3, None),
        ("a ", 1, 2),
        ("a ", 2, 2),
        ("", 0, None),
        ("a", 1, None),
        ("ba ", 0, None),
    ],
)
def test_white_space(text: str, at: int, end: int | None) -> None:
    assert Scan(text, 0, ()).after_space(at) == end


@pytest.mark.parametrize(("at", "end"), [(0, 2), (1, 2), (2, 2), (3, 4), (4, 4)])
def test_the_end_of_a_word(at: int, end: int) -> None:
    assert Scan("ab c", 0, ()).word_end(at) == end


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("a 1,200 b", 2, True),
        ("a 1,200 b", 3, False),
        ("a 1,200 b", 4, False),
        ("a 1,200 b", 7, True),
        ("ab", 1, False),
        ("5 May 1919", 1, False),
        ("5 May 1919", 2, False),
        ("5 May 1919", 6, False),
        ("Ana Berg left", 3, True),  # a name can be cut
        ("Ana Berg left", 4, True),
    ],
)
def test_where_a_match_can_start_or_end(text: str, at: int, expected: bool) -> None:
    assert scan(text).can_divide(at) is expected


def test_the_edge_of_a_mention_inside_another_divides() -> None:
    mentions = [Mention(0, 10, "x", Value("date")), Mention(6, 10, "x", Value("date"))]
    view = Scan("5 May 1919", 0, mentions)
    assert [at for at in range(11) if view.can_divide(at)] == [0, 6, 10]


# ------------------------------------------------------------------ gaps


@pytest.mark.parametrize(
    ("text", "at", "ends"),
    [
        ("a b c", 0, [0, 2, 4]),
        ("a b c", 1, [2, 4]),
        ("a, b", 1, [1, 3]),
        ("a b c", 5, []),
        ("ab c", 1, []),  # inside a word
        ("1,200 a", 1, []),  # inside a number
        ("a former b", 0, [0, 2]),
        ("a former, b", 1, [2]),
        ("a formerly b", 0, [0, 2, 11]),
    ],
)
def test_where_a_gap_can_end(text: str, at: int, ends: list[int]) -> None:
    assert scan(text).gap_ends(at, Forbidden(("former",))) == ends


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a " * 9, 9),
        ("a " * 10, 10),
        ("a " * 11, 11),  # ten words stand before the eleventh
        ("a " * 12, 11),
        (", " * 39, 39),
        (", " * 40, 40),
        (", " * 41, 40),
        ("a, " * 12, 21),
    ],
)
def test_a_gap_is_bounded(text: str, number: int) -> None:
    """Ten words, and forty words and signs."""
    assert len(scan(text).gap_ends(0, NOTHING)) == number


# ------------------------------------------------------------------ runs of words


@pytest.mark.parametrize(
    ("text", "at", "longest"),
    [
        ("a b c", 0, "a b c"),
        ("a b c", 2, "b c"),
        ("a, b - c", 0, "a, b - c"),
        ("ab", 1, None),
        ("ab c", 1, None),
        ("the port, it", 0, "the port, it"),
        ("a b", 1, None),
        (", a", 0, None),
        ("(a b) c", 1, "a b"),
        ("1,200 a", 2, None),
        ("1,200 a", 0, "1,200 a"),
        ("a: b", 0, "a"),
        ("a; b", 0, "a"),
        ("a! b", 0, "a"),
        ("a? b", 0, "a"),
        ("a… b", 0, "a"),
        ("a [b] c", 0, "a"),
        ("a {b} c", 0, "a"),
        ("a, b", 0, "a, b"),
        # a full stop ends a run, unless it is one of a short form
        ("the port. it", 0, "the port"),
        ("the U.S. port", 0, "the U.S. port"),
        ("at St. Ana", 0, "at St. Ana"),
        ("of Col. Ana", 0, "of Col. Ana"),
        ("of Prof. Ana", 0, "of Prof"),
        ("of No. five", 0, "of No. five"),
        ("of no. five", 0, "of no. five"),
        ("of ten. five", 0, "of ten"),
        ("ten. five", 0, "ten"),
        ("Ten. five", 0, "Ten. five"),
        ("of Five. six", 0, "of Five"),
        ("in 25. six", 0, "in 25. six"),
        ("in 1925. six", 0, "in 1925. six"),
        ("in a25b. six", 0, "in a25b. six"),
        ("a.b c", 0, "a.b c"),
        ("version.two", 0, "version.two"),
        ("the harbour. it", 4, "harbour"),
        ("the end.", 0, "the end"),
    ],
)
def test_a_run_of_words(text: str, at: int, longest: str | None) -> None:
    ends = scan(text).run_ends(at)
    assert (text[at : ends[0]] if ends else None) == longest
    assert ends == sorted(ends, reverse=True)


@pytest.mark.parametrize(("words", "most"), [(9, 9), (10, 10), (11, 10)])
def test_a_run_is_bounded(words: int, most: int) -> None:
    assert len(Scan("a " * words, 0, ()).run_ends(0)) == most
    assert len(Scan("a, " * words, 0, ()).run_ends(0)) == most


@pytest.mark.parametrize(("signs", "most"), [(38, 2), (39, 1)])
def test_signs_in_a_run_are_bounded(signs: int, most: int) -> None:
    assert len(Scan("a" + "," * signs + " b", 0, ()).run_ends(0)) == most


# ------------------------------------------------------------------ mentions


def read_at(text: str, at: int, kind: str) -> list[tuple[str, int]]:
    """Return the mentions that a slot can read at a place, and where the pattern goes on."""
    return [(m.text, end) for m, end in scan(text).mentions_at(at, SlotType(kind))]


@pytest.mark.parametrize(
    ("text", "at", "kind", "expected"),
    [
        ("25 ports", 0, "count", [("25", 2)]),
        ("25 ports", 1, "count", []),
        ("25 ports", 0, "percent", []),
        ("5 km", 0, "length", [("5 km", 4)]),
        # a bare number may leave its unit to the pattern, and may not
        ("5 km", 0, "number", [("5 km", 4), ("5 km", 1)]),
        ("5 km", 0, "count", [("5 km", 1)]),
        ("5 %", 0, "count", [("5 %", 1)]),
        ("25 per cent", 0, "count", [("25 per cent", 6), ("25 per cent", 2)]),
        ("25 years", 0, "count", [("25 years", 2)]),
        ("25 years", 0, "money", []),
        ("5 May 1919", 0, "count", []),
        # a sign of the unit may stand before the number
        ("$5", 1, "number", [("$5", 2)]),
        ("$5 million", 1, "number", [("$5 million", 10), ("$5 million", 2)]),
        ("$5", 0, "number", [("$5", 2)]),
        ("$5", 0, "money", [("$5", 2)]),
        ("$5", 1, "money", []),
        ("5 dollars", 0, "count", [("5 dollars", 1)]),
    ],
)
def test_mentions_at_a_place(
    text: str, at: int, kind: str, expected: list[tuple[str, int]]
) -> None:
    assert read_at(text, at, kind) == expected


def test_of_several_mentions_the_longest_comes_first() -> None:
    assert read_at("Ana Berg", 0, "person") == [("Ana Berg", 8)]
    assert read_at("Republic of Norland", 0, "country") == [("Republic of Norland", 19)]
    view = scan("Republic of Norland")
    assert [m.text for m in view.by_start[12]] == ["Norland"]


def test_words_that_lead_to_a_mention_are_read_with_it() -> None:
    about = Mention(6, 8, "25", Value("count", 24, 26, step=1, hedge="about"))
    view = Scan("about 25 or more", 0, [about])
    assert view.by_start == {0: [about], 6: [about]}
    assert list(view.mentions_at(6, SlotType("count"))) == [(about, 8), (about, 16)]
    plain = Mention(6, 8, "25", Value("count", 25, 25, step=1))
    assert list(Scan("about 25 or more", 0, [plain]).mentions_at(6, SlotType("count"))) == [
        (plain, 8)
    ]


def test_a_unit_before_the_number_is_none_behind_it() -> None:
    euros = Mention(0, 13, "EUR 5 million", Value("money", 5e6, 5e6, dimension="money"))
    view = Scan("EUR 5 million", 0, [euros])
    assert list(view.mentions_at(4, SlotType("number"))) == [(euros, 13), (euros, 5)]
