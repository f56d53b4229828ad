"""Dates that name a month: a text → the candidates "1 October 2012", "Sept. 5", "May", "June"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.calendar.edtf import to_day
from auditor.language.dates.day_before_month import with_day_before
from auditor.language.dates.left_context import (
    WEEKDAY_BEFORE,
    bound_word_of,
    finished,
    word_before,
)
from auditor.language.dates.month_parts import (
    DAY_BEHIND,
    YEAR_BEHIND,
    MonthDate,
    with_clock_and_year,
    with_parts_behind,
)
from auditor.language.dates.readings import (
    DateCandidate,
    DateReading,
    UnanchoredDate,
    dated,
    day_value,
    month_value,
    period_value,
    unknown,
)
from auditor.language.lexicon.dates import (
    MONTH_NAMES,
    MONTHS,
    RANGE_WORDS,
    SHORT_MONTHS,
    VERB_MONTHS,
)
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised, capitals
from auditor.language.units.parser import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Value

_MONTH = re.compile(any_of([*capitalised(MONTHS), *capitals(MONTHS)]) + "(?![A-Za-z])")
_SURELY_MONTHS = [name for name in MONTH_NAMES if name not in VERB_MONTHS]
_LOWER_MONTH = re.compile(any_of(MONTH_NAMES) + r"\b")
_NO_YEAR_BEHIND = re.compile(r",? [0-9]{5,}(?=[.;)]?(?:\n|\Z)|[.;)]\s)")
_TO_A_MONTH = re.compile(
    rf"(?: ?[-–] ?| {any_of(RANGE_WORDS)} )" + any_of(capitalised([*SHORT_MONTHS, *MONTH_NAMES]))
)
_WEEKDAY_REACH = 16  # characters of the longest "Wednesday, the "
_NAME_FOLLOWS = re.compile(r" (?:[A-Z]|del?\b|di\b|la\b|van\b|von\b)")
_AMBIGUOUS = words("ambiguous-months")
_MARCHED = words("marched")
_BEFORE_A_MONTH = words("before-a-month")
_BEFORE_AN_ABBREVIATION = words("before-a-short-month")
_BEFORE_LOWER = words("before-a-small-month")
_BEFORE_LOWER_SURE = _BEFORE_LOWER | words("before-a-sure-small-month")


def month_dates(text: str) -> list[DateCandidate]:
    """Return the dates of a text that name a month, in no order."""
    found: list[DateCandidate] = []
    for match in _MONTH.finditer(text):
        found.extend(_candidates(text, match.start(), match.end(), lower=False))
    if any(name in text for name in _SURELY_MONTHS):
        for match in _LOWER_MONTH.finditer(text):
            found.extend(_candidates(text, match.start(), match.end(), lower=True))
    return found


def _candidates(text: str, start: int, end: int, *, lower: bool) -> Iterator[DateCandidate]:
    if start and text[start - 1].isalpha():
        return
    month = MONTHS[text[start:end].lower()]
    date = _with_time(
        text, with_day_before(text, with_parts_behind(text, MonthDate(month, start, end)))
    )
    beyond = _end_of_no_date(text, date)
    if beyond:
        yield finished(text, date.start, beyond, unknown())
        return
    if date.year is None and date.first is not None and _is_verb(text, start, date.end):
        return
    if (date.year, date.first) == (None, None) and not _is_alone(
        text, start, end, date.start, lower
    ):
        return
    yield finished(text, date.start, date.end, _reading(date, date.first, date.last))
    for day, first, last in date.extra:
        bound_word = bound_word_of(text, first, word_before(text, first), last)
        yield first, last, _reading(date, day, day), bound_word


_SENTENCE_START = re.compile(r"(?:\A|[.!?\n:]|[“\"(])\s*\Z")
_MEASURED = re.compile(r" ([a-z]+)(?![a-z'’-])")
_QUESTION = re.compile(r"[^.!?\n]{0,160}\?")


def _is_verb(text: str, start: int, end: int) -> bool:
    """Return whether "March" or "May" is a verb before a number: "March 10 miles", "May 5 come?".

    It opens its sentence, which goes on with a length, or asks.
    """
    if text[start : start + 5].strip("0123456789 ").lower() not in VERB_MONTHS:
        return False
    if not _SENTENCE_START.search(text, max(0, start - 4), start):
        return False
    behind = _MEASURED.match(text, end)
    if behind is None:
        return False
    if text[start : start + 3].lower() == "may":
        return _QUESTION.match(text, end) is not None
    unit = unit_of(behind[1])
    return (unit is not None and unit.dimension == "length") or behind[1] in _MARCHED


def _with_time(text: str, date: MonthDate) -> MonthDate:
    """Return a date without a year with that behind its time: "Oct 26 15:50:06 2016"."""
    if date.year is not None or date.first is None:
        return date
    named = WEEKDAY_BEFORE.search(text, max(0, date.start - _WEEKDAY_REACH), date.start)
    return with_clock_and_year(text, date, named is not None)


def _end_of_no_date(text: str, date: MonthDate) -> int | None:
    """Return where a date ends that no calendar has, None where one has it.

    "June 31, 2019" and "1 January 12345" are none.
    """
    if date.impossible or date.year is not None:
        return date.end if date.impossible else None
    if date.first is not None:
        beyond = _NO_YEAR_BEHIND.match(text, date.end)
        return beyond.end() if beyond else None
    day = DAY_BEHIND.match(text, date.end)
    year = YEAR_BEHIND.match(text, day.end()) if day else None
    return year.end() if year else None


def _is_alone(text: str, start: int, end: int, begin: int, lower: bool) -> bool:
    """Whether a name without a day or a year is a month: not "May" the verb or "April" the person.

    The word before the date, which begins at `begin`, shows a month: "in May", "last april".
    """
    name, word = text[start:end].lower(), word_before(text, begin)
    if lower:
        return word in (_BEFORE_LOWER if name in VERB_MONTHS else _BEFORE_LOWER_SURE)
    if name not in MONTH_NAMES:  # not "Mar del Plata", "Jan" the person
        dotted = text.startswith(".", end) or not _NAME_FOLLOWS.match(text, end)
        return dotted and word in _BEFORE_AN_ABBREVIATION
    return (
        name not in _AMBIGUOUS
        or word in _BEFORE_A_MONTH
        or _TO_A_MONTH.match(text, end) is not None
    )


# ------------------------------------------------------------------ its value


def _reading(date: MonthDate, first: int | None, last: int | None) -> DateReading:
    if date.year is None:
        if first is None:
            return UnanchoredDate("month of year", date.month)
        return UnanchoredDate("day of year", date.month, first, last or first)
    if date.other is not None:
        return _months(date.year, date.month, date.other, date.ranged)
    return _known(date.year, date.month, first, last)


def _months(year: int, month: int, other: int, ranged: bool) -> Value:
    first = month_value(year - (other < month), month)
    last = month_value(year, other)
    low, high = int(first.low or 0), int(last.high or 0)
    return dated(low, high, f"{first.edtf}/{last.edtf}") if ranged else period_value(low, high)


@lru_cache(maxsize=65536)
def _known(year: int, month: int, first: int | None, last: int | None) -> Value:
    if first is None or last is None:
        return month_value(year, month)
    start, end = day_value(year, month, first), day_value(year, month, last)
    if start is None or end is None:
        return unknown()  # of a day that the calendar has not, nothing is believed
    return start if first == last else dated(to_day(year, month, first), to_day(year, month, last))
