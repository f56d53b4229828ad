"""Dates that are led by a year: 2012, 2009–12, the 1990s, 2016-03-25, 2021-Q3, 1200 BC."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.calendar.edtf import year_days
from auditor.core.model import Value
from auditor.language.dates.eras import era_dates
from auditor.language.dates.left_context import bound_word_of, finished, widen, word_before
from auditor.language.dates.numeric import Order, numeric_date, short_numeric_dates
from auditor.language.dates.readings import (
    DateCandidate,
    day_value,
    decade_value,
    month_value,
    part_value,
    period_value,
    unknown,
    year_value,
    years_value,
)
from auditor.language.dates.year_context import reads_as_year
from auditor.language.lexicon.dates import ERA, MONTHS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, either_case

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTH_NAMES = any_of(either_case(MONTHS.keys() - words("months-not-after-a-year")))
_TAILS = (  # a decade, a day, a part, a month, a day with other signs, a range, an era
    r"s(?![A-Za-z])",
    r"-[0-9]{2}-[0-9]{2}(?![0-9-])",
    r"[ -]?[QqHh][1-4](?![0-9A-Za-z])",
    rf"[-/ ]{_MONTH_NAMES}(?![A-Za-z])(?:[-/ ][0-3]?[0-9](?![0-9]))?",
    r"([./])[01]?[0-9]\1[0-3]?[0-9](?![0-9])",
    r"[-–—/](?:[12][0-9]{3}|[0-9]{1,2})(?![0-9A-Za-z]|[.,/-][0-9])",
    rf" ?{ERA}",
)
_YEAR = re.compile(rf"[12][0-9]{{3}}(?![0-9])(?:{'|'.join(_TAILS)})?")
_SIGN = re.compile(r"[-/ ]")  # between a year, its month and its day
_CLOSES = (")", ";", " est")  # after "(2010": most years of tables and yearbooks


def year_dates(text: str, order: Order | None) -> list[DateCandidate]:
    """Return the dates of a text that are led by digits, with every doubtful number left out."""
    found: list[DateCandidate] = []
    for match in _YEAR.finditer(text):
        start = match.start()
        token = match.group()
        before = text[start - 1] if start else "\n"
        if before == "(" and len(token) == 4 and text.startswith(_CLOSES, start + 4):
            found.append((start, start + 4, year_value(int(token)), None))
        else:
            candidate = _candidate(text, start, token, before, order)
            if candidate is not None:
                found.append(candidate)
    found += short_numeric_dates(text, order)
    found += era_dates(text)
    return found


def _candidate(
    text: str, start: int, token: str, before: str, order: Order | None
) -> DateCandidate | None:
    if before.isalnum() or before in "$€£#_@":
        fiscal = before == "Y" and text[start - 2 : start] == "FY"
        return _fiscal_year(text, start, token) if fiscal else None
    if before in "./-" and start > 1 and text[start - 2].isdigit():
        numeric = numeric_date(text, start, int(token[:4]), order)
        if numeric is not None or not _is_distinctive(token):  # "2012-05-03/2016-05-02" is
            return numeric
    return _year(text, start, token)


def _fiscal_year(text: str, start: int, token: str) -> DateCandidate:
    value, length = _meaning(token)
    return finished(text, start - 2, start + length, value or year_value(int(token[:4])))


def _year(text: str, start: int, token: str) -> DateCandidate | None:
    value, length = _meaning(token)
    if value is None:
        return finished(text, start, start + length, unknown()) if _is_day(token) else None
    end = start + length
    word = word_before(text, start)
    if not _is_distinctive(token[:length]) and not reads_as_year(text, start, end, word):
        return None
    begin, reading = widen(text, start, value, word)
    if begin != start:
        word = word_before(text, begin)
    return begin, end, reading, bound_word_of(text, begin, word, end)


@lru_cache(maxsize=65536)
def _meaning(token: str) -> tuple[Value | None, int]:
    """Return the date that a year with its tail states, and how many characters state it."""
    year, tail = int(token[:4]), token[4:]
    if not tail:
        return year_value(year), 4
    read = _reader_of(tail)
    if read is not None:
        return read(year, tail), len(token)
    ranged = _range(year, tail[0], tail[1:])
    return (ranged, len(token)) if ranged else (year_value(year), 4)


def _reader_of(tail: str) -> Callable[[int, str], Value | None] | None:
    """Return the reader of a tail that is no range: "s", "-Q3", "-Oct-05", " BC", "-03-25"."""
    if tail == "s":
        return _decade
    if tail[-2:-1].upper() in ("Q", "H"):
        return _part_of_year
    if _words_of(tail)[0] in MONTHS:
        return _month_after_year
    if tail[-1].isalpha() or tail.endswith("."):
        return _of_era
    return _numeric_day if tail.count(tail[0]) == 2 else None


def _is_day(token: str) -> bool:
    """Whether a token has the form of a day, also where the calendar has none: "2021-02-30"."""
    return len(_SIGN.split(token)) == 3


def _is_distinctive(token: str) -> bool:
    """Whether a tail alone shows a year: "1990s", "44 BC", "2016-03-25", "2021-Q3"."""
    tail = token[4:]
    if not tail:
        return False
    return tail[0].isalpha() or tail[-1].isalpha() or tail.count(tail[0]) == 2 or len(tail) > 5


def _words_of(tail: str) -> list[str]:
    """Return the words behind a year in small letters: "-Oct-05" has "oct" and "05"."""
    return _SIGN.split(tail[1:].lower())


def _part_of_year(year: int, tail: str) -> Value | None:
    letter, number = tail[-2].lower(), int(tail[-1])
    if letter == "h" and number > 2:
        return None
    name = f"quarter {number}" if letter == "q" else ("first half", "second half")[number - 1]
    return part_value(year_value(year), name)


def _month_after_year(year: int, tail: str) -> Value | None:
    name, *day = _words_of(tail)
    return day_value(year, MONTHS[name], int(day[0])) if day else month_value(year, MONTHS[name])


def _of_era(year: int, tail: str) -> Value:
    return year_value(1 - year if "B" in tail else year)


def _numeric_day(year: int, tail: str) -> Value | None:
    _, month, day = tail.split(tail[0])
    return day_value(year, int(month), int(day))


def _decade(year: int, _: str) -> Value | None:
    if year % 100 == 0 and year < 2000:
        return period_value(year_days(year)[0], year_days(year + 99)[1])
    return decade_value(year) if year % 10 == 0 else None


def _range(year: int, sign: str, last: str) -> Value | None:
    """Read "2009-2012", "2009–12", "2019/20", "2016-03": two years, or a year and its month."""
    number = int(last)
    if len(last) == 4:
        if number == year + 1 and sign == "/":
            return period_value(year_days(year)[0], year_days(number)[1])
        return years_value(year, number) if year < number < year + 400 else None
    modulus = 10 ** len(last)
    if number == (year + 1) % modulus:
        return period_value(year_days(year)[0], year_days(year + 1)[1])
    if number > year % modulus:
        return years_value(year, year - year % modulus + number)
    if sign == "-" and 1 <= number <= 12:
        return month_value(year, number)
    return None
