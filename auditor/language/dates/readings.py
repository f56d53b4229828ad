"""The values of dates: year, month, day, part → the days they cover, known or to be anchored."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from auditor.calendar import edtf
from auditor.core.model import Value
from auditor.language.lexicon.loader import forms

Frame = Literal["document", "narrative", "now"]


class UnanchoredDate(NamedTuple):
    """A date without a year, or one that is counted from another day.

    `kind` is "month of year", "day of year", "weekday", "season" or a unit of the calendar;
    `number`, `first` and `last` are the month and its days, the day of the week, or the season.
    `steps` counts from the reference, with 0 for this and None for the latest that is not after it.
    `frame` names the reference: the day on which the document speaks ("document"; "now" also inside
    a narrative), or the date before ("narrative": "the following year").
    """

    kind: str
    number: int = 0
    first: int = 0
    last: int = 0
    steps: int | None = None
    frame: Frame = "document"
    part: str = ""
    spread: int = 0  # more units that are covered: "the past two decades"
    year: int | None = None  # steps to its year: "May of that year"
    since: Value | UnanchoredDate | None = None  # the start of the range of which this is the end
    weekday: int | None = None  # that is told before a day, Monday 0: it tells the year


DateReading = Value | UnanchoredDate

DateCandidate = tuple[int, int, DateReading, str | None]
"""Start, end, value and bound word of a date; offsets are those of the text it is read in."""


def steps_of(table: str) -> dict[str, tuple[int, Frame]]:
    """Return the words of a table of the lexicon to their steps and the frame they count in.

    Raises KeyError for a table that the lexicon does not have.
    """
    placed = {phrase: steps.split() for phrase, steps in forms(table).items()}
    return {phrase: (int(steps), _FRAMES[frame]) for phrase, (steps, frame) in placed.items()}


_FRAMES: dict[str, Frame] = {"document": "document", "narrative": "narrative"}
STEPS = steps_of("steps")
"""The words that place a unit by another day: steps to it, and the frame that holds the day."""


def dated(low: int, high: int, text: str | None = None) -> Value:
    """Return a date value of the days from `low` to `high`."""
    return Value("date", low, high, edtf=text if text is not None else edtf.format_days(low, high))


def unknown(text: str | None = None) -> Value:
    """Return a date of which the year, or everything, is unknown."""
    return Value("date", edtf=text)


@lru_cache(maxsize=65536)
def day_value(year: int, month: int, day: int) -> Value | None:
    """Return a day, or None when the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= edtf.days_in_month(year, month):
        return None
    exact = edtf.to_day(year, month, day)
    return dated(exact, exact, edtf.iso(exact))


@lru_cache(maxsize=8192)
def month_value(year: int, month: int) -> Value:
    """Return a month of a year."""
    return dated(*edtf.month_days(year, month), f"{edtf.iso_year(year)}-{month:02}")


@lru_cache(maxsize=8192)
def year_value(year: int) -> Value:
    """Return a year."""
    return dated(*edtf.year_days(year), edtf.iso_year(year))


def century_year(two_digits: int) -> int:
    """Return the year that two digits are short for: from 1930 to 2029."""
    return two_digits + (2000 if two_digits < 30 else 1900)


def years_value(first: int, last: int) -> Value:
    """Return the range from a year to a year."""
    low, high = edtf.year_days(first)[0], edtf.year_days(last)[1]
    return dated(low, high, f"{edtf.iso_year(first)}/{edtf.iso_year(last)}")


def decade_value(year: int) -> Value:
    """Return the ten years from `year` on."""
    low, high = edtf.year_days(year)[0], edtf.year_days(year + 9)[1]
    return dated(low, high, f"{edtf.iso_year(year)[:-1]}X" if year > 0 else None)


def century_value(number: int, *, before_christ: bool = False) -> Value:
    """Return a century: the 19th runs from 1801 to 1900, the 5th BC from 500 to 401 BC."""
    first = -100 * number + 1 if before_christ else 100 * (number - 1) + 1
    return period_value(edtf.year_days(first)[0], edtf.year_days(first + 99)[1])


def period_value(low: int, high: int) -> Value:
    """Return one period, of which a date within may be any day: no interval with two ends."""
    text = edtf.format_days(low, high)
    return dated(low, high, f"[{text.replace('/', '..')}]" if "/" in text else text)


def either_value(one: Value, other: Value) -> Value:
    """Return a date that is one of two."""
    if (one.low, one.high) == (other.low, other.high):
        return one
    first, second = sorted((one, other), key=lambda value: (value.low or 0, value.high or 0))
    return Value("date", first.low, second.high, edtf=f"[{_first(first)},{_last(second)}]")


def _first(value: Value) -> str:
    return (value.edtf or "").strip("[]").replace("..", ",").split(",")[0]


def _last(value: Value) -> str:
    return (value.edtf or "").strip("[]").replace("..", ",").split(",")[-1]


# ------------------------------------------------------------------ parts of a period

_FRACTIONS = {  # numerator of first and of end, denominator
    "early": (0, 1, 2),
    "earlier": (0, 1, 2),
    "later": (1, 2, 2),
    "mid": (1, 3, 4),
    "late": (1, 2, 2),
    "start": (0, 1, 3),
    "end": (2, 3, 3),
    "first half": (0, 1, 2),
    "second half": (1, 2, 2),
    "quarter 1": (0, 1, 4),
    "quarter 2": (1, 2, 4),
    "quarter 3": (2, 3, 4),
    "quarter 4": (3, 4, 4),
}


@lru_cache(maxsize=8192)
def part_days(low: int, high: int, part: str) -> tuple[int, int]:
    """Return the days of a part of a period: "early" is its first half, "end" its last third.

    Parts of a year or more end with a month; "week 2", "week last", "day 3" and "weekend" count
    from an end of the period.
    """
    if part in _FRACTIONS:
        first, end, of = _FRACTIONS[part]
        start, stop = edtf.from_day(low), edtf.from_day(high + 1)
        months = (stop[0] - start[0]) * 12 + stop[1] - start[1]
        if start[2] == stop[2] == 1 and months >= of:
            whole = months * first // of, -(-months * end // of)
            return edtf.months_days(*_month_after(start, whole[0]), whole[1] - whole[0])
        days = high + 1 - low
        return low + days * first // of, low - (-days * end // of) - 1
    return _counted_days(low, high, part)


def _month_after(start: tuple[int, int, int], months: int) -> tuple[int, int]:
    number = start[0] * 12 + start[1] - 1 + months
    return number // 12, number % 12 + 1


def _counted_days(low: int, high: int, part: str) -> tuple[int, int]:
    unit, _, which = part.partition(" ")
    length = 7 if unit == "week" else 1
    if which == "last":
        return high - length + 1, high
    first = low + (int(which) - 1) * length
    return (first, min(first + length - 1, high)) if first <= high else (low, high)


_CODES = {  # quarters and halves of a year have numbers of their own in EDTF
    "quarter 1": 33,
    "quarter 2": 34,
    "quarter 3": 35,
    "quarter 4": 36,
    "first half": 40,
    "second half": 41,
}


@lru_cache(maxsize=8192)
def part_value(value: Value, part: str) -> Value:
    """Return a part of a date ("early 1990s", "end of April")."""
    if value.low is None or value.high is None or (value.low == value.high):
        return value
    low, high = part_days(int(value.low), int(value.high), part)
    if part in _CODES and (value.edtf or "").lstrip("-").isdigit():
        return dated(low, high, f"{value.edtf}-{_CODES[part]}")
    return period_value(low, high)


def part_of(reading: DateReading, part: str) -> DateReading:
    """Return a part of a date that is known or waits."""
    if isinstance(reading, UnanchoredDate):
        return reading._replace(part=part)
    return part_value(reading, part)
