"""The numbers and dates of one passage → the results of all arithmetic that they must work out to.

Percentages with the numbers they come from, rises with their ends, totals with their parts, shares
that make 100 %, one quantity in two units, spans of years.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from auditor.core.model import Mention
from auditor.discover.arithmetic.conversions import conversions
from auditor.discover.arithmetic.durations import durations
from auditor.discover.arithmetic.percentages import percentages
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.shares import FEWEST as FEWEST_SHARES
from auditor.discover.arithmetic.shares import whole_shares
from auditor.discover.arithmetic.sums import FEWEST as FEWEST_PARTS
from auditor.discover.arithmetic.sums import sums

Check = Callable[[str, tuple[int, int], Sequence[Mention]], Iterator[ArithmeticResult]]
CHECKS: tuple[tuple[Check, int], ...] = (
    (conversions, 2),
    (percentages, 3),
    (sums, 1 + FEWEST_PARTS),
    (whole_shares, FEWEST_SHARES),
    (durations, 0),
)
"""Each check with how many numbers, dates not counted, a passage has at least that it looks at."""


def arithmetic(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of one passage; `values` are its numbers and dates in order."""
    if len(values) < 2:
        return
    numbers = sum(1 for value in values if value.value.kind != "date")
    for check, fewest in CHECKS:
        if numbers >= fewest:
            yield from check(text, passage, values)
