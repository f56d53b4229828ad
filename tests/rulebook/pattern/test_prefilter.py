"""What every match of a pattern holds: words, signs and mentions."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.inflection import forms
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.prefilter import needs
from auditor.rulebook.pattern.word_lists import WordList

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
    assert [set(words) for words in needs(parse(pattern, LISTS)).words] == expected


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
    assert len(needs(parse(pattern)).words) == (2 if known else 1)


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("{n:count} ports", ""),
        ("{n:count} \\({m:count}\\)", "()"),
        ("{n:count}, ~be", ","),
        ("a-b.c", "-."),
        ("{n:count}[,] a", ""),
        ("(a,|b;) c", ""),
        ("(a,|b,;) c", ","),
        ("{k:(a-b|b-c)}: d", "-:"),
        ("’s a", "'"),  # as it is folded
        ("(x): a", ":"),
        ("(dashed) a", "-"),
    ],
)
def test_signs_a_match_holds(pattern: str, signs: str) -> None:
    lists = (*LISTS, WordList("dashed", ("vice-king", "vice-[head] of it")))
    assert needs(parse(pattern, lists)).signs == set(signs)


@pytest.mark.parametrize(
    ("pattern", "types"),
    [
        ("a b", []),
        ("{n:count} of {c:country}", ["country", "count"]),
        ("{n:count} [of {c:country}]", ["count"]),
        ("({a:count} x|{a:count} y)", ["count"]),
        ("({a:count} x|y)", []),
        ("{since} by {w:words}", ["date"]),
        ("{k:(a|b)} {n:(count|percent)}", ["count|percent"]),
        ("{v:vessel} {n:count} {m:count}", ["count", "vessel"]),
        ("(slots) {p:percent}", ["percent"]),
    ],
)
def test_mentions_a_match_holds(pattern: str, types: list[str]) -> None:
    assert [str(kind) for kind in needs(parse(pattern, LISTS), ("vessel",)).types] == types


@pytest.mark.parametrize(
    ("pattern", "behind"),
    [
        ("{n:count} \\({m:percent}\\)", ["( percent"]),
        ("{n:count} \\( {m:percent}", []),
        ("a{n:count}, {m:count}", []),
        ("-[,]{n:count}", []),
        ("-{k:(a|b)}", []),
        ("-{w:words} /{n:count}", ["/ count"]),
        ("(-{n:count} a|b -{n:count})", ["- count"]),
        ("(-{n:count} a|-{m:count})", []),
        ("a [-{n:count}]", []),
    ],
)
def test_mentions_a_match_reads_right_behind_a_sign(pattern: str, behind: list[str]) -> None:
    found = needs(parse(pattern, LISTS)).behind
    assert [f"{sign} {kind}" for sign, kind in found] == behind
