"""The words before a date: parts ("early", "end of"), and words that open or bound a time."""

from __future__ import annotations

import re

from auditor.language.date_values import (
    Partial,
    Reading,
    part_of,
    period_value,
)
from auditor.language.date_words import OPENS, OPENS_OF_TWO, SEASONS, listed
from auditor.language.edtf import parse_days
from auditor.model import Value

REACH = 44  # characters before a date in which its words are looked for

_PARTS = {
    "early": "early",
    "earlier": "early",
    "late": "late",
    "later": "late",
    "mid": "mid",
    "middle": "mid",
    "midway through": "mid",
    "beginning": "start",
    "start": "start",
    "outset": "start",
    "onset": "start",
    "opening": "start",
    "end": "end",
    "close": "end",
    "first half": "first half",
    "second half": "second half",
    "latter half": "second half",
    "last half": "second half",
    "first quarter": "quarter 1",
    "second quarter": "quarter 2",
    "third quarter": "quarter 3",
    "fourth quarter": "quarter 4",
    "final quarter": "quarter 4",
    "last quarter": "quarter 4",
    "first week": "week 1",
    "second week": "week 2",
    "third week": "week 3",
    "fourth week": "week 4",
    "last week": "week last",
    "final week": "week last",
    "first day": "day 1",
    "last day": "day last",
    "final day": "day last",
    "h1": "first half",
    "h2": "second half",
    "q1": "quarter 1",
    "q2": "quarter 2",
    "q3": "quarter 3",
    "q4": "quarter 4",
    "1q": "quarter 1",
    "2q": "quarter 2",
    "3q": "quarter 3",
    "4q": "quarter 4",
    "1st quarter": "quarter 1",
    "2nd quarter": "quarter 2",
    "3rd quarter": "quarter 3",
    "4th quarter": "quarter 4",
}

_PART = re.compile(
    r"(?:\b(?:the|very|by) )*\b(?P<part>"
    + "|".join(sorted(map(re.escape, _PARTS), key=len, reverse=True))
    + r")(?:(?:[ -]| days?| months?| years?| part| stages?)*(?: of| in)(?: the)?)?[ -]*\Z",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"(?:\bthe )?\b(?P<season>spring|summer|autumn|fall|winter)(?: of)?,? ?\Z", re.IGNORECASE
)
_FISCAL = re.compile(
    r"(?:\bthe )?\b(?:(?:fiscal|financial|marketing|school|academic|crop|budget|tax|calendar) )?"
    r"(?:years?(?: ending)?|FY|CY)[ -]?\Z",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?:,|\.,?)? (?:the )?\Z",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\bthe )?\b(?P<which>this|last|past|next|coming|following|previous|preceding|same|that)"
    r"(?: year's)? \Z",
    re.IGNORECASE,
)
_THE = re.compile(r"\b[Tt]he \Z")

_STEPS: dict[str, tuple[int, str]] = {
    "this": (0, "document"),
    "last": (-1, "document"),
    "past": (-1, "document"),
    "next": (1, "document"),
    "coming": (1, "document"),
    "following": (1, "story"),
    "previous": (-1, "story"),
    "preceding": (-1, "story"),
    "same": (0, "story"),
    "that": (0, "story"),
}

_CLOSES = frozenset(  # the last word of what may be a part: most dates are looked at no further
    listed(
        "early earlier late later mid middle through in the of days day months years part stage "
        "stages quarter half week h1 h2 q1 q2 q3 q4 1q 2q 3q 4q spring summer autumn fall winter "
        "year ending fy cy monday tuesday wednesday thursday friday saturday sunday mon tue tues "
        "wed thu thurs fri sat sun this last past next coming following previous preceding same "
        "that beginning start end"
    )
)


def word_before(text: str, start: int) -> str:
    """Return the word that ends right before `start`, in lower case, without an opening bracket."""
    if start == 0 or text[start - 1] not in " -\n\xa0":
        return ""
    low = max(0, start - 16)
    word = text[low : start - 1].replace("\n", " ")
    return word[word.rfind(" ") + 1 :].lstrip("(\"“'‘[").lower()


def widen(text: str, start: int, reading: Reading, word: str) -> tuple[int, Reading]:
    """Take the words before a date that belong to it: parts, seasons, days of the week."""
    for _ in range(3):
        if word.rstrip(".,") not in _CLOSES:
            break
        wider = _wider(text, start, reading)
        if wider is None:
            break
        start, reading = wider
        word = word_before(text, start)
    return start, reading


def _wider(text: str, start: int, reading: Reading) -> tuple[int, Reading] | None:
    low = max(0, start - REACH)
    match = _PART.search(text, low, start)
    if match:
        if not _is_long(reading):
            return None
        return match.start(), part_of(reading, _PARTS[match["part"].lower()])
    if isinstance(reading, Partial):
        return _determined(text, low, start, reading)
    return _wider_known(text, low, start, reading)


def _is_long(reading: Reading) -> bool:
    if isinstance(reading, Partial):
        return reading.what not in ("day of year", "weekday", "day")
    return reading.low != reading.high


def _determined(text: str, low: int, start: int, partial: Partial) -> tuple[int, Reading] | None:
    match = _DETERMINER.search(text, low, start)
    if match and partial.what in ("month of year", "season", "weekday") and partial.steps is None:
        steps, frame = _STEPS[match["which"].lower()]
        return match.start(), partial._replace(
            steps=steps, frame="story" if frame == "story" else "document"
        )
    weekday = _WEEKDAY.search(text, low, start)
    if weekday and partial.what == "day of year":
        return weekday.start(), partial
    the = _THE.search(text, low, start)
    return (the.start(), partial) if the and partial.what == "season" else None


def _wider_known(text: str, low: int, start: int, value: Value) -> tuple[int, Reading] | None:
    if value.low == value.high:
        weekday = _WEEKDAY.search(text, low, start)
        return (weekday.start(), value) if weekday else None
    written = value.edtf or ""
    if written.lstrip("-").isdigit():
        season = _SEASON.search(text, low, start)
        if season:
            return season.start(), _season_of(written, season["season"].lower())
    fiscal = _FISCAL.search(text, low, start)
    if fiscal:
        return fiscal.start(), _one_period(value)
    the = _THE.search(text, low, start)
    return (the.start(), value) if the and written.endswith("X") else None


def _season_of(year: str, season: str) -> Value:
    low, high = parse_days(f"{year}-{SEASONS[season]}")
    assert low is not None
    assert high is not None
    return Value("date", low, high, edtf=f"{year}-{SEASONS[season]}")


def _one_period(value: Value) -> Value:
    if value.low is None or value.high is None:
        return value
    return period_value(int(value.low), int(value.high))


# ------------------------------------------------------------------ what opens a time

_HEDGES = frozenset({"at", "least", "about", "around", "circa", "approximately", "the"})
_PASSED_OVER = _HEDGES | {"late", "on"}
_OF_TWO = frozenset(second for _, second in OPENS_OF_TWO)


def opens_of(text: str, start: int, word: str) -> str | None:
    """Return the word before a date that opens or bounds its time, in canonical form."""
    if not word:
        return _sign_before(text, start)
    if word in _OF_TWO or word in _PASSED_OVER:
        return _opens_of_more(text, start, word)
    found = OPENS.get(word)
    if found == "about":
        return _opens_of_more(text, start, word) or found
    return found


def _opens_of_more(text: str, start: int, word: str) -> str | None:
    words = text[max(0, start - REACH) : start].replace("(", " ").lower().split()
    while words and words[-1] in _HEDGES:
        if words[-1] == "at" and len(words) > 1 and words[-2] == "as":
            break
        words.pop()
    if not words:
        return OPENS.get(word)
    two = OPENS_OF_TWO.get((words[-2], words[-1])) if len(words) > 1 else None
    return two or OPENS.get(words[-1]) or OPENS.get(word)


def _sign_before(text: str, start: int) -> str | None:
    before = text[max(0, start - 4) : start]
    if before.endswith(("~", "c.", "ca.")):
        return "about"
    return None
