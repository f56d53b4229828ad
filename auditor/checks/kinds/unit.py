"""unit: a value has the kind of unit it must have, and one told in two units agrees with itself.

`unit: km` names the unit, or any of the same kind, that the values must have.  Two slots of one
statement under `value` are one quantity told twice: "50 °C (122 °F)".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.checks.check_result import CheckResult
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import doubt_of
from auditor.core.model import NUMERIC_KINDS, Claim, Value
from auditor.core.values import as_difference, bounds_overlap, in_base, rounding_bounds, unhedged
from auditor.language.statement.differences import is_difference, may_be_difference
from auditor.rulebook.pack.fields import Constant, Number, Ref
from auditor.rulebook.pack.options import ValueOptions
from auditor.rulebook.pack.schema import Rule


class UnitOptions(ValueOptions):
    """The slots, and the unit that they are in, or any unit of its kind."""

    unit: Number | None = None


def check(_rule: Rule, options: UnitOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a verdict on every value of another unit, or on every quantity that is restated."""
    if options.unit is not None:
        yield from _of_other_units(options.value, options.unit, table)
    elif len(options.value) == 2:
        yield from _restatements(*options.value, table)


def _of_other_units(
    refs: Iterable[Ref], unit: Constant, table: ClaimsTable
) -> Iterator[CheckResult]:
    def is_other(value: Value) -> bool:
        return value.kind in NUMERIC_KINDS and value.dimension != unit.value.dimension

    for claim in table.of(*refs).where(Key(is_other, ("value",))):
        yield _other(claim, unit.text)


def _restatements(first_ref: Ref, second_ref: Ref, table: ClaimsTable) -> Iterator[CheckResult]:
    for first in table.of(first_ref):
        again = [c for c in table.beside(first) if c.slot == second_ref.slot]
        yield from (_restated(first, c) for c in again[:1] if _comparable(first, c))


def _other(claim: Claim, unit: str) -> CheckResult:
    written = claim.value.unit or "no unit"
    why = f"It has {written}, where {unit} is expected."
    message = f"{claim.subject or claim.fact}: {claim.text} is given in {written}, not in {unit}"
    return CheckResult("conflict", (claim,), why, claim, claim, claim.subject, message=message)


def _restated(first: Claim, second: Claim) -> CheckResult:
    claims = (first, second)
    head = f"{first.subject}: " if first.subject else ""
    if _converts(first, second):
        why = f"{first.text} and {second.text} are the same, within their rounding."
        message = f"{head}{first.text}, which is {second.text}"
        return CheckResult("agreement", claims, why, first, second, first.subject, message=message)
    why = f"{first.text} is not {second.text}."
    return CheckResult(
        "conflict", claims, why, first, second, first.subject, message=f"{head}{why}"
    )


def _comparable(first: Claim, second: Claim) -> bool:
    """Whether two quantities are of one kind, in two units, and neither is in doubt."""
    a, b = first.value, second.value
    same = a.dimension is not None and a.dimension == b.dimension and a.unit != b.unit
    return same and doubt_of(a, b) is None


def _converts(first: Claim, second: Claim) -> bool:
    """Whether two quantities are one within their rounding; a difference has no zero of a scale.

    A hedge before both covers both: "up to 50 °C (122 °F)", "rose by 2 °C (3.6 °F)".
    """
    a, b = unhedged(first.value), unhedged(second.value)
    if _meet(a, b):
        return True
    if a.shift == b.shift or first.start is None:
        return False
    at = first.start - first.passage_start
    differ = is_difference(first.passage, at, at + len(first.text))
    return (differ or may_be_difference(a)) and _meet(as_difference(a), as_difference(b))


def _meet(a: Value, b: Value) -> bool:
    return bounds_overlap(rounding_bounds(in_base(a)), rounding_bounds(in_base(b)))


SPEC = CheckSpec("unit", UnitOptions, check)
