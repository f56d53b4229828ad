"""Relation, timing and changes: the verdict; which verdict is graver; revisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import VERDICTS, DocumentDate
from auditor.core.relations import Relation, relate
from auditor.core.timing import precedes, when
from auditor.core.values import hedged
from auditor.core.verdict import StatedValue, direction, gravity, is_revision, is_slip, judge
from tests.core.samples import day, money, percent, plain, times, values, within


@pytest.mark.parametrize(
    ("relation", "timing", "changes", "moved", "verdict"),
    [
        ("equal", "different", "any", None, "agreement"),
        ("compatible", "same", "any", None, "refinement"),
        ("compatible", "unknown", "any", None, "refinement"),
        ("compatible", "different", "any", "up", "change"),
        ("compatible", "different", "never", None, "refinement"),
        ("disjoint", "same", "any", None, "conflict"),
        ("disjoint", "different", "any", "up", "change"),
        ("disjoint", "different", "never", None, "conflict"),
        ("disjoint", "unknown", "never", None, "conflict"),
        ("disjoint", "unknown", "any", None, "unclear"),
        ("disjoint", "different", "up", "up", "change"),
        ("disjoint", "different", "up", "down", "conflict"),
        ("disjoint", "different", "down", "up", "conflict"),
        ("near", "same", "any", None, "unclear"),
        ("near", "different", "any", None, "change"),
        ("incomparable", "same", "any", None, "unclear"),
        ("similar", "same", "any", None, "unclear"),
    ],
)
def test_verdict(relation, timing, changes, moved, verdict):
    assert judge(Relation(relation), timing, changes, moved) == verdict


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
