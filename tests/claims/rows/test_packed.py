"""Claims that are packed in columns are the same claims again when they are asked for."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from auditor.claims.rows.packed import packed
from auditor.core.model import Claim, Value
from tests.checks.samples import claim

A = claim("25 people", slots={"ward": "East"}, remarks=("all",), said_by="Ana Berg")
B = claim("26 people", "?", slots={"ward": "West"}, start=None, end=None, subject=None)
C = claim("café 27", value=Value("count", 27.0, 27.0), document="ü.txt", statement="\ud800 lone")
BATCHES = [[A, B, A], [], [C]]


def test_each_row_is_the_claim_that_was_packed():
    columns = packed(BATCHES)
    assert (len(columns), list(columns), columns[-1]) == (4, [A, B, A, C], C)
    assert list(columns[1:3]) == [B, A]
    assert [hash(made) for made in columns] == [hash(kept) for kept in (A, B, A, C)]
    assert columns[0] != B
    assert columns[0].slots == {"ward": "East"}


def test_a_row_can_be_changed_like_any_claim():
    made = packed(BATCHES)[3]
    assert replace(made, subject="Sudland") == replace(C, subject="Sudland")


def test_whole_and_broken_numbers_stay_what_they_are():
    values = [Value("count", low, low) for low in (24, 24.0, True)]
    made = packed([[claim("24", value=value) for value in values]])
    assert [type(one.value.low) for one in made] == [int, float, bool]


def test_a_claim_knows_its_row():
    columns = packed(BATCHES)
    assert [columns.row_of(made) for made in columns] == [0, 1, 2, 3]
    with pytest.raises(TypeError):
        columns.row_of(A)


def test_what_claims_share_is_kept_once():
    columns = packed(BATCHES)
    assert {name for name in (field.name for field in fields(Claim)) if len(columns.column(name).words) == 1} >= {"fact", "modality"}  # fmt: skip
    assert columns.column("document").words == ["a.txt", "ü.txt"]
    assert list(columns.column("statement").words) == [A.statement, B.statement, "\ud800 lone"]
    assert columns.column("statement").words[1:] == [B.statement, "\ud800 lone"]


def test_no_claims_are_no_rows():
    assert list(packed([])) == []
