"""The parts of a date behind its month: the place of the name → the date with day and year."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.calendar.edtf import days_in_month
from auditor.language.codes.clock import BETWEEN_DAY_AND_YEAR
from auditor.language.dates.readings import century_year
from auditor.language.dates.spelled_years import spelled_year
from auditor.language.lexicon.dates import ERA, MONTH_NAMES, MONTHS, RANGE_WORDS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import CARDINALS_TO_99, ORDINAL_ENDINGS, ORDINALS_TO_99
from auditor.language.lexicon.patterns import any_of, capitalised

LEAP_YEAR = 2000  # a year whose months have all their days
LAST_DAY = 31  # of the longest months

DAY = r"[0-3]?[0-9](?![0-9])"
SUFFIX = f"{any_of(ORDINAL_ENDINGS)}?"
DAYS_IN_ORDINALS = {word: day for word, day in ORDINALS_TO_99.items() if day <= LAST_DAY}
_ORDINALS = any_of(DAYS_IN_ORDINALS)
DAYS_IN_CARDINALS = {word: day for word, day in CARDINALS_TO_99.items() if 1 <= day <= LAST_DAY}

_LINE_END = r"(?=[.;)]?(?:\n|\Z)|[.;)]\s)"
_YEAR = (
    rf"[12][0-9]{{3}}(?![0-9]| ?{any_of(words('clock-hours'))}\b)"
    rf"|[3-9][0-9]{{3}}{_LINE_END}|[0-9]{{1,3}}(?= ?{ERA})"
)
YEAR_BEHIND = re.compile(
    rf"(?: ?,? (?:of )?|[-/])"
    rf"(?:(?P<year>{_YEAR})(?P<era> ?{ERA})?|['’](?P<short>[0-9]{{2}})(?![0-9]))"
)
SHORT_YEAR_BESIDE = re.compile(  # "25 Mar 16", but "on 25 Mar 16 people came"
    r" (?P<short>[0-9]{2})(?![\w:/%–-]|[.,][0-9])"
    rf"(?! (?:{any_of(words('counted-groups'))}|[a-z]{{3,}}s)\b)"
)
_SHORT_YEAR_BEHIND = re.compile(r"-(?P<short>[0-9]{2})(?![0-9/-])")
DAY_BEHIND = re.compile(
    rf"(?:\.?[  ](?:the | (?=[0-9] [0-9]{{2}}:))?|-|(?<=\.))(?P<day>{DAY}){SUFFIX}"
    rf"(?![0-9:%°]|[.,][0-9]{{1,2}}(?![0-9]))"
    rf"(?P<rest> ?(?P<sign>[-–—]|to|and|&|or) ?(?P<last>{DAY}){SUFFIX}"
    r"(?![0-9:%°/]|[.,][0-9]| ?(?:[A-Z][a-z]{2}|%)))?"
)
_ORDINAL_BEHIND = re.compile(
    rf" (?:the )?(?P<word>{_ORDINALS})\b(?: {any_of(RANGE_WORDS)} (?:the )?"
    rf"(?:(?P<last>{_ORDINALS})|(?P<digits>[0-3]?[0-9])[a-z]{{2}})\b)?",
    re.IGNORECASE,
)
_CARDINAL_BEHIND = re.compile(rf" (?P<word>{any_of(DAYS_IN_CARDINALS)})\b(?=,? \w)", re.IGNORECASE)
_CLOCK_BEHIND = re.compile(
    rf"{BETWEEN_DAY_AND_YEAR}(?P<year>(?:1[5-9]|20)[0-9]{{2}})(?![\w%°/]|[.,:-][0-9]| ?[%°$€£])"
)
_COUNTED_BEHIND = re.compile(rf" (?:{any_of(words('counted-groups'))}|[a-z]{{2,}}[a-rtv-z]s)\b")
_OTHER_BEHIND = re.compile(
    rf"(?P<sign>[/-])(?P<other>{any_of(capitalised(MONTHS))})\b\.?(?=,? [12][0-9]{{3}}(?![0-9]))"
)
_BEHIND = frozenset(" ,-/\xa0")
_BEFORE_A_CLOCK = (" ", ",")


class MonthDate(NamedTuple):
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
    impossible: bool = False  # no calendar has the day: "31 April 2019"


def is_day(day: int, month: int) -> bool:
    """Whether a month of some year has a day of a number."""
    return 1 <= day <= days_in_month(LEAP_YEAR, month)


def with_parts_behind(text: str, date: MonthDate) -> MonthDate:
    """Return the date with the day and year behind its month's name."""
    behind = text[date.end : date.end + 1]
    if behind == "." and text[date.start : date.end].lower() not in MONTH_NAMES:
        date = date._replace(end=date.end + 1)
    elif behind not in _BEHIND:
        return date
    for take in _TAKERS:
        taken = take(text, date)
        if taken is not None:
            return taken
    short = _SHORT_YEAR_BEHIND.match(text, date.end)
    return with_year(date, short) if short else with_year_too(text, date)


def with_year(date: MonthDate, match: re.Match[str]) -> MonthDate:
    """Return the date with the year of a match of a year's pattern."""
    found = match.groupdict()
    if found["short"]:
        year = century_year(int(found["short"]))
    else:
        year = int(found["year"])
        year = 1 - year if "B" in (found["era"] or "") else year
    return date._replace(year=year, end=match.end())


def with_year_too(text: str, date: MonthDate) -> MonthDate:
    """Return the date with the year behind it, in digits or in words, if there is any."""
    year = YEAR_BEHIND.match(text, date.end)
    if year:
        return with_year(date, year)
    if text[date.end : date.end + 1] not in (" ", ","):
        return date
    spelled = spelled_year(text, date.end)
    return date._replace(year=spelled[0], end=spelled[1]) if spelled else date


def _with_year_behind(text: str, date: MonthDate) -> MonthDate | None:
    """Take the year of "May 2020", "May '20" and "10-Oct-20"."""
    year = YEAR_BEHIND.match(text, date.end)
    if year is None and text[date.start - 1 : date.start] == "-":
        year = _SHORT_YEAR_BEHIND.match(text, date.end)
    return with_year(date, year) if year else None


def _with_day_behind(text: str, date: MonthDate) -> MonthDate | None:
    """Take the days of "May 5", "May 5-7, 2020" and "May 5 and 7"."""
    match = DAY_BEHIND.match(text, date.end)
    if match is None or not is_day(int(match["day"]), date.month):
        return None
    first, last = int(match["day"]), int(match["last"] or match["day"])
    whole = with_year_too(text, date._replace(first=first, last=last, end=match.end()))
    if match["rest"] and first < last and is_day(last, date.month):
        return _with_last(whole, match, last)
    if first < last and whole.year is not None:
        return whole._replace(impossible=True)  # "June 28-31, 2019"
    end = match.start("rest") if match["rest"] else match.end()
    return with_year_too(text, date._replace(first=first, last=first, end=end))


def _with_last(whole: MonthDate, match: re.Match[str], last: int) -> MonthDate:
    """Return days to a last one, or the first with the last as an extra: "May 5 and 7"."""
    if match["sign"] in ("-", "–", "—", "to"):
        return whole
    extra = (last, match.start("last"), whole.end)
    return whole._replace(last=whole.first, end=match.start("rest"), extra=(extra,))


def _with_ordinal_behind(text: str, date: MonthDate) -> MonthDate | None:
    """Take the day in words of "April ninth", "April ninth through seventeenth"."""
    match = _ORDINAL_BEHIND.match(text, date.end)
    if match is None:
        return None
    first = DAYS_IN_ORDINALS[match["word"].lower()]
    last = int(match["digits"] or DAYS_IN_ORDINALS.get((match["last"] or "").lower(), first))
    ranged = first <= last and is_day(last, date.month)
    end = match.end() if ranged else match.end("word")
    return with_year_too(text, date._replace(first=first, last=last if ranged else first, end=end))


def _with_cardinal_behind(text: str, date: MonthDate) -> MonthDate | None:
    """Take the day of "March one 2020", "June twelve, 2015": a year shows that it is one."""
    match = _CARDINAL_BEHIND.match(text, date.end)
    if match is None:
        return None
    day = DAYS_IN_CARDINALS[match["word"].lower()]
    whole = with_year_too(text, date._replace(first=day, last=day, end=match.end()))
    return whole if whole.year is not None and not counts(text, whole.end) else None


def counts(text: str, end: int) -> bool:
    """Whether something is counted behind digits or words that else are a year: "2016 votes"."""
    return _COUNTED_BEHIND.match(text, end) is not None


def with_clock_and_year(text: str, date: MonthDate, named: bool) -> MonthDate:
    """Take the time and the year behind a day: "Wed Oct 26 15:50:06 2016".

    A number behind the time is no year where it counts, unless the day's name (`named`) is written
    before, as in logs: "On March 5 at 10 a.m., 2000 people came".
    """
    if date.year is not None or text[date.end : date.end + 1] not in _BEFORE_A_CLOCK:
        return date
    found = _CLOCK_BEHIND.match(text, date.end)
    if found is None or (counts(text, found.end()) and not named):
        return date
    return date._replace(year=int(found["year"]), end=found.end())


def _with_other_behind(text: str, date: MonthDate) -> MonthDate | None:
    """Take the second month of "October/November 2012", "Nov-Feb 2017"."""
    match = _OTHER_BEHIND.match(text, date.end)
    if match is None:
        return None
    other = MONTHS[match["other"].lower()]
    if match["sign"] == "/" and other <= date.month:
        return date
    whole = with_year_too(text, date._replace(other=other, end=match.end()))
    return whole._replace(ranged=match["sign"] == "-")


_TAKERS = (
    _with_year_behind,
    _with_day_behind,
    _with_ordinal_behind,
    _with_cardinal_behind,
    _with_other_behind,
)
