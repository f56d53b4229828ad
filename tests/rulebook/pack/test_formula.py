"""Arithmetic on slots."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Value
from auditor.rulebook.pack import formula


def count(low: float | None, high: float | None = None) -> Value:
    return Value("count", low, low if high is None else high, step=1)


def money(low: float, unit: str = "EUR") -> Value:
    return Value("money", low, low, step=1, unit=unit, dimension="money")


KM = Value("quantity", 2, 2, step=1, unit="km", dimension="length", scale=1000)


METRE = Value("quantity", 500, 500, step=100, unit="m", dimension="length")


VALUES = {
    "total": count(24),
    "sea": count(8),
    "river": count(4),
    "some": count(3, 5),
    "most": Value("count", None, 5, step=1),
    "part": money(5),
    "sum": money(20),
    "dollars": money(20, "USD"),
    "km": KM,
    "metre": METRE,
}


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("total - sea - river", 12, 12),
        ("total − sea − river", 12, 12),
        ("total - (sea - river)", 20, 20),
        ("total / sea * river", 12, 12),
        ("total - some", 19, 21),
        ("some * some", 9, 25),
        ("total / some", 4.8, 8),
        ("2 * sea + 1.5", 17.5, 17.5),
        ("sum - part", 15, 15),
        ("part / sum * 100", 25, 25),
        ("km + metre", 2500, 2500),
        ("km / metre", 4, 4),
        ("most + sea", None, 13),
        ("sea - most", 3, None),
    ],
)
def test_formulas(text: str, low: float | None, high: float | None) -> None:
    value = formula.parse(text).evaluate(VALUES)
    assert (value.low, value.high) == (pytest.approx(low), pytest.approx(high))


def test_what_a_formula_keeps_of_its_values() -> None:
    total = formula.parse("total - sea").evaluate(VALUES)
    assert (total.kind, total.step, total.unit) == ("count", 1, None)
    left = formula.parse("sum - part").evaluate(VALUES)
    assert (left.kind, left.unit, left.dimension) == ("money", "EUR", "money")
    share = formula.parse("part / sum").evaluate(VALUES)
    assert (share.kind, share.unit, share.dimension) == ("number", None, None)


@pytest.mark.parametrize(
    "text", ["sum - dollars", "sum - total", "sum * part", "sea / (sea - sea)", "most * sea"]
)
def test_values_a_formula_makes_no_sense_of(text: str) -> None:
    with pytest.raises(formula.FormulaError):
        formula.parse(text).evaluate(VALUES)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("a -", 3),
        ("a b", 2),
        ("(a", 0),
        ("a)", 1),
        ("a ** b", 3),
        ("a.b", 1),
        ("__import__('os')", 10),
        ("(" * 30 + "a", 20),
        ("a" * 501, 0),
    ],
)
def test_what_is_no_formula(text: str, position: int) -> None:
    with pytest.raises(formula.FormulaError) as caught:
        formula.parse(text)
    assert caught.value.position == position


@given(st.text(alphabet="ab1.+-*/() ", max_size=30))
def test_any_formula_is_worked_out_or_refused(text: str) -> None:
    try:
        value = formula.parse(text).evaluate({"a": count(2), "b": count(1, 3)})
    except (formula.FormulaError, KeyError):
        return
    assert value.low is not None
    assert value.high is not None
    assert value.low <= value.high


def test_names_of_a_formula() -> None:
    assert formula.parse("b - a - b").names == ("b", "a")


def test_a_long_sum_needs_no_deep_stack() -> None:
    text = "+".join(["a"] * 250)
    assert formula.parse(text).evaluate({"a": count(1)}).low == 250


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 500, True),
        ("a" * 501, False),
        ("(" * 20 + "a" + ")" * 20, True),
        ("(" * 21 + "a" + ")" * 21, False),
        ("(a)" + " + (a)" * 30, True),
    ],
)
def test_limits(text: str, expected: bool) -> None:
    assert is_read(text) is expected


def is_read(text: str) -> bool:
    try:
        formula.parse(text)
    except formula.FormulaError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some + 1", (4, 6, 1)),
        ("1 + some", (4, 6, 1)),
        ("some * 2", (6, 10, 2)),
        ("2 * some", (6, 10, 2)),
        ("some / 2", (1.5, 2.5, 0.5)),
        ("sum + 1", (21, 21, 1)),
        ("1 + sum", (21, 21, 1)),
        ("km * 2", (4, 4, 2)),
        ("2 * km", (4, 4, 2)),
        ("low - some", (-4, -2, 1)),
        ("low * some", (3, 5, 6)),
        ("(low - some) * (low - some)", (4, 16, 8)),
        ("sea / (low - some)", (-4, -2, 2.5)),
    ],
)
def test_bounds_and_steps(text: str, expected: tuple[float, float, float]) -> None:
    value = formula.parse(text).evaluate({**VALUES, "low": count(1)})
    assert (value.low, value.high, value.step) == pytest.approx(expected)


OPEN = Value("count", 3, 5, step=1, low_open=True, hedge="about", counted="ports")
PORTS = Value("count", 2, 2, step=1, counted="ports", qualifiers=("big",))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("a + b", (True, False)),
        ("b - a", (False, True)),
        ("a - b", (True, False)),
        ("b + b", (False, False)),
    ],
)
def test_open_ends(text: str, ends: tuple[bool, bool]) -> None:
    value = formula.parse(text).evaluate({"a": OPEN, "b": PORTS})
    assert (value.low_open, value.high_open) == ends


def test_marks_that_both_have_are_kept() -> None:
    same, mixed = (
        formula.parse("a + b").evaluate({"a": OPEN, "b": other}) for other in (PORTS, count(2))
    )
    assert (same.counted, same.qualifiers, same.hedge) == ("ports", (), "about")
    assert (mixed.counted, mixed.kind) == (None, "count")
    twice = formula.parse("b + b").evaluate({"b": PORTS})
    assert twice.qualifiers == ("big",)
    share = formula.parse("a + b").evaluate({"a": PORTS, "b": Value("number", 1, 1, step=1)})
    assert share.kind == "number"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sum + dollars", "EUR and USD cannot be added"),
        ("sum + total", "EUR and a number cannot be added"),
        ("total + sum", "a number and EUR cannot be added"),
        ("km + sum", "cannot be added"),
        ("km * sum", "km and EUR cannot be multiplied"),
        ("sea / zero", "a division by what may be zero"),
        ("sea / (sea - some * 2)", "a division by what may be zero"),
        ("sea * most", "what has no bounds"),
        ("sea / most", "what has no bounds"),
    ],
)
def test_why_a_formula_makes_no_sense(text: str, words: str) -> None:
    with pytest.raises(formula.FormulaError, match=words):
        formula.parse(text).evaluate({**VALUES, "zero": count(0)})


def test_a_slot_without_a_value() -> None:
    with pytest.raises(KeyError):
        formula.parse("a + b").evaluate({"a": count(1)})
