"""Lists of a document → the number in the sentence above, or in their last line, as their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.core.model import Mention, Passage
from auditor.discover.arithmetic.caveats import says_total, tells_some
from auditor.discover.arithmetic.figures import Figures
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.sums import FEWEST, sum_result


def list_totals(
    text: str, passages: Sequence[Passage], figures: Figures
) -> Iterator[ArithmeticResult]:
    """Yield whether a list makes the number in the sentence above it, or its own last line."""
    before: Passage | None = None
    for kind, group in groupby(passages, key=lambda passage: passage.kind):
        run = list(group)
        if kind in ("item", "field") and len(run) >= FEWEST and _has_line_each(run):
            yield from _of_list(text, before, run, figures)
        before = run[-1]


def _has_line_each(run: Sequence[Passage]) -> bool:
    return len({passage.paragraph for passage in run}) == len(run)


def _of_list(
    text: str, lead: Passage | None, run: Sequence[Passage], figures: Figures
) -> Iterator[ArithmeticResult]:
    """Yield the result of a list whose items have one number each."""
    numbers = figures.each([(passage.start, passage.end) for passage in run])
    if not numbers:
        return
    if says_total(run[-1].label or ""):
        if len(numbers) > FEWEST:
            yield from sum_result(text, numbers[-1], numbers[:-1])
    elif lead is not None:
        total = _announced_total(text, lead, figures)
        if total is not None:
            yield from sum_result(text, total, numbers)


def _announced_total(text: str, lead: Passage, figures: Figures) -> Mention | None:
    """Return the number of a sentence that announces a list of all its parts with a colon."""
    if not text[lead.start : lead.end].rstrip().endswith(":"):
        return None
    if tells_some(text[lead.start : lead.end]):
        return None
    return figures.only(lead.start, lead.end)
