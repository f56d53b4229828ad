"""Days, periods and values in words; used by every report so that they say the same."""

from __future__ import annotations

import math

from auditor.language import edtf
from auditor.model import NAME_KINDS, Claim, Dated, Holds
from auditor.report import wording


def iso(day: float | None) -> str | None:
    """Return a day as ISO text, "2016-03-25"; None is unbounded."""
    return None if day is None else edtf.iso(int(day))


def day(ordinal: float) -> str:
    """Return a day as people write it: "25 March 2016"."""
    year, month, number = edtf.from_day(int(ordinal))
    return f"{number} {wording.MONTHS[month - 1]} {_year(year)}"


def period(low: float | None, high: float | None) -> str:
    """Return the days from `low` to `high` in the shortest words: "March 2016", "2016"."""
    if low is None and high is None:
        return wording.UNKNOWN_TIME
    if low is None or high is None:
        return _half_open(low, high)
    if low == high:
        return day(low)
    return _whole(int(low), int(high)) or wording.FROM_TO.format(low=day(low), high=day(high))


def _half_open(low: float | None, high: float | None) -> str:
    if low is not None:
        return wording.FROM.format(day=day(low))
    assert high is not None
    return wording.UNTIL.format(day=day(high))


def _whole(low: int, high: int) -> str | None:
    """Name the days when they are a whole month, year or run of years."""
    first, last, after = map(edtf.from_day, (low, high, high + 1))
    if first[2] != 1 or after[2] != 1:
        return None
    if first[:2] == last[:2]:
        return f"{wording.MONTHS[first[1] - 1]} {_year(first[0])}"
    if first[1] != 1 or last[1] != 12:
        return None
    return _year(first[0]) if first[0] == last[0] else f"{_year(first[0])}–{_year(last[0])}"


def _year(year: int) -> str:
    return str(year) if year > 0 else wording.BC.format(year=1 - year)


def spoken(dated: Dated | None) -> str:
    """Say when a document speaks."""
    if dated is None or (dated.low is None and dated.high is None):
        return wording.UNDATED
    return period(dated.low, dated.high)


def held(holds: Holds | None) -> str:
    """Say when a claim holds: its own time words where it has some, else the days."""
    if holds is None or (holds.low is None and holds.high is None):
        return wording.UNKNOWN_TIME
    return period(holds.low, holds.high)


def number(value: float) -> str:
    """Return a number for people: groups of thousands, no needless decimals."""
    if not math.isfinite(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
    return text.replace("-", "−")


def value_of(claim: Claim) -> str:
    """Return what a claim says, as written; for an inferred value what was worked out."""
    if not claim.inferred:
        return claim.text
    value = claim.value
    if value.kind in NAME_KINDS or value.low is None:
        return value.name or claim.text
    if value.kind == "date":
        return period(value.low, value.high)
    unit = f" {value.unit}" if value.unit else ""
    return number(value.low) + unit
