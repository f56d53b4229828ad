"""Where in a text which patterns can match."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.language.mentions import read
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.anchors import Anchors
from auditor.rulebook.pattern.matcher import Matcher
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.prefilter import Needs, needs
from auditor.rulebook.pattern.syntax_tree import PatternError
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import mentions_in

PATTERNS = (
    "the port",
    "the ship",
    "the (big|small) {n:count}",
    "{n:count}",
    "a… b, c",
    "{n:count}; {w:words}",
)


def anchors(*patterns: str) -> Anchors:
    return Anchors(needs(parse(pattern)) for pattern in patterns)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the port", [0]),
        ("the ship 5", [1, 3]),
        ("the", []),
        ("port ship", []),
        ("Big the 5", [2, 3]),
        ("small, the 5", [2, 3]),
        ("the big", []),
        ("the big Norland", []),
        ("the port ship big 5", [0, 1, 2, 3]),
        ("a b c", []),
        ("a b, c", [4]),
        ("5 a; b", [3, 5]),
        ("", []),
    ],
)
def test_patterns_that_a_passage_lets_through(text: str, numbers: list[int]) -> None:
    assert anchors(*PATTERNS).candidates(Scan(text, 0, mentions_in(text))) == numbers


def test_only_patterns_asked_for_are_let_through() -> None:
    text = "the port ship 5"
    assert anchors(*PATTERNS).candidates(Scan(text, 0, mentions_in(text)), {3, 1, 4}) == [1, 3]


@pytest.mark.parametrize(
    ("text", "start", "end", "numbers"),
    [
        ("x the port x", 0, 2, []),
        ("x the port x", 2, 5, []),
        ("x the port x", 6, 10, [0]),
        ("the port, the ship", 0, 9, [0]),
        ("the port, the ship", 0, 18, [0, 1]),
        ("a the port, the ship", 0, 6, []),
        ("the port, the 5 port", 10, 20, [0, 3]),
        ("the the port 5", 0, 8, []),
        ("the ports", 0, 9, []),
        ("the airport", 0, 11, []),
        ("5 a; b 7", 0, 1, [3, 5]),
        ("5 a; b 7", 2, 6, []),
        ("x. a, b. c", 0, 10, [4]),
        # a passage that cuts a word holds the part as a word: any pattern may match
        ("the airport", 7, 11, None),
        ("the portal", 0, 8, None),
    ],
)
def test_where_patterns_can_match(
    text: str, start: int, end: int, numbers: list[int] | None
) -> None:
    found = anchors(*PATTERNS).places(text, mentions_in(text)).within(start, end)
    assert (found if found is None else sorted(found)) == numbers


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        ("the port", "the the port the", [8]),
        ("the port", "port port the port", [10]),
        ("the port of", "the port of of it", [4]),
        ("{n:count} - {m:money}", "5 - $6 5", [4]),
        ("{c:country} - {d:country}.", "a - - .", [6]),
        ("{n:quantity} \\({m:quantity}\\)", "5 km (3 miles), 6 km", [6]),
        ("{n:quantity} \\({m:quantity}\\)", "5 km ($3, about 6 miles)", []),
        ("{n:number} \\({m:number}\\)", "5 (6) 7", [0, 3, 6]),
        ("{c:country} {d:country}", "a", None),
    ],
)
def test_a_pattern_is_looked_for_where_it_needs_what_is_rare(
    pattern: str, text: str, places: list[int] | None
) -> None:
    """`None`: everywhere."""
    found = anchors(pattern).places(text, mentions_in(text))
    assert (None if found._everywhere else found._starts) == places


def test_words_that_lead_to_a_mention_stand_behind_the_sign() -> None:
    text = "It is 5 km (about 3 miles) long and (2.5 miles, about 4 km) wide."
    found = anchors("{n:quantity} \\({m:quantity}\\)").places(text, read(text))
    assert found._starts == [text.index("3 miles"), text.index("2.5 miles")]


# ------------------------------------------------------------------ nothing is lost

LISTS = (WordList("x", ("king", "a b", "b[-a] ab")), WordList("y", ("{n:count} a", "b,")))
PIECES = st.sampled_from(
    [
        *("a", "b", "ab", "[a]", "(a|b)", "{k:(a|b c)}", "(x)", "{s:x}", "(y)", "~be", "{w:words}"),
        *("{n:count}", "[{n:count}]", "{m:money}", "{q:(percent|count)}", "{c}", "{since}", "…"),
        *("\\({d:date}\\)", "\\(", "\\)", ",", "[,]", "-"),
    ]
)
PATTERNS_OF_PIECES = st.lists(
    st.tuples(PIECES, st.sampled_from([" ", " ", ""])).map("".join), min_size=1, max_size=5
).map("".join)
TEXTS = st.lists(
    st.sampled_from(
        [
            *("a", "b", "ab", "b-a", "is", "king", "Norland", "5", "$5 million", "5 %", "1990"),
            *("about 1990", "(1990)", "(", ")", ",", "-", " ", " ", " ", " "),
        ]
    ),
    max_size=24,
).map("".join)


def compiled(patterns: list[str]) -> Matcher | None:
    """Return a matcher of those patterns that are sound, None where none is."""
    sound = []
    for pattern in patterns:
        with suppress(PatternError):
            parse(pattern, LISTS)
            sound.append(pattern)
    if not sound:
        return None
    return Matcher([Fact(name="f", patterns=tuple(sound), lists=LISTS)])


@settings(max_examples=600, deadline=None)
@given(
    st.lists(PATTERNS_OF_PIECES, min_size=1, max_size=3),
    TEXTS,
    st.sampled_from([(0, None), (1, None), (0, -1), (2, -2), (5, None)]),
)
def test_the_same_matches_as_without_anchors(
    patterns: list[str], text: str, cut: tuple[int, int | None]
) -> None:
    matcher = compiled(patterns)
    if matcher is None:
        return
    mentions = mentions_in(text)
    start, end, _ = slice(*cut).indices(len(text))
    inside = [mention for mention in mentions if start <= mention.start < end]
    passage = (text, start, max(start, end), inside)
    numbers = matcher.places(text, mentions).within(*passage[1:3])
    found = [matcher.matches(*passage, numbers), matcher.matches(*passage)]
    matcher._anchors = Anchors([Needs((), frozenset(), ())] * len(matcher._programs))
    assert found == [matcher.matches(*passage)] * 2
