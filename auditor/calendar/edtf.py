"""Partial dates as ISO 8601 and EDTF text, and the days that they cover.

Days are proleptic Gregorian ordinals (1 is 1 January of year 1), carried on below 1 for years BC;
year 0 is 1 BC and -43 is 44 BC, as ISO 8601 counts them.  Read are the forms of EDTF levels 0 and
1 that name days: years, months, days (a clock time after one is passed over), seasons and quarters,
unspecified digits, qualifiers, intervals with open ends; and of level 2 the one-of sets "[a..b]"
and "[a,b]" that this program writes.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

Days = tuple[int | None, int | None]

_CYCLE_YEARS = 400
_CYCLE_DAYS = 146_097  # days of 400 Gregorian years
_LONGEST = 64  # characters; no form that is read is longer
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_DATE = re.compile(
    r"(?P<year>Y?[-−]?[0-9]{4}|Y[-−]?[0-9]{5,6}|[-−]?[0-9]{2,3}X|[-−]?[0-9]{1,2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)"
    r"(?:-(?P<day>[0-9]{2}|XX)(?:[T ][0-9:.,+Z-]{2,30})?)?)?[?~%]?\Z"
)
_SEASONS = {  # code: first month, number of months (northern hemisphere; winter runs on)
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    40: (1, 6),
    41: (7, 6),
}


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_DAYS[month - 1]


def to_day(year: int, month: int = 1, day: int = 1) -> int:
    """Return the ordinal of a date of any year; raise ValueError for a day that does not exist."""
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    cycles = (year - 1) // _CYCLE_YEARS
    shifted = year - cycles * _CYCLE_YEARS
    return date(shifted, month, day).toordinal() + cycles * _CYCLE_DAYS


@lru_cache(maxsize=4096)
def from_day(day: int) -> tuple[int, int, int]:
    """Return year, month and day of an ordinal."""
    cycles = (day - 1) // _CYCLE_DAYS
    found = date.fromordinal(day - cycles * _CYCLE_DAYS)
    return found.year + cycles * _CYCLE_YEARS, found.month, found.day


def year_days(year: int) -> tuple[int, int]:
    """Return the first and last day of a year."""
    return to_day(year), to_day(year + 1) - 1


def month_days(year: int, month: int) -> tuple[int, int]:
    """Return the first and last day of a month."""
    return to_day(year, month), to_day(year, month, days_in_month(year, month))


def months_days(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the first and last day of `count` months from a month on."""
    last = year * 12 + month - 2 + count
    return to_day(year, month), month_days(last // 12, last % 12 + 1)[1]


def iso(day: int | None) -> str | None:
    """Return a day as ISO text; years before 1 are written with a sign ("-0043-03-15")."""
    if day is None:
        return None
    year, month, number = from_day(int(day))
    return f"{iso_year(year)}-{month:02}-{number:02}"


def iso_year(year: int) -> str:
    """Return a year as ISO text of at least four digits."""
    sign = "-" if year < 0 else ""
    prefix = "Y" if abs(year) > 9999 else ""
    return f"{prefix}{sign}{abs(year):04}"


def format_days(low: int | None, high: int | None) -> str:
    """Return the shortest EDTF text for a period: a year, month or day, else an interval.

    >>> format_days(735599, 735963), format_days(735599, None)
    ('2015', '2015-01-01/..')
    """
    if low is None or high is None:
        return f"{_bound(low)}/{_bound(high)}"
    whole = _whole(low, high)
    if whole:
        return whole
    start, end = from_day(low), from_day(high + 1)
    if start[1:] == (1, 1) and end[1:] == (1, 1):
        return f"{iso_year(start[0])}/{iso_year(end[0] - 1)}"
    if start[2] == 1 and end[2] == 1:
        last = from_day(high)
        return f"{iso_year(start[0])}-{start[1]:02}/{iso_year(last[0])}-{last[1]:02}"
    return f"{iso(low)}/{iso(high)}"


def _bound(day: int | None) -> str:
    return ".." if day is None else str(iso(day))


def _whole(low: int, high: int) -> str | None:
    """Return the text of a single day, month or year, None for any other period."""
    year, month, number = from_day(low)
    if low == high:
        return iso(low)
    if number == 1 and (low, high) == month_days(year, month):
        return f"{iso_year(year)}-{month:02}"
    return iso_year(year) if (low, high) == year_days(year) else None


@lru_cache(maxsize=4096)
def parse_days(text: str) -> Days:
    """Return the first and last day that ISO or EDTF text covers; None is open or unknown.

    Raises ValueError with a sentence for people.

    >>> parse_days("2024-09") == (to_day(2024, 9, 1), to_day(2024, 9, 30))
    True
    """
    written = text.strip()
    if len(written) > _LONGEST:
        raise _unreadable(written[:_LONGEST] + "…")
    if written.startswith("[") and written.endswith("]"):
        return _parse_set(written)
    if "/" in written:
        return _parse_interval(written)
    return _parse_date(written)


def parse_interval(text: str) -> tuple[Days, Days] | None:
    """Return the days of the start and of the end of an EDTF interval; None for other text."""
    if "/" not in text or text.startswith("["):
        return None
    start, _, end = text.partition("/")
    return _parse_bound(start, text), _parse_bound(end, text)


def _parse_interval(text: str) -> Days:
    start, _, end = text.partition("/")
    low, high = _parse_bound(start, text)[0], _parse_bound(end, text)[1]
    if low is not None and high is not None and low > high:
        raise ValueError(f"“{text}” ends before it starts")
    return low, high


def _parse_bound(part: str, whole: str) -> Days:
    if part in ("", ".."):
        return None, None
    if "/" in part:
        raise _unreadable(whole)
    return _parse_date(part)


def _parse_set(text: str) -> Days:
    first, _, last = text[1:-1].replace("..", ",").partition(",")
    if not first or not last or "," in last:
        raise _unreadable(text)
    return _parse_date(first.strip())[0], _parse_date(last.strip())[1]


def _parse_date(text: str) -> Days:
    match = _DATE.match(text)
    if match is None:
        raise _unreadable(text)
    year, month, day = match.group("year", "month", "day")
    years = _parse_year(year.removeprefix("Y").replace("−", "-"))
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise _unreadable(text)
        return year_days(years[0])[0], year_days(years[1])[1]
    if years[0] != years[1]:
        raise _unreadable(text)
    try:
        return _parse_month(years[0], int(month), day)
    except ValueError:
        raise ValueError(f"“{text}” is no day of the calendar") from None


def _parse_year(text: str) -> tuple[int, int]:
    negative = text.startswith("-")
    digits = text.lstrip("-")
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (-last, -first) if negative else (first, last)


def _parse_month(year: int, month: int, day: str | None) -> tuple[int, int]:
    if month in _SEASONS:
        if day is not None:
            raise ValueError
        first, count = _SEASONS[month]
        return months_days(year, first, count)
    if not 1 <= month <= 12:
        raise ValueError
    if day in (None, "XX"):
        return month_days(year, month)
    exact = to_day(year, month, int(day or 0))
    return exact, exact


def _unreadable(text: str) -> ValueError:
    return ValueError(
        f"“{text}” is no date in ISO or EDTF form; write 2024, 2024-09, 2024-09-05, 199X, "
        "2015/2016 or 2016-03/.. (.. is an open end)"
    )
