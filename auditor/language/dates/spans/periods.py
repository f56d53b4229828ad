"""Periods that are told by their last day: "the three months to March 2021", "week ending 5 March".

A date behind the words of such a period is its end, and the mention covers the whole period.
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
    """Return the period that a date ends, None where it ends none."""
    low, high = mention.value.low, mention.value.high
    if low is None or high is None or high - low >= _LONGEST_END:
        return None
    before = text[max(0, mention.start - _REACH) : mention.start].replace("\n", " ")
    if before.endswith("week of "):
        start = mention.start - len("week of ")
        return _covering(text, start, mention.end, _week_of(int(low), int(high)))
    match = _PERIOD.search(before) if before.endswith(_LAST_WORDS) else None
    # "the year to May" ends there, but "was moved two weeks to 5 May" tells of no period
    if match is None or (match["to"].lower() == "to" and match["sure"] is None):
        return None
    first = _first_day(_UNITS[match["unit"].lower()], _count(match["number"]), int(high))
    start = mention.start - len(before) + match.start("period")
    return _covering(text, start, mention.end, (first, int(high)))


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
