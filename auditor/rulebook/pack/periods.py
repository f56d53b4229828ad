"""A period as `where` writes it → its days: 2016, 2016-03, 2010..2020, 2012-10-01.., ..2015."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Period(NamedTuple):
    """Days from `low` to `high`, both included, as proleptic ordinals; None is unbounded."""

    low: int | None
    high: int | None

    def meets(self, low: int | None, high: int | None) -> bool:
        """Whether the period shares a day with another, given as ordinals."""
        late = self.low is not None and high is not None and high < self.low
        early = self.high is not None and low is not None and low > self.high
        return not (late or early)


def period(text: str) -> Period:
    """Return the days of a period.  Raises ValueError."""
    first, dots, last = (part.strip() for part in text.partition(".."))
    if not first and not last:
        raise ValueError(f"'{text}' should be a period such as 2016, 2010..2020 or ..2015")
    if not dots:
        return _days(first)
    low = _days(first).low if first else None
    high = _days(last).high if last else None
    if low is not None and high is not None and high < low:
        raise ValueError(f"'{text}' ends before it starts")
    return Period(low, high)


def _days(text: str) -> Period:
    match = _DAY.fullmatch(text)
    try:
        if match:
            year, month, day = (int(part) if part else None for part in match.groups())
            return _covered(year or 0, month, day)
    except ValueError:
        pass  # the thirtieth of February: an error as any other
    raise ValueError(f"'{text}' is no day, month or year such as 2016-03-25, 2016-03 or 2016")


def _covered(year: int, month: int | None, day: int | None) -> Period:
    last_month = month or 12
    if month is not None and not 1 <= month <= 12:
        raise ValueError
    last_day = day or monthrange(year, last_month)[1]
    low, high = date(year, month or 1, day or 1), date(year, last_month, last_day)
    return Period(low.toordinal(), high.toordinal())
