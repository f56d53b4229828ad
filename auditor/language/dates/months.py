"""Dates that name a month: a text → the candidates "1 October 2012", "Sept. 5", "May", "June"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.calendar.edtf import to_day
from auditor.language.dates.day_before_month import with_day_before
from auditor.language.dates.left_context import bound_word_of, finished, word_before
from auditor.language.dates.month_parts import (
    DAY_BEHIND,
    YEAR_BEHIND,
    MonthDate,
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
_NAME_FOLLOWS = re.compile(r" (?:[A-Z]|del?\b|di\b|la\b|van\b|von\b)")
_AMBIGUOUS = words("ambiguous-months")
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
    date = with_day_before(text, with_parts_behind(text, MonthDate(month, start, end)))
    if date.year is None:
        if date.first is None and not _is_alone(text, start, end, date.start, lower):
            return
        if _is_no_day(text, date):
            return
        beyond = _NO_YEAR_BEHIND.match(text, date.end) if date.first is not None else None
        if beyond:  # "1 January 12345"
            yield date.start, beyond.end(), unknown(), None
            return
    yield finished(text, date.start, date.end, _reading(date, date.first, date.last))
    for day, first, last in date.extra:
        bound_word = bound_word_of(text, first, word_before(text, first), last)
        yield first, last, _reading(date, day, day), bound_word


def _is_no_day(text: str, date: MonthDate) -> bool:
    """Whether a day and a year follow a month that has no such day: "February 30, 1919"."""
    day = DAY_BEHIND.match(text, date.end) if date.first is None else None
    return day is not None and YEAR_BEHIND.match(text, day.end("day")) is not None


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
    start = day_value(year, month, first)
    if start is None or first == last:
        return start or month_value(year, month)
    end = day_value(year, month, last)
    return start if end is None else dated(to_day(year, month, first), to_day(year, month, last))
