"""Arithmetic nobody asked for: figures of one passage that must work out together.

Percentages with the numbers they come from, rises with their ends, totals with their parts, shares
that make 100 %, one quantity in two units, spans of years, ages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from auditor.discover.conversions import conversions
from auditor.discover.shares import percentages
from auditor.discover.spans import spans
from auditor.discover.sums import sums, whole_shares
from auditor.discover.workings import Worked
from auditor.model import Mention

CHECKS: tuple[Callable[[str, tuple[int, int], Sequence[Mention]], Iterator[Worked]], ...] = (
    conversions,
    percentages,
    sums,
    whole_shares,
    spans,
)


def arithmetic(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    """Yield what works out, or does not, in one passage; `values` are its numbers and dates."""
    if len(values) < 2:
        return
    for check in CHECKS:
        yield from check(text, passage, values)
