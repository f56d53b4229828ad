"""Sentences, and the states that they tell: of what, and which side of an opposition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.discover.states.reading import TRIGGERS, states_of

TOLD = [
    # (sentence, side of an opposition, the words that tell it, subject)
    ("The gate is shut at night.", "closed", "shut", "The gate"),
    ("The gate is not open at night.", "closed", "not open", "The gate"),
    ("The gate isn't shut.", "open", "isn't shut", "The gate"),
    ("The gate has been locked.", "locked", "locked", "The gate"),
    ("The gate is never locked.", "unlocked", "never locked", "The gate"),
    ("At night, the gate stays closed.", "closed", "closed", "the gate"),
    ("No bicycles are permitted on the pier.", "forbidden", "permitted", "No bicycles"),
    ("Logging is turned on by default.", "enabled", "turned on", "Logging"),
    ("The lamp is off by default.", "disabled", "off", "The lamp"),
    ("The lamp is on the table.", None, "", ""),
    ("`log_level` defaults to `false`.", "disabled", "false", "`log_level`"),
    ("Set `log_all` (default: true).", "enabled", "true", "Set `log_all`"),
    ("Visitors must not feed the bears.", "forbidden", "must not feed", "Visitors"),
    ("Visitors need not pay.", "optional", "need not pay", "Visitors"),
    ("Keys may be used twice.", "allowed", "may be used", "Keys"),
    ("Trains may be late.", None, "", ""),
    ("Ana Berg pleaded not guilty to theft.", "innocent", "pleaded not guilty", "Ana Berg"),
    ("Ana Berg was found guilty of theft.", "convicted", "found guilty", "Ana Berg"),
    ("Exports rose in 2020.", "risen", "rose", "Exports"),
    ("Exports did not rise in 2020.", "not risen", "did not rise", "Exports"),
    ("The fee does not include lunch.", "excluded", "does not include", "The fee"),
    ("It is forbidden to swim here.", "forbidden", "forbidden", "It"),
]  # fmt: skip


def told(sentence):
    found = list(states_of(sentence, 0, len(sentence)))
    return [(str(one.pole), sentence[slice(*one.span)], one.subject) for one in found]


@pytest.mark.parametrize(("sentence", "pole", "words", "subject"), TOLD)
def test_a_state_is_the_predicate_of_a_subject(sentence, pole, words, subject):
    expected = [] if pole is None else [(pole, words, subject)]
    assert told(sentence) == expected


SILENT = [
    "If the gate is open, ring the bell.",
    "The gate is open when the lamp is lit.",
    "Is the gate open?",
    "The gate should be closed, except on Sundays.",
    "There is an open gate.",
    "The open gate is near the park.",
    "Open on Sundays.",
    "The guard said that the gate is open.",
    "The gate that is open leads to the park.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_said_of_a_case_or_of_nothing_is_no_state(sentence):
    assert told(sentence) == []


ONE_MATTER = [
    # (two sentences, whether the same is told beside the state)
    ("The gate is open at night.", "At night the gate is closed.", True),
    ("The gate is open by default.", "The gate is now also closed.", True),
    ("The gate is open at night.", "The gate is closed by day.", False),
    ("The gate was open.", "The gate is closed.", False),
    ("Staff are allowed to share keys.", "Staff may not share keys.", True),
    ("Exports rose by 4 % in 2020.", "In 2020, exports fell by 6 %.", True),
    ("Exports rose by 4 % in 2020.", "Exports fell by 6 % in 2021.", False),
    ("Exports rose by 4 %.", "Exports fell by 6 %.", False),
    ("The fee of 4 May is included.", "The fee of 4 June is excluded.", False),
    ("Plan A is open to all.", "Plan B is closed to all.", False),
    ("The gate is open without a key.", "The gate is closed with a key.", False),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "is_one"), ONE_MATTER)
def test_what_is_told_beside_a_state(a, b, is_one):
    (one,), (other,) = (list(states_of(text, 0, len(text))) for text in (a, b))
    assert (one.matter == other.matter) is is_one


def test_each_clause_has_its_state():
    assert told("The gate is open, but the shop is closed.") == [
        ("open", "open", "The gate"),
        ("closed", "closed", "the shop"),
    ]


WORDS = st.sampled_from(
    [*sorted(TRIGGERS), "the", "gate", "is", "not", "may", "if", "it", ",", ".", ";", "no", "2020"]
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_spans_are_of_the_text_and_in_order(text):
    found = list(states_of(text, 0, len(text)))
    edges = [edge for one in found for edge in one.span]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(one.matter for one in found if one.opener == "named" and one.subject != "it")
