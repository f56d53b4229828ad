"""Dates counted from another day: a text → "last year", "two days later", "end of the month"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.language.dates.calendar_units import (
    BACK,
    century_date,
    feast_date,
    season_date,
    weekday_date,
)
from auditor.language.dates.left_context import finished, word_before
from auditor.language.dates.readings import STEPS, DateCandidate, Frame, UnanchoredDate, steps_of
from auditor.language.lexicon.dates import FEASTS, SEASONS, WEEKDAYS
from auditor.language.lexicon.loader import forms, values, words
from auditor.language.lexicon.numerals import COUNTS, ORDINAL_ENDINGS, ORDINALS_TO_99
from auditor.language.lexicon.patterns import any_of, capitalised, either_case

_UNITS = forms("calendar-units")
_DAYS_FROM_NOW = values("days-from-now")
_WAYS: dict[str, tuple[int, Frame]] = steps_of("ways")
_ADVERBS = _WAYS.keys() - words("preposition-ways")


def _anchors() -> list[str]:
    """Return the shortest strings that all words of this module hold: "day" is in Monday."""
    seasons = either_case(SEASONS.keys() - words("verb-seasons"))
    feasts = capitalised({feast.split()[0] for feast in FEASTS} & words("relative-feasts"))
    found: list[str] = []
    for word in sorted([*_UNITS, *WEEKDAYS, *_DAYS_FROM_NOW, *seasons, *feasts], key=len):
        if not any(anchor in word for anchor in found):
            found.append(word)
    return found


_PRICES = tuple(f" {word}" for word in words("prices-of-a-unit"))
_ANCHORS = _anchors()
_ORDINAL_ENDINGS = tuple(ORDINAL_ENDINGS)
_COUNT = rf"(?P<count>[0-9]{{1,4}}|{any_of(COUNTS)})(?: and a half)?"
_FULL = any_of(words("full-units"))
_DETERMINED = re.compile(
    rf"(?P<the>\bthe )?\b(?P<which>{any_of(STEPS)})(?: {_FULL})?(?: {_COUNT})?[ \n]\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"(?:\b{any_of(words('before-a-count'))} )?\b{_COUNT}[ -]\Z", re.IGNORECASE)
_DIRECTION = re.compile(
    rf" (?P<way>{any_of(_ADVERBS)}|{any_of(words('preposition-ways'))}(?= ?[.,;)]))\b"
)
_BEFORE_THE_UNIT = re.compile(r"(?:\bthe )\Z", re.IGNORECASE)
_NEXT_TO = re.compile(
    r" (?P<way>before|after)(?:(?P<deictic> yesterday| tomorrow)|(?= ?[.,;)\n]|\Z))"
)
_PERIOD_OPENS = re.compile(
    rf"\b{any_of(words('part-of-the-unit'))}(?: {any_of(words('before-the-unit'))})? the \Z",
    re.IGNORECASE,
)


def unit_dates(text: str) -> list[DateCandidate]:
    """Return the dates of a text that need another day to count from, and centuries, unsorted."""
    found: list[DateCandidate] = []
    for anchor in _ANCHORS:
        at = text.find(anchor)
        while at >= 0:
            start, end = _word_around(text, at, at + len(anchor))
            found.extend(_of_word(text, start, end, text[start:end].lower()))
            at = text.find(anchor, at + 1)
    return found


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of a word of at most a few more letters, else of more than a word."""
    for _ in range(7):
        if start == 0 or not text[start - 1].isalpha():
            break
        start -= 1
    for _ in range(4):
        if end == len(text) or not text[end].isalpha():
            break
        end += 1
    return start, end


def _of_word(text: str, start: int, end: int, word: str) -> Iterator[DateCandidate]:
    if word in _UNITS:
        candidate = _unit(text, start, end, word)
    elif word in WEEKDAYS:
        candidate = weekday_date(text, start, end, word)
    elif word in _DAYS_FROM_NOW:
        steps = _DAYS_FROM_NOW[word]
        candidate = finished(text, start, end, UnanchoredDate("day", steps=steps, frame="now"))
    elif word in SEASONS:
        candidate = season_date(text, start, end, word)
    else:
        candidate = feast_date(text, start) if word in ("christmas", "new") else None
    if candidate is not None:
        yield candidate


# ------------------------------------------------------------------ units of the calendar

_LEADS = {phrase.split()[-1] for phrase in STEPS} | words("full-units") | {"the"}

_TURNS = ("turn of the ", "turn of this ", "turn of that ")  # of which century, nobody knows


def _unit(text: str, start: int, end: int, word: str) -> DateCandidate | None:
    before = word_before(text, start)
    unit = _UNITS[word]
    if unit == "century" and (before.endswith(_ORDINAL_ENDINGS) or before in ORDINALS_TO_99):
        return century_date(text, start)
    if before in COUNTS or before.isdigit() or before.endswith("half"):
        return _counted(text, start, end, unit)
    if before not in _LEADS or text.endswith(_TURNS, 0, start):
        return None
    low = max(0, start - BACK)
    match = _DETERMINED.search(text, low, start)
    if match:
        return _determined(text, match, end, unit)
    return _the_unit(text, low, start, end, unit)


def _determined(text: str, match: re.Match[str], end: int, unit: str) -> DateCandidate | None:
    if text.startswith(_PRICES, end):
        return None
    which = match["which"].lower()
    sign, frame = STEPS[which]
    if match["the"]:
        if which in ("last", "past") and text.startswith(" of", end):
            return None
        frame = "narrative" if which == "next" and unit in ("day", "week") else frame
    spread = 0
    if match["count"]:
        count = _number(match["count"])
        spread = (count - 1) * (sign or 1)
    partial = UnanchoredDate(unit, steps=sign, frame=frame, spread=spread)
    return finished(text, match.start(), end, partial)


def _counted(text: str, start: int, end: int, unit: str) -> DateCandidate | None:
    """Read "three years ago", "two days later", and "the last three years" by its first word."""
    low = max(0, start - BACK)
    determined = _DETERMINED.search(text, low, start)
    if determined:
        return _determined(text, determined, end, unit)
    direction = _DIRECTION.match(text, end)
    counted = _COUNTED.search(text, low, start) if direction else None
    if direction is None or counted is None:
        return None
    sign, frame = _WAYS[direction["way"]]
    partial = UnanchoredDate(unit, steps=sign * _number(counted["count"]), frame=frame)
    return finished(text, counted.start(), direction.end(), partial)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else COUNTS[written.lower()]


def _the_unit(text: str, low: int, start: int, end: int, unit: str) -> DateCandidate | None:
    """Read "the day after", "the end of the year"; "the year" alone is no date."""
    the = _BEFORE_THE_UNIT.search(text, low, start)
    if the is None:
        return None
    beside = _NEXT_TO.match(text, end)
    if beside and unit == "day":
        sign = 1 if beside["way"] == "after" else -1
        partial = UnanchoredDate("day", steps=sign, frame="narrative")
        if beside["deictic"]:
            partial = UnanchoredDate("day", steps=2 * sign, frame="now")
        return finished(text, the.start(), beside.end(), partial)
    if unit not in ("day", "weekend") and _PERIOD_OPENS.search(text, low, start):
        if text.startswith((" of", " 1", " 2"), end):
            return None
        return finished(text, the.start(), end, UnanchoredDate(unit, steps=0, frame="narrative"))
    return None
