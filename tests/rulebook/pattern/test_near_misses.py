"""Where a passage and a pattern part."""

from __future__ import annotations

import pytest

from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.near_misses import NearMiss, NearMisses
from auditor.rulebook.pattern.word_lists import WordList
from tests.rulebook.pattern.reading import mentions_in

HAS = "{country} has {n:count} airports"
LISTS = (WordList("x", ("a", "b c", "d[e]")),)


def misses(pattern: str, text: str, sharing: bool = True) -> list[NearMiss]:
    finder = NearMisses([Fact(name="f", patterns=(pattern,), lists=LISTS)])
    return finder.of(text, 0, len(text), mentions_in(text), sharing)


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
    found = misses(pattern, text)
    parted = [(text[m.start : m.end], m.found, m.expected) for m in found]
    assert parted == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # the furthest of several places, of equally far ones the first
        ("x y z", "x a, x y b", ("x y ", "b", ("z",))),
        ("x y z", "x y b, x a", ("x y ", "b", ("z",))),
        ("x y z", "x y b, x y c", ("x y ", "b", ("z",))),
        ("x [y] z w", "x a z w", ("x ", "a", ("y", "z"))),
        ("x y z", "x y. z w", ("x y", ".", (" ",))),
        ("x (y|y) z", "x a z", ("x ", "a", ("y",))),
        ("x (x) z", "x c z", ("x ", "c", ("(x)", "d"))),
        ("x y", "xy y", ("x", "y", (" ",))),
        ("{n:count} y z", "5  y", ("5  y", "", (" ",))),
        ("{n:count}, x", "5 x", ("5", "x", (",",))),
        ("x port y", "x ports y", ("x port", "s", (" ",))),
    ],
)
def test_the_furthest_place(
    pattern: str, text: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    (found,) = misses(pattern, text)
    assert (text[found.start : found.end], found.found, found.expected) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "shared", "found"),
    [
        ("x y z", "x y b", True, 1),  # one word is missing
        ("x y z", "x a b", True, 0),  # two words are missing
        ("x y z", "x a b", False, 1),
        ("{n:count} {m:count}", "5 x", True, 0),  # the pattern has no word
        ("{n:count} {m:count}", "5 x", False, 1),
        ("{n:count} y", "5 x", True, 0),  # its only word is missing
        ("{n:count} y", "5 x", False, 1),
        ("y {n:count}", "5 x", False, 0),  # it begins nowhere
        ("x y z", "x y z, x y b", True, 0),  # it matches
        ("port y", "pump y", False, 0),  # it parts where it would begin
    ],
)
def test_which_patterns_are_looked_at(pattern: str, text: str, shared: bool, found: int) -> None:
    assert len(misses(pattern, text, shared)) == found


def test_places_count_in_the_document() -> None:
    text = "Zed. x y b. Zed."
    finder = NearMisses([Fact(name="f", patterns=("x y z",))])
    (miss,) = finder.of(text, 5, 11, mentions_in(text))
    assert (miss.start, miss.end, miss.fact, miss.pattern) == (5, 9, "f", "x y z")
