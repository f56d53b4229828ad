"""Texts of a pack as typed values."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from auditor.rulebook.pack.fields import (
    Constant,
    Days,
    Frozen,
    Keys,
    Names,
    Number,
    Precision,
    Ref,
    References,
    Total,
)
from tests.rulebook.pack.packs import book_of


@pytest.mark.parametrize(
    ("written", "days"),
    [("30 days", 30), ("1 day", 1), ("2 weeks", 14), ("1 year", 365), ("7", 7), ("3 months", 90)],
)
def test_same_time_counts_days(tmp_path: Path, written: str, days: int) -> None:
    rule = f"{{check: agree, value: a.n, same_time: {written}}}"
    pack = f'facts: {{a: "x {{n:count}}"}}\nrules: {{r: {rule}}}'
    assert book_of(tmp_path, p=pack).rules["r"].options.same_time == days


class Model(Frozen):
    """One field of each kind."""

    names: Names = ()
    keys: Keys = ()
    value: References = ()
    total: Total = None
    days: Days = 0
    precision: Precision = "as-written"
    number: Number | None = None


@pytest.mark.parametrize(
    ("field", "written", "expected"),
    [
        ("names", "a", ("a",)),
        ("names", ["a", "b"], ("a", "b")),
        ("keys", "{document.subject}", ("document.subject",)),
        ("keys", ["{a}", " b "], ("a", "b")),
        ("value", "a.b", (Ref("a", "b"),)),
        ("value", ["a.b", "c-d.e?"], (Ref("a", "b"), Ref("c-d", "e", optional=True))),
        ("value", "a.b.c", (Ref("a.b", "c"),)),
        ("total", "a.b", Ref("a", "b")),
        ("days", "5", 5),
        ("days", "2 Weeks", 14),
        ("days", "999999", 999999),
        ("precision", "2 %", "2%"),
        ("precision", "100.5%", "100.5%"),
        ("precision", "exact", "exact"),
    ],
)
def test_texts_as_values(field: str, written: object, expected: object) -> None:
    assert getattr(Model(**{field: written}), field) == expected


@pytest.mark.parametrize(
    ("field", "written", "low", "unit"),
    [("total", "100 %", 100, "%"), ("number", "5 km", 5, "km"), ("number", "km", 1, "km")],
)
def test_constants(field: str, written: str, low: float, unit: str) -> None:
    constant = getattr(Model(**{field: written}), field)
    assert isinstance(constant, Constant)
    assert (constant.text, constant.value.low, constant.value.unit) == (written, low, unit)


@pytest.mark.parametrize(
    ("field", "written", "words"),
    [
        ("value", "a", "should be a fact and its slot"),
        ("value", ".a", "should be a fact and its slot"),
        ("value", "a.", "should be a fact and its slot"),
        ("total", "a", "should be a fact and its slot"),
        ("total", "5 x 6", "should be a number with its unit"),
        ("number", "so much", "should be a number with its unit"),
        ("days", "soon", "should be a time such as '30 days'"),
        ("days", "1000000", "should be a time such as '30 days'"),
        ("precision", "2", "should be 'exact'"),
        ("precision", "1000 %", "should be 'exact'"),
    ],
)
def test_texts_that_are_no_values(field: str, written: str, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Model(**{field: written})
