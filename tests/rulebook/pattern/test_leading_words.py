"""Hedges and honorifics beside a mention are read with it, whether or not a pattern spells them."""

from __future__ import annotations

import pytest

from auditor.core.model import Gazetteer
from auditor.language.mentions import read
from auditor.rulebook.pack.schema import Fact
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
