"""Dates that make one together: "from 2009 to 2012", "5 May – 7 June 2020", "July of that year"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.dates.anchoring import place
from auditor.language.dates.readings import DateCandidate, DateReading, UnanchoredDate, dated

if TYPE_CHECKING:
    from auditor.core.model import Value

_RANGE = re.compile(
    r"(?:\s?(?:[-–—]|--)\s?| (?:to|until|till|through|through to|thru|up to) )(?:the )?\Z"
)
_AND = re.compile(r",? (?:and|or|&) (?:the |in )?\Z|, (?:in )?\Z")
_OF = re.compile(r",? (?:of|in) (?:the )?\Z|,? \Z")
_LONGEST_GAP = 10
_YEARLY = ("month of year", "day of year", "season")


def join(text: str, found: list[DateCandidate]) -> list[DateCandidate]:
    """Return the candidates with the parts of each date, and the ends of each range, made one."""
    joined: list[DateCandidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is None or not 0 < candidate[0] - last[1] <= _LONGEST_GAP:
            joined.append(candidate)
            continue
        joined[-1:] = _pair(last, candidate, text[last[1] : candidate[0]])
        if (
            joined and joined[-1] is not candidate and len(joined) > 1
        ):  # "26 June in 2019 to 28 June in 2020"
            before, whole = joined[-2:]
            if whole[0] - before[1] <= _LONGEST_GAP:
                joined[-2:] = _pair(before, whole, text[before[1] : whole[0]])
    return joined


def _pair(first: DateCandidate, last: DateCandidate, gap: str) -> list[DateCandidate]:
    """Return two neighbours as one date, or as two of which the first takes the other's year."""
    if _is_habit(first[2], last[2]) and _RANGE.match(gap):
        return []
    between = first[3] == "between"
    if _RANGE.match(gap) or (between and gap == " and "):
        whole = _range(first[2], last[2])
        if whole is not None:
            signed = gap.strip(" -–—\xa0") == ""
            bound_word = None if between else first[3] if signed else "from"
            return [(first[0], last[1], whole, bound_word)]
    if isinstance(first[2], UnanchoredDate):
        if _OF.match(gap):
            whole = _in_that_year(first[2], last[2], gap)
            if whole is not None:
                return [(first[0], last[1], whole, first[3])]
        if _AND.match(gap):
            return [(first[0], first[1], _with_year_of(first[2], last[2]), first[3]), last]
    return [first, last]


def _is_habit(first: DateReading, last: DateReading) -> bool:
    """Whether two dates tell of every week: "Monday to Friday"."""
    if isinstance(first, UnanchoredDate) and isinstance(last, UnanchoredDate):
        return first.what == last.what == "weekday"
    return False


# ------------------------------------------------------------------ ranges


def _range(first: DateReading, last: DateReading) -> DateReading | None:
    if isinstance(last, UnanchoredDate):
        waits = last.what in _YEARLY or last.frame == "now"
        return last._replace(since=first) if waits and _starts(first) else None
    if last.low is None or last.high is None:
        return None
    if not _starts(first):
        return None
    return range_from(first, last)


def _starts(reading: DateReading) -> bool:
    """Whether a date can wait, as the start of a range, for the end to be known."""
    if isinstance(reading, UnanchoredDate):
        yearly = reading.what in _YEARLY and reading.steps is None
        return (yearly or reading.frame == "now") and reading.since is None
    return reading.low is not None


def range_from(first: DateReading, last: Value) -> Value | None:
    """Return the range from a date that may have no year to one that is known."""
    if isinstance(first, UnanchoredDate) and last.low is not None:
        first = place(first._replace(frame="document"), int(last.low), int(last.low))
    return None if isinstance(first, UnanchoredDate) else range_value(first, last)


def range_value(first: Value, last: Value) -> Value | None:
    """Return the range from one date to another, or None when they make none."""
    if first.low is None or last.low is None or last.high is None or first.low > last.low:
        return None
    start, end = _end_of_range(first.edtf, 0), _end_of_range(last.edtf, -1)
    if start is None or end is None:
        return None
    return dated(int(first.low), int(last.high), f"{start}/{end}")


def _end_of_range(text: str | None, which: int) -> str | None:
    """Return the text of a date as one end of a range; None for a range or an either-or."""
    if text is None or "/" in text or "," in text:
        return None
    return text.strip("[]").split("..")[which]


# ------------------------------------------------------------------ a year told beside


def _in_that_year(partial: UnanchoredDate, year: DateReading, gap: str) -> DateReading | None:
    """Read "July of that year", "May last year", "26 June in 2019"."""
    if partial.what not in _YEARLY or partial.year is not None or partial.steps is not None:
        return None
    if isinstance(year, UnanchoredDate):
        plain = year.what == "year" and not year.part and not year.spread
        return partial._replace(year=year.steps or 0, frame=year.frame) if plain else None
    if gap.strip() not in ("in", "of") or not (year.edtf or "").lstrip("-").isdigit():
        return None
    return _within(partial, year)


def _within(partial: UnanchoredDate, year: Value) -> Value | None:
    if year.low is None:
        return None
    last = place(partial._replace(year=0, since=None), int(year.low), int(year.low))
    return last if partial.since is None else range_from(partial.since, last)


def _with_year_of(partial: UnanchoredDate, other: DateReading) -> DateReading:
    """Give the first of "in March and April 1918" the year of the second."""
    if partial.what not in _YEARLY or partial.steps is not None or partial.year is not None:
        return partial
    if isinstance(other, UnanchoredDate):
        same = other.what in _YEARLY and other.year is not None
        return partial._replace(year=other.year, frame=other.frame) if same else partial
    if other.low is None or other.high is None or other.high - other.low > 92:
        return partial
    return place(partial._replace(frame="document"), int(other.low), int(other.low))
