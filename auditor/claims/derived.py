"""Values that a fact derives from others: "technical" is "total - fundamental - governance"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from auditor.claims.fact_roles import Shape
from auditor.claims.ids import digest
from auditor.core.model import Claim, Value
from auditor.core.values import number_text
from auditor.rulebook.pack.formula import Formula, FormulaError


def derived_claims(shape: Shape, base: Claim, read: Mapping[str, Claim]) -> Iterator[Claim]:
    """Yield an inferred claim for each slot that no pattern read and that can be worked out.

    `read` are the claims of the statement by their slots.
    """
    for slot, formula in shape.formulas.items():
        if slot in read or not read.keys() >= set(formula.names):
            continue
        value = _evaluated(formula, read)
        if value is None:
            continue
        first = read[formula.names[0]]
        yield replace(
            base,
            id=digest(base.statement, slot),
            slot=slot,
            value=value,
            text=f"{value_text(value)} = {written(formula, read)}",
            inferred=True,
            holds=first.holds,
            said_by=first.said_by,
        )


def _evaluated(formula: Formula, read: Mapping[str, Claim]) -> Value | None:
    try:
        value = formula.evaluate({name: read[name].value for name in formula.names})
    except FormulaError:
        return None
    return None if value.low is None and value.high is None else value


def written(formula: Formula, read: Mapping[str, Claim]) -> str:
    """Return a formula with the values in place of the names: "24 − 8 − 4"."""
    text = formula.text.replace("-", "−").replace("*", "×")
    for name in sorted(formula.names, key=len, reverse=True):
        text = text.replace(name, value_text(read[name].value))
    return text


def value_text(value: Value) -> str:
    """Return the number or the interval of a value as people read it: "12", "5 to 8"."""
    if value.low is None or value.high is None or value.low != value.high:
        return f"{_end_text(value.low)} to {_end_text(value.high)}"
    return number_text(value.low)


def _end_text(number: float | None) -> str:
    return "…" if number is None else number_text(number)
