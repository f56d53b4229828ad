"""A number of a spreadsheet and a format of days or times → the day or time that it is.

A day is shown as an ISO date whatever the order of its format, so that it reads in one way only.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from auditor.language.lexicon.dates import MONTH_NAMES

EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465  # 31 December 9999
_DAY = 86_400  # seconds
_MONTHS = {number: name.capitalize() for name, number in MONTH_NAMES.items()}


class Token(NamedTuple):
    """A piece of a format: its kind ("place", "part", "literal", …) and how it is written."""

    kind: str
    text: str


Section = tuple[Token, ...]


def is_day(section: Section) -> bool:
    """Whether a format shows days or times."""
    has_places = any(token.kind == "place" and token.text.strip("0") for token in section)
    return not has_places and any(token.kind in ("part", "elapsed") for token in section)


def day_shown(number: float, section: Section, *, is_1904: bool = False) -> str | None:
    """Return a number as the day and time that it is; None for one that is none."""
    is_elapsed = any(token.kind == "elapsed" for token in section)
    if abs(number) > _LAST_DAY or (number < 0 and not is_elapsed):
        return None
    if is_elapsed:
        return _elapsed(number, section)
    at = (EPOCH_1904 if is_1904 else EPOCH) + timedelta(seconds=round(number * _DAY))
    parts = {token.text[0].lower() for token in section if token.kind == "part"}
    words = [_date(at, parts), _time(at, parts)]
    return " ".join(filter(None, words)) or None


def _date(at: datetime, parts: set[str]) -> str:
    """Return the date of a moment as far as its format shows it."""
    has_month = "m" in parts and not (parts & {"h", "s"} and not parts & {"y", "d"})
    if has_month and {"y", "d"} <= parts:
        return at.date().isoformat()
    day = str(at.day) if "d" in parts else ""
    month = _MONTHS[at.month] if has_month else ""
    return " ".join(filter(None, (day, month, str(at.year) if "y" in parts else "")))


def _time(at: datetime, parts: set[str]) -> str:
    if "s" in parts:
        return f"{at:%H:%M:%S}"
    return f"{at:%H:%M}" if "h" in parts else ""


def _elapsed(number: float, section: Section) -> str:
    """Return a length of time in hours and minutes, or in what the format counts."""
    seconds = round(abs(number) * _DAY)
    unit = next(token.text[0] for token in section if token.kind == "elapsed")
    sign = "-" if number < 0 else ""
    if unit == "s":
        return f"{sign}{seconds}"
    minutes, seconds = divmod(seconds, 60)
    shows_seconds = any(token.kind == "part" and token.text[0] in "sS" for token in section)
    tail = f":{seconds:02}" if shows_seconds else ""
    if unit == "m":
        return f"{sign}{minutes}{tail}"
    return f"{sign}{minutes // 60}:{minutes % 60:02}{tail}"
