"""Sides of oppositions, what denies them, and which exclude each other."""

from __future__ import annotations

from itertools import product

import pytest

from auditor.discover.states.poles import (
    Pole,
    denied,
    exclude_each_other,
    modal_words,
    pole_of,
    state_words,
    verb_forms,
)

EXCLUSIVE = [
    # (two sides in words, whether they cannot both be)
    ("open", "closed", True),
    ("open", "open", False),
    ("open", "enabled", False),
    ("won", "lost", True),
    ("not won", "won", True),
    ("not won", "lost", False),
    ("not won", "not lost", False),
    ("allowed", "forbidden", True),
    ("allowed", "required", False),
    ("required", "forbidden", True),
    ("required", "optional", True),
    ("convicted", "acquitted", True),
]


@pytest.mark.parametrize(("a", "b", "expected"), EXCLUSIVE)
def test_which_sides_exclude_each_other(a, b, expected):
    assert exclude_each_other(pole_of(a), pole_of(b)) is expected
    assert exclude_each_other(pole_of(b), pole_of(a)) is expected


def test_of_two_sides_what_is_not_the_one_is_the_other():
    assert denied(Pole("open")) == Pole("closed")
    assert denied(denied(Pole("open"))) == Pole("open")


def test_of_more_sides_a_denial_names_none():
    assert denied(Pole("won")) == Pole("won", is_denied=True)
    assert denied(denied(Pole("won"))) == Pole("won")


def test_a_side_never_excludes_itself_and_words_name_it_again():
    known = {*state_words().values(), *modal_words().values()}
    known |= {verb.pole for verb in verb_forms().values()}
    assert not any(exclude_each_other(pole, pole) for pole in known)
    assert all(pole_of(str(pole)) == pole for pole in known)
    assert all(exclude_each_other(pole, denied(pole)) for pole in known)
    assert any(exclude_each_other(a, b) for a, b in product(known, known))
