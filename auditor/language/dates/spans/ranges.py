"""Join dates that are one together: "from 2009" and "2012", "July" and "that year" → one date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.dates.anchoring import place
from auditor.language.dates.readings import DateCandidate, DateReading, UnanchoredDate, dated
from auditor.language.lexicon.dates import RANGE_WORDS
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from auditor.core.model import Value

_RANGE = re.compile(rf"(?:\s?(?:[-–—]|--)\s?| {any_of(RANGE_WORDS)} )(?:the )?\Z")
_AND = re.compile(r",? (?:and|or|&) (?:the |in )?\Z|, (?:in )?\Z")
_OF = re.compile(r",? (?:of|in) (?:the )?\Z|,? \Z")
_LONGEST_GAP = 10  # characters between two dates that may be one
_YEARLY = ("month of year", "day of year", "season")


def join(text: str, found: list[DateCandidate]) -> list[DateCandidate]:
    """Return sorted candidates with the parts of each date, and the ends of each range, joined."""
    joined: list[DateCandidate] = []
    for candidate in found:
        joined.append(candidate)
        if _join_last(text, joined):  # "26 June in 2019 to 28 June in 2020" joins twice
            _join_last(text, joined)
    return joined


def _join_last(text: str, joined: list[DateCandidate]) -> bool:
    """Join the last two candidates where they are one date; return whether they are."""
    if len(joined) < 2:
        return False
    first, last = joined[-2:]
    if not 0 < last[0] - first[1] <= _LONGEST_GAP:
        return False
    joined[-2:] = _pair(first, last, text[first[1] : last[0]])
    return bool(joined) and joined[-1] is not last


def _pair(first: DateCandidate, last: DateCandidate, gap: str) -> list[DateCandidate]:
    """Return two neighbours as one date, or as two of which the first takes the other's year.

    "from 2009" and "2012" with " to " between are one range; "Monday" and "Friday" are none.
    """
    if _RANGE.match(gap) and _is_habit(first[2], last[2]):
        return []
    return _as_range(first, last, gap) or _with_shared_year(first, last, gap)


def _as_range(first: DateCandidate, last: DateCandidate, gap: str) -> list[DateCandidate]:
    """Return two neighbours as the ends of one range, else nothing."""
    between = first[3] == "between"
    if not _RANGE.match(gap) and not (between and gap == " and "):
        return []
    whole = _range(first[2], last[2])
    if whole is None:
        return []
    signed = gap.strip(" -–—\xa0") == ""
    bound_word = None if between else first[3] if signed else "from"
    return [(first[0], last[1], whole, bound_word)]


def _with_shared_year(first: DateCandidate, last: DateCandidate, gap: str) -> list[DateCandidate]:
    """Return "July" and "that year" as one date, "March" and "April 1918" as two of 1918."""
    partial = first[2]
    if isinstance(partial, UnanchoredDate):
        whole = _in_that_year(partial, last[2], gap) if _OF.match(gap) else None
        if whole is not None:
            return [(first[0], last[1], whole, first[3])]
        if _AND.match(gap):
            return [(first[0], first[1], _with_year_of(partial, last[2]), first[3]), last]
    return [first, last]


def _is_habit(first: DateReading, last: DateReading) -> bool:
    """Whether two dates mean every week: "Monday to Friday"."""
    if isinstance(first, UnanchoredDate) and isinstance(last, UnanchoredDate):
        return first.kind == last.kind == "weekday"
    return False


# ------------------------------------------------------------------ ranges


def _range(first: DateReading, last: DateReading) -> DateReading | None:
    if isinstance(last, UnanchoredDate):
        waits = last.kind in _YEARLY or last.frame == "now"
        return last._replace(since=first) if waits and _starts(first) else None
    if last.low is None or last.high is None:
        return None
    if not _starts(first):
        return None
    return range_from(first, last)


def _starts(reading: DateReading) -> bool:
    """Whether a date can wait, as the start of a range, for the end to be known."""
    if isinstance(reading, UnanchoredDate):
        yearly = reading.kind in _YEARLY and reading.steps is None
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


# ------------------------------------------------------------------ a year beside


def _in_that_year(partial: UnanchoredDate, year: DateReading, gap: str) -> DateReading | None:
    """Read "July of that year", "May last year", "26 June in 2019"."""
    if not _waits_for_a_year(partial):
        return None
    if isinstance(year, UnanchoredDate):
        plain = year.kind == "year" and not year.part and not year.spread
        return partial._replace(year=year.steps or 0, frame=year.frame) if plain else None
    is_year = (year.edtf or "").lstrip("-").isdigit()
    return _within(partial, year) if is_year and gap.strip() in ("in", "of") else None


def _waits_for_a_year(partial: UnanchoredDate) -> bool:
    """Whether a date comes once a year and neither a year nor steps to one place it."""
    return partial.kind in _YEARLY and partial.year is None and partial.steps is None


def _within(partial: UnanchoredDate, year: Value) -> Value | None:
    if year.low is None:
        return None
    last = place(partial._replace(year=0, since=None), int(year.low), int(year.low))
    return last if partial.since is None else range_from(partial.since, last)


def _with_year_of(partial: UnanchoredDate, other: DateReading) -> DateReading:
    """Give the first of "in March and April 1918" the year of the second."""
    if not _waits_for_a_year(partial):
        return partial
    if isinstance(other, UnanchoredDate):
        same = other.kind in _YEARLY and other.year is not None
        return partial._replace(year=other.year, frame=other.frame) if same else partial
    if other.low is None or other.high is None or other.high - other.low > 92:
        return partial
    return place(partial._replace(frame="document"), int(other.low), int(other.low))
