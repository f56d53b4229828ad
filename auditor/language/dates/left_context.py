"""The words before a date: its place and value → its parts ("early") and its bound ("since")."""

from __future__ import annotations

import re

from auditor.calendar.edtf import from_day, parse_days
from auditor.core.model import Value
from auditor.language.dates.readings import (
    STEPS,
    DateCandidate,
    DateReading,
    UnanchoredDate,
    day_value,
    part_of,
    period_value,
)
from auditor.language.lexicon.dates import (
    BOUND_PHRASES,
    BOUND_WORDS,
    FEASTS,
    RANGE_WORDS,
    SEASONS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from auditor.language.lexicon.loader import entries, forms, words
from auditor.language.lexicon.patterns import any_of

REACH = 44  # characters before a date in which its words are looked for


def _parts() -> dict[str, str]:
    """Return the words for a part of a period, in small letters, to the part.

    "latter part" is "late", "first quarter" and "q1" are "quarter 1".
    """
    quarters = {
        form if form in words("short-quarters") else f"{form} {quarter}": part
        for form, part in forms("quarters").items()
        for quarter in words("quarter-words")
    }
    return forms("parts-of-a-period") | quarters


_PARTS = _parts()
_IN_OR_OF = words("parts-with-in")
_PART_UNITS = any_of(entries("part-units"), plural=True)
_PART = re.compile(
    rf"(?:\b(?:the|very) )*\b(?:(?P<half>{any_of(_IN_OR_OF)})"
    rf"(?:-| {_PART_UNITS} of| in| into)?(?: the)?"
    rf"|(?P<part>{any_of(_PARTS.keys() - _IN_OR_OF)})(?:(?: {_PART_UNITS})? of(?: the)?"
    r"|-(?=\Z)|(?<=[1-4hqHQ])|(?<=end)(?= \Z)|(?<=mid-year)(?= \Z)))[ ]?\Z",
    re.IGNORECASE,
)
_OVER_NEW_YEAR = 24  # the winter, as EDTF counts seasons
_TWO_YEARS = (729, 730)  # days from the first to the last of two years
_SEASON = re.compile(rf"(?:\bthe )?\b(?P<season>{any_of(SEASONS)})(?: of)?,? ?\Z", re.IGNORECASE)
_FISCAL = re.compile(
    rf"(?:\bthe )?\b(?:{any_of(words('kinds-of-year'))} )?"
    r"(?:years?(?: ending)?|FY|CY)[ -]?\Z",
    re.IGNORECASE,
)
WEEKDAY_BEFORE = re.compile(
    rf"\b(?P<weekday>{any_of([*WEEKDAYS, *SHORT_WEEKDAYS])})(?:,|\.,?)? (?:the )?\Z", re.IGNORECASE
)
_DETERMINER = re.compile(
    rf"(?:\bthe )?\b(?P<which>{any_of(STEPS)})(?: year's)? \Z",
    re.IGNORECASE,
)
_FEAST = re.compile(rf"\b(?P<feast>{any_of(FEASTS)})(?: of|,)? \Z", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he \Z")


_CLOSES = frozenset(  # last words of parts: behind other words a date is looked at no further
    phrase.split()[-1].strip("-")
    for table in (_PARTS, SEASONS, WEEKDAYS, SHORT_WEEKDAYS, STEPS, FEASTS)
    for phrase in table
) | words("before-a-date")

_CONNECTORS = words("connectors-of-parts")
_BEFORE_A_CONNECTOR = words("before-a-connector") | SEASONS.keys()


def word_before(text: str, start: int) -> str:
    """Return the word that ends right before `start`, in lower case, without an opening bracket."""
    if start == 0 or text[start - 1] not in " -\n\xa0":
        return ""
    low = max(0, start - 16)
    word = text[low : start - 1].replace("\n", " ")
    return word[word.rfind(" ") + 1 :].lstrip("(\"“'‘[").lower()


def widen(text: str, start: int, reading: DateReading, word: str) -> tuple[int, DateReading]:
    """Take the words before a date that belong to it: parts, seasons, days of the week."""
    for _ in range(3):
        if word.rstrip(".,") not in _CLOSES or not _may_be_wider(text, start, word):
            break
        wider = _wider(text, start, reading)
        if wider is None:
            break
        start, reading = wider
        word = word_before(text, start)
    return start, reading


def _may_be_wider(text: str, start: int, word: str) -> bool:
    """Whether the words before "in", "of" or "the" can belong to a date: "early in"."""
    if word not in _CONNECTORS:
        return True
    words = text[max(0, start - REACH) : start].lower().split()
    return len(words) < 2 or words[-2].lstrip("(\"'“‘-") in _BEFORE_A_CONNECTOR


def _wider(text: str, start: int, reading: DateReading) -> tuple[int, DateReading] | None:
    low = max(0, start - REACH)
    match = _PART.search(text, low, start)
    if match:
        if not _is_long(reading):
            return None
        part = _PARTS[(match["half"] or match["part"]).lower()]
        return match.start(), part_of(reading, part)
    if isinstance(reading, UnanchoredDate):
        return _determined(text, low, start, reading)
    return _wider_known(text, low, start, reading)


def _is_long(reading: DateReading) -> bool:
    if isinstance(reading, UnanchoredDate):
        return reading.kind not in ("day of year", "weekday", "day")
    return reading.low != reading.high


def _determined(
    text: str, low: int, start: int, partial: UnanchoredDate
) -> tuple[int, DateReading] | None:
    match = _DETERMINER.search(text, low, start)
    if match and partial.kind in ("month of year", "season", "weekday") and partial.steps is None:
        steps, frame = STEPS[match["which"].lower()]
        return match.start(), partial._replace(steps=steps, frame=frame)
    weekday = WEEKDAY_BEFORE.search(text, low, start)
    if weekday and partial.kind == "day of year":
        return weekday.start(), partial._replace(weekday=_number_of(weekday["weekday"]))
    the = _THE.search(text, low, start)
    return (the.start(), partial) if the and partial.kind == "season" else None


def _number_of(weekday: str) -> int:
    """Return the number of a day of the week, Monday 0."""
    small = weekday.lower()
    return WEEKDAYS[small] if small in WEEKDAYS else SHORT_WEEKDAYS[small]


def _wider_known(text: str, low: int, start: int, value: Value) -> tuple[int, DateReading] | None:
    """Take the words before a known date: "Monday, " of a day, "summer of " of a year."""
    if value.low == value.high:
        weekday = WEEKDAY_BEFORE.search(text, low, start)
        return (weekday.start(), value) if weekday else None
    named = _in_named_time(text, low, start, value)
    if named is not None:
        return named
    fiscal = _FISCAL.search(text, low, start)
    if fiscal:
        return fiscal.start(), _one_period(value)
    the = _THE.search(text, low, start)
    return (the.start(), value) if the and _is_decade(value) else None


def _in_named_time(text: str, low: int, start: int, value: Value) -> tuple[int, DateReading] | None:
    """Take the season or feast before a year: "the summer of 2010", "Christmas 2010"."""
    written = _winter_of(text, low, start, value) or value.edtf or ""
    if not written.lstrip("-").isdigit():
        return None
    season = _SEASON.search(text, low, start)
    if season:
        return season.start(), _season_of(written, season["season"].lower())
    feast = _FEAST.search(text, low, start)
    day = day_value(int(written), *FEASTS[feast["feast"].lower()]) if feast else None
    return (feast.start(), day) if feast and day else None


def _winter_of(text: str, low: int, start: int, value: Value) -> str | None:
    """Return the year in which a winter of two years begins: "the winter of 2019–20"."""
    if value.low is None or value.high is None or value.high - value.low not in _TWO_YEARS:
        return None
    season = _SEASON.search(text, low, start)
    if season is None or SEASONS[season["season"].lower()] != _OVER_NEW_YEAR:
        return None
    return str(from_day(int(value.low))[0])


def _is_decade(value: Value) -> bool:
    return value.high is not None and value.low is not None and value.high - value.low > 3600


def _season_of(year: str, season: str) -> Value:
    low, high = parse_days(f"{year}-{SEASONS[season]}")
    assert low is not None
    assert high is not None
    return Value("date", low, high, edtf=f"{year}-{SEASONS[season]}")


def _one_period(value: Value) -> Value:
    if value.low is None or value.high is None:
        return value
    return period_value(int(value.low), int(value.high))


def finished(text: str, start: int, end: int, reading: DateReading) -> DateCandidate:
    """Return the date at `start`..`end` with the words before it: its parts and its bound word."""
    word = word_before(text, start)
    begin, wider = widen(text, start, reading, word)
    if begin != start:
        word = word_before(text, begin)
    return begin, end, wider, bound_word_of(text, begin, word, end)


# ------------------------------------------------------------------ what bounds a time

_HEDGES = words("between-bound-and-date")
_PASSED_OVER = _HEDGES | {"late", "on"}
_AFTER = re.compile(
    rf"(?: ?[-–—] ?| {any_of(RANGE_WORDS)} )(?:the )?(?P<present>{any_of(words('present'))})\b"
    r"|(?: and)? onwards?\b"
)
_OF_TWO = frozenset(second for _, second in BOUND_PHRASES)


def bound_word_of(text: str, start: int, word: str, end: int) -> str | None:
    """Return the word before a date that bounds its time, in canonical form: "till" is "until".

    Words behind do so too: "1999–present" and "2010 onwards" are since 1999 and from 2010.
    """
    if text[end : end + 1] in " -–—":
        after = _AFTER.match(text, end)
        if after:
            return "since" if after["present"] else "from"
    if not word:
        return _sign_before(text, start)
    if word in _OF_TWO or word in _PASSED_OVER:
        return _bound_of_phrase(text, start, word)
    found = BOUND_WORDS.get(word)
    if found == "about":
        return _bound_of_phrase(text, start, word) or found
    return found


def _bound_of_phrase(text: str, start: int, word: str) -> str | None:
    words = text[max(0, start - REACH) : start].replace("(", " ").lower().split()
    while words and words[-1] in _HEDGES:
        if words[-1] == "at" and len(words) > 1 and words[-2] == "as":
            break
        words.pop()
    if not words:
        return BOUND_WORDS.get(word)
    two = BOUND_PHRASES.get((words[-2], words[-1])) if len(words) > 1 else None
    return two or BOUND_WORDS.get(words[-1]) or BOUND_WORDS.get(word)


def _sign_before(text: str, start: int) -> str | None:
    before = text[max(0, start - 4) : start]
    if before.endswith(("~", "c.", "ca.")):
        return "about"
    return None
