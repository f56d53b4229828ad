"""Dates that are led by the name of a month: "1 October 2012", "Sept. 5", "May 2020", "June"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.calendar.edtf import days_in_month, to_day
from auditor.language.dates.left_context import opens_of, widen, word_before
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
from auditor.language.dates.spelled_years import spelled_year
from auditor.language.lexicon.dates import (
    ERA,
    MONTH_NAMES,
    MONTHS,
    SHORT_MONTHS,
    VERB_MONTHS,
)
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import CARDINALS_TO_99, ORDINALS_TO_99
from auditor.language.lexicon.patterns import any_of, capitalised, capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Value

_MONTH = re.compile(any_of([*capitalised(MONTHS), *capitals(MONTHS)]) + "(?![A-Za-z])")
_SURELY_MONTHS = [name for name in MONTH_NAMES if name not in VERB_MONTHS]
_LOWER_MONTH = re.compile(any_of(MONTH_NAMES) + r"\b")
_DAY = r"[0-3]?[0-9](?![0-9])"
_SUFFIX = r"(?:st|nd|rd|th)?"
_DAYS_AFTER = {word: day for word, day in ORDINALS_TO_99.items() if day <= 31}
_DAYS_BEFORE = _DAYS_AFTER | {
    word: day for word, day in CARDINALS_TO_99.items() if 10 <= day <= 31
}  # "fifteen August"; a smaller number before a month counts it: "two May elections"
_WORDS, _WORDS_BEFORE = any_of(_DAYS_AFTER), any_of(_DAYS_BEFORE)

_YEAR_AFTER = re.compile(
    r"(?: ?,? (?:of )?|[-/])"
    rf"(?:(?P<year>[12][0-9]{{3}}(?![0-9])|[3-9][0-9]{{3}}(?=[.;)]?(?:\n|\Z)|[.;)]\s)"
    rf"|[0-9]{{1,3}}(?= ?{ERA}))(?P<era> ?{ERA})?"
    r"|['’](?P<short>[0-9]{2})(?![0-9]))"
)
_SHORT_YEAR_BESIDE = re.compile(  # "25 Mar 16", but "on 25 Mar 16 people came"
    r" (?P<short>[0-9]{2})(?![\w:/%–-]|[.,][0-9])(?! (?:people|men|women|children|[a-z]{3,}s)\b)"
)
_NO_YEAR_AFTER = re.compile(r",? [0-9]{5,}(?=[.;)]?(?:\n|\Z)|[.;)]\s)")
_SHORT_YEAR_AFTER = re.compile(r"-(?P<short>[0-9]{2})(?![0-9/-])")
_DAY_AFTER = re.compile(
    rf"(?:\.?[  ](?:the )?|-|(?<=\.))(?P<day>{_DAY}){_SUFFIX}(?![0-9:%°]|[.,][0-9]{{1,2}}(?![0-9]))"
    rf"(?P<rest> ?(?P<sign>[-–—]|to|and|&|or) ?(?P<last>{_DAY}){_SUFFIX}"
    r"(?![0-9:%°/]|[.,][0-9]| ?(?:[A-Z][a-z]{2}|%)))?"
)
_WORD_AFTER = re.compile(
    rf" (?:the )?(?P<word>{_WORDS})\b"
    r"(?: (?:through|to|till|until) (?:the )?"
    rf"(?:(?P<last>{_WORDS})|(?P<digits>[0-3]?[0-9])[a-z]{{2}})\b)?",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(r"(?:/|-)(?P<other>[A-Z][a-z]{2,8})\b\.?(?=,? [12][0-9]{3}(?![0-9]))")

_TO_A_MONTH = re.compile(
    "(?: ?[-–] ?| to | through | until )" + any_of(capitalised([*SHORT_MONTHS, *MONTH_NAMES]))
)

_DAY_BEFORE = re.compile(
    rf"(?:\b[Tt]he )?(?<![\w/$€£])(?<![0-9][.,:])(?<![$€£] )(?:(?P<first>[0-3]?[0-9]){_SUFFIX}"
    r"(?P<sign> ?[-–—] ?| to | and | & | or |/))?(?:the )?(?<![0-9])(?P<day>[0-3]?[0-9])"
    rf"{_SUFFIX}(?: day)?(?:,? of(?: the month of)?)?[  ./-]{{0,2}}\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(
    rf"(?:\bthe )?\b(?P<word>{_WORDS_BEFORE})(?: day)?(?: of)? \Z", re.IGNORECASE
)
_DAY_ENDS = frozenset("0123456789thdsf.")

_NAME_FOLLOWS = re.compile(r" (?:[A-Z]|del?\b|di\b|la\b|van\b|von\b)")
_AMBIGUOUS = words("ambiguous-months")
_BEFORE_A_MONTH = words("before-a-month")
_BEFORE_AN_ABBREVIATION = words("before-a-short-month")
_BEFORE_LOWER = words("before-a-small-month")
_BEFORE_LOWER_SURE = _BEFORE_LOWER | words("before-a-sure-small-month")


class _Parts(NamedTuple):
    """The days, month and year of a written date; None where it has none."""

    month: int
    start: int
    end: int
    other: int | None = None  # a second month: "October/November 2012"
    first: int | None = None
    last: int | None = None
    year: int | None = None  # as ISO counts: 0 is 1 BC
    ranged: bool = False  # the two months are the ends of a range
    extra: tuple[tuple[int, int, int], ...] = ()  # other days, and where: "28 and 29 August"


def month_dates(text: str) -> list[DateCandidate]:
    """Return the dates of a text that name a month."""
    found: list[DateCandidate] = []
    for match in _MONTH.finditer(text):
        found.extend(_candidates(text, match.start(), match.end(), lower=False))
    if any(name in text for name in _SURELY_MONTHS):
        for match in _LOWER_MONTH.finditer(text):
            found.extend(_candidates(text, match.start(), match.end(), lower=True))
    return found


def _candidates(text: str, start: int, end: int, *, lower: bool) -> Iterator[DateCandidate]:
    month = MONTHS.get(text[start:end].lower())
    if month is None or (start and text[start - 1].isalpha()):
        return
    parts = _before(text, _after(text, _Parts(month, start, end)))
    word = word_before(text, parts.start)
    if parts.first is None and parts.year is None and not _alone(text, start, end, word, lower):
        return
    if parts.year is None and _is_no_day(text, parts):
        return
    beyond = None if parts.year is not None else _NO_YEAR_AFTER.match(text, parts.end)
    if beyond and parts.first is not None:  # "1 January 12345"
        yield parts.start, beyond.end(), unknown(), None
        return
    begin, reading = widen(text, parts.start, _reading(parts, parts.first, parts.last), word)
    if begin != parts.start:
        word = word_before(text, begin)
    yield begin, parts.end, reading, opens_of(text, begin, word, parts.end)
    for day, first, last in parts.extra:
        yield (
            first,
            last,
            _reading(parts, day, day),
            opens_of(text, first, word_before(text, first), last),
        )


# ------------------------------------------------------------------ after the name


def _after(text: str, parts: _Parts) -> _Parts:
    """Take the day and year that stand after a month's name."""
    after = text[parts.end : parts.end + 1]
    if after == "." and text[parts.start : parts.end].lower() not in MONTH_NAMES:
        parts = parts._replace(end=parts.end + 1)
    elif after not in " ,-/\xa0" or not after:
        return parts
    year = _YEAR_AFTER.match(text, parts.end)
    if year is None and after == "-" and text[parts.start - 1 : parts.start] == "-":
        year = _SHORT_YEAR_AFTER.match(text, parts.end)
    if year:
        return _with_year(parts, year)
    day = _DAY_AFTER.match(text, parts.end)
    if day and 1 <= int(day["day"]) <= days_in_month(2000, parts.month):
        return _with_day_after(text, parts, day)
    word = _WORD_AFTER.match(text, parts.end) if after == " " else None
    if word:
        return _year_too(text, _with_word_after(parts, word))
    other = _OTHER_AFTER.match(text, parts.end)
    if other and other["other"].lower() in MONTHS:
        return _with_other(text, parts, other)
    short = _SHORT_YEAR_AFTER.match(text, parts.end)
    return _with_year(parts, short) if short else _year_too(text, parts)


def _with_year(parts: _Parts, match: re.Match[str]) -> _Parts:
    found = match.groupdict()
    if found["short"]:
        year = century_year(int(found["short"]))
    else:
        year = int(found["year"])
        year = 1 - year if "B" in (found["era"] or "") else year
    return parts._replace(year=year, end=match.end())


def century_year(two_digits: int) -> int:
    """Return the year that two digits are short for: from 1930 to 2029."""
    return two_digits + (2000 if two_digits < 30 else 1900)


def _year_too(text: str, parts: _Parts) -> _Parts:
    year = _YEAR_AFTER.match(text, parts.end)
    if year:
        return _with_year(parts, year)
    if text[parts.end : parts.end + 1] not in (" ", ","):
        return parts
    spelled = spelled_year(text, parts.end)
    return parts._replace(year=spelled[0], end=spelled[1]) if spelled else parts


def _with_day_after(text: str, parts: _Parts, match: re.Match[str]) -> _Parts:
    first, last = int(match["day"]), int(match["last"] or match["day"])
    if not match["rest"] or not first < last <= days_in_month(2000, parts.month):
        end = match.end() if not match["rest"] else match.start("rest")
        return _year_too(text, parts._replace(first=first, last=first, end=end))
    whole = _year_too(text, parts._replace(first=first, last=last, end=match.end()))
    if match["sign"] in ("-", "–", "—", "to"):
        return whole
    extra = (last, match.start("last"), whole.end)
    return whole._replace(last=first, end=match.start("rest"), extra=(extra,))


def _with_word_after(parts: _Parts, match: re.Match[str]) -> _Parts:
    """Take the day in words of "April ninth", "April ninth through seventeenth"."""
    first = _DAYS_AFTER[match["word"].lower()]
    last = int(match["digits"] or _DAYS_AFTER.get((match["last"] or "").lower(), first))
    if first <= last <= days_in_month(2000, parts.month):
        return parts._replace(first=first, last=last, end=match.end())
    return parts._replace(first=first, last=first, end=match.end("word"))


def _with_other(text: str, parts: _Parts, match: re.Match[str]) -> _Parts:
    """Take the second month of "October/November 2012", "Nov-Feb 2017"."""
    other = MONTHS[match["other"].lower()]
    if match.group()[0] == "/" and other <= parts.month:
        return parts
    whole = _year_too(text, parts._replace(other=other, end=match.end()))
    return whole._replace(ranged=match.group()[0] == "-")


# ------------------------------------------------------------------ before the name


def _before(text: str, parts: _Parts) -> _Parts:
    """Take the day that stands before a month's name: "1 October", "the second of August"."""
    start = parts.start
    if start < 2 or text[start - 1].isalpha() or text[start - 1] in "\n(\"'“":
        return parts
    if text[start - 1] == "-" and parts.first is not None:  # "March 19-April 30"
        return parts
    spelled = parts.year is not None and text[parts.end - 1].isalpha()
    if text[start - 1] not in "0123456789" and text[start - 2] not in _DAY_ENDS and not spelled:
        return parts
    low = max(0, start - 28)
    match = _DAY_BEFORE.search(text, low, start)
    if match is None:
        return _with_word_before(text, parts)
    last = int(match["day"])
    first = int(match["first"] or last)
    if not 1 <= first <= last <= days_in_month(2000, parts.month):
        return parts
    parts = _without_days(text, parts)
    parts = _with_short_year(text, parts)._replace(first=first, last=last, start=match.start())
    if match["sign"] and match["sign"].strip() in ("and", "&", "or"):
        extra = (first, match.start(), match.end("first"))
        days = (*_days_listed(text, match.start("first"), first), extra)
        return parts._replace(first=last, start=match.start("day"), extra=days)
    return parts


def _is_no_day(text: str, parts: _Parts) -> bool:
    """Whether a day and a year follow a month that has no such day: "February 30, 1919"."""
    day = _DAY_AFTER.match(text, parts.end) if parts.first is None else None
    return day is not None and _YEAR_AFTER.match(text, day.end("day")) is not None


def _with_short_year(text: str, parts: _Parts) -> _Parts:
    """Take the year of "25 Mar 16", where a day stands before a month in short."""
    if parts.year is not None or text[parts.start : parts.end].lower() in MONTH_NAMES:
        return parts
    short = _SHORT_YEAR_BESIDE.match(text, parts.end)
    return _with_year(parts, short) if short else parts


_LISTED = re.compile(rf"(?<![\w.,:/$€£-])(?<![0-9] )(?:{_DAY}{_SUFFIX}, ){{1,12}}\Z")
_ONE_LISTED = re.compile(r"([0-9]+)[a-z]*")


def _days_listed(text: str, end: int, before: int) -> Iterator[tuple[int, int, int]]:
    """Yield the days before the last two of "5, 6 and 7 May" with their places."""
    found = _LISTED.search(text, max(0, end - 60), end)
    days = [*_ONE_LISTED.finditer(text, found.start(), end)] if found else []
    numbers = [int(day[1]) for day in days]
    if all(a < b for a, b in pairwise([0, *numbers, before])):
        yield from ((int(day[1]), *day.span()) for day in days)


def _with_word_before(text: str, parts: _Parts) -> _Parts:
    match = _WORD_BEFORE.search(text, max(0, parts.start - 28), parts.start)
    if match is None:
        return parts
    day = _DAYS_BEFORE[match["word"].lower()]
    parts = _without_days(text, parts)._replace(first=day, last=day, start=match.start())
    return parts if parts.year is not None else _year_too(text, parts)


def _without_days(text: str, parts: _Parts) -> _Parts:
    """Forget the number after the name, which is no day when one stands before the name."""
    if parts.first is None:
        return parts
    end = parts.start
    while end < parts.end and text[end].isalpha():
        end += 1
    return _Parts(parts.month, parts.start, end)


def _alone(text: str, start: int, end: int, word: str, lower: bool) -> bool:
    """Whether a month without a day or a year is one: not "May" the verb or "April" the person."""
    name = text[start:end].lower()
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


# ------------------------------------------------------------------ what it says


def _reading(parts: _Parts, first: int | None, last: int | None) -> DateReading:
    if parts.year is None:
        if first is None:
            return UnanchoredDate("month of year", parts.month)
        return UnanchoredDate("day of year", parts.month, first, last or first)
    if parts.other is not None:
        return _months(parts.year, parts.month, parts.other, parts.ranged)
    return _known(parts.year, parts.month, first, last)


def _months(year: int, month: int, other: int, ranged: bool) -> Value:
    first = month_value(year - (other < month), month)
    last = month_value(year, other)
    low, high = int(first.low or 0), int(last.high or 0)
    return dated(low, high, f"{first.edtf}/{last.edtf}") if ranged else period_value(low, high)


@lru_cache(maxsize=65536)
def _known(year: int, month: int, first: int | None, last: int | None) -> Value:
    if first is None or last is None:
        return month_value(year, month)
    one = day_value(year, month, first)
    if one is None or first == last:
        return one or month_value(year, month)
    end = day_value(year, month, last)
    return one if end is None else dated(to_day(year, month, first), to_day(year, month, last))
