"""Write days as people do: the first and the last → "25 March 2016", "2016", "2009 to 2012"."""

from __future__ import annotations

from auditor.calendar.edtf import from_day
from auditor.language.lexicon.dates import MONTH_NAMES
from auditor.language.lexicon.patterns import capitalised

_MONTHS = capitalised(MONTH_NAMES)


def days_in_words(low: int | None, high: int | None) -> str:
    """Return the words for the days from `low` to `high` (proleptic ordinals); None is open."""
    if low is None and high is None:
        return "an unknown day"
    if low is None:
        return f"up to {day_in_words(high)}"
    if high is None:
        return f"from {day_in_words(low)} on"
    return _period(low, high) or f"{day_in_words(low)} to {day_in_words(high)}"


def at(low: int | None, high: int | None) -> str:
    """Return "on 5 September 2024", "in 2015", "between 2009 and 2012" or "up to 3 May 2024"."""
    words = days_in_words(low, high)
    if low is None or high is None:
        return words
    if low == high:
        return f"on {words}"
    first, to, last = words.partition(" to ")
    return f"between {first} and {last}" if to else f"in {words}"


def day_in_words(day: int | None) -> str:
    """Return a day (a proleptic ordinal) in words: "5 September 2024", "15 March 44 BC"."""
    if day is None:
        return "an unknown day"
    year, month, of_month = from_day(day)
    return f"{of_month} {_MONTHS[month - 1]} {_year(year)}"


def _period(low: int, high: int) -> str | None:
    """Name a day, month, year or run of years that fits exactly."""
    if low == high:
        return day_in_words(low)
    (first, month, day), (last, last_month, _) = from_day(low), from_day(high)
    if day != 1 or from_day(high + 1)[2] != 1:
        return None
    if first == last and month == last_month:
        return f"{_MONTHS[month - 1]} {_year(first)}"
    if month != 1 or last_month != 12:
        return None
    return _year(first) if first == last else f"{_year(first)} to {_year(last)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
