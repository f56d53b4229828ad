"""Relation, timing and changes: the verdict; which verdict is graver; revisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import relate
from auditor.core.model import VERDICTS, DocumentDate
from auditor.core.timing import precedes, when
from auditor.core.values import hedged
from auditor.core.verdict import (
    StatedValue,
    direction,
    gravity,
    is_revision,
    is_slip,
    judge,
    judge_denial,
)
from tests.core.samples import (
    dated,
    day,
    money,
    number,
    percent,
    person,
    plain,
    times,
    values,
    within,
)

VERDICT_ROWS = [
    ("equal", "same", "any", None, "agreement"),
    ("equal", "different", "any", None, "agreement"),
    ("equal", "different", "never", None, "agreement"),
    ("compatible", "same", "any", None, "refinement"),
    ("compatible", "unknown", "any", None, "refinement"),
    ("compatible", "different", "any", "up", "change"),
    ("compatible", "different", "up", "up", "change"),
    ("compatible", "different", "up", None, "change"),
    ("compatible", "different", "up", "down", "refinement"),  # a rounding explains it
    ("compatible", "different", "never", None, "refinement"),
    ("disjoint", "same", "any", None, "conflict"),
    ("disjoint", "same", "up", None, "conflict"),
    ("disjoint", "same", "never", None, "conflict"),
    ("disjoint", "different", "any", "up", "change"),
    ("disjoint", "different", "any", None, "change"),
    ("disjoint", "different", "never", "up", "conflict"),
    ("disjoint", "different", "up", "up", "change"),
    ("disjoint", "different", "up", "down", "conflict"),
    ("disjoint", "different", "up", None, "change"),
    ("disjoint", "different", "down", "down", "change"),
    ("disjoint", "different", "down", "up", "conflict"),
    ("disjoint", "unknown", "any", None, "unclear"),
    ("disjoint", "unknown", "up", None, "unclear"),
    ("disjoint", "unknown", "never", None, "conflict"),
    ("near", "same", "any", None, "unclear"),
    ("near", "unknown", "any", None, "unclear"),
    ("near", "different", "any", None, "change"),
    ("near", "different", "up", "down", "unclear"),
    ("near", "different", "never", None, "unclear"),
    ("near", "unknown", "never", None, "unclear"),
    ("similar", "same", "any", None, "unclear"),
    ("similar", "unknown", "any", None, "unclear"),
    ("similar", "different", "any", None, "change"),
    ("similar", "different", "never", None, "unclear"),
    ("incomparable", "same", "any", None, "unclear"),
    ("incomparable", "different", "any", None, "unclear"),
    ("incomparable", "unknown", "never", None, "unclear"),
]


@pytest.mark.parametrize(("relation", "timing", "changes", "moved", "verdict"), VERDICT_ROWS)
def test_verdict(relation, timing, changes, moved, verdict):
    assert judge(Relation(relation), timing, changes, moved) == verdict


DENIALS = [
    ("same", "any", "conflict"),
    ("same", "never", "conflict"),
    ("unknown", "any", "unclear"),
    ("unknown", "never", "conflict"),
    ("different", "any", None),
    ("different", "up", None),
    ("different", "never", "conflict"),
]


@pytest.mark.parametrize(("timing", "changes", "verdict"), DENIALS)
def test_a_denial_of_the_very_value(timing, changes, verdict):
    assert judge_denial(timing, changes) == verdict


DIRECTIONS = [
    ("24 people", "25 people", "up"),
    ("25 people", "24 people", "down"),
    ("between 10 and 20 people", "20 people", "up"),
    ("20 people", "between 10 and 20 people", "down"),
    ("between 10 and 20 people", "19 people", None),
    ("19 people", "between 10 and 20 people", None),
    ("over 20 people", "25 people", None),
    ("25 people", "over 20 people", None),
    ("up to 20 people", "25 people", "up"),
    ("25 people", "up to 20 people", "down"),
    ("9 km", "10,000 m", "up"),
    ("9 km", "8,000 m", "down"),
]


@pytest.mark.parametrize(("earlier", "later", "way"), DIRECTIONS)
def test_which_way_a_number_moved(earlier, later, way):
    assert direction(number(earlier), number(later)) == way


def test_names_and_days_move_no_way():
    assert direction(person("Ana Berg"), person("Leo Falk")) is None
    assert direction(dated("2010-01-01", "2010-01-01"), dated("2011-01-01", "2011-01-01")) is None
    assert direction(number("5 people"), person("Leo Falk")) is None


def test_verdicts_from_the_gravest() -> None:
    assert sorted(VERDICTS, key=gravity) == list(VERDICTS)
    assert gravity("conflict") == 0


Y2009 = replace(within("2009-01-01", "2009-12-31"), source="words")
A = StatedValue(plain("61"), Y2009, DocumentDate(day("2010-01-01"), day("2010-12-31"), ""), "S")
B = replace(A, value=plain("62"), document_date=DocumentDate(day("2011-01-01"), None, ""))
B = replace(B, document_date=DocumentDate(day("2011-01-01"), day("2011-12-31"), ""))


@pytest.mark.parametrize(
    ("a", "b", "revised"),
    [
        (A, B, True),  # one source speaks of 2009 twice
        (A, replace(B, source="T"), False),
        (replace(A, source=None), replace(B, source=None), False),
        (
            replace(A, source=None, value=hedged(plain("61"), "est.")),
            replace(B, value=hedged(plain("62"), "est.")),
            True,
        ),
        (
            replace(A, source=None, value=hedged(plain("61"), "est.")),
            B,
            False,
        ),
        (replace(A, holds=None), B, False),
        (A, replace(B, holds=None), False),
        (A, replace(B, holds=replace(Y2009, source="document")), False),
        (A, replace(B, holds=replace(within("2009-01-01"), source="words")), False),
        (A, replace(B, holds=replace(within("2009-12-31"), source="words")), False),
        (A, replace(B, document_date=A.document_date), False),
        (A, replace(B, document_date=None), False),
        (A, replace(B, value=plain("6100")), False),  # a slip of scale
    ],
)
def test_a_revision_states_one_period_anew(a, b, revised):
    assert is_revision(a, b) is revised
    assert is_revision(b, a) is revised


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        (plain("61"), plain("6100"), True),
        (plain("61"), plain("6099"), False),
        (plain("-61"), plain("6100"), False),
        (plain("0"), plain("6100"), False),
        (percent("0.5"), percent("50"), False),
        (hedged(plain("61"), "at most"), plain("6100"), False),
        (plain("61"), hedged(plain("6100"), "at most"), False),
        (money("2.366", 1e9), money("2.366", 1e12), True),
    ],
)
def test_a_slip_of_scale(a, b, slip):
    assert is_slip(a, b) is slip


@given(values, values, times, times, st.sampled_from(["never", "up", "down", "any"]))
def test_swapping_two_claims_keeps_the_verdict(a, b, s, t, changes):
    def verdict(x, y, u, v):
        if precedes(v, u):
            x, y, u, v = y, x, v, u
        moved = direction(x, y) if precedes(u, v) else None
        return judge(relate(x, y), when(u, v), changes, moved)

    assert verdict(a, b, s, t) == verdict(b, a, t, s)


def test_a_name_moves_no_way_whatever_its_bounds():
    named = replace(person("Ana"), low=5.0, high=5.0)
    assert direction(named, number("6 people")) is None
    assert direction(number("6 people"), named) is None


def test_a_half_line_may_go_any_way():
    assert direction(number("up to 20 people"), number("up to 30 people")) is None
    assert direction(number("over 30 people"), number("over 20 people")) is None


def test_the_denial_of_a_value_in_doubt_is_no_conflict():
    assert judge_denial("same", "any", "its point may group") == "unclear"
    assert judge_denial("unknown", "never", "its point may group") == "unclear"
    assert judge_denial("different", "any", "its point may group") is None
