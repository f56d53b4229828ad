"""Dates counted from another day, days of the week, seasons, centuries: "last year", "Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.language.date_left import finished, word_before
from auditor.language.date_values import Candidate, Frame, Partial, century_value
from auditor.language.date_words import (
    ERA,
    FEASTS,
    ORDINALS,
    SEASONS,
    SMALL_NUMBERS,
    WEEKDAYS,
    listed,
)

_ANCHORS = listed(
    "day year month week decade quarter centur tomorrow spring summer autumn winter Spring Summer "
    "Autumn Winter Christmas"
)
_BACK = 48  # characters before an anchor in which its phrase begins

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
_CENTURY = re.compile(
    r"(?:\bthe )?(?:(?<![\w.,])(?P<digits>[0-9]{1,2})(?:st|nd|rd|th)|\b(?P<word>"
    + "|".join(sorted(ORDINALS, key=len, reverse=True))
    + r"))[ -]\Z",
    re.IGNORECASE,
)
_CENTURY_ERA = re.compile(rf"centur(?:y|ies)(?P<era> ?{ERA})?")
_SEASON_LEFT = re.compile(
    r"\b(?:in|during|by|of|until|since|before|after|late|early|mid|that|throughout|over|spent|passed"
    r"|for|and|to)[ -](?P<the>the )?\Z",
    re.IGNORECASE,
)
_SEASON_PHRASE = re.compile(
    r"(?:\bthe )?\b(?P<which>this|last|next|following|previous|same|that) \Z", re.IGNORECASE
)
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")

_STEPS: dict[str, tuple[int, Frame]] = {
    "this": (0, "document"),
    "current": (0, "document"),
    "last": (-1, "document"),
    "past": (-1, "document"),
    "next": (1, "document"),
    "coming": (1, "document"),
    "previous": (-1, "story"),
    "preceding": (-1, "story"),
    "prior": (-1, "story"),
    "following": (1, "story"),
    "subsequent": (1, "story"),
    "ensuing": (1, "story"),
    "very next": (1, "story"),
    "same": (0, "story"),
    "that": (0, "story"),
    "that same": (0, "story"),
}
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


def unit_dates(text: str) -> list[Candidate]:
    """Return the dates of a text that need another day to count from, and centuries."""
    found: list[Candidate] = []
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


def _of_word(text: str, start: int, end: int, word: str) -> Iterator[Candidate]:
    if word in _UNITS:
        candidate = _unit(text, start, end, word)
    elif word in WEEKDAYS:
        candidate = _weekday(text, start, end, word)
    elif word in _DAYS_FROM_NOW:
        steps = _DAYS_FROM_NOW[word]
        candidate = finished(text, start, end, Partial("day", steps=steps, frame="now"))
    elif word in SEASONS:
        candidate = _season(text, start, end, word)
    else:
        candidate = _feast(text, start) if word in ("christmas", "new") else None
    if candidate is not None:
        yield candidate


# ------------------------------------------------------------------ units of the calendar

_LEADS = frozenset(
    listed(
        "this current last past previous preceding prior next coming following subsequent ensuing "
        "same that full calendar the"
    )
)


def _unit(text: str, start: int, end: int, word: str) -> Candidate | None:
    before = word_before(text, start)
    unit = _UNITS[word]
    if unit == "century" and (before[-2:] in ("st", "nd", "rd", "th") or before in ORDINALS):
        return _century(text, start)
    if before in SMALL_NUMBERS or before.isdigit() or before.endswith("half"):
        return _counted(text, start, end, unit)
    if before not in _LEADS:
        return None
    low = max(0, start - _BACK)
    match = _DETERMINED.search(text, low, start)
    if match:
        return _determined(text, match, end, unit)
    return _the_unit(text, low, start, end, unit)


def _determined(text: str, match: re.Match[str], end: int, unit: str) -> Candidate | None:
    if text.startswith((" dollars", " prices", " US$"), end):
        return None
    which = match["which"].lower()
    sign, frame = _STEPS[which]
    if match["the"]:
        if which in ("last", "past") and text.startswith(" of", end):
            return None
        frame = "story" if which == "next" and unit in ("day", "week") else frame
    spread = 0
    if match["count"]:
        count = _number(match["count"])
        spread = (count - 1) * (sign or 1)
    partial = Partial(unit, steps=sign, frame=frame, spread=spread)
    return finished(text, match.start(), end, partial)


def _counted(text: str, start: int, end: int, unit: str) -> Candidate | None:
    """Read "three years ago", "two days later", and "the last three years" by its first word."""
    low = max(0, start - _BACK)
    determined = _DETERMINED.search(text, low, start)
    if determined:
        return _determined(text, determined, end, unit)
    direction = _DIRECTION.match(text, end)
    counted = _COUNTED.search(text, low, start) if direction else None
    if direction is None or counted is None:
        return None
    sign, frame = _WAYS[direction["way"]]
    partial = Partial(unit, steps=sign * _number(counted["count"]), frame=frame)
    return finished(text, counted.start(), direction.end(), partial)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else SMALL_NUMBERS[written.lower()]


def _the_unit(text: str, low: int, start: int, end: int, unit: str) -> Candidate | None:
    """Read "the day after", "the end of the year"; "the year" alone is no date."""
    the = _BEFORE_THE_UNIT.search(text, low, start)
    if the is None:
        return None
    beside = _NEXT_TO.match(text, end)
    if beside and unit == "day":
        sign = 1 if beside["way"] == "after" else -1
        partial = Partial("day", steps=sign, frame="story")
        if beside["deictic"]:
            partial = Partial("day", steps=2 * sign, frame="now")
        return finished(text, the.start(), beside.end(), partial)
    if unit not in ("day", "weekend") and _PERIOD_OPENS.search(text, low, start):
        if text.startswith((" of", " 1", " 2"), end):
            return None
        return finished(text, the.start(), end, Partial(unit, steps=0, frame="story"))
    return None


def _century(text: str, start: int) -> Candidate | None:
    match = _CENTURY.search(text, max(0, start - _BACK), start)
    tail = _CENTURY_ERA.match(text, start)
    if match is None or tail is None:
        return None
    number = int(match["digits"]) if match["digits"] else ORDINALS[match["word"].lower()]
    if not 1 <= number <= 30:
        return None
    before_christ = "B" in (tail["era"] or "")
    return finished(
        text, match.start(), tail.end(), century_value(number, before_christ=before_christ)
    )


# ------------------------------------------------------------------ days of the week, seasons


_BEFORE_A_WEEKDAY = frozenset(
    listed(
        "on last next this by since until from to and or late early before after through that the "
        "of between previous following past coming"
    )
)


def _weekday(text: str, start: int, end: int, word: str) -> Candidate | None:
    before = word_before(text, start)
    if not text[start].isupper() and before not in _BEFORE_A_WEEKDAY:
        return None
    if text.startswith((" in ", " of "), end) and before in ("last", "first", "second", "third"):
        return None  # "the last Sunday in March" is a rule, not a day
    if _CAPITAL_AFTER.match(text, end) and before not in ("on", "last", "next", "this"):
        return None
    if before and before not in _BEFORE_A_WEEKDAY and text[start - len(before) - 1].isupper():
        return None
    return finished(text, start, end, Partial("weekday", WEEKDAYS[word]))


def _season(text: str, start: int, end: int, word: str) -> Candidate | None:
    """A season with a word that places it; that of "wet in summer" waits for a story."""
    low = max(0, start - _BACK)
    if text.startswith(("s", "time"), end) or _SEASON_GOES_ON.match(text, end):
        return None
    phrase = _SEASON_PHRASE.search(text, low, start)
    if phrase:
        steps, frame = _STEPS[phrase["which"].lower()]
        partial = Partial("season", SEASONS[word], steps=steps, frame=frame)
        return finished(text, phrase.start(), end, partial)
    lead = _SEASON_LEFT.search(text, low, start)
    if lead is None:
        return None
    begin = lead.start("the") if lead["the"] else start
    return finished(text, begin, end, Partial("season", SEASONS[word], frame="story"))


_SEASON_GOES_ON = re.compile(r" (?:months?|season|temperatures|rains?|monsoon|vacation|school) ")


def _feast(text: str, start: int) -> Candidate | None:
    match = _FEAST.match(text, start)
    if match is None or word_before(text, start) not in _BEFORE_A_FEAST:
        return None
    month, day = FEASTS[match.group().lower()]
    return finished(text, start, match.end(), Partial("day of year", month, day, day))


_FEAST = re.compile(
    "(?:" + "|".join(sorted(map(re.escape, FEASTS), key=len, reverse=True)) + r")(?! [A-Z0-9])\b",
    re.IGNORECASE,
)
_BEFORE_A_FEAST = frozenset(listed("at by on before after of until since till in during through"))
