"""Words on one side only: what narrows a count, and what triggers a remark."""

from __future__ import annotations

import pytest

from auditor.checks.qualifiers import adjusted, one_sided, qualifiers_of, triggers_of
from auditor.core.kinship.relations import relate
from auditor.core.model import Value
from tests.checks.samples import claim
from tests.core.samples import number

NONE: frozenset[str] = frozenset()
KEY, CORE, BOTH = frozenset({"key"}), frozenset({"core"}), frozenset({"key", "core"})

CASES = [  # a number with its qualifiers, and another: how they relate, with the finer side
    ("25 people", NONE, "25 people", NONE, ("equal", None)),
    ("25 people", NONE, "26 people", NONE, ("disjoint", None)),
    ("25 people", KEY, "25 people", NONE, ("equal", None)),
    ("9 people", KEY, "25 people", NONE, ("compatible", "a")),
    ("25 people", NONE, "9 people", KEY, ("compatible", "b")),
    ("26 people", KEY, "25 people", NONE, ("disjoint", None)),
    ("25 people", NONE, "26 people", KEY, ("disjoint", None)),
    ("9 people", BOTH, "25 people", KEY, ("compatible", "a")),
    ("over 9 people", KEY, "8 people", NONE, ("disjoint", None)),
    ("7 people", KEY, "over 8 people", NONE, ("disjoint", None)),
    ("9 people", KEY, "8 people", CORE, None),
    ("9 people", KEY, "9 people", CORE, None),
    ("9 people", KEY, "8 people", KEY, ("disjoint", None)),
]


@pytest.mark.parametrize(("a", "a_words", "b", "b_words", "expected"), CASES)
def test_a_part_is_no_more_than_the_whole(a, a_words, b, b_words, expected):
    one, other = number(a), number(b)
    found = adjusted(relate(one, other), (one, a_words), (other, b_words))
    assert (found and (found.kind, found.finer)) == expected


def test_the_reason_names_the_words():
    one, other = number("9 people"), number("8 people")
    found = adjusted(relate(one, other), (one, BOTH), (other, NONE))
    assert found is not None
    assert found.why == "the “core key” ones cannot be more than the whole"


def test_qualifiers_narrow_numbers_only():
    counted = claim("25 people", remarks=("key", "all"))
    named = claim("Ana", value=Value("person", name="Ana"), remarks=("key", "all"))
    assert (qualifiers_of(counted), triggers_of(counted)) == ({"key"}, {"all"})
    assert (qualifiers_of(named), triggers_of(named)) == (set(), {"all"})


def test_words_that_some_use_and_others_do_not():
    key, every = claim("25 people", remarks=("key", "all")), claim("26 people", remarks=("all",))
    assert one_sided((key, every)) == [("key", [key])]
    assert one_sided((key, key)) == []
    plain = claim("27 people")
    assert [word for word, _ in one_sided((key, every, plain))] == ["all", "key"]
