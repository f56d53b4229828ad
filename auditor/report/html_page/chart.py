"""Values with their times → bars on a plane: geometry only, in units of a drawing `WIDTH` wide."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.calendar.edtf import from_day
from auditor.report.html_page.texts import SHORT
from auditor.report.shared.format import number

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 640, 220
LEFT, RIGHT, TOP, BOTTOM = 72, 12, 22, 28
LANE = 30  # height of one holder's row
LEAST = 7  # a bar is never thinner; a point is a bar of this size
DAYS_A_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Spot:
    """A value and its time as sets of possibilities, with a label for readers.

    Times are days as proleptic ordinals; None is unbounded.  The core is the time surely covered.
    `lane` is the row of a holder; numbers have none and are drawn at their height.
    """

    low: float | None
    high: float | None
    first: int | None
    last: int | None
    core: tuple[int, int] | None
    disputed: bool
    label: str
    href: str
    lane: int | None = None
    is_open: bool = False  # its end is only the day on which a document speaks


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A value in the drawing: where it may be, and where it surely is."""

    reach: Box
    core: Box | None
    disputed: bool
    label: str
    href: str
    is_open: bool = False  # it may go on beyond its end


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a holder over the first of its bars; `end` where it ends there, not begins."""

    x: float
    y: float
    label: str
    end: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, ready to be written out."""

    height: int
    bars: tuple[Bar, ...]
    years: tuple[Tick, ...]
    values: tuple[Tick, ...]
    lanes: tuple[Name, ...]
    unit: str = ""


def of_numbers(spots: Sequence[Spot], unit: str = "") -> Chart:
    """Return a drawing of numbers: time goes right, the value up."""
    time = _Scale(_days(spots), LEFT + 12, WIDTH - RIGHT - 12)
    bounds = [v for s in spots for v in (s.low, s.high) if v is not None and math.isfinite(v)]
    value = _Scale(bounds, HEIGHT - BOTTOM - 10, TOP + 10)
    bars = [_bar(spot, time, *_upright(spot, value)) for spot in spots]
    values = tuple(Tick(value.at(v), _short(v)) for v in _round_values(value.low, value.high))
    return Chart(HEIGHT, tuple(bars), _years(time), values, (), unit)


def of_terms(spots: Sequence[Spot], names: Sequence[str]) -> Chart:
    """Return a drawing of terms of an office: a row for each holder, with the name over the bar."""
    height = TOP + LANE * len(names) + BOTTOM
    time = _Scale(_days(spots), 12, WIDTH - RIGHT - 12)
    bars = [_bar(s, time, TOP + LANE * (s.lane or 0) + 15, 10) for s in spots]
    first = {(s.lane or 0): bar for s, bar in reversed(list(zip(spots, bars, strict=True)))}
    lanes = tuple(_name(place, name, first[place].reach) for place, name in enumerate(names))
    return Chart(height, tuple(bars), _years(time), (), lanes)


def _name(lane: int, name: str, bar: Box) -> Name:
    """Return a name that begins over its bar; where there is no room for it, it ends there."""
    y = TOP + LANE * lane + 10
    if bar.x > WIDTH / 2:
        return Name(bar.x + bar.width, y, name, True)
    return Name(bar.x, y, name, False)


class _Scale:
    """Maps numbers to positions in the drawing; an empty range is widened."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.low, self.high = min(values, default=0.0), max(values, default=1.0)
        if self.low == self.high:
            margin = abs(self.low) * 0.05 or 1.0
            self.low, self.high = self.low - margin, self.high + margin
        self.start, self.end = start, end

    def at(self, value: float) -> float:
        """Return the position of a value."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def span(self, low: float | None, high: float | None) -> tuple[float, float]:
        """Return where an interval begins and how long it is; unbounded ends reach the edge."""
        ends = sorted(
            (
                self.start if low is None else self.at(low),
                self.end if high is None else self.at(high),
            )
        )
        length = max(ends[1] - ends[0], LEAST)
        return round(sum(ends) / 2 - length / 2, 1), round(length, 1)


def _bar(spot: Spot, time: _Scale, y: float, height: float) -> Bar:
    reach = Box(*_across(time.span(spot.first, spot.last), y, height))
    core = Box(*_across(time.span(*spot.core), y, height)) if spot.core else None
    return Bar(reach, core, spot.disputed, spot.label, spot.href, spot.is_open)


def _across(span: tuple[float, float], y: float, height: float) -> tuple[float, ...]:
    return span[0], y, span[1], height


def _upright(spot: Spot, value: _Scale) -> tuple[float, float]:
    return value.span(spot.low, spot.high)


def _days(spots: Sequence[Spot]) -> list[float]:
    return [float(d) for s in spots for d in (s.first, s.last) if d is not None]


def _years(time: _Scale) -> tuple[Tick, ...]:
    """Return marks at some of the years that the axis of time covers."""
    first, last = _year(time.low), _year(time.high)
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000, 10**6) if (last - first) / s <= 8)
    years = [y for y in range(first, last + 1) if y % step == 0] or [first]
    days = ((year, round((year - 1) * DAYS_A_YEAR) + 1) for year in years)
    return tuple(Tick(time.at(d), str(y)) for y, d in days if time.low <= d <= time.high) or (
        Tick(time.at(time.low), str(first)),
    )


def _year(day: float) -> int:
    return from_day(int(day))[0]


def _short(value: float) -> str:
    """Return a number for an axis: "1.5 bn"."""
    for size, word in SHORT:
        if abs(value) >= size:
            return f"{number(value / size)} {word}"
    return number(value)


def _round_values(low: float, high: float) -> list[float]:
    """Return about four round numbers between two numbers."""
    step = max(10.0 ** math.floor(math.log10(high - low)), sys.float_info.min)
    step *= next(f for f in (0.2, 0.5, 1, 2, 5) if (high - low) / (step * f) <= 5)
    first = math.ceil(low / step)
    return [round(k * step, 10) for k in range(first, math.floor(high / step) + 1)]
