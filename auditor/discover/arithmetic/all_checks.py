"""The numbers and dates of one passage → the results of all arithmetic that they must work out to.

Percentages with the numbers they come from, rises with their ends, totals with their parts, shares
that make 100 %, one quantity in two units, spans of years, ages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from auditor.core.model import Mention
from auditor.discover.arithmetic.conversions import conversions
from auditor.discover.arithmetic.durations import durations
from auditor.discover.arithmetic.percentages import percentages
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.shares import whole_shares
from auditor.discover.arithmetic.sums import sums

CHECKS: tuple[
    Callable[[str, tuple[int, int], Sequence[Mention]], Iterator[ArithmeticResult]], ...
] = (
    conversions,
    percentages,
    sums,
    whole_shares,
    durations,
)


def arithmetic(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of one passage; `values` are its numbers and dates in order."""
    if len(values) < 2:
        return
    for check in CHECKS:
        yield from check(text, passage, values)
