"""jump: a series has no value that is out of line.

A value is out of line when it is several times, or a small part of, the value before it and the
value after it, which are alike ("61 → 212 → 68"), or when it is `factor` times the one before it
(10 unless given), as with billion for trillion.  A remark: worth a look, no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pydantic import Field

from auditor.checks.check_result import CheckResult
from auditor.checks.reasons import time_of
from auditor.checks.series import Step, claims_of, series, steps
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import doubt_of, incomparable
from auditor.core.model import Value
from auditor.core.values import ends_in_base, in_base, number_of, number_text
from auditor.rulebook.pack.options import SeriesOptions
from auditor.rulebook.pack.schema import Rule

OUT_OF_LINE = 2.5  # times both neighbours
ALIKE = 2.0  # neighbours of a value out of line differ by less than this factor

ROUNDING = 1e-6  # by which the screen is wider than what it screens for

FACTOR_DIGITS = 4  # that a factor shows


class JumpOptions(SeriesOptions):
    """The slots, and how many times the value before makes a leap."""

    factor: float = Field(default=10.0, gt=1, allow_inf_nan=False)


def check(rule: Rule, options: JumpOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a remark for every value that is out of line."""
    least = min(OUT_OF_LINE, options.factor) * (1 - ROUNDING)
    for subject, rows in series(options.value, rule.per, table):
        ends = rows.ends(SIZE)
        if ends is not None and ends[1] >= least * ends[0]:
            yield from _remarks(subject, steps(rows, rule.per), options.factor, table)


def _size(value: Value) -> float | None:
    """Return the size of a number in its base unit, None for what has no ratio to others."""
    low, high = ends_in_base(value)
    return abs((low if low is not None else high) or 0.0) or None


SIZE = Key(_size, ("value",))


def _remarks(
    subject: str, line: list[Step], factor: float, table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield a remark for each value out of line with both neighbours, and for other leaps."""
    odd = [place for place in range(1, len(line) - 1) if _odd(line[place - 1 : place + 2])]
    for place in odd:
        yield _out_of_line(subject, line[place - 1 : place + 2], table)
    around = {near for place in odd for near in (place - 1, place)}
    for place, (a, b) in enumerate(pairwise(line)):
        times = ratio(a, b)
        if place not in around and times is not None and times >= factor:
            yield _leap(subject, a, b, times, table)


def ratio(a: Step, b: Step) -> float | None:
    """Return how many times the larger of two values is the smaller, None without comparison."""
    one, other = in_base(a.evidence.value), in_base(b.evidence.value)
    if incomparable(one, other) is not None or doubt_of(one, other) is not None:
        return None
    ends = [abs(number_of(value) or 0.0) for value in (one, other)]
    if min(ends) <= 0 or (one.low or 0) * (other.low or 0) < 0:
        return None
    return max(ends) / min(ends)


def _odd(three: list[Step]) -> bool:
    before, here, after = three
    first, second, across = ratio(before, here), ratio(here, after), ratio(before, after)
    if first is None or second is None or across is None:
        return False
    return first >= OUT_OF_LINE and second >= OUT_OF_LINE and across < ALIKE


def _out_of_line(subject: str, three: list[Step], table: ClaimsTable) -> CheckResult:
    values = " → ".join(step.evidence.first.text for step in three)
    times = "; ".join(f"{s.evidence.first.text} {time_of(s.evidence.first, table)}" for s in three)
    a, b = three[1].evidence.first, three[0].evidence.first
    why = f"{a.text} is out of line with the values before and after it: {times}."
    return CheckResult(
        "remark", claims_of(three), why, a, b, subject, message=f"{subject}: {values}"
    )


def _leap(subject: str, a: Step, b: Step, times: float, table: ClaimsTable) -> CheckResult:
    first, second = a.evidence.first, b.evidence.first
    why = (
        f"From {first.text} {time_of(first, table)} to {second.text} {time_of(second, table)}, a"
        f" factor of {number_text(round(times, 1), FACTOR_DIGITS)}."
    )
    message = f"{subject}: {first.text} → {second.text}"
    return CheckResult("remark", claims_of([a, b]), why, second, first, subject, message=message)


SPEC = CheckSpec("jump", JumpOptions, check)
