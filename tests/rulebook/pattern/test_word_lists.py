"""Which lists a pattern names, and which names are near to one."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.word_lists import (
    WordList,
    circle,
    inner_lists,
    lists_named,
    misspelled,
    names_in,
)

LISTS = {
    name: WordList(name, tuple(words.split(", ")))
    for name, words in {
        "offices": "(heads), deputy",
        "heads": "president, king[s]",
        "loop": "a, b (back) c",
        "back": "(loop), d",
        "own": "(own)",
    }.items()
}


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("{office:offices} of", ["offices"]),
        ("{office: offices } of", ["offices"]),
        ("the (offices) of", ["offices"]),
        ("{o:(offices)}", ["offices"]),
        ("[the (a-b_2)]", ["a-b_2"]),
        ("((a) (b))", ["a", "b"]),
        (r"\(offices\)", []),
        ("(in|on) (an office) (2nd) offices {offices}", []),
    ],
)
def test_names_in_a_pattern(pattern: str, names: list[str]) -> None:
    assert names_in(pattern) == names


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("{o:heads}", ["heads"]),
        ("{o:offices}", ["heads", "offices"]),
        ("(loop) (heads)", ["back", "heads", "loop"]),
        ("(nothing) offices", []),
    ],
)
def test_lists_and_those_that_they_name(pattern: str, names: list[str]) -> None:
    assert [words.name for words in lists_named((pattern,), LISTS)] == names


@pytest.mark.parametrize(
    ("name", "way"),
    [("offices", ()), ("loop", ("loop", "back", "loop")), ("own", ("own", "own"))],
)
def test_circles(name: str, way: tuple[str, ...]) -> None:
    assert circle(name, LISTS) == way


def test_a_list_that_leads_to_a_circle_is_in_none() -> None:
    lists = {**LISTS, "outer": WordList("outer", ("(loop)",))}
    assert circle("outer", lists) == ()
    assert inner_lists(lists["outer"], lists) == ["loop"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("the (ofices)", (5, "ofices", "offices")),
        ("(heads) (head)", (9, "head", "heads")),  # 0.89 alike
        ("(had) x", None),  # 0.75
        ("(eads)", (1, "eads", "heads")),
        ("(heads)", None),
        ("{o:(head)}", None),
        (r"\(head\)", None),
        ("(head x) (2head)", None),
    ],
)
def test_names_that_are_near(pattern: str, found: tuple[int, str, str] | None) -> None:
    assert misspelled(pattern, LISTS) == found
