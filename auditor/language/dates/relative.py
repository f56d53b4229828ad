"""Dates counted from another day: "last year", "two days later", "the end of the month"."""

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
from auditor.language.dates.readings import STEPS, DateCandidate, Frame, UnanchoredDate
from auditor.language.lexicon.dates import ORDINALS, SEASONS, SMALL_NUMBERS, WEEKDAYS, listed

_ANCHORS = listed(
    "day year month week decade quarter centur tomorrow pring ummer utumn winter Winter Christmas"
)
_UNITS = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "months": "month",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
    "centuries": "century",
}
_DAYS_FROM_NOW = {"today": 0, "yesterday": -1, "tomorrow": 1}

_COUNT = (
    r"(?P<count>[0-9]{1,4}|"
    + "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
    + r")(?: and a half)?"
)
_DETERMINED = re.compile(
    r"(?P<the>\bthe )?\b(?P<which>this|current|last|past|previous|preceding|prior|next|coming"
    r"|following|subsequent|ensuing|same|that(?: same)?|very next)(?: calendar| full)?"
    rf"(?: {_COUNT})?[ \n]\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?:\b(?:about|some|just|only|almost|nearly|around|roughly|over|exactly|barely|more than"
    rf"|less than|a mere|a further) )?\b{_COUNT}[ -]\Z",
    re.IGNORECASE,
)
_DIRECTION = re.compile(
    r" (?P<way>ago|earlier|later|hence|before(?= ?[.,;)])|previously|afterwards?"
    r"|after(?= ?[.,;)])|prior)\b"
)
_BEFORE_THE_UNIT = re.compile(r"(?:\bthe )\Z", re.IGNORECASE)
_NEXT_TO = re.compile(
    r" (?P<way>before|after)(?:(?P<deictic> yesterday| tomorrow)|(?= ?[.,;)\n]|\Z))"
)
_PERIOD_OPENS = re.compile(
    r"\b(?:end|beginning|start|middle|close|half|late|later|earlier|early|part|rest|remainder|turn)"
    r"(?: (?:of|in))? the \Z",
    re.IGNORECASE,
)

_WAYS: dict[str, tuple[int, Frame]] = {
    "ago": (-1, "document"),
    "hence": (1, "document"),
    "earlier": (-1, "story"),
    "before": (-1, "story"),
    "previously": (-1, "story"),
    "prior": (-1, "story"),
    "later": (1, "story"),
    "after": (1, "story"),
    "afterward": (1, "story"),
    "afterwards": (1, "story"),
}


def unit_dates(text: str) -> list[DateCandidate]:
    """Return the dates of a text that need another day to count from, and centuries."""
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

_LEADS = frozenset(
    listed(
        "this current last past previous preceding prior next coming following subsequent ensuing "
        "same that full calendar the"
    )
)


_TURNS = ("turn of the ", "turn of this ", "turn of that ")  # which turn is not said


def _unit(text: str, start: int, end: int, word: str) -> DateCandidate | None:
    before = word_before(text, start)
    unit = _UNITS[word]
    if unit == "century" and (before[-2:] in ("st", "nd", "rd", "th") or before in ORDINALS):
        return century_date(text, start)
    if before in SMALL_NUMBERS or before.isdigit() or before.endswith("half"):
        return _counted(text, start, end, unit)
    if before not in _LEADS or text.endswith(_TURNS, 0, start):
        return None
    low = max(0, start - BACK)
    match = _DETERMINED.search(text, low, start)
    if match:
        return _determined(text, match, end, unit)
    return _the_unit(text, low, start, end, unit)


def _determined(text: str, match: re.Match[str], end: int, unit: str) -> DateCandidate | None:
    if text.startswith((" dollars", " prices", " US$"), end):
        return None
    which = match["which"].lower()
    sign, frame = STEPS[which]
    if match["the"]:
        if which in ("last", "past") and text.startswith(" of", end):
            return None
        frame = "story" if which == "next" and unit in ("day", "week") else frame
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
    return int(written) if written.isdigit() else SMALL_NUMBERS[written.lower()]


def _the_unit(text: str, low: int, start: int, end: int, unit: str) -> DateCandidate | None:
    """Read "the day after", "the end of the year"; "the year" alone is no date."""
    the = _BEFORE_THE_UNIT.search(text, low, start)
    if the is None:
        return None
    beside = _NEXT_TO.match(text, end)
    if beside and unit == "day":
        sign = 1 if beside["way"] == "after" else -1
        partial = UnanchoredDate("day", steps=sign, frame="story")
        if beside["deictic"]:
            partial = UnanchoredDate("day", steps=2 * sign, frame="now")
        return finished(text, the.start(), beside.end(), partial)
    if unit not in ("day", "weekend") and _PERIOD_OPENS.search(text, low, start):
        if text.startswith((" of", " 1", " 2"), end):
            return None
        return finished(text, the.start(), end, UnanchoredDate(unit, steps=0, frame="story"))
    return None
