"""Two valid times → whether two claims hold at the same time, and which is the earlier."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from auditor.core.model import DocumentDate, ValidTime

Timing = Literal["same", "different", "unknown"]

TWO_YEARS = (730, 731)  # days

DOUBTFUL = 2
"""How many times its own length a doubtful time may lie off; set by hand, not fitted."""


def when(a: ValidTime | None, b: ValidTime | None, *, same_time: int = 0) -> Timing:
    """Tell whether two claims hold at the same time; the first row that fits decides.

    `same_time` counts days: claims that hold within so many days of each other, whichever day of
    their periods is meant, are compared as of one time (for what moves slowly).
    """
    if a is None or b is None:
        return "unknown"
    if _handover(a, b) or _handover(b, a):
        return "different"
    if _is_one_time(a, b) or _span(a, b) <= same_time:
        return "same"
    apart = _are_two_years(a, b) or _share_no_day(_widened(a), _widened(b))
    return "different" if apart else "unknown"


def _widened(time: ValidTime) -> ValidTime:
    """Return a doubtful time with as many days as it has on either side, twice: "about 2012"."""
    if time.doubt is None or time.low is None or time.high is None:
        return time
    margin = DOUBTFUL * (time.high - time.low + 1)
    return replace(time, low=time.low - margin, high=time.high + margin)


def _is_one_time(a: ValidTime, b: ValidTime) -> bool:
    """Whether two claims surely share a day, or hold for the very same period."""
    return _cores_meet(a, b) or _inside(a, b) or _inside(b, a) or _same_period(a, b)


def _handover(a: ValidTime, b: ValidTime) -> bool:
    """Whether the term `a` ends on the very day on which the term `b` begins."""
    both_terms = a.kind == b.kind == "throughout"
    return (
        both_terms
        and a.high is not None
        and a.high == b.low
        and a.low != a.high
        and b.low != b.high
    )


def _cores_meet(a: ValidTime, b: ValidTime) -> bool:
    if a.core_low is None or a.core_high is None or b.core_low is None or b.core_high is None:
        return False
    return a.core_low <= b.core_high and b.core_low <= a.core_high


def _inside(a: ValidTime, b: ValidTime) -> bool:
    """Whether the period of `a` lies inside the core of `b`."""
    if a.low is None or a.high is None or b.core_low is None or b.core_high is None:
        return False
    return a.kind == "within" and b.core_low <= a.low and a.high <= b.core_high


def _same_period(a: ValidTime, b: ValidTime) -> bool:
    if a.kind != b.kind:
        return False
    if a.low is None and a.high is None:
        return b.low is None and b.high is None and a.anchor is not None and a.anchor == b.anchor
    return a.low is not None and a.high is not None and (a.low, a.high) == (b.low, b.high)


def _are_two_years(a: ValidTime, b: ValidTime) -> bool:
    """Whether two times are years that begin in one and end in the next: 2012–13 and 2013–14."""
    return a.low != b.low and _covers_two_years(a) and _covers_two_years(b)


def _covers_two_years(time: ValidTime) -> bool:
    if time.kind != "within" or time.low is None or time.high is None:
        return False
    return time.high - time.low + 1 in TWO_YEARS


def _share_no_day(a: ValidTime | DocumentDate, b: ValidTime | DocumentDate) -> bool:
    """Whether two spans of days share none; an end that is not known may lie anywhere."""
    return any(
        high is not None and low is not None and low > high
        for high, low in ((a.high, b.low), (b.high, a.low))
    )


def _span(a: ValidTime, b: ValidTime) -> float:
    """Return how many days lie between the first and the last that either claim may hold at."""
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return float("inf")
    return max(a.high, b.high) - min(a.low, b.low)


def precedes(a: ValidTime | None, b: ValidTime | None) -> bool:
    """Whether `a` surely holds earlier than `b`."""
    if a is None or b is None or a.high is None or b.low is None:
        return False
    return when(a, b) == "different" and a.high <= b.low


def speak_apart(a: DocumentDate | None, b: DocumentDate | None) -> bool:
    """Whether two documents surely speak on different days; what is undated may be of any day."""
    if a is None or b is None or None in (a.low, a.high, b.low, b.high):
        return False
    return _share_no_day(a, b)
