"""sum: a total and its parts, told in one statement, add up.

`total: fact.slot` and `parts: [fact.slot, …]`.  Counts are exact; of measures and percentages each
figure may be off by half its last digit, and written zeros are digits.  A text that says its parts
may not total is not judged, nor is a statement that does not tell every part.  A total that is
always the same stands in the rule: `total: 100 %`.  A part that is not always told or counted ends
in `?`.  `precision: N%` and `tolerance` let the parts miss their total by a share or a number.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from auditor.checks.check_result import CheckResult
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.rows import Rows
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import doubt_of
from auditor.core.model import NUMERIC_KINDS, Claim, Value, Verdict
from auditor.core.values import bounds_overlap, number_text, reckoning_bounds
from auditor.language.numbers.digits import has_unreadable_digits
from auditor.rulebook.pack.fields import Constant, Precision, Ref, References, Total
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pack.schema import Rule

MAY_NOT_TOTAL = re.compile(
    r"\b(?:may|might|do|does|will|need) not (?:add|sum|total|equal|come)\b|\bdue to rounding\b"
    r"|\bbecause of rounding\b",
    re.IGNORECASE,
)


class SumOptions(CheckOptions):
    """The total and its parts, and by how much they may miss it."""

    grouped: ClassVar[bool] = True
    total: Total
    parts: References
    precision: Precision = "as-written"
    tolerance: float = Field(default=0.0, ge=0, allow_inf_nan=False)


def check(_rule: Rule, options: SumOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a verdict on every total that stands with all its parts, once for all its copies."""
    judgements: dict[Hashable, tuple[CheckResult, list[Rows]]] = {}
    known: dict[Hashable, list[Rows]] = {}  # of statements whose copies need no judging again
    for copy, rows in _statements(options, table):
        if copy in known:
            known[copy].append(rows)
            continue
        claims = list(rows)
        if not _is_complete(options, claims):
            known |= _of_copies(copy, [])
            continue
        result = _judgement(options, claims)
        if result is not None:
            key = result.verdict, result.subject, result.why
            _, copies = judgements.setdefault(key, (result, []))
            copies.append(table.some(result.claims))
            if result.verdict == "agreement" and len(result.claims) == len(rows):
                known |= _of_copies(copy, copies)
    for result, copies in judgements.values():
        yield replace(result, claims=copies[0].joined(copies[1:]))


def _of_copies(copy: Hashable, rows: list[Rows]) -> dict[Hashable, list[Rows]]:
    """Return where copies of a statement join, nowhere if it is not known what they share."""
    return {} if copy is None else {copy: rows}


def _is_complete(options: SumOptions, claims: Sequence[Claim]) -> bool:
    """Whether a statement tells every part, and no figure of it was itself worked out."""
    parts = claims[1:] if isinstance(options.total, Ref) else claims
    slots = {claim.slot for claim in parts}
    return slots >= _needed(options) and not any(claim.inferred for claim in claims)


def _needed(options: SumOptions) -> set[str]:
    return {part.slot for part in options.parts if not part.optional}


def _judgement(options: SumOptions, claims: Sequence[Claim]) -> CheckResult | None:
    """Judge a statement that tells every part."""
    total, parts = None, list(claims)
    if isinstance(options.total, Ref):
        total, *parts = claims
    result = judged(options, total, parts)
    if result is None or result.verdict == "agreement":
        return result
    return _without(options, total, parts) or result


def _without(options: SumOptions, total: Claim | None, parts: list[Claim]) -> CheckResult | None:
    """Judge a total again without the parts that need not count; None where there are none.

    What adds up neither way is unclear: nobody knows which of the parts count.
    """
    needed = _needed(options)
    kept = [part for part in parts if part.slot in needed]
    result = judged(options, total, kept) if len(kept) < len(parts) else None
    if result is None or result.verdict == "agreement":
        return result
    why = f"{result.why} It tells further parts that may count or not."
    return replace(result, verdict="unclear", why=why)


def _statements(options: SumOptions, table: ClaimsTable) -> Iterator[tuple[Hashable, Rows]]:
    """Yield each total with the parts beside it, the parts alone where the rule gives the total.

    With each comes what its copies share, None where that is not known.
    """
    slots = list(dict.fromkeys(part.slot for part in options.parts))
    if isinstance(options.total, Ref):
        yield from table.of(options.total).statements(slots)
    elif options.total is not None:
        for copy, rows in table.of(options.parts[0]).statements(slots, once=True):
            yield copy, table.some(rows[1:])


def judged(options: SumOptions, total: Claim | None, parts: list[Claim]) -> CheckResult | None:
    """Judge one total; None when the figures cannot be added, or one of them is in doubt."""
    whole, written = _whole(options, total)
    figures = [part.value for part in parts]
    if whole is None or not figures or not all(_addable(whole, part) for part in figures):
        return None
    low, high = map(sum, zip(*(reckoning_bounds(figure) for figure in figures), strict=True))
    total_low, total_high = reckoning_bounds(whole)
    missing = _allowed(options, whole)
    fits = bounds_overlap((low, high), (total_low - missing, total_high + missing))
    adds = f"{' + '.join(part.text for part in parts)} = {_sum(figures)}"
    claims = parts if total is None else [total, *parts]
    first = claims[0]
    if fits:
        why = f"{adds}, as stated." if low == high else f"{adds}, within the rounding of its parts."
        return _result("agreement", claims, why, _sentence(first, written))
    return _missed(total, claims, adds, written)


def _missed(
    total: Claim | None, claims: list[Claim], adds: str, written: str
) -> CheckResult | None:
    """Return the verdict on parts that miss their total; a text may say that they do.

    None where the passage has a figure that cannot be read ("7,3000"): it may be a part.
    """
    first = claims[0]
    if any(has_unreadable_digits(passage) for passage in {claim.passage for claim in claims}):
        return None
    stated = "given as" if total is not None else "always"
    why = f"{adds}, but the total is {stated} {written}."
    if MAY_NOT_TOTAL.search(first.passage):
        note = f"{why} The text says that its parts may not add up."
        return _result("unclear", claims, note, _sentence(first, written))
    return _result("conflict", claims, why, _sentence(first, written, why))


def _whole(options: SumOptions, total: Claim | None) -> tuple[Value | None, str]:
    """Return the total and how it is written."""
    if total is not None:
        return total.value, total.text
    constant = options.total if isinstance(options.total, Constant) else None
    return (None, "") if constant is None else (replace(constant.value, step=0.0), constant.text)


def _result(verdict: Verdict, claims: list[Claim], why: str, message: str) -> CheckResult:
    first = claims[0]
    return CheckResult(verdict, tuple(claims), why, first, first, first.subject, message=message)


def _sentence(first: Claim, written: str, why: str | None = None) -> str:
    head = f"{first.subject}: " if first.subject else ""
    return f"{head}{why}" if why else f"{head}the parts add up to {written}"


def _addable(total: Value, part: Value) -> bool:
    plain = part.low is not None and part.high is not None
    same = part.dimension == total.dimension and part.unit == total.unit
    counted = part.dimension is None and total.dimension is None
    sure = doubt_of(total, part) is None
    read = plain and part.kind in NUMERIC_KINDS and total.low is not None
    return read and sure and (same or counted)


def _allowed(options: SumOptions, whole: Value) -> float:
    """Return by how much a rule lets the parts miss their total: "precision: 2%" of 50 is 1."""
    share = float(options.precision.rstrip("% ")) / 100 if options.precision.endswith("%") else 0.0
    return options.tolerance + share * abs(whole.low or 0.0)


def _sum(figures: list[Value]) -> str:
    total = sum(figure.low or 0 for figure in figures)
    unit = figures[0].unit if figures[0].dimension else None
    return number_text(total) if unit is None else f"{number_text(total)} {unit}"


SPEC = CheckSpec("sum", SumOptions, check)
