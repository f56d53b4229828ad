"""A text → its times of day with the minutes since midnight: "4.30pm", "9:00–17:00", "noon".

A time with a zone is left out: in another zone it is another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.language.codes.clock import HALF, HOUR, MINUTE, OF_THE_HOUR, ZONE
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

HOURS = 60  # minutes
HALF_A_DAY = 12 * HOURS
EARLY = 8 * HOURS  # before it hours of the same half follow: "1 to 5 pm"; set by hand

_FREE = r"(?<![\w.,:/$€£#–-])"
_TIME = rf"{HOUR}(?:[:.]{MINUTE})?(?: ?{HALF})?"
_NAMED = any_of(words("clock-names"))
_JOIN = r"(?: ?[-–—] ?| to | until | till )"
_TWO = re.compile(rf"{_FREE}(?P<one>{_TIME}){_JOIN}(?P<other>{_TIME})(?![\w:.]*[0-9]|[%$€£])")
_ONE = re.compile(rf"{_FREE}(?P<one>{_TIME})(?![\w:]|[.,][0-9]|[%$€£])|\b(?P<name>{_NAMED})\b")
_PARTS = re.compile(
    rf"(?P<hour>{HOUR})(?:(?P<sign>[:.])(?P<minute>{MINUTE}))?(?: ?(?P<half>{HALF}))?"
)
_ZONED = re.compile(rf" ?\(?(?:Z\b|{ZONE})|[+-][0-9]{{2}}| {OF_THE_HOUR}")
_CUES = words("at-a-time") | words("about-a-time") | words("opening-words")
_REACH = 24  # characters before a time that hold the last word
_CHEAP = re.compile(rf"[0-9](?: ?{HALF}|[:.]{MINUTE})|{_NAMED}")
_MIDNIGHT = frozenset(("midnight",))


class ClockValue(NamedTuple):
    """A time of day, or the two of "9:00–17:00", in minutes since midnight.

    `sure`: it is known which half of the day is meant.
    """

    start: int
    end: int
    low: int
    high: int
    sure: bool


class _Time(NamedTuple):
    """A time as it is written: minutes since midnight, as if of 24 hours where no half is told."""

    minutes: int
    half: bool
    colon: bool
    padded: bool

    @property
    def sure(self) -> bool:
        return self.half or self.padded or self.minutes >= 13 * HOURS


def clock_values(text: str) -> Iterator[ClockValue]:
    """Yield the times of day of a text in its order."""
    if _CHEAP.search(text) is None:
        return
    done = 0
    two = {match.start(): match for match in _TWO.finditer(text)}
    for match in _ONE.finditer(text):
        if match.start() < done:
            continue
        found = _two_of(text, two.get(match.start())) or _one_of(text, match)
        if found is not None:
            done = found.end
            if not _ZONED.match(text, found.end):
                yield found


def _two_of(text: str, match: re.Match[str] | None) -> ClockValue | None:
    """Return the times of "9:00–17:00", "9 to 5 pm"."""
    if match is None:
        return None
    one, other = _read(match["one"]), _read(match["other"])
    both = one.colon and other.colon and (_is_told(text, match.start()) or one.padded)
    if not (other.half or both):
        return None
    first, last = _ends(one, other)
    sure = one.sure or other.sure or last > other.minutes
    return ClockValue(match.start(), match.end(), first, last, sure)


def _ends(one: _Time, other: _Time) -> tuple[int, int]:
    """Return both ends of a range of times, where words tell the half of the second alone."""
    first, last = one.minutes, other.minutes
    in_one_half = first < EARLY and first + HALF_A_DAY < last
    if other.half and not one.half and in_one_half:
        first += HALF_A_DAY  # "1 to 5 pm", but "9 to 5 pm"
    if last <= first and not other.half and last < HALF_A_DAY:
        last += HALF_A_DAY
    return first, last if last > first else last + 2 * HALF_A_DAY  # until the next morning


def _one_of(text: str, match: re.Match[str]) -> ClockValue | None:
    """Return one time: with a half of the day, or with minutes behind a word such as "at"."""
    if match["name"]:
        at = 0 if match["name"] in _MIDNIGHT else HALF_A_DAY
        told = _is_told(text, match.start())
        return ClockValue(*match.span(), at, at, True) if told else None
    one = _read(match["one"])
    if not (one.half or (one.colon and _is_told(text, match.start()))):
        return None
    return ClockValue(*match.span(), one.minutes, one.minutes, one.sure)


def _read(written: str) -> _Time:
    """Return a time as it is written: "4.30pm" is 990 minutes after midnight."""
    parts = _PARTS.fullmatch(written)
    if parts is None:
        return _Time(0, half=False, colon=False, padded=False)
    hour, half = int(parts["hour"]), (parts["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minutes = hour * HOURS + int(parts["minute"] or 0)
    return _Time(minutes, bool(half), parts["sign"] == ":", written.startswith("0"))


def _is_told(text: str, start: int) -> bool:
    """Whether the word before tells of a time: "at", "open", "hours:"."""
    before = text[max(0, start - _REACH) : start].lower().split()
    return bool(before) and before[-1].lstrip("(") in _CUES
