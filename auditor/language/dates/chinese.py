"""Dates in Chinese characters: a text → 2016年3月25日, 2016年3月, 2016年."""

from __future__ import annotations

import re

from auditor.language.dates.readings import DateCandidate, day_value, month_value, year_value

_DATE = re.compile(
    r"(?<![0-9])(?P<year>[12][0-9]{3})\s?年(?!代|度)"
    r"(?:\s?(?P<month>1[0-2]|0?[1-9])\s?月(?:\s?(?P<day>[0-3]?[0-9])\s?日)?)?"
)


def character_dates(text: str) -> list[DateCandidate]:
    """Return the dates of a text whose year is marked by 年."""
    found: list[DateCandidate] = []
    for match in _DATE.finditer(text) if "年" in text else ():
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None:
            continue
        if month is None:
            reading = year_value(year)
        elif day is None:
            reading = month_value(year, month)
        else:
            reading = day_value(year, month, day) or month_value(year, month)
        found.append((match.start(), match.end(), reading, None))
    return found
