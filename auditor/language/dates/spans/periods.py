"""Periods that are told by an end: "the three months to March 2021", "the week beginning 5 March".

A date behind the words of such a period is its last day, its first, or that of which it is a part
("the first nine months of 2020"); the mention covers the whole period.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.calendar import edtf
from auditor.core.model import Mention
from auditor.language.dates.readings import dated
from auditor.language.lexicon.loader import forms, values, words
from auditor.language.lexicon.numerals import CARDINALS_TO_99
from auditor.language.lexicon.patterns import any_of

_REACH = 60  # characters before a date that hold the words of its period
_LONGEST_END = 31  # days that the end of a period has at most: a month, not a year
_YEAR = 366  # days: what ends several years has that many at most
_WEEK = 7
_FIRST_DAYS = (0, 6)  # of a week, counted from Monday: Monday and Sunday
_UNITS = forms("period-units")
_MONTHS = values("months-of-a-unit")
_NUMBER = rf"(?P<number>[0-9]{{1,3}}|{any_of(CARDINALS_TO_99)})[ -]"
_PERIOD = re.compile(
    rf"(?P<sure>\b{any_of(words('before-a-period'))} )?(?P<period>(?<![\w.,-])(?:{_NUMBER})?"
    rf"(?:{any_of(words('kinds-of-years'))}[ -])?(?P<unit>{any_of(_UNITS)})(?:[ -]period)?"
    rf" (?P<to>{any_of(words('ends-of-a-period'))})(?: {any_of(words('before-an-end'))})?,? )\Z",
    re.IGNORECASE,
)
_LAST = words("last-of-a-period")
_FIRST_OF = re.compile(
    rf"\b(?P<period>(?:the )?(?P<side>{any_of(words('first-of-a-period') | _LAST)})"
    rf" (?:{_NUMBER})?(?P<unit>{any_of(_UNITS)}) {any_of(words('parts-of-what'))} )\Z",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b(?P<period>(?:the )(?:{_NUMBER})?(?:{any_of(words('kinds-of-years'))}[ -])?"
    rf"(?P<unit>{any_of(_UNITS)}) {any_of(words('starts-of-a-period'))} )\Z",
    re.IGNORECASE,
)
_WEEK_OF = "week of "
_PART_WORDS = tuple(sorted(f" {word} " for word in words("parts-of-what")))
_FIRST_WORDS = tuple(sorted(f" {word} " for word in words("starts-of-a-period")))
_LAST_WORDS = tuple(
    sorted(f"{word.split()[-1]} " for word in words("before-an-end") | words("ends-of-a-period"))
)


def with_periods(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the dates of a text, those that end a period with the words of the period."""
    found: list[Mention] = []
    for mention in mentions:
        period = _period(text, mention)
        while period is not None and found and found[-1].end > period.start:
            found.pop()
        found.append(period or mention)
    return found


def _period(text: str, mention: Mention) -> Mention | None:
    """Return the period that a date ends, begins or holds, None where it does not."""
    low, high = mention.value.low, mention.value.high
    if low is None:
        return None
    before = text[max(0, mention.start - _REACH) : mention.start].replace("\n", " ")
    days = int(low), int(low if high is None else high)
    if before.endswith(_FIRST_WORDS):
        return _begun(text, mention, before, days)
    if high is None:
        return None
    if before.endswith(_PART_WORDS):
        return _part(text, mention, before, days)
    return _ended(text, mention, before, days) if before.endswith(_LAST_WORDS) else None


def _ended(text: str, mention: Mention, before: str, days: tuple[int, int]) -> Mention | None:
    """Return the period that a date ends: "the year to May 2020", "the decade to 2020"."""
    match = _PERIOD.search(before)
    # "the year to May" ends there, but "was moved two weeks to 5 May" tells of no period
    if match is None or (match["to"].lower() == "to" and match["sure"] is None):
        return None
    unit = _UNITS[match["unit"].lower()]
    count = _count(match["number"])
    is_long = unit == "decade" or (unit == "year" and count > 1)
    if days[1] - days[0] >= (_YEAR if is_long else _LONGEST_END):
        return None
    first = _first_day(unit, count, days[1])
    return _of_words(text, mention, before, match, (first, days[1]))


def _begun(text: str, mention: Mention, before: str, days: tuple[int, int]) -> Mention | None:
    """Return the period that a day begins: "the week beginning 5 March", "the year from May"."""
    match = _FROM.search(before)
    if match is None or days[1] - days[0] >= _LONGEST_END:
        return None
    last = _last_day(_UNITS[match["unit"].lower()], _count(match["number"]), days[0])
    return _of_words(text, mention, before, match, (days[0], last))


def _part(text: str, mention: Mention, before: str, days: tuple[int, int]) -> Mention | None:
    """Return the first or last units of a period: "the first nine months of 2020"."""
    if before.endswith(_WEEK_OF):
        if days[1] - days[0] >= _LONGEST_END:
            return None
        start = mention.start - len(_WEEK_OF)
        return _covering(text, start, mention.end, _week_of(*days))
    match = _FIRST_OF.search(before)
    if match is None or (match["number"] is None and match["unit"].endswith("s")):
        return None  # "the first months of 2020" are nobody knows how many
    unit, count = _UNITS[match["unit"].lower()], _count(match["number"])
    first, last = days[0], _last_day(unit, count, days[0])
    if match["side"].lower() in _LAST:
        first, last = _first_day(unit, count, days[1]), days[1]
    inside = days[0] <= first <= last <= days[1] and (first, last) != days
    return _of_words(text, mention, before, match, (first, last)) if inside else None


def _of_words(
    text: str, mention: Mention, before: str, match: re.Match[str], days: tuple[int, int]
) -> Mention:
    """Return a period with its words, of which a match is in the text before a date."""
    return _covering(text, mention.start - len(before) + match.start("period"), mention.end, days)


def _covering(text: str, start: int, end: int, days: tuple[int, int]) -> Mention:
    return Mention(start, end, text[start:end], dated(*days))


def _count(number: str | None) -> int:
    if number is None:
        return 1
    return int(number) if number.isdigit() else CARDINALS_TO_99[number.lower()]


def _week_of(low: int, high: int) -> tuple[int, int]:
    """Return the days of the week of a day; all that it may have where no week begins there."""
    if (low - 1) % _WEEK in _FIRST_DAYS:
        return low, max(high, low + _WEEK - 1)
    return low - _WEEK + 1, high + _WEEK - 1


def _first_day(unit: str, count: int, high: int) -> int:
    """Return the first day of so many units up to a last day."""
    months = _MONTHS.get(unit)
    if months is None:
        return high + 1 - count * (_WEEK if unit == "week" else 1)
    year, month, day = edtf.from_day(high)
    before = year * 12 + month - 1 - months * count
    if day == edtf.days_in_month(year, month):
        before += 1
        return edtf.to_day(before // 12, before % 12 + 1)
    first, last = edtf.month_days(before // 12, before % 12 + 1)
    return min(first + day, last + 1)


def _last_day(unit: str, count: int, low: int) -> int:
    """Return the last day of so many units from a first day on."""
    months = _MONTHS.get(unit)
    if months is None:
        return low - 1 + count * (_WEEK if unit == "week" else 1)
    year, month, day = edtf.from_day(low)
    after = year * 12 + month - 1 + months * count
    first, last = edtf.month_days(after // 12, after % 12 + 1)
    return min(first + day - 1, last + 1) - 1
