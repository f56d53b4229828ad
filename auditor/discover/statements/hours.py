"""A text → its times of day as values: "opens at 9 a.m.", and which of them tell opening hours.

Two passages about one thing can tell of any time of day; documents tell ever other times of ever
other acts, so that there only opening hours are compared, which hold day by day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from auditor.core.kinship.roles import OFTEN
from auditor.core.model import Mention, Value
from auditor.discover.statements.often import is_in_words
from auditor.language.codes.clock_values import clock_values
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import whole

TIME_OF_DAY = "time of day"  # the dimension of a time on a clock, in minutes since midnight
HALF_UNTOLD = "12 hours"  # the basis of one of which the half of the day is not told

_START = attrgetter("start")
_OPENING = re.compile(whole(words("opening-verbs")), re.IGNORECASE)


def clock_times(text: str, read: Sequence[Mention]) -> list[Mention]:
    """Return the times of day of a text that no date of `read` holds."""
    dates = [m for m in read if m.value.kind == "date"]
    found = []
    for time in clock_values(text):
        at = (
            bisect_left(dates, time.end, key=_START) - 1
        )  # the last date that begins before its end
        if at >= 0 and dates[at].end > time.start:
            continue
        spans = time.low != time.high
        value = Value(
            "number",
            float(time.low),
            float(time.high),
            step=1.0,
            dimension=TIME_OF_DAY,
            basis=None if time.sure else HALF_UNTOLD,
            hedge="between" if spans else None,
            limit=spans,
        )
        found.append(Mention(time.start, time.end, text[time.start : time.end], value))
    return found


def without_passing_times(text: str, values: Sequence[Mention]) -> Sequence[Mention]:
    """Return the values of a passage of a document, of times of day those of opening hours.

    How often something is done tells only two passages about one thing apart.
    """
    if not any(value.value.dimension in (TIME_OF_DAY, OFTEN) for value in values):
        return values
    return [value for value in values if not is_in_words(value) and _may_be_told(text, value)]


_BEFORE = 60  # characters before a time that hold the verb


def _may_be_told(text: str, value: Mention) -> bool:
    """Whether a value is no time of day, or one of opening hours."""
    if value.value.dimension != TIME_OF_DAY:
        return True
    start = value.start
    line = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    return value.value.basis is None and _OPENING.search(line) is not None
