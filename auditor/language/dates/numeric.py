"""Dates all in digits: a text → "25.03.2016", "9/5/24", "10/2012", and the order of its days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Literal

from auditor.core.model import Value
from auditor.language.codes.cues import numbers_a_part
from auditor.language.dates.left_context import finished
from auditor.language.dates.readings import (
    DateCandidate,
    century_year,
    day_value,
    either_value,
    month_value,
    unknown,
)

Order = Literal["dmy", "mdy"]

_NUMERIC_BEFORE = re.compile(r"(?<![0-9./])([0-3]?[0-9])([./-]) ?([0-3]?[0-9])\2 ?\Z")
_MONTH_BEFORE = re.compile(r"(?<![0-9A-Za-z./])(0?[1-9]|1[0-2])/\Z")
_SHORT_SLASHED = re.compile(r"/[0-9]{1,2}/[0-9]{2}(?![0-9/]|\.[0-9])")
_SHORT_DOTTED = re.compile(r"\.[0-9]{1,2}\.[0-9]{2}(?![0-9/]|\.[0-9])")
_SHORT_BEFORE = re.compile(r"(?<![0-9A-Za-z./-])[0-3]?[0-9]\Z")
_NUMERIC = re.compile(r"([./-])([0-3]?[0-9])\1(?:[12][0-9])?[0-9]{2}(?![0-9])")


def numeric_date(text: str, start: int, year: int, order: Order | None) -> DateCandidate | None:
    """Return the date in digits that ends with the year at `start`: "25.03.2016", "10/2012"."""
    match = _NUMERIC_BEFORE.search(text, max(0, start - 8), start)
    if match is None and text[start - 1] == "/":
        return _month_of_year(text, start, year)
    if match is None or (match[2] == "-" and text[match.start() - 1 : match.start()] == "-"):
        return None
    if match[2] == "." and numbers_a_part(text, match.start()):
        value: Value | None = unknown()  # "version 10.4.2016"
    else:
        value = _day_or_unknown(match, year, order)
    return None if value is None else finished(text, match.start(), start + 4, value)


def _day_or_unknown(match: re.Match[str], year: int, order: Order | None) -> Value | None:
    """Return a day; of "31-04-2021", which is none, no part is a number of its own."""
    value = _day_and_month(int(match[1]), int(match[3]), year, order)
    return unknown() if value is None and match[2] == "-" else value


def _month_of_year(text: str, start: int, year: int) -> DateCandidate | None:
    """Read "10/2012"."""
    match = _MONTH_BEFORE.search(text, max(0, start - 4), start)
    if match is None:
        return None
    return finished(text, match.start(), start + 4, month_value(year, int(match[1])))


@lru_cache(maxsize=65536)
def _day_and_month(first: int, second: int, year: int, order: Order | None) -> Value | None:
    """Return a day from two numbers: by the document's order, else every reading."""
    by_day, by_month = day_value(year, second, first), day_value(year, first, second)
    if by_day is None or by_month is None:
        return by_day or by_month
    if order == "dmy":
        return by_day
    return by_month if order == "mdy" else either_value(by_day, by_month)


def short_numeric_dates(text: str, order: Order | None) -> Iterator[DateCandidate]:
    """Yield the days with a year of two digits: "9/5/24", "05.09.24"."""
    for match in chain(_SHORT_SLASHED.finditer(text), _SHORT_DOTTED.finditer(text)):
        before = _SHORT_BEFORE.search(text, max(0, match.start() - 3), match.start())
        if before is None or numbers_a_part(text, before.start()):
            continue
        _, second, year = re.split(r"[./]", match.group())
        value = _day_and_month(int(before.group()), int(second), century_year(int(year)), order)
        if value is not None:
            yield finished(text, before.start(), match.end(), value)


def detect_order(text: str) -> Order | None:
    """Return which of day and month comes first by a text's own dates, None where none shows it.

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
