"""Types of slots: which values each takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.core.model import Mention, Value
from auditor.rulebook.pattern.slot_types import TYPES, SlotType, has_unit, slot_type
from tests.rulebook.pattern.reading import matches, read, read_in


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
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
    ],
)
def test_what_a_slot_of_a_type_reads(pattern: str, text: str, expected: str) -> None:
    assert read_in(pattern, text) == expected


def test_a_listed_type_stays_open() -> None:
    assert read(matches("aboard {v:vessel}", "aboard MS Fram", listed=("vessel",)))
    assert read(matches("aboard {vessel}", "aboard Zed", listed=("vessel",)))
    assert read(matches("in {c:country}", "in Zed", listed=("country",)))
    assert not read(matches("aboard {vessel}", "aboard 25", listed=("vessel",)))


VALUES = {
    "count": Value("count", 5, 5, step=1),
    "whole": Value("number", 5, 5, step=1),
    "tens": Value("number", 50, 50, step=10),
    "decimal": Value("number", 5.0, 5.0, step=0.1),
    "half": Value("number", 5.5, 5.5),
    "five": Value("number", 5, 5),
    "over five": Value("number", 5, None),
    "percent": Value("percent", 5, 5, step=1),
    "ordinal": Value("ordinal", 5, 5, step=1),
    "money": Value("money", 5, 5, step=1, dimension="money"),
    "km": Value("quantity", 5, 5, step=1, dimension="length"),
    "hour": Value("quantity", 5, 5, step=1, dimension="time"),
    "years": Value("duration", 5, 5, step=1, dimension="time"),
    "terms": Value("duration", 5, 5, step=1),
    "date": Value("date", 5, 5),
    "person": Value("person", name="Ana"),
    "country": Value("country", name="Norland"),
    "place": Value("place", name="Northaven"),
    "organization": Value("organization", name="NI"),
    "role": Value("role", name="head"),
    "name": Value("name", name="Zed"),
    "vessel": Value("vessel", name="Fram"),
    "words": Value("words", name="so"),
    "label": Value("label", name="Area"),
}
NUMBERS = "count whole tens decimal half five, over five percent ordinal money km hour years terms"
NAMES = {"person", "country", "place", "organization", "role", "name"}
NUMERIC = set(VALUES) - NAMES - {"date", "vessel", "words", "label"}


def taken(kind: SlotType) -> set[str]:
    """Return which of the values a slot takes."""
    mentions = {name: Mention(0, 1, "x", value) for name, value in VALUES.items()}
    return {name for name, mention in mentions.items() if kind.fits(mention)}


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("count", {"count", "whole", "tens", "five", "over five"}),
        ("number", NUMERIC),
        ("percent", {"percent"}),
        ("money", {"money"}),
        ("quantity", {"km", "hour", "years", "terms"}),
        ("length", {"km"}),
        ("area", set()),
        ("time", {"hour", "years", "terms"}),
        ("duration", {"hour", "years", "terms"}),
        ("date", {"date"}),
        ("person", {"person", "name"}),
        ("organization", {"organization", "name"}),
        ("country", {"country"}),
        ("place", {"place", "country", "name"}),
        ("role", {"role"}),
        ("name", NAMES | {"vessel"}),
        ("words", {"words"}),
        ("label", {"label"}),
        ("vessel", NAMES | {"vessel"}),
    ],
)
def test_values_that_a_type_takes(kind: str, values: set[str]) -> None:
    assert taken(SlotType(kind)) == values


@pytest.mark.parametrize("kind", ["country", "role", "person"])
def test_an_open_type_takes_bare_names(kind: str) -> None:
    assert taken(SlotType(kind, open=True)) == taken(SlotType(kind)) | {"name"}


def test_further_types_are_taken_too() -> None:
    share = SlotType("percent", others=(SlotType("date"),))
    assert taken(share) == {"percent", "date"}
    assert str(share) == "percent|date"


@pytest.mark.parametrize(
    ("kind", "is_name", "is_bare"),
    [
        (SlotType("count"), False, True),
        (SlotType("number"), False, True),
        (SlotType("percent"), False, False),
        (SlotType("percent", others=(SlotType("count"),)), False, True),
        (SlotType("count", others=(SlotType("percent"),)), False, True),
        (SlotType("percent", others=(SlotType("money"),)), False, False),
        (SlotType("person"), True, False),
        (SlotType("vessel"), True, False),
        (SlotType("words"), False, False),
        (SlotType("label"), False, False),
    ],
)
def test_kinds_of_types(kind: SlotType, is_name: bool, is_bare: bool) -> None:
    assert (kind.is_name, kind.is_bare) == (is_name, is_bare)


@pytest.mark.parametrize(
    ("slot", "written", "expected"),
    [
        ("n", "count", SlotType("count")),
        ("n", "vessel", SlotType("vessel", open=True)),
        ("n", "country", SlotType("country", open=True)),
        ("n", "person", SlotType("person")),
        ("n", "boat", None),
        ("n", "count|percent", SlotType("count", others=(SlotType("percent"),))),
        ("n", "count | percent", SlotType("count", others=(SlotType("percent"),))),
        ("n", "count|boat", None),
        ("n", "boat|count", None),
        ("n", "", None),
        ("person", None, SlotType("person", open=True)),
        ("vessel", None, SlotType("vessel", open=True)),
        ("boat", None, SlotType("name")),
        ("since", None, SlotType("date")),
        ("when", None, SlotType("date")),
    ],
)
def test_the_type_of_a_slot(slot: str, written: str | None, expected: SlotType | None) -> None:
    assert slot_type(slot, written, ("vessel", "country")) == expected


def test_numbers_with_a_unit() -> None:
    with_unit = {name for name, v in VALUES.items() if has_unit(Mention(0, 1, "x", v))}
    assert with_unit == {"percent", "money", "km", "hour", "years", "terms"}


@pytest.mark.parametrize(("step", "is_whole"), [(0.1, False), (0.5, False), (1, True), (2, True)])
def test_a_count_is_in_whole_steps(step: float, is_whole: bool) -> None:
    value = replace(VALUES["whole"], step=step)
    assert SlotType("count").fits(Mention(0, 1, "5", value)) is is_whole


@pytest.mark.parametrize("kind", [*TYPES, "vessel", "count|percent", "date|name", "number|date"])
def test_what_a_type_reads_is_of_its_kinds(kind: str) -> None:
    """Where it has kinds: of a name the kind alone does not tell."""
    read = slot_type("x", kind, ("vessel",))
    assert read is not None
    found = {VALUES[name].kind for name in taken(read)}
    if read.is_bare:
        found |= {"percent", "money", "quantity", "duration"}
    assert read.kinds is None or found <= read.kinds


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        ("quantity", {"quantity", "duration"}),
        ("percent", {"percent"}),
        ("count", {"count", "number", "percent", "money", "quantity", "duration"}),
        ("percent|money", {"percent", "money"}),
        ("percent|name", None),
        ("length", None),
        ("person", None),
        ("label", None),
    ],
)
def test_kinds_of_values_that_a_type_may_read(kind: str, kinds: set[str] | None) -> None:
    read = slot_type("x", kind, ("vessel",))
    assert read is not None
    assert read.kinds == kinds


def test_equal_types_are_one_object() -> None:
    assert slot_type("a", "count", ()) is slot_type("b", "count", ())
    assert slot_type("when", None, ()) is slot_type("end", None, ())
