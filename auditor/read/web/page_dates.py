"""The leaves of a page → the dates printed around its main text: stamps, datelines, `<time>`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.shape import StatedDate
from auditor.read.web.printed_days import day_in, days_in
from auditor.read.web.tags import all_attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.read.web.tree import Leaf, Page

_LONGEST = 160  # characters of a line that is printed to date the page
_SENTENCE = 60  # characters of a leaf without a date that is taken for the text's beginning
_YEAR = re.compile("[12][0-9]{3}")
_UPDATED = re.compile(r"(?:\w+ ){0,4}(?:updated|modified|revised)\b[\w :]{0,12}\Z", re.IGNORECASE)
"""What stands before the day of a stamp; pages name the classes of stamps with the same words."""


def stamped_date(leaves: Iterable[Leaf]) -> StatedDate | None:
    """Return the day on which a page says that it was changed last, None where it says several."""
    found = {stamp for leaf in leaves if _may_date(leaf) and (stamp := _stamp(leaf.words))}
    return min(found) if len({stamp.text for stamp in found}) == 1 else None


def _may_date(leaf: Leaf) -> bool:
    """Whether a leaf is short, or begins what is, and has a year in it."""
    return leaf.size <= 2 * _LONGEST and _YEAR.search(leaf.bare) is not None


def _stamp(words: str) -> StatedDate | None:
    for day, start, end in days_in(words[:_LONGEST]):
        label = _UPDATED.search(words[:start])
        if label and (label.start() == 0 or not words[label.start() - 1].isalnum()):
            return StatedDate(day, f"printed: “{words[label.start() : end]}”")
    return None


def printed_dates(page: Page, leaves: Sequence[Leaf]) -> Iterator[StatedDate]:
    """Yield the dates around the headline: of `<time>`, and of a line that holds one alone."""
    start, end = _head(leaves)
    for source, after in page.times:
        if start <= after <= end:
            day = day_in(all_attributes(source).get("datetime", ""))
            if day is not None:
                yield StatedDate(day, "time")
    for leaf in page.leaves:
        at = leaf.spans[0][0]
        if start <= at < end and leaf.size <= _LONGEST and _may_date(leaf):
            found = days_in(leaf.words)
            if len(found) == 1:
                yield StatedDate(found[0][0], f"dateline: “{leaf.words}”")


def _head(leaves: Sequence[Leaf]) -> tuple[int, int]:
    """Return where the head of the article is in the source: from its headline to its text."""
    if not leaves:
        return 0, 0
    first = next((leaf for leaf in leaves if leaf.node.kind == "heading"), leaves[0])
    start = min(first.spans[0][0], leaves[0].spans[0][0])
    for leaf in leaves:
        if (
            leaf.node.kind != "heading"
            and leaf.size >= _SENTENCE
            and not days_in(leaf.words[:_LONGEST])
        ):
            return start, leaf.spans[-1][1]
    return start, leaves[-1].spans[-1][1]
