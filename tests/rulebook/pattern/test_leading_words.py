"""Hedges and honorifics beside a mention are read with it, whether or not a pattern spells them."""

from __future__ import annotations

import pytest

from auditor.core.model import Gazetteer, Mention, Value
from auditor.language.mentions import read
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.leading_words import REACH, lead_start, trail_end
from auditor.rulebook.pattern.matcher import Matcher

PORTS = "has {n:count} ports"
HEAD = "president {p:person} left"


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (PORTS, "It has about 25 ports.", "25"),
        (PORTS, "It has more than 25 ports.", "25"),
        (PORTS, "It has an estimated 25 ports.", "25"),
        (PORTS, "It has up to about 25 ports.", "25"),
        (PORTS, "It has ~25 ports.", "25"),
        (PORTS, "It has 25 or more ports.", "25"),
        (PORTS, "It has between 10 and 20 ports.", "10 and 20"),
        (PORTS, "It has all 25 ports.", None),
        ("has (more than|over) {n:count} ports", "It has more than 25 ports.", "25"),
        ("has {n:count} or more ports", "It has 25 or more ports.", "25"),
        ("{n:count} ports are open", "Nearly 25 ports are open.", "25"),
        ("grossed {m:money}", "The film grossed about $1,200.", "$1,200"),
        ("is {l:number} km long", "It is just under 50 km long.", "50 km"),
        ("founded in {d:date}", "It was founded in about 1919.", "1919"),
        (HEAD, "Then President Mr. Guy Ryder left.", "Guy Ryder"),
        (HEAD, "Then President Guy Ryder left.", "Guy Ryder"),
        ("president Mr. {p:person} left", "Then President Mr. Guy Ryder left.", "Guy Ryder"),
        (HEAD, "Then President General Guy Ryder left.", None),
    ],
)
def test_words_beside_a_mention(pattern: str, text: str, expected: str | None) -> None:
    matcher = Matcher([Fact(name="f", patterns=(pattern,))])
    found = matcher.matches(text, 0, len(text), read(text, None, Gazetteer()))
    texts = [text[r.start : r.end] for m in found for reads in m.slots.values() for r in reads]
    assert texts == ([expected] if expected else [])


def number(hedge: str | None = None, bound_word: str | None = None, kind: str = "count") -> Mention:
    return Mention(0, 2, "25", Value(kind, 25, 25, hedge=hedge), bound_word=bound_word)


PERSON = Mention(0, 2, "Ana", Value("person", name="Ana"))


@pytest.mark.parametrize(
    ("before", "mention", "start"),
    [
        # hedges belong to numbers that they have made a hedged one
        ("It has about ", number("about"), 7),
        ("about ", number("about"), 0),
        ("It has about ", number(), None),
        ("It has about ", number(bound_word="about"), 7),
        ("It has about ", number(bound_word="about", kind="date"), 7),
        ("It has about ", number(bound_word="since", kind="date"), None),
        ("It has about ", number("about", kind="date"), None),
        ("It has so ", number("about"), None),
        ("between ", number("between"), 0),
        ("It has between ", number("between"), 7),
        ("It has Between  ", number("between"), 7),
        ("It has between ", number("up to"), None),
        ("inbetween ", number("between"), None),
        ("between", number("between"), None),
        ("x" * 40 + " between ", number("between"), 41),
        # honorifics belong to people
        ("President Mr. ", PERSON, 10),
        ("Mr. ", PERSON, 0),
        ("(Mr ", PERSON, 1),
        ("“Mr. ", PERSON, 1),
        ("President ", PERSON, None),
        ("xMr. ", PERSON, None),
        ("Mr.", PERSON, None),
        ("", PERSON, None),
        ("Mr. ", Mention(0, 2, "Ana", Value("name", name="Ana")), 0),
        ("Mr. ", Mention(0, 2, "NI", Value("organization", name="NI")), None),
        ("Mr. ", number(), None),
        ("x" * 60 + " Mr. ", PERSON, 61),
        ("x" * (REACH + 1) + " ", PERSON, None),
    ],
)
def test_where_the_words_before_a_mention_begin(
    before: str, mention: Mention, start: int | None
) -> None:
    assert lead_start(before + "25 ports", len(before), mention) == start


@pytest.mark.parametrize(
    ("behind", "hedge", "end"),
    [(" or more", "at least", 10), (" or more", None, None), (" ports", "at least", None)],
)
def test_where_the_words_behind_a_mention_end(
    behind: str, hedge: str | None, end: int | None
) -> None:
    assert trail_end("25" + behind, 2, number(hedge)) == end
