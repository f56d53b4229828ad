"""What keeps two statements from being compared, told as the first test that parts them."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.discover import obstacles
from auditor.discover.obstacles import Among, WhateverOf
from auditor.discover.pipeline import document_statements

APART = [
    # (two documents, the beginning of what keeps the first value of each from being compared)
    ("The Aurora has 120 ships.", "The Aurora weighs 5 tons.", "they are of two kinds: "),
    ("The Aurora has 120 ships.", "The Aurora was sold in 1920.", "one is a date, the other a"),
    ("The Aurora has 120 ships.", "The Borealis has 120 ships.", "they are said of two things: "),
    ("The Aurora has 120 ships.", "The Aurora will have 130 ships.", "one is asserted, the other"),
    ("The Aurora has 120 ships.", "The Aurora has 130 cranes.", "they count two things: "),
    ("Aurora\n\nCrew: 120", "Aurora\n\nMasts: 3", "their labels differ: "),
    ("The Aurora has 120 ships.", "The Aurora has 120 ships.", "they say the same"),
    ("The crew of the Aurora ate 120 loaves.", "The Aurora cost 130 dollars.", "they are of two"),
]


def statements(name: str, text: str):
    document = Document(name, text, "2020-05-01", "Aurora")
    return document_statements(analyse(document), (), ()).values


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_what_keeps_two_values_apart(one, other, why):
    a, b = statements("a.txt", one), statements("b.txt", other)
    kept = Among((*a, *b)).obstacle(a[0], b[0])
    assert kept is not None
    assert kept.why.startswith(why)


def test_nothing_keeps_apart_what_is_compared():
    a = statements("a.txt", "The Aurora has a crew of 120 sailors.")
    b = statements("b.txt", "The Aurora has a crew of 130 sailors.")
    assert Among((*a, *b)).obstacle(a[0], b[0]) is None


def test_what_came_nearer_has_a_later_step():
    a = statements("a.txt", "The Aurora has 120 ships.")
    steps = []
    for text in ("The Aurora was sold in 1920.", "The Borealis has 120 ships.", APART[4][1]):
        b = statements("b.txt", text)
        kept = Among((*a, *b)).obstacle(a[0], b[0])
        assert kept is not None
        steps.append(kept.step)
    assert steps == sorted(steps)
    assert len(set(steps)) == 3


def test_statements_are_aligned_once_for_all_their_pairs(monkeypatch):
    calls = []
    monkeypatch.setattr(obstacles, "aligned", lambda some: calls.append(some) or [])
    a = statements("a.txt", "The Aurora has 120 ships, 5 cranes and 7 masts.")
    b = statements("b.txt", "The Aurora has 130 sailors, 9 boats and 8 sails.")
    among = Among((*a, *b))
    assert all(among.obstacle(one, other) for one in a for other in b)
    assert len(a) * len(b) == 9
    assert len(calls) == 1


WHATEVER = [
    # (two documents, the beginning of what keeps them apart whatever they are said of)
    ("Members must renew within 21 days.", "Members must renew within 21 days.", "they say the"),
    ("Members must renew within 21 days.", "Members must renew 4 books.", "their values are of"),
    ("The Aurora carries 90 guests.", "The Borea carries 70 guests.", "they are about two"),
    ("Guests dine within 21 days.", "Rents are due within 14 days.", "they share too few"),
    ("It ended after 21.", "Members must renew within 14 days.", "the words around 21 tell"),
]


@pytest.mark.parametrize(("one", "other", "why"), WHATEVER)
def test_what_keeps_apart_what_is_told_of_whatever(one, other, why):
    a, b = statements("a.txt", one), statements("b.txt", other)
    assert WhateverOf((*a, *b)).why(a[0], b[0]).startswith(why)


def test_what_is_told_in_the_same_words_is_together():
    a = statements("a.txt", "Members must renew within 21 days.")
    b = statements("b.txt", "Members must renew within 14 days.")
    together = WhateverOf((*a, *b)).together(a[0], b[0])
    assert together is not None
    assert together[1] != []
