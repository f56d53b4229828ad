"""Patterns: what they match, what their slots read, and that they cost no more than they should."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.core.model import Mention, Value
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.folding import folded
from auditor.rulebook.pattern.inflection import forms
from auditor.rulebook.pattern.matcher import Match, Matcher
from auditor.rulebook.pattern.near_misses import NearMisses
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import Scan
from auditor.rulebook.pattern.prefilter import needed
from auditor.rulebook.pattern.syntax_tree import PatternError

KINDS = {
    "Norland": "country",
    "Republic of Norland": "country",
    "Nor Institute": "organization",
    "NI": "organization",
    "Ana Berg": "person",
    "Berg": "person",
    "Leo Falk": "person",
    "Northaven": "place",
    "Zed": "name",
    "MS Fram": "vessel",
}
MENTION = re.compile(
    r"(?P<date>\d{1,2} May \d{4}|May \d{4}|\b(?:19|20)\d\d\b)"
    r"|(?P<percent>\d+(?:\.\d+)? ?(?:%|per cent))"
    r"|(?P<money>\$\d+(?:\.\d+)?(?: million)?|\d+ dollars)"
    r"|(?P<quantity>\d+(?:\.\d+)? (?:km|miles)\b)"
    r"|(?P<duration>\d+ years)"
    r"|(?P<ordinal>\d+th\b)"
    r"|(?P<number>\d+\.\d+)"
    r"|(?P<count>\d[\d,]*\b|twenty-four|eight)"
)


def mentions_in(text: str) -> list[Mention]:
    """Read the mentions of invented texts, with a name's alternatives beside it."""
    found = []
    for name, kind in KINDS.items():
        for match in re.finditer(rf"\b{name}\b", text):
            found.append(Mention(*match.span(), name, Value(kind, name=name)))
    for match in MENTION.finditer(text):
        kind = match.lastgroup or ""
        number = float(re.sub(r"[^\d.]", "", match[0]) or 24)
        dimension = {"quantity": "length", "money": "money"}.get(kind)
        step = 0.1 if kind == "number" else 1
        value = Value(kind, number, number, step=step, dimension=dimension)
        found.append(Mention(*match.span(), match[0], value))
    return sorted(found, key=lambda m: (m.start, m.end))


def matches(
    patterns: str | list[str], text: str, unless: tuple[str, ...] = (), listed: tuple[str, ...] = ()
) -> list[Match]:
    written = [patterns] if isinstance(patterns, str) else patterns
    fact = Fact(name="f", patterns=tuple(written), unless=unless)
    return Matcher([fact], listed).matches(text, 0, len(text), mentions_in(text))


def read(found: list[Match]) -> str:
    """Show what slots read: "country=Norland, n=25; country=Zed, n=3"."""
    return "; ".join(
        ", ".join(f"{slot}={' & '.join(r.text for r in reads)}" for slot, reads in m.slots.items())
        for m in found
    )


def spans(patterns: str | list[str], text: str, **more: tuple[str, ...]) -> list[str]:
    return [text[m.start : m.end] for m in matches(patterns, text, **more)]


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
        # optional parts
        ("has [the] {n:count}", "has the 25", "n=25"),
        ("has [the] {n:count}", "has 25", "n=25"),
        ("[the] {country} has {n:count}", "Norland has 25", "country=Norland, n=25"),
        ("[the] {country} has {n:count}", "the Norland has 25", "country=Norland, n=25"),
        ("{n:count} ports [now]", "25 ports", "n=25"),
        ("{n:count} ports [now]", "25 ports now", "n=25"),
        ("{n:count} port[s]", "1 port, 2 ports", "n=1; n=2"),
        ("{country}[,] [was] founded", "Norland, founded", "country=Norland"),
        ("{country}[,] [was] founded", "Norland was founded", "country=Norland"),
        ("{country}[,] [was] founded", "Norland founded", "country=Norland"),
        ("{country}[,] [was] founded", "Norland,was founded", ""),
        ("{country}[,] [was] founded", "Norlandwas founded", ""),
        ("[re-]founded in {y:date}", "re-founded in 1919", "y=1919"),
        ("[re-]founded in {y:date}", "founded in 1919", "y=1919"),
        ("a [b] [c] d {n:count}", "a d 1", "n=1"),
        ("a [b] [c] d {n:count}", "a c d 1", "n=1"),
        ("a [b] [c] d {n:count}", "a b c d 1", "n=1"),
        ("a [b] [c] d {n:count}", "a c b d 1", ""),
        ("{n:count} a [b] [c]", "1 a c", "n=1"),
        ("{n:count} a [b] [c]", "1 a b", "n=1"),
        ("[[very] big] {n:count}", "very big 1", "n=1"),
        ("x [[very] big] {n:count}", "x big 1", "n=1"),
        ("x [[very] big] {n:count}", "x 1", "n=1"),
        ("x [[very] big] {n:count}", "x very 1", ""),
        ("x [[a] [b]] {n:count}", "x b 1", "n=1"),
        ("x [[a] [b]] {n:count}", "x a b 1", "n=1"),
        ("x [[a] [b]] {n:count}", "x a  1", "n=1"),
        ("{person}[[,] [({c:words})][,] [who] left]", "Ana Berg left", "person=Ana Berg"),
        (
            "{person}[[,] [({c:words})][,] [who] left]",
            "Ana Berg (Old Norland), who left",
            "person=Ana Berg, c=Old Norland",
        ),
        ("in [May|June] {y:date}", "in June 1919", "y=1919"),
        ("in [May|June] {y:date}", "in 1919", "y=1919"),
        # alternatives and literal parentheses
        ("founded (in|on) {y:date}", "founded in 1919", "y=1919"),
        ("founded (in|on) {y:date}", "founded at 1919", ""),
        ("founded ( in | on ) {y:date}", "founded on 1919", "y=1919"),
        ("a (b [c]|d) e {n:count}", "a b e 1", "n=1"),
        ("a (b [c]|d) e {n:count}", "a b c e 1", "n=1"),
        ("a (b [c]|d) e {n:count}", "a d e 1", "n=1"),
        ("(since {y:date}|for {n:count} terms)", "for 3 terms", "n=3"),
        ("{person} (NI)", "Ana Berg (NI)", "person=Ana Berg"),
        ("{person} (NI)", "Ana Berg NI", ""),
        ("{person} [({c:words})] left", "Ana Berg left", "person=Ana Berg"),
        ("{person} [({c:words})] left", "Ana Berg (X) left", "person=Ana Berg, c=X"),
        ("{person} (a (b)|c)", "Ana Berg a (b)", "person=Ana Berg"),
        # words as a slot's type
        ("{n:count} {kind:(key|core)} rules", "5 Key rules", "n=5, kind=Key"),
        ("{n:count} [{kind:(key|core)}] rules", "5 rules", "n=5"),
        ("{n:count} {kind:(key|core)} rules", "5 new rules", ""),
        ("{n:count} {k:(very big|big)} x", "5 very big x", "n=5, k=very big"),
        ("{n:count} {k:([very] big)} x", "5 big x", "n=5, k=big"),
        # gaps
        ("{country} … {n:count} ports", "Norland, in all, has 3 ports", "country=Norland, n=3"),
        ("{country} … {n:count} ports", "Norland 3 ports", "country=Norland, n=3"),
        ("{country}…{n:count} ports", "Norland has 3 ports", "country=Norland, n=3"),
        ("x … {n:count}", "x a b c d e f g h i j 5", "n=5"),
        ("x … {n:count}", "x a b c d e f g h i j k 5", ""),
        ("x … [y] … {n:count}", "x a b c d e f g h i j 5", "n=5"),
        ("x … [y] … {n:count}", "x a b c d e f g h i j k 5", ""),
        ("x … [y] … {n:count}", "x a b c d e f g h y i j k 5", "n=5"),
        ("art … {n:count}", "article 5", ""),
        (
            "{person} [… called {o:person}] left",
            "Ana Berg, also called Berg left",
            "person=Ana Berg, o=Berg",
        ),
        # escapes
        (r"\[a\] {n:count}", "[a] 5", "n=5"),
        (r"\{x\} {n:count}", "{x} 5", "n=5"),
        (r"a\|b \(c|d {n:count}", "a|b (c|d 5", "n=5"),
        (r"\~5 or {n:count}", "~5 or 7", "n=7"),
        (r"c:\\d {n:count}", r"c:\d 7", "n=7"),
        (r"wait\… {n:count}", "wait… 7", "n=7"),
        # inflection
        ("{country} ~ratify {n:count}", "Norland ratified 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland ratifies 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland has ratified 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland has been ratifying 3", "country=Norland, n=3"),
        ("{country} ~ratify {n:count}", "Norland ratification 3", ""),
        ("{country} ~become {n:count}", "Norland became 3", "country=Norland, n=3"),
        ("{n:count} ~country", "3 countries", "n=3"),
        # types
        ("about {n:number} of", "about 5 % of", "n=5 %"),
        ("{p:percent}", "5 per cent", "p=5 per cent"),
        ("{m:money}", "paid $5 million to", "m=$5 million"),
        ("{l:length} long", "5 km long", "l=5 km"),
        ("{l:area} large", "5 km large", ""),
        ("{l:quantity} long", "5 km long", "l=5 km"),
        ("{d:duration}", "for 25 years", "d=25 years"),
        ("{n:count} ports", "2.5 ports", ""),
        ("{n:number} ports", "2.5 ports", "n=2.5"),
        ("{n:number} km", "5 km", "n=5 km"),
        ("has {n:count} {what:words}", "has 5 km of road", ""),
        ("has {n:count} {what:words}", "has 5 roads", "n=5, what=roads"),
        ("{n:count} years old", "25 years old", "n=25 years"),
        ("{n:number} % of", "5 % of", "n=5 %"),
        ("${n:number}", "$5 million", "n=$5 million"),
        ("${n:number} million", "$5 million", "n=$5 million"),
        ("{n:number}", "$5 million", "n=$5 million"),
        ("{n:count}", "$5 million", ""),
        ("{n:count} years", "25 years old", "n=25 years"),
        ("by {p:person}", "by Ana Berg", "p=Ana Berg"),
        ("by {p:person}", "by Zed", "p=Zed"),
        ("by {p:person}", "by Norland", ""),
        ("by {p:country}", "by Zed", ""),
        ("by {country}", "by Zed", "country=Zed"),
        ("by {p:place}", "by Norland", "p=Norland"),
        ("by {whoever}", "by Norland", "whoever=Norland"),
        ("by {whoever}", "by MS Fram", "whoever=MS Fram"),
        ("by {whoever}", "by 25", ""),
        ("by {p:name}", "by NI", "p=NI"),
        ("called {w:words}", "called the big one.", "w=the big one"),
        ("called {w:words}", "called one. Two", "w=one"),
        ("called {w:words}", "called St. Ana, the U.S. port", "w=St. Ana, the U.S. port"),
        ("called {w:words}", "called a b c d e f g h i j k l", "w=a b c d e f g h i j"),
        ("({w:words}) left", "(Old Norland) left", "w=Old Norland"),
        ("({w:words}) left", "(Old) and (New) left", "w=New"),
        # the whole mention, whichever alternative fits
        (
            "[the] {country} has {n:count}",
            "the Republic of Norland has 2",
            "country=Republic of Norland, n=2",
        ),
        ("Republic of {c:country}", "Republic of Norland", "c=Norland"),
        # several matches
        (
            HAS,
            "Norland has 25 airports; Zed has 3 airports",
            "country=Norland, n=25; country=Zed, n=3",
        ),
        ("{n:count} a, {n:count} b", "5 a, 6 b", "n=5 & 6"),
    ],
)
def test_what_a_pattern_reads(pattern: str, text: str, expected: str) -> None:
    assert read(matches(pattern, text)) == expected


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


@pytest.mark.parametrize(
    ("unless", "text", "found"),
    [
        (("former",), "the President Ana Berg", True),
        (("former",), "the former President Ana Berg", False),
        (("former",), "the Former  President Ana Berg", False),
        (("former",), "former, the President Ana Berg", True),
        (("vice",), "vice–President Ana Berg", False),
        (("no longer",), "no longer President Ana Berg", False),
        (("no longer",), "longer President Ana Berg", True),
        (("mer",), "former President Ana Berg", True),
    ],
)
def test_unless_before_a_match(unless: tuple[str, ...], text: str, found: bool) -> None:
    assert bool(matches("President {p:person}", text, unless=unless)) is found


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


def test_a_listed_type_stays_open() -> None:
    assert read(matches("aboard {v:vessel}", "aboard MS Fram", listed=("vessel",)))
    assert read(matches("aboard {vessel}", "aboard Zed", listed=("vessel",)))
    assert read(matches("in {c:country}", "in Zed", listed=("country",)))
    assert not read(matches("aboard {vessel}", "aboard 25", listed=("vessel",)))


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


@pytest.mark.parametrize(
    ("pattern", "position", "words"),
    [
        ("", 0, "empty"),
        ("   ", 0, "empty"),
        ("[the]", 0, "optional"),
        ("…", 0, "optional"),
        ("a [b", 2, "never closed"),
        ("a (b", 2, "never closed"),
        ("a {b", 2, "never closed"),
        ("a {b:", 2, "never closed"),
        ("a {b {c}", 2, "never closed"),
        ("a b)", 3, "closes no"),
        ("a b]", 3, "closes no"),
        ("a b}", 3, "closes no"),
        ("a [(b])", 5, "closes no"),
        ("a (b|)", 5, "empty alternative"),
        ("a [] b", 3, "empty alternative"),
        ("a {} b", 3, "cannot name"),
        ("a {b c} b", 3, "cannot name"),
        ("a {b:} b", 5, "type"),
        ("a {b:(c|{d})}", 8, "inside a slot"),
        ("a {b:(c … d)}", 8, "inside a slot"),
        ("a {b:([c])}", 2, "not optional"),
        ("a {b:(c) d}", 2, "belongs after"),
        ("a …", 2, "between two things"),
        ("a \\", 2, "after the last"),
        ("[" * 13 + "a" + "]" * 13, 12, "nested"),
        ("a" * 2001, 2000, "longer than"),
    ],
)
def test_errors_say_where(pattern: str, position: int, words: str) -> None:
    with pytest.raises(PatternError, match=words) as caught:
        parse(pattern)
    assert caught.value.position == position


@pytest.mark.parametrize(
    "pattern",
    [
        "a " + "[b] c " * 300,
        "[[a]]" * 390 + "x",
        "[[a]] " * 300 + "x",
        "([a]|[b])" * 200 + "x",
        "(a|[b] c)" * 200 + "x",
        "~be " * 300 + "x",
        "a…" * 400 + "x",
        "{n:count}" * 200,
    ],
)
def test_a_pattern_with_too_many_parts_is_refused(pattern: str) -> None:
    """And soon: nothing is worked out twice for parts that can be absent."""
    with pytest.raises(PatternError, match="too many parts"):
        matches(pattern, "a")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ratify", "ratify ratifies ratified ratifying"),
        ("visit", "visit visits visited visiting"),
        ("commit", "commits committed committing"),
        ("make", "makes made making"),
        ("see", "sees saw seen seeing"),
        ("become", "becomes became becoming"),
        ("take", "takes took taken taking"),
        ("die", "dies died dying"),
        ("agree", "agrees agreed agreeing"),
        ("play", "plays played playing"),
        ("reach", "reaches reached reaching"),
        ("country", "countries"),
        ("person", "people persons"),
        ("travel", "traveled travelled traveling travelling"),
        ("quit", "quits quitting"),
        ("found", "founds founded founding"),
        ("find", "finds found finding"),
        ("get", "got getting"),
        ("panic", "panicked panicking"),
        ("be", "is are was were been being"),
        ("go", "goes went gone going"),
    ],
)
def test_forms_of_a_word(word: str, expected: str) -> None:
    assert set(expected.split()) <= forms(word)


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
    ],
)
def test_words_a_match_needs(pattern: str, expected: list[set[str]]) -> None:
    assert [set(words) for words in needed(parse(pattern))] == expected


# ------------------------------------------------------------------ properties

PIECES = st.sampled_from(
    [
        *("{n:count}", "{c}", "{k:(a|b)}", "{w:words}", "a", "b", "ab", "5", "Norland", "~be"),
        *("[", "]", "(", ")", "|", "…", "\\", "~", "{", "}", ",", ".", "-", "’", " ", " ", " "),
    ]
)
WORDS = st.sampled_from(
    [
        *("a", "b", "ab", "been", "Norland", "Zed", "5", "24", "$5 million", "5 km", "İ", "ß"),
        *(",", ".", "-", "(", ")", "’", "…", "\n", " ", " ", " ", " "),
    ]
)


def error_in(pattern: str) -> PatternError | None:
    try:
        parse(pattern)
    except PatternError as error:
        return error
    return None


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


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


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


def test_a_thousand_patterns_are_skipped_by_their_words() -> None:
    facts = [
        Fact(name=f"f{i}", patterns=(f"{{c}} has {{n:count}} things{i}",)) for i in range(1000)
    ]
    matcher = Matcher(facts)
    text = "Norland has 5 things7"
    scan = Scan(text, 0, mentions_in(text))
    assert [m.fact for m in matcher.scanned(scan)] == ["f7"]
    assert scan.steps < 50


# ------------------------------------------------------------------ near misses


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (HAS, "Norland has 25 ports and airports", ("Norland has 25 ", "ports", ("airports",))),
        (HAS, "Norland has many airports", ("Norland has ", "many", ("{n:count}",))),
        (HAS, "Norland has 25 new airports", ("Norland has 25 ", "new", ("airports",))),
        (HAS, "Norland has 25", ("Norland has 25", "", (" ",))),
        (HAS, "Norland has 25 airports", None),
        (HAS, "Norland owns 25 ships", None),
        (HAS, "the airports it has", None),
        ("{c} ~sign {n:count}", "Norland then signed 5", ("Norland ", "then", ("~sign",))),
        ("x (a|b) {n:count}", "x c 5", ("x ", "c", ("a", "b"))),
    ],
)  # fmt: skip
def test_near_misses(
    pattern: str, text: str, expected: tuple[str, str, tuple[str, ...]] | None
) -> None:
    finder = NearMisses([Fact(name="f", patterns=(pattern,))])
    found = finder.of(text, 0, len(text), mentions_in(text))
    told = [(text[m.start : m.end], m.found, m.expected) for m in found]
    assert told == ([expected] if expected else [])
