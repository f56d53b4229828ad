"""sum: a total and its parts, told in one statement, add up.

`total: fact.slot` and `parts: [fact.slot, …]`.  Counts are exact; of measures and percentages each
figure may be off by half its last digit, and written zeros are digits.  A text that says its parts
may not total is not judged, nor is a statement that does not tell every part.  A total that is
always the same stands in the rule: `total: 100 %`.  A part that is not always told or counted ends
in `?`.  `precision: N%` and `tolerance` let the parts miss their total by a share or a number.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import replace

from auditor.checks.draft import CheckResult
from auditor.claims.table import ClaimsTable
from auditor.core.model import NUMERIC_KINDS, Claim, Value, Verdict
from auditor.core.values import bounds_overlap, number_text, reckoning_bounds
from auditor.rulebook.pack.schema import Constant, Ref, Rule

MAY_NOT_TOTAL = re.compile(
    r"\b(?:may|might|do|does|will|need) not (?:add|sum|total|equal|come)\b|\bdue to rounding\b"
    r"|\bbecause of rounding\b",
    re.IGNORECASE,
)


def check(rule: Rule, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a draft for every total that is told with all its parts, once for all its copies."""
    slots = list(dict.fromkeys(part.slot for part in rule.parts))
    needed = {part.slot for part in rule.parts if not part.optional}
    told: dict[Hashable, list[CheckResult]] = {}
    for total, statement in _totals(rule, table):
        claims = table.statements[statement]
        parts = [claim for slot in slots for claim in claims if claim.slot == slot]
        complete = {claim.slot for claim in parts} >= needed
        if complete and not any(claim.inferred for claim in (*parts, *([total] if total else []))):
            draft = judged(rule, total, parts)
            if draft is not None and draft.verdict != "agreement":
                draft = _without(rule, total, parts, needed) or draft
            if draft is not None:
                told.setdefault((draft.verdict, draft.subject, draft.why), []).append(draft)
    for copies in told.values():
        yield replace(copies[0], claims=tuple(c for draft in copies for c in draft.claims))


def _without(
    rule: Rule, total: Claim | None, parts: list[Claim], needed: set[str]
) -> CheckResult | None:
    """Judge a total again without the parts that need not count; None where there are none.

    What adds up neither way is unclear: nobody knows which of the parts count.
    """
    kept = [part for part in parts if part.slot in needed]
    draft = judged(rule, total, kept) if len(kept) < len(parts) else None
    if draft is None or draft.verdict == "agreement":
        return draft
    why = f"{draft.why} It tells further parts that may count or not."
    return replace(draft, verdict="unclear", why=why)


def _totals(rule: Rule, table: ClaimsTable) -> Iterator[tuple[Claim | None, str]]:
    """Yield each statement that has a total; None where the rule itself names it."""
    if isinstance(rule.total, Ref):
        yield from ((claim, claim.statement) for claim in table.of(rule.total))
    elif rule.total is not None:
        statements = (claim.statement for claim in table.of(rule.parts[0]))
        yield from ((None, statement) for statement in dict.fromkeys(statements))


def judged(rule: Rule, total: Claim | None, parts: list[Claim]) -> CheckResult | None:
    """Judge one total; None when the figures cannot be added."""
    whole, written = _whole(rule, total)
    figures = [part.value for part in parts]
    if whole is None or not all(_addable(whole, figure) for figure in figures):
        return None
    low, high = map(sum, zip(*(reckoning_bounds(figure) for figure in figures), strict=True))
    total_low, total_high = reckoning_bounds(whole)
    missing = _allowed(rule, whole)
    fits = bounds_overlap((low, high), (total_low - missing, total_high + missing))
    adds = f"{' + '.join(part.text for part in parts)} = {_sum(figures)}"
    claims = parts if total is None else [total, *parts]
    first = claims[0]
    if fits:
        why = f"{adds}, as stated." if low == high else f"{adds}, within the rounding of its parts."
        return _draft("agreement", claims, why, _said(first, written))
    given = "given as" if total is not None else "always"
    why = f"{adds}, but the total is {given} {written}."
    if MAY_NOT_TOTAL.search(first.passage):
        note = f"{why} The text says that its parts may not add up."
        return _draft("unclear", claims, note, _said(first, written))
    return _draft("conflict", claims, why, _said(first, written, why))


def _whole(rule: Rule, total: Claim | None) -> tuple[Value | None, str]:
    """Return the total and how it is written."""
    if total is not None:
        return total.value, total.text
    constant = rule.total if isinstance(rule.total, Constant) else None
    return (None, "") if constant is None else (replace(constant.value, step=0.0), constant.text)


def _draft(verdict: Verdict, claims: list[Claim], why: str, message: str) -> CheckResult:
    first = claims[0]
    return CheckResult(verdict, tuple(claims), why, first, first, first.subject, message=message)


def _said(first: Claim, written: str, why: str | None = None) -> str:
    head = f"{first.subject}: " if first.subject else ""
    return f"{head}{why}" if why else f"{head}the parts add up to {written}"


def _addable(total: Value, part: Value) -> bool:
    plain = part.low is not None and part.high is not None
    same = part.dimension == total.dimension and part.unit == total.unit
    counted = part.dimension is None and total.dimension is None
    return plain and part.kind in NUMERIC_KINDS and (same or counted) and total.low is not None


def _allowed(rule: Rule, whole: Value) -> float:
    """Return by how much a rule lets the parts miss their total: "precision: 2%" of 50 is 1."""
    share = float(rule.precision.rstrip("% ")) / 100 if rule.precision.endswith("%") else 0.0
    return rule.tolerance + share * abs(whole.low or 0.0)


def _sum(figures: list[Value]) -> str:
    total = sum(figure.low or 0 for figure in figures)
    unit = figures[0].unit if figures[0].dimension else None
    return number_text(total) if unit is None else f"{number_text(total)} {unit}"
