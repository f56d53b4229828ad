"""Dates that are led by digits: years and ranges of them, decades, ISO and numeric dates, BC."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from auditor.language.date_left import opens_of, widen, word_before
from auditor.language.date_months import century_year
from auditor.language.date_values import (
    Candidate,
    day_value,
    decade_value,
    either_value,
    month_value,
    part_value,
    period_value,
    year_value,
    years_value,
)
from auditor.language.date_words import ERA, MONTHS
from auditor.language.date_year_context import reads_as_year
from auditor.language.edtf import year_days
from auditor.model import Value

Order = Literal["dmy", "mdy"]

_MONTH_NAMES = "|".join(
    f"[{name[0]}{name[0].upper()}]{name[1:]}"
    for name in sorted(MONTHS.keys() - {"may", "march", "mar"}, key=len, reverse=True)
)
_YEAR = re.compile(
    r"[12][0-9]{3}(?![0-9])"
    r"(?:s(?![A-Za-z])"
    r"|-[01][0-9]-[0-3][0-9](?![0-9])"
    r"|[ -]?[QqHh][1-4](?![0-9A-Za-z])"
    rf"|[-/ ](?:{_MONTH_NAMES})(?![A-Za-z])(?:[-/ ][0-3]?[0-9](?![0-9]))?"
    r"|([./])[01]?[0-9]\1[0-3]?[0-9](?![0-9])"
    r"|[-–—/](?:[12][0-9]{3}|[0-9]{1,2})(?![0-9A-Za-z]|[.,/-][0-9])"
    rf"| ?{ERA}"
    r")?"
)
_NUMERIC_BEFORE = re.compile(r"(?<![0-9./])([0-3]?[0-9])([./-]) ?([0-3]?[0-9])\2 ?\Z")
_MONTH_BEFORE = re.compile(r"(?<![0-9A-Za-z./])(0?[1-9]|1[0-2])/\Z")
_SHORT_NUMERIC = re.compile(r"(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{2}(?![0-9/]|\.[0-9])")
_SHORT_BEFORE = re.compile(r"(?<![0-9A-Za-z./-])[0-3]?[0-9]\Z")
_BC = re.compile(r"B(?:CE?|\.C\.E\.|\.C\.?)(?![A-Za-z])")
_AD = re.compile(r"A\.?D\.?(?: ?[0-9]{1,4}(?![0-9]))?(?![A-Za-z])")
_NUMBERS_BEFORE = re.compile(
    r"(?<![\w.,])(?P<first>[0-9]{1,4}) ?(?:(?:[-–—]|to|and|until) ?(?P<last>[0-9]{1,4}) ?)?\Z"
)
_SHORT_DECADE = re.compile(r"0s(?: (?P<bc>BCE?|B\.C\.))?(?![A-Za-z])")
_DECADE_DIGITS = re.compile(r"(?<![0-9])[0-9]{1,3}\Z")
_FISCAL = re.compile(r"FY ?['’]?([0-9]{2})(?:[-/–]([0-9]{2}))?(?![0-9])")
_NUMERIC = re.compile(r"([./-])([0-3]?[0-9])\1(?:[12][0-9])?[0-9]{2}(?![0-9])")


def year_dates(text: str, order: Order | None) -> list[Candidate]:
    """Return the dates of a text that are led by digits, with every doubtful number left out."""
    found = list(_years(text, order))
    found += _short_numeric(text, order)
    found += _eras(text)
    found += _short_decades(text)
    found += _fiscal(text)
    return found


def _years(text: str, order: Order | None) -> Iterator[Candidate]:
    for match in _YEAR.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else "\n"
        token = match.group()
        if before == "(" and len(token) == 4 and _closes(text, end):
            yield start, end, year_value(int(token)), None
            continue
        if before.isalnum() or before in "$€£#_@":
            if before == "Y" and text[start - 2 : start] == "FY":
                yield _fiscal_year(text, start, token)
            continue
        if before in "./-" and start > 1 and text[start - 2].isdigit():
            candidate = _numeric(text, start, token, order)
            if candidate is None and _is_sure(token):  # "2012-05-03/2016-05-02"
                candidate = _year(text, start, token)
        else:
            candidate = _year(text, start, token)
        if candidate is not None:
            yield candidate


def _closes(text: str, end: int) -> bool:
    return text[end : end + 1] in (")", ";") or text.startswith(" est", end)


def _year(text: str, start: int, token: str) -> Candidate | None:
    value, length = _meaning(token)
    if value is None:
        return None
    end = start + length
    word = word_before(text, start)
    if not _is_sure(token[:length]) and not reads_as_year(text, start, end, word):
        return None
    begin, reading = widen(text, start, value, word)
    if begin != start:
        word = word_before(text, begin)
    return begin, end, reading, opens_of(text, begin, word, end)


@lru_cache(maxsize=65536)
def _meaning(token: str) -> tuple[Value | None, int]:
    """Return what a year with its tail says, and how much of the token says it."""
    year, tail = int(token[:4]), token[4:]
    if not tail:
        return year_value(year), 4
    if tail == "s":
        return _decade(year), 5
    if tail[-2:-1].upper() in ("Q", "H"):
        return _part_of_year(year, tail[-2:].lower()), len(token)
    if len(tail) > 3 and tail[1:4].lower() in MONTHS:
        return _month_after_year(year, tail[1:]), len(token)
    if tail[-1].isalpha() or tail.endswith("."):
        return year_value(1 - year if "B" in tail else year), len(token)
    if tail.count(tail[0]) == 2:
        _, month, day = token.split(tail[0])
        return day_value(year, int(month), int(day)), len(token)
    ranged = _range(year, tail[0], tail[1:])
    return (ranged, len(token)) if ranged else (year_value(year), 4)


def _is_sure(token: str) -> bool:
    """Whether a tail alone tells a year: "1990s", "44 BC", "2016-03-25", "2021-Q3"."""
    tail = token[4:]
    if not tail:
        return False
    return tail[0].isalpha() or tail[-1].isalpha() or tail.count(tail[0]) == 2 or len(tail) > 5


def _part_of_year(year: int, part: str) -> Value | None:
    if part in ("h3", "h4"):
        return None
    number = int(part[1])
    name = f"quarter {number}" if part[0] == "q" else ("first half", "second half")[number - 1]
    return part_value(year_value(year), name)


def _month_after_year(year: int, words: str) -> Value | None:
    name, *day = re.split(r"[-/ ]", words.lower())
    return day_value(year, MONTHS[name], int(day[0])) if day else month_value(year, MONTHS[name])


def _decade(year: int) -> Value | None:
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


# ------------------------------------------------------------------ all in digits


def _numeric(text: str, start: int, token: str, order: Order | None) -> Candidate | None:
    match = _NUMERIC_BEFORE.search(text, max(0, start - 8), start)
    if match is None and text[start - 1] == "/":
        return _month_of_year(text, start, token)
    if match is None or (match[2] == "-" and text[match.start() - 1 : match.start()] == "-"):
        return None
    value = _day_and_month(int(match[1]), int(match[3]), int(token[:4]), order)
    if value is None:
        return None
    return _opened(text, match.start(), start + 4, value)


def _month_of_year(text: str, start: int, token: str) -> Candidate | None:
    """Read "10/2012"."""
    match = _MONTH_BEFORE.search(text, max(0, start - 4), start)
    if match is None:
        return None
    return _opened(text, match.start(), start + 4, month_value(int(token[:4]), int(match[1])))


@lru_cache(maxsize=65536)
def _day_and_month(first: int, second: int, year: int, order: Order | None) -> Value | None:
    """Return a day from two numbers: by the document's order, else whichever readings there are."""
    by_day, by_month = day_value(year, second, first), day_value(year, first, second)
    if by_day is None or by_month is None:
        return by_day or by_month
    if order == "dmy":
        return by_day
    return by_month if order == "mdy" else either_value(by_day, by_month)


def _short_numeric(text: str, order: Order | None) -> Iterator[Candidate]:
    """Days with a year of two digits: "9/5/24", "05.09.24"."""
    for match in _SHORT_NUMERIC.finditer(text):
        before = _SHORT_BEFORE.search(text, max(0, match.start() - 3), match.start())
        if before is None:
            continue
        _, second, year = re.split(r"[./]", match.group())
        value = _day_and_month(int(before.group()), int(second), century_year(int(year)), order)
        if value is not None:
            yield _opened(text, before.start(), match.end(), value)


def detect_order(text: str) -> Order | None:
    """Tell from a document's own dates which of day and month comes first; None: they do not tell.

    >>> detect_order("4.12.2013, 14:04 and 25.03.2016"), detect_order("4.12.2013")
    ('dmy', None)
    """
    orders: set[Order] = set()
    for match in _NUMERIC.finditer(text):
        before = _SHORT_BEFORE.search(text, max(0, match.start() - 3), match.start())
        first, second = int(before.group()) if before else 0, int(match[2])
        if first > 12 >= second >= 1:
            orders.add("dmy")
        elif second > 12 >= first >= 1:
            orders.add("mdy")
    return orders.pop() if len(orders) == 1 else None


# ------------------------------------------------------------------ eras, decades, fiscal years


def _eras(text: str) -> Iterator[Candidate]:
    for match in _BC.finditer(text):
        yield from _era(text, match.start(), match.end(), before_christ=True)
    for match in _AD.finditer(text):
        digits = match.group().lstrip("A.D ")
        if digits:
            yield _opened(text, match.start(), match.end(), year_value(int(digits)))
        else:
            yield from _era(text, match.start(), match.end(), before_christ=False)


def _era(text: str, start: int, end: int, *, before_christ: bool) -> Iterator[Candidate]:
    match = _NUMBERS_BEFORE.search(text, max(0, start - 16), start)
    if match is None:
        return
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if before_christ:
        first, last = 1 - first, 1 - last
    if first > last:
        return
    value = year_value(first) if first == last else years_value(first, last)
    yield _opened(text, match.start(), end, value)


def _opened(text: str, start: int, end: int, value: Value) -> Candidate:
    begin, reading = widen(text, start, value, word_before(text, start))
    return begin, end, reading, opens_of(text, begin, word_before(text, begin), end)


def _short_decades(text: str) -> Iterator[Candidate]:
    """Decades of two digits after an apostrophe or "the", and those BC: "the '90s", "470s BC"."""
    for match in _SHORT_DECADE.finditer(text):
        if match["bc"]:
            yield from _decade_bc(text, match.start(), match.end())
            continue
        start = match.start() - 1
        if start < 1 or text[start] not in "123456789" or text[start - 1] not in " '’-":
            continue
        quoted = text[start - 1] in "'’"
        begin = start - quoted
        if quoted or word_before(text, begin) in ("the", "early", "late", "mid"):
            decade = int(text[start]) * 10
            value = decade_value(decade + (1900 if decade > 20 else 2000))
            yield _opened(text, begin, match.end(), value)


def _decade_bc(text: str, start: int, end: int) -> Iterator[Candidate]:
    digits = _DECADE_DIGITS.search(text, max(0, start - 4), start)
    if digits:
        first = int(digits.group() + "0")
        value = period_value(year_days(1 - first - 9)[0], year_days(1 - first)[1])
        yield _opened(text, digits.start(), end, value)


def _fiscal_year(text: str, start: int, token: str) -> Candidate:
    value, length = _meaning(token)
    return _opened(text, start - 2, start + length, value or year_value(int(token[:4])))


def _fiscal(text: str) -> Iterator[Candidate]:
    for match in _FISCAL.finditer(text):
        first = century_year(int(match[1]))
        last = century_year(int(match[2])) if match[2] else first
        if first <= last:
            value = period_value(year_days(first)[0], year_days(last)[1])
            yield _opened(text, match.start(), match.end(), value)
