"""A text → its angles and heights written with signs, and places: 12°30′15″, 5'10", 12st4lb.

The digits of each are its own: none of them is read as a number again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from auditor.core.model import Mention, Value
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number, parse_digits, parse_fraction
from auditor.language.numbers.left_context import sign_before
from auditor.language.units.registry import UNITS

_MINUTE, _SECOND, _FOOT = "'’′", r"(?:[\"″”]|''|′′|’’)", "'’′"
_SMALL = r"[0-9]{1,2}(?:\.[0-9]+)?"
_ANGLE = re.compile(
    rf"([0-9](?<![\w.,][0-9])[0-9]{{0,2}}) ?[°º] ?({_SMALL}) ?[{_MINUTE}]"
    rf"(?: ?({_SMALL}) ?{_SECOND})?(?![0-9])"
)
_HEIGHT = re.compile(
    rf"([0-9](?<![\w.,'’′°][0-9])[0-9]{{0,2}})"
    rf"(?:[{_FOOT}] ?-?([0-9]{{1,2}}(?:\.[0-9]+| ?[½¼¾])?) ?{_SECOND}"
    rf"|[{_FOOT}]([0-9]{{1,2}})(?![\w'’′.,]))"
)
_GLUED = re.compile(
    r"([0-9](?<![\w.,][0-9])[0-9]?)(?:(ft)([0-9]{1,2})ins?|( ?st) ?([0-9]{1,2}) ?lbs?)"
    r"(?![A-Za-z0-9])"
)
_GLUED_UNITS = ("ft", "lb")
_COMPASS = re.compile(r" ?[NSEW](?![A-Za-z])")
_COMPASS_BEFORE = re.compile(r"(?<![A-Za-z])[NSEW] ?\Z")
_PARTS = {"ft": ("ft", "in", 12), "st": ("stone", "lb", 14)}
_SIXTY = 60


class InSigns(NamedTuple):
    """A measure in signs: its offsets and its value, None for a place or 5'30"."""

    start: int
    end: int
    value: Value | None

    def mention(self, text: str) -> Mention | None:
        """Return the mention of the measure, None where it has no value."""
        if self.value is None:
            return None
        return Mention(self.start, self.end, text[self.start : self.end], self.value)


def measures_in_signs(text: str) -> list[InSigns]:
    """Return the angles, heights and weights of a text whose units are signs, sorted by start."""
    found: list[InSigns] = []
    if "°" in text or "º" in text:
        found.extend(_angles(text))
    if _is_behind_digit(text, _FOOT):
        found.extend(_heights(text))
    if _is_behind_digit(text, _GLUED_UNITS):
        found.extend(_glued(text))
    return sorted(found)


def _is_behind_digit(text: str, units: Iterable[str]) -> bool:
    """Return whether one of some units stands behind a digit, perhaps with a blank between.

    Finding the rare units is quicker than looking at each of the many digits.
    """
    for unit in units:
        at = text.find(unit)
        while at >= 0:
            if text[max(0, at - 2) : at].rstrip(" ")[-1:].isdigit():
                return True
            at = text.find(unit, at + 1)
    return False


def _angles(text: str) -> Iterator[InSigns]:
    """Yield "12°30′15″" in degrees; with a letter of the compass it is a place: "48°51′ N"."""
    for match in _ANGLE.finditer(text):
        end = match.end()
        start = sign_before(text, match.start())
        letter = _COMPASS.match(text, end)
        place = letter or _COMPASS_BEFORE.search(text, max(0, start - 2), start)
        value = None if place else _degrees(match, negative=start != match.start())
        yield InSigns(start, letter.end() if letter else end, value)


def _degrees(match: re.Match[str], *, negative: bool) -> Value | None:
    minutes, seconds = float(match[2]), float(match[3] or 0)
    if minutes >= _SIXTY or seconds >= _SIXTY:
        return None
    number = int(match[1]) + minutes / _SIXTY + seconds / _SIXTY**2
    step = 1 / (_SIXTY**2 if match[3] else _SIXTY)
    return values.measured(Number(-number if negative else number, "", 1, step), UNITS["°"])


def _heights(text: str) -> Iterator[InSigns]:
    """Yield heights in feet: 5'10", 6' 2½" and 6'2; 12 inches and more are none of feet."""
    for match in _HEIGHT.finditer(text):
        inches = parse_fraction(match[2] or match[3]) or parse_digits(match[2] or match[3])
        yield _of_parts(match, "ft", inches)


def _glued(text: str) -> Iterator[InSigns]:
    """Yield "5ft10in", "12st 4lb" and "10 st 7 lb", but not "the 21st 4lb bag"."""
    for match in _GLUED.finditer(text):
        unit, rest = (match[2], match[3]) if match[2] else (match[4], match[5])
        if unit == "st" and match[1][-1] == "1" and match[1] != "11":
            continue
        yield _of_parts(match, unit.strip(), parse_digits(rest))


def _of_parts(match: re.Match[str], unit: str, rest: Number | None) -> InSigns:
    symbol, _, parts = _PARTS[unit]
    start, end = match.span()
    if rest is None or rest.value >= parts:
        return InSigns(start, end, None)
    number = Number(int(match[1]) + rest.value / parts, "", 1, (rest.step or 1) / parts)
    return InSigns(start, end, values.measured(number, UNITS[symbol]))
