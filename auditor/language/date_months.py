"""Dates that are led by the name of a month: "1 October 2012", "Sept. 5", "May 2020", "June"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.date_left import opens_of, widen, word_before
from auditor.language.date_values import (
    Candidate,
    Partial,
    Reading,
    dated,
    day_value,
    month_value,
    period_value,
)
from auditor.language.date_words import MONTH_NAMES, MONTHS, ORDINALS, listed
from auditor.language.edtf import days_in_month, month_days, to_day
from auditor.model import Value

_NAMES = (
    r"an(?:uary)?|eb(?:ruary)?|ar(?:ch)?|pr(?:il)?|ay|une?|uly?|ug(?:ust)?|ep(?:t(?:ember)?)?"
    r"|ct(?:ober)?|ov(?:ember)?|ec(?:ember)?"
)
_YEAR = r"(?P<year>[12][0-9]{3}(?![0-9])|[0-9]{1,4}(?= ?(?:B\.?C|A\.?D|CE|BCE)\b))"
_ERA = r"(?P<era> ?(?:BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE|C\.E\.)(?![A-Za-z]))?"
_SHORT_YEAR = r"['’](?P<short>[0-9]{2})(?![0-9])"
_ORDINAL_WORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_TAIL = re.compile(
    r"(?P<name>[A-Za-z]{3,9})\b\.?"
    r"(?:"
    r"(?:/(?P<other>(?:[A-Z][a-z]{2,8}))\b\.?)?(?:,? (?:of )?|-)(?:"
    + _YEAR
    + _ERA
    + "|"
    + _SHORT_YEAR
    + ")"
    r"|[  -](?:the )?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9:%°/]|[.,][0-9]{1,2}(?![0-9]))"
    r"(?: ?(?:[-–—]|to|and|&) ?(?P<last>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9:%°/]|[.,][0-9]))?"
    r"(?:,? (?:of )?(?P<year2>[12][0-9]{3}(?![0-9])|[0-9]{1,4}(?= ?(?:B\.?C|A\.?D)\b))"
    r"(?P<era2> ?(?:BCE?|B\.C\.(?:E\.)?|AD|A\.D\.)(?![A-Za-z]))?"
    r"|[,-]? ?['’](?P<short2>[0-9]{2})(?![0-9])|-(?P<year3>[12][0-9]{3})(?![0-9]))?"
    r"|[  ](?:the )?(?P<word>" + _ORDINAL_WORD + r")\b(?:,? (?P<year4>[12][0-9]{3})(?![0-9]))?"
    r")?",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"[JFMASOND](?:{_NAMES}|{_NAMES.upper()})\b")
_LOWER_MONTH = re.compile("(?:" + "|".join(MONTH_NAMES) + r")\b")

_DAY_BEFORE = re.compile(
    r"(?:\b[Tt]he )?(?<![\w.,:/–—-])(?:(?P<first>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r" ?(?:[-–—/&]|to|and|until|or) ?)?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r"(?:,? of(?: the month of)?)?"
    r"[  .-]{0,2}\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(
    r"(?:\bthe )?\b(?P<word>" + _ORDINAL_WORD + r")(?: day)?(?: of)? \Z", re.IGNORECASE
)
_AMBIGUOUS = frozenset({"may", "march", "april", "june", "august"})
_BEFORE_A_MONTH = frozenset(
    listed(
        "in of since until till by during through from to between and or before after late early "
        "mid last next this that following previous coming past every each"
    )
)
_BEFORE_AN_ABBREVIATION = frozenset(listed("in of since until till by during through from to"))


class _Parts(NamedTuple):
    """The days, month and year of a written date; None where it has none."""

    month: int
    other: int | None  # a second month: "October/November 2012"
    first: int | None
    last: int | None
    year: int | None  # as ISO counts: 0 is 1 BC
    start: int
    end: int


def month_dates(text: str) -> list[Candidate]:
    """Return the dates of a text that name a month."""
    found = [_candidate(text, match.start(), lower=False) for match in _MONTH.finditer(text)]
    if any(name in text for name in MONTH_NAMES):
        found += [_candidate(text, m.start(), lower=True) for m in _LOWER_MONTH.finditer(text)]
    return [candidate for candidate in found if candidate is not None]


def _candidate(text: str, start: int, *, lower: bool) -> Candidate | None:
    if start and text[start - 1].isalpha():
        return None
    match = _TAIL.match(text, start)
    if match is None or match["name"].lower() not in MONTHS:
        return None
    parts = _with_days_before(text, match, _parts(match))
    word = word_before(text, parts.start)
    if parts.first is None and parts.year is None and not _stands_alone(match, word, lower):
        return None
    reading = _reading(parts)
    begin, reading = widen(text, parts.start, reading, word)
    if begin != parts.start:
        word = word_before(text, begin)
    return begin, parts.end, reading, opens_of(text, begin, word)


def _parts(match: re.Match[str]) -> _Parts:
    month = MONTHS[match["name"].lower()]
    other = MONTHS.get((match["other"] or "").lower())
    if match["year"] or match["short"]:
        year = _year_of(match["year"], match["era"], match["short"])
        return _Parts(month, other, None, None, year, match.start(), match.end())
    first, last = _days_of(match)
    if first is None or first > days_in_month(2000, month):
        return _bare(match, month)
    written = match["year2"] or match["year3"] or match["year4"]
    year = _year_of(written, match["era2"], match["short2"])
    return _Parts(month, None, first, last or first, year, match.start(), match.end())


def _bare(match: re.Match[str], month: int) -> _Parts:
    end = match.end("name")
    dot = match.string[end : end + 1] == "." and len(match["name"]) <= 4 and month != 5
    return _Parts(month, None, None, None, None, match.start(), end + dot)


def _days_of(match: re.Match[str]) -> tuple[int | None, int | None]:
    if match["word"]:
        return ORDINALS[match["word"].lower()], None
    first = int(match["day"]) if match["day"] else None
    last = int(match["last"]) if match["last"] else None
    if last is not None and first is not None and not first < last <= 31:
        last = None
    return first or None, last


def _year_of(written: str | None, era: str | None, short: str | None) -> int | None:
    if short:
        return century_year(int(short))
    if not written:
        return None
    return 1 - int(written) if era and "B" in era.upper() else int(written)


def century_year(two_digits: int) -> int:
    """Return the year that two digits are short for: from 1950 to 2049."""
    return two_digits + (2000 if two_digits < 50 else 1900)


def _with_days_before(text: str, match: re.Match[str], parts: _Parts) -> _Parts:
    """Take the day that stands before a month: "1 October", "the second of August"."""
    start = parts.start
    if start < 2 or text[start - 1] not in "  -.0123456789thds":
        return parts
    low = max(0, start - 28)
    before = _DAY_BEFORE.search(text, low, start)
    if before:
        first, last = int(before["first"] or before["day"]), int(before["day"])
    else:
        before = _WORD_BEFORE.search(text, low, start)
        if before is None:
            return parts
        first = last = ORDINALS[before["word"].lower()]
    if not 1 <= first <= last <= days_in_month(2000, parts.month):
        return parts
    if parts.first is not None:
        parts = _bare(match, parts.month)
    return parts._replace(first=first, last=last, start=before.start())


def _stands_alone(match: re.Match[str], word: str, lower: bool) -> bool:
    """Whether a month without a day or a year is one: not "May" the verb or "April" the person."""
    name = match["name"].lower()
    if len(name) == 3 and name != "may":
        return word in _BEFORE_AN_ABBREVIATION
    if lower or name in _AMBIGUOUS:
        return word.rstrip("-") in _BEFORE_A_MONTH
    return True


def _reading(parts: _Parts) -> Reading:
    if parts.year is None:
        if parts.first is None:
            return Partial("month of year", parts.month)
        return Partial("day of year", parts.month, parts.first, parts.last or parts.first)
    return _known(parts.year, parts.month, parts.other, parts.first, parts.last)


@lru_cache(maxsize=65536)
def _known(year: int, month: int, other: int | None, first: int | None, last: int | None) -> Value:
    if first is None or last is None:
        if other is not None and other > month:
            return period_value(month_days(year, month)[0], month_days(year, other)[1])
        return month_value(year, month)
    one = day_value(year, month, first)
    if one is None or first == last:
        return one or month_value(year, month)
    end = day_value(year, month, last)
    return one if end is None else dated(to_day(year, month, first), to_day(year, month, last))
