"""Read the dates of a document, with the days that each can mean.

`read_dates` is the one entry: it gathers candidates from the readers of months, of years and of
other units, keeps the longest of those that overlap, joins ranges ("from 2009 to 2012"), and places
what waits for a day to count from.  What has no year keeps none unless the document is dated.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from auditor.core.model import DocumentDate, Mention, Value
from auditor.language.codes.recognizer import is_inside
from auditor.language.codes.span import Span
from auditor.language.dates.chinese import character_dates
from auditor.language.dates.months import month_dates
from auditor.language.dates.narrative_anchor import place_all
from auditor.language.dates.numeric import Order, detect_order
from auditor.language.dates.readings import DateCandidate
from auditor.language.dates.relative import unit_dates
from auditor.language.dates.spans.periods import with_periods
from auditor.language.dates.spans.ranges import join
from auditor.language.dates.spelled_years import spelled_year_dates
from auditor.language.dates.years import year_dates

__all__ = ["Order", "detect_order", "read_dates"]


def read_dates(
    text: str,
    dated: DocumentDate | None = None,
    order: Order | None = None,
    codes: Sequence[Span] = (),
) -> list[Mention]:
    """Return the dates of a whole document's text, sorted and without overlap.

    `dated` is when the document speaks and places "Sept. 5" and "last year"; without it their days
    are unknown.  `order` tells day from month in dates like 4.12.2013; by default the document's
    own dates show it, else both readings are kept.  No date begins inside one of the `codes`.
    """
    found = year_dates(text, order)
    if order is None and any(_is_either(candidate) for candidate in found):
        order = detect_order(text)
        found = year_dates(text, order) if order else found
    found += month_dates(text)
    found += unit_dates(text)
    found += character_dates(text)
    found += spelled_year_dates(text)
    if codes:
        found = [candidate for candidate in found if not is_inside(candidate[0], codes)]
    return with_periods(text, place_all(text, join(text, _longest(found)), dated))


def _is_either(candidate: DateCandidate) -> bool:
    """Whether a date has two readings, day first and month first."""
    reading = candidate[2]
    return isinstance(reading, Value) and "," in (reading.edtf or "")


def _longest(found: list[DateCandidate]) -> list[DateCandidate]:
    """Keep of overlapping candidates the first, of those with one start the longest."""
    found.sort(key=itemgetter(1), reverse=True)  # two stable sorts are cheaper than one by a pair
    found.sort(key=itemgetter(0))
    kept: list[DateCandidate] = []
    end = -1
    for candidate in found:
        if candidate[0] >= end:
            kept.append(candidate)
            end = candidate[1]
    return kept
