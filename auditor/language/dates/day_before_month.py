"""The day before a month's name ("1 October", "the second of August") → the date with its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.language.dates.month_parts import (
    DAY,
    DAYS_IN_CARDINALS,
    DAYS_IN_ORDINALS,
    LAST_DAY,
    SHORT_YEAR_BESIDE,
    SUFFIX,
    MonthDate,
    counts,
    is_day,
    with_year,
    with_year_too,
)
from auditor.language.lexicon.dates import MONTH_NAMES
from auditor.language.lexicon.patterns import any_of

_REACH = 28  # characters before a month in which its day begins
_LIST_REACH = 60  # characters before a day in which a list of days begins

_DAYS_IN_WORDS = DAYS_IN_ORDINALS | {
    word: day for word, day in DAYS_IN_CARDINALS.items() if day >= 10
}  # "fifteen August"; a smaller number before a month counts it: "two May elections"
_FIRST = rf"(?P<first>[0-3]?[0-9]){SUFFIX}(?P<sign> ?[-–—] ?| to | and | & | or |/)"
_NO_DIGITS = r"(?<![\w/$€£])(?<![0-9][.,:])(?<![$€£] )"
_DAY_BEFORE = re.compile(
    rf"(?:\b[Tt]he )?{_NO_DIGITS}(?:{_FIRST})?(?:the )?(?<![0-9])(?P<day>[0-9]{{1,2}})"
    rf"{SUFFIX}(?: day)?(?:,? of(?: the month of)?)?(?P<behind>[  ./-]{{0,2}})\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(
    rf"(?:\bthe )?\b(?P<word>{any_of(_DAYS_IN_WORDS)})(?: day)?(?: of)? \Z", re.IGNORECASE
)
_ON_A_DAY = re.compile(
    rf"(?<=\b[Oo]n )(?P<word>{any_of(DAYS_IN_CARDINALS)}) \Z", re.IGNORECASE
)  # "on three June 2015", where no ballots of June 2015 are counted
_CARDINAL_ENDS = frozenset(word[-1] for word in DAYS_IN_CARDINALS)
_CLAUSE_ENDS = ("", ".", ",", ";", ")", "\n")
_PLAIN_SIGNS = ("", " ", "-", "/", ".", "\xa0")
_DAY_ENDS = frozenset("0123456789thdsf.")
_NO_DAY_BEFORE = frozenset("\n(\"'“")
_LISTED = re.compile(rf"(?<![\w.,:/$€£-])(?<![0-9] )(?:{DAY}{SUFFIX}, ){{1,12}}\Z")
_ONE_LISTED = re.compile(r"([0-9]+)[a-z]*")


def with_day_before(text: str, date: MonthDate) -> MonthDate:
    """Return the date with the day before its month's name, unchanged where there is none."""
    if not _may_have_a_day(text, date):
        return date
    match = _DAY_BEFORE.search(text, max(0, date.start - _REACH), date.start)
    if match is None:
        return _with_word_before(text, date)
    last = int(match["day"])
    first = int(match["first"] or last)
    if not 1 <= first <= last or not is_day(last, date.month):
        return _impossible(text, date, match)
    date = _with_short_year(text, _without_days(text, date))
    date = date._replace(first=first, last=last, start=match.start())
    if match["sign"] and match["sign"].strip() in ("and", "&", "or"):
        extra = (first, match.start(), match.end("first"))
        days = (*_days_listed(text, match.start("first"), first), extra)
        return date._replace(first=last, start=match.start("day"), extra=days)
    return date


def _impossible(text: str, date: MonthDate, match: re.Match[str]) -> MonthDate:
    """Return a date of a day that its month has not: "31 April 2019", "45 May 2011".

    Unchanged where the digits can be a number beside a month: "in 45. May was", "3-1 May".
    """
    first, last = int(match["first"] or 0), int(match["day"])
    ends = last <= LAST_DAY and text[date.end : date.end + 1] in _CLAUSE_ENDS
    if (date.year is None and not ends) or match["behind"] not in _PLAIN_SIGNS or first > last:
        return date
    return date._replace(start=match.start(), impossible=True)


def _may_have_a_day(text: str, date: MonthDate) -> bool:
    """Whether the characters before a month leave room for a day: not in "March 19-April 30"."""
    start = date.start
    if start < 2 or text[start - 1].isalpha() or text[start - 1] in _NO_DAY_BEFORE:
        return False
    if text[start - 1] == "-" and date.first is not None:
        return False
    spelled = date.year is not None and (
        text[date.end - 1].isalpha() or text[start - 2] in _CARDINAL_ENDS
    )
    return spelled or text[start - 1].isdigit() or text[start - 2] in _DAY_ENDS


def _with_short_year(text: str, date: MonthDate) -> MonthDate:
    """Take the year of "25 Mar 16", where a day precedes a short month."""
    if date.year is not None or text[date.start : date.end].lower() in MONTH_NAMES:
        return date
    short = SHORT_YEAR_BESIDE.match(text, date.end)
    return with_year(date, short) if short else date


def _days_listed(text: str, end: int, before: int) -> Iterator[tuple[int, int, int]]:
    """Yield the days before the last two of "5, 6 and 7 May" with their places."""
    found = _LISTED.search(text, max(0, end - _LIST_REACH), end)
    days = [*_ONE_LISTED.finditer(text, found.start(), end)] if found else []
    numbers = [int(day[1]) for day in days]
    if all(a < b for a, b in pairwise([0, *numbers, before])):
        yield from ((int(day[1]), *day.span()) for day in days)


def _with_word_before(text: str, date: MonthDate) -> MonthDate:
    low = max(0, date.start - _REACH)
    match = _WORD_BEFORE.search(text, low, date.start)
    if match is None and not counts(text, date.end):
        match = _ON_A_DAY.search(text, low, date.start)
    if match is None:
        return date
    word = match["word"].lower()
    day = _DAYS_IN_WORDS.get(word) or DAYS_IN_CARDINALS[word]
    date = _without_days(text, date)._replace(first=day, last=day, start=match.start())
    return date if date.year is not None else with_year_too(text, date)


def _without_days(text: str, date: MonthDate) -> MonthDate:
    """Forget the number behind the name, which is no day where another precedes the name."""
    if date.first is None:
        return date
    end = date.start
    while end < date.end and text[end].isalpha():
        end += 1
    return MonthDate(date.month, date.start, end)
