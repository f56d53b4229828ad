"""sum: a total and its parts, told in one statement, add up.

`total: fact.slot` and `parts: [fact.slot, …]`.  Counts are exact; of measures and percentages each
figure may be off by half its last digit.  A text that says its parts may not total is not judged,
nor is a statement that does not tell every part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checks.draft import Draft
from auditor.claims.table import ClaimsTable
from auditor.model import NUMERIC_KINDS, Claim, Value
from auditor.rulebook.schema import Rule

MAY_NOT_TOTAL = re.compile(
    r"\b(?:may|might|do|does|will|need) not (?:add|sum|total|equal|come)\b|\bdue to rounding\b"
    r"|\bbecause of rounding\b",
    re.IGNORECASE,
)


def check(rule: Rule, table: ClaimsTable) -> Iterator[Draft]:
    """Yield a draft for every statement that tells a total and all its parts."""
    if rule.total is None:
        return
    slots = [part.slot for part in rule.parts]
    for total in table.of(rule.total):
        told = table.statements[total.statement]
        parts = [claim for slot in slots for claim in told if claim.slot == slot]
        complete = {claim.slot for claim in parts} == set(slots)
        if complete and not total.inferred and not any(part.inferred for part in parts):
            draft = judged(total, parts)
            if draft is not None:
                yield draft


def judged(total: Claim, parts: list[Claim]) -> Draft | None:
    """Judge one total; None when the figures cannot be added."""
    figures = [part.value for part in parts]
    if not all(_addable(total.value, figure) for figure in figures):
        return None
    low = sum(_ends(figure)[0] for figure in figures)
    high = sum(_ends(figure)[1] for figure in figures)
    total_low, total_high = _ends(total.value)
    noise = 1e-9 * max(abs(high), abs(total_high), 1.0)
    fits = low <= total_high + noise and total_low <= high + noise
    adds = f"{' + '.join(part.text for part in parts)} = {_sum(figures)}"
    claims = (total, *parts)
    if fits:
        why = f"{adds}, as stated." if low == high else f"{adds}, within the rounding of its parts."
        return Draft("agreement", claims, why, total, total, total.subject, message=_said(total))
    why = f"{adds}, but the total is given as {total.text}."
    if MAY_NOT_TOTAL.search(total.passage):
        note = f"{why} The text says that its parts may not add up."
        return Draft("unclear", claims, note, total, total, total.subject, message=_said(total))
    return Draft("conflict", claims, why, total, total, total.subject, message=_said(total, why))


def _said(total: Claim, why: str | None = None) -> str:
    head = f"{total.subject}: " if total.subject else ""
    return f"{head}{why}" if why else f"{head}the parts add up to {total.text}"


def _addable(total: Value, part: Value) -> bool:
    plain = part.low is not None and part.high is not None
    same = part.dimension == total.dimension and part.unit == total.unit
    counted = part.dimension is None and total.dimension is None
    return plain and part.kind in NUMERIC_KINDS and (same or counted) and total.low is not None


def _ends(value: Value) -> tuple[float, float]:
    """Return a figure as the interval that its last digit leaves open."""
    low, high = value.low or 0.0, value.high if value.high is not None else float("inf")
    exact = value.kind in ("count", "number", "ordinal") and value.step <= 1
    slack = 0.0 if exact else value.step / 2
    return low - slack, high + slack


def _sum(figures: list[Value]) -> str:
    total = sum(figure.low or 0 for figure in figures)
    unit = figures[0].unit if figures[0].dimension else None
    number = f"{total:,.10g}" if abs(total) >= 10000 else f"{total:.10g}"
    return number if unit is None else f"{number} {unit}"
