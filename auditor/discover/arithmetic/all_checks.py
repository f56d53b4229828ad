"""Arithmetic nobody asked for: figures of one passage that must work out together.

Percentages with the numbers they come from, rises with their ends, totals with their parts, shares
that make 100 %, one quantity in two units, spans of years, ages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from auditor.core.model import Mention
from auditor.discover.arithmetic.conversions import conversions
from auditor.discover.arithmetic.durations import spans
from auditor.discover.arithmetic.percentages import percentages
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.sums import sums, whole_shares

CHECKS: tuple[
    Callable[[str, tuple[int, int], Sequence[Mention]], Iterator[ArithmeticResult]], ...
] = (
    conversions,
    percentages,
    sums,
    whole_shares,
    spans,
)


def arithmetic(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield what works out, or does not, in one passage; `values` are its numbers and dates."""
    if len(values) < 2:
        return
    for check in CHECKS:
        yield from check(text, passage, values)
