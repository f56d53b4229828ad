"""The words before a date: parts ("early", "end of"), and words that open or bound a time."""

from __future__ import annotations

import re

from auditor.calendar.edtf import parse_days
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
from auditor.language.lexicon.dates import FEASTS, OPENS, OPENS_OF_TWO, SEASONS, listed

REACH = 44  # characters before a date in which its words are looked for

_PARTS = {  # what may be said of a part of a period, and the part
    "early": "early",
    "earlier": "earlier",
    "late": "late",
    "later": "later",
    "mid": "mid",
    "early part": "early",
    "latter part": "late",
    "later part": "late",
    "middle": "mid",
    "beginning": "start",
    "start": "start",
    "outset": "start",
    "onset": "start",
    "opening": "start",
    "end": "end",
    "close": "end",
    "year-end": "end",
    "yearend": "end",
    "mid-year": "mid",
    "first half": "first half",
    "second half": "second half",
    "latter half": "second half",
    "last half": "second half",
    "h1": "first half",
    "h2": "second half",
    "first week": "week 1",
    "second week": "week 2",
    "third week": "week 3",
    "fourth week": "week 4",
    "last week": "week last",
    "final week": "week last",
    "first day": "day 1",
    "last day": "day last",
    "final day": "day last",
}
for _number, _names in enumerate(
    ("first 1st q1 1q", "second 2nd q2 2q", "third 3rd q3 3q", "fourth 4th q4 4q final last"), 1
):
    for _name in _names.split():
        _PARTS[_name if "q" in _name else f"{_name} quarter"] = f"quarter {_number}"

_IN_OR_OF = ("early", "earlier", "late", "later", "mid")  # "early in 1914", but "beginning in 1914"
_PART = re.compile(
    r"(?:\b(?:the|very) )*\b(?:(?P<half>"
    + "|".join(_IN_OR_OF)
    + r")(?:-| days? of| months? of| years? of| in| into)?(?: the)?|(?P<part>"
    + "|".join(sorted(map(re.escape, _PARTS.keys() - set(_IN_OR_OF)), key=len, reverse=True))
    + r")(?:(?: days?| months?| years?| stages?)? of(?: the)?"
    r"|-(?=\Z)|(?<=[1-4hqHQ])|(?<=end)(?= \Z)|(?<=mid-year)(?= \Z)))"
    r"[ ]?\Z",
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
_FEAST = re.compile(r"\b(?P<feast>" + "|".join(map(re.escape, FEASTS)) + r")(?: of|,)? \Z", re.I)
_THE = re.compile(r"\b[Tt]he \Z")


_CLOSES = frozenset(  # the last word of what may be a part: most dates are looked at no further
    listed(
        "early earlier late later mid middle through in the of days day months years part stage "
        "stages quarter half week h1 h2 q1 q2 q3 q4 1q 2q 3q 4q spring summer autumn fall winter "
        "year ending fy cy monday tuesday wednesday thursday friday saturday sunday mon tue tues "
        "wed thu thurs fri sat sun this last past next coming following previous preceding same "
        "that christmas eve halloween easter end year-end yearend mid-year"
    )
)

_CONNECTORS = frozenset({"in", "of", "the"})
_BEFORE_A_CONNECTOR = frozenset(
    listed(
        "early earlier late later mid into in of part day days month months year years week half "
        "quarter end start beginning middle close outset onset opening stage stages spring summer "
        "autumn fall winter christmas easter q1 q2 q3 q4 h1 h2 since until by from for during to "
        "through throughout on before after than as and with is was between over"
    )
)


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
    """Whether what stands before "in", "of" or "the" can belong to a date: "early in"."""
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
        return reading.what not in ("day of year", "weekday", "day")
    return reading.low != reading.high


def _determined(
    text: str, low: int, start: int, partial: UnanchoredDate
) -> tuple[int, DateReading] | None:
    match = _DETERMINER.search(text, low, start)
    if match and partial.what in ("month of year", "season", "weekday") and partial.steps is None:
        steps, frame = STEPS[match["which"].lower()]
        return match.start(), partial._replace(steps=steps, frame=frame)
    weekday = _WEEKDAY.search(text, low, start)
    if weekday and partial.what == "day of year":
        return weekday.start(), partial
    the = _THE.search(text, low, start)
    return (the.start(), partial) if the and partial.what == "season" else None


def _wider_known(text: str, low: int, start: int, value: Value) -> tuple[int, DateReading] | None:
    if value.low == value.high:
        weekday = _WEEKDAY.search(text, low, start)
        return (weekday.start(), value) if weekday else None
    written = value.edtf or ""
    if written.lstrip("-").isdigit():
        season = _SEASON.search(text, low, start)
        if season:
            return season.start(), _season_of(written, season["season"].lower())
        feast = _FEAST.search(text, low, start)
        if feast:
            day = day_value(int(written), *FEASTS[feast["feast"].lower()])
            return None if day is None else (feast.start(), day)
    fiscal = _FISCAL.search(text, low, start)
    if fiscal:
        return fiscal.start(), _one_period(value)
    the = _THE.search(text, low, start)
    return (the.start(), value) if the and _is_decade(value) else None


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
    """Return the date at `start`..`end` with the words before it: its parts and what opens it."""
    word = word_before(text, start)
    begin, wider = widen(text, start, reading, word)
    if begin != start:
        word = word_before(text, begin)
    return begin, end, wider, opens_of(text, begin, word, end)


# ------------------------------------------------------------------ what opens a time

_HEDGES = frozenset({"at", "least", "about", "around", "circa", "approximately", "the"})
_PASSED_OVER = _HEDGES | {"late", "on"}
_AFTER = re.compile(
    r"(?: ?[-–—] ?| to | until | till )(?:the )?(?P<present>present|date|today|now)\b"
    r"|(?: and)? onwards?\b"
)
_OF_TWO = frozenset(second for _, second in OPENS_OF_TWO)


def opens_of(text: str, start: int, word: str, end: int) -> str | None:
    """Return the word before a date that opens or bounds its time, in canonical form.

    What stands after may do so too: "1999–present" and "2010 onwards" are since 1999 and from 2010.
    """
    if text[end : end + 1] in " -–—":
        after = _AFTER.match(text, end)
        if after:
            return "since" if after["present"] else "from"
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
