"""Place a date by another day: "Sept. 5" or "last year" and a reference → the days it covers."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from auditor.calendar import edtf
from auditor.core.model import Value
from auditor.language.dates.readings import (
    UnanchoredDate,
    either_value,
    part_days,
    period_value,
    unknown,
)
from auditor.language.lexicon.loader import values

Days = tuple[int, int]

_LOOK_BACK = 8  # years; 29 February is at most eight years away
_NARRATIVE_BACK = 5  # months that a narrative steps back in a year before it is the next one


def place(partial: UnanchoredDate, low: int | None, high: int | None) -> Value:
    """Return the days of a date, counted from a day from `low` to `high` (proleptic ordinals)."""
    if low is None or high is None:
        return unplaced(partial)
    first = _placed(partial, low)
    last = _placed(partial, high) if high != low else first
    if first is None or last is None:
        return unplaced(partial)
    if first == last:
        return period_value(*first)
    return either_value(period_value(*first), period_value(*last))


def unplaced(partial: UnanchoredDate) -> Value:
    """Return the value of a date whose year stays unknown: "5 September" is "XXXX-09-05"."""
    if partial.part or partial.steps is not None or partial.since is not None:
        return unknown()
    if partial.kind == "month of year":
        return unknown(f"XXXX-{partial.number:02}")
    if partial.kind == "day of year" and partial.first == partial.last:
        return unknown(f"XXXX-{partial.number:02}-{partial.first:02}")
    return unknown()


@lru_cache(maxsize=16384)
def _placed(partial: UnanchoredDate, reference: int) -> Days | None:
    days = _PLACERS.get(partial.kind, _unit)(partial, reference)
    if days is None or not partial.part:
        return days
    if partial.part in ("earlier", "later") and days[0] <= reference <= days[1]:
        return (days[0], reference) if partial.part == "earlier" else (reference, days[1])
    return part_days(*days, partial.part)


# ------------------------------------------------------------------ dates that come once a year


def _yearly(partial: UnanchoredDate, reference: int) -> Days | None:
    days = _in_some_year(partial, reference)
    if partial.weekday is None or days is None or _falls_on(days, partial.weekday):
        return days
    year = edtf.from_day(reference)[0]
    near = (_in_year(partial, each) for each in (year, year - 1, year + 1))
    fitting = [each for each in near if each is not None and _falls_on(each, partial.weekday)]
    return min(fitting, key=lambda each: abs(each[0] - reference), default=None)


def _falls_on(days: Days, weekday: int) -> bool:
    return (days[0] - 1) % 7 == weekday


def _in_some_year(partial: UnanchoredDate, reference: int) -> Days | None:
    year = edtf.from_day(reference)[0]
    if partial.year is not None:
        return _in_year(partial, year + partial.year)
    if partial.steps == 0:
        return _in_year(partial, year)
    if partial.steps is None and partial.frame == "narrative":
        return _in_narrative(partial, reference)
    if partial.steps is not None and partial.steps > 0:
        years = range(year, year + _LOOK_BACK + 1)
        return _first_that(partial, years, lambda days: days[0] > reference)
    years = range(year, year - _LOOK_BACK - 1, -1)
    if partial.steps is None:
        return _first_that(partial, years, lambda days: days[0] <= reference)
    return _first_that(partial, years, lambda days: days[1] < reference)


def _first_that(partial: UnanchoredDate, years: range, fits: Callable[[Days], bool]) -> Days | None:
    for year in years:
        days = _in_year(partial, year)
        if days is not None and fits(days):
            return days
    return None


def _in_narrative(partial: UnanchoredDate, reference: int) -> Days | None:
    """Take the year of the date before, or the next one when that would be far back."""
    year, month, _ = edtf.from_day(reference)
    starts = partial.number if partial.kind != "season" else (partial.number - 21) * 3 + 3
    return _in_year(partial, year + (starts < month - _NARRATIVE_BACK))


def _in_year(partial: UnanchoredDate, year: int) -> Days | None:
    if partial.kind == "month of year":
        return edtf.month_days(year, partial.number)
    if partial.kind == "season":
        low, high = edtf.parse_days(f"{edtf.iso_year(year)}-{partial.number}")
        return None if low is None or high is None else (low, high)
    if partial.last > edtf.days_in_month(year, partial.number):
        return None
    low = edtf.to_day(year, partial.number, partial.first)
    return low, low + partial.last - partial.first


# ------------------------------------------------------------------ days of the week


def _weekday(partial: UnanchoredDate, reference: int) -> Days:
    """The latest such day that is not after the reference; "last" is before it, "next" after."""
    monday = reference - (reference - 1) % 7
    if partial.steps == 0:
        day = monday + partial.number
    elif partial.steps is not None and partial.steps > 0:
        day = reference + 1 + (monday + partial.number - reference - 1) % 7
    else:
        latest = reference if partial.steps is None else reference - 1
        day = latest - (latest - monday - partial.number) % 7
    return day, day


# ------------------------------------------------------------------ units of the calendar


def _unit(partial: UnanchoredDate, reference: int) -> Days:
    """The unit so many steps from that of the reference, with `spread` more in that direction."""
    steps = partial.steps or 0
    near = _stepped(partial.kind, reference, steps)
    if not partial.spread:
        return near
    far = _stepped(partial.kind, reference, steps + partial.spread)
    return min(near[0], far[0]), max(near[1], far[1])


def _stepped(unit: str, reference: int, steps: int) -> Days:
    if unit == "day":
        return reference + steps, reference + steps
    if unit == "week":
        monday = reference - (reference - 1) % 7 + 7 * steps
        return monday, monday + 6
    if unit == "weekend":
        monday = reference - (reference - 1) % 7 + 7 * steps
        return monday + 5, monday + 6
    year, month, _ = edtf.from_day(reference)
    count = _MONTHS_OF[unit]
    first = ((year * 12 + month - 1) // count + steps) * count
    return edtf.months_days(first // 12, first % 12 + 1, count)


_MONTHS_OF = values("months-of-a-unit")

_PLACERS: dict[str, Callable[[UnanchoredDate, int], Days | None]] = {
    "month of year": _yearly,
    "day of year": _yearly,
    "season": _yearly,
    "weekday": _weekday,
}
