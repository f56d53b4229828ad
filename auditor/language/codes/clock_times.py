"""A text and a digit in it → the span of the time of day around it: "4.30pm", "at 1630 hours"."""

from __future__ import annotations

import re

from auditor.language.codes.clock import HALF, HOUR, MINUTE, OF_THE_HOUR, SPOKEN, ZONE
from auditor.language.codes.span import Span
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import SMALL, TENS
from auditor.language.lexicon.patterns import any_of, either_case

_HOURS = any_of(words("clock-hours"))
_PARTS_OF_DAY = any_of(words("times-of-day"))
_TIMED = any_of(words("behind-a-time"))
_TIMED_AT = rf"(?:{any_of(words('behind-a-time-at'))}|on [0-9])"
_BEHIND = (
    rf"[AaPp]\.? ?[Mm](?![A-Za-z])|{_HOURS}(?![A-Za-z])|Z\b|{ZONE}|{OF_THE_HOUR}"
    rf"|{any_of(words('clock-names'))}\b|{_PARTS_OF_DAY}\b|(?:minutes )?past "
    rf"|{_TIMED}\b|{_TIMED_AT}\b"
)
TRIGGER = rf" (?:{_BEHIND})|{_BEHIND}|\.{MINUTE}(?: ?[-–] ?| to ){HOUR}\.{MINUTE}(?![0-9%])"
"""What stands behind a digit that may end a time."""

_FREE = r"(?<![\w.,:/$€£#])(?<![0-9] )"
_TIME = rf"{HOUR}[.:]{MINUTE}(?:[:.]{MINUTE})?"
_BACK = 9  # characters of "15:50:06" and the one before
_ENDS = re.compile(
    rf"{_FREE}(?:(?P<signed>{_TIME})|(?P<full>(?:[01][0-9]|2[0-4]){MINUTE})|(?P<hour>{HOUR}))\Z"
)
_WITH_HALF = re.compile(rf" ?{HALF}|(?: {OF_THE_HOUR}| {any_of(words('clock-names'))})\b")
_WITH_ZONE = re.compile(rf" ?(?:Z\b|{ZONE})")
_WITH_HOURS = re.compile(rf" ?{_HOURS}(?![A-Za-z])")
_IN_FULL = re.compile(rf" {any_of(words('clock-full-hours'))}(?![A-Za-z])")  # not "at 2400 h"
_IN_THE_MORNING = re.compile(rf" {_PARTS_OF_DAY}(?! [a-z]+s?\b(?<! on))(?![\w-])")
_TIMED_BEHIND = re.compile(rf" {_TIMED}\b")
_TIMED_AT_BEHIND = re.compile(rf" {_TIMED_AT}")
_SHOWN_BEHIND = re.compile(rf" {any_of(words('shows-a-time'))}\b")
_BEFORE = words("at-a-time")
_PADDED = re.compile("0[0-9]")
_ABOUT = words("about-a-time")
_WORD_REACH = 24  # characters before a time that hold the last word

_JOIN = any_of(words("clock-ranges"))
_LEFT = re.compile(
    rf"{_FREE}(?P<first>{HOUR}(?:[.:]?{MINUTE})?)(?: ?{HALF})?(?P<join> ?{_JOIN} ?)\Z"
)
_LEFT_REACH = 20  # characters of the first of two times
_AND = ("and", "or", "&")
_BEFORE_TWO = words("ranged-times")
_OPEN_RANGE = re.compile(
    rf"{_FREE}{HOUR}\.{MINUTE}(?: ?[-–] ?| to ){HOUR}\.{MINUTE}(?![0-9%]| ?[%$€£°])"
)
_OPENING = words("opening-words")


def clock_time(text: str, at: int) -> Span | None:
    """Return the span of the time that ends with the digit at `at`, or of the two times it joins.

    None where the digits measure: "It took 16.30 hours", "9.5 pm".
    """
    spoken = _SPOKEN.match(text, _start_of_digits(text, at))
    if spoken:
        return spoken.span()
    found = _ENDS.search(text, max(0, at - _BACK), at + 1)
    if found is None:
        return _open_range(text, at)
    end = _end_of(text, found)
    return _open_range(text, at) if end is None else (_first_of_two(text, found.start()), end)


_SPOKEN = re.compile(rf"(?<![\w.,]){SPOKEN}")


def _start_of_digits(text: str, at: int) -> int:
    return at - 1 if text[at - 1 : at].isdigit() else at


def _end_of(text: str, found: re.Match[str]) -> int | None:
    """Return where a time ends whose digits were found, None where they are no time."""
    end = found.end()
    shown = None if found["full"] else _WITH_HALF.match(text, end)
    if shown is None and not found["hour"]:
        shown = _WITH_ZONE.match(text, end) or _with_hours(text, found)
    if shown is not None:
        return shown.end()
    shown = _IN_THE_MORNING.match(text, end) if _leads(text, found) else None
    return shown.end() if shown else _end_of_minutes(text, found)


def _end_of_minutes(text: str, found: re.Match[str]) -> int | None:
    """Return where "4.05 this morning", "at 10.30 on Friday" end: words behind show minutes."""
    end = found.end()
    timed = _TIMED_BEHIND.match(text, end) or (
        _leads(text, found) and _TIMED_AT_BEHIND.match(text, end)
    )
    return end if found["signed"] and timed else None


def _with_hours(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """Return the word "hours" behind a time, None where it may tell how long something took."""
    hours = (_IN_FULL if found["full"] else _WITH_HOURS).match(text, found.end())
    if hours is None or _leads(text, found) or _SHOWN_BEHIND.match(text, hours.end()):
        return hours
    about = _last_word(text, found.start()) in _ABOUT
    return hours if about and _tells_minutes(text, found) else None


def _leads(text: str, found: re.Match[str]) -> bool:
    """Whether a word before ("at") or a nought at the start shows a time."""
    padded = not found["hour"] and _PADDED.match(found[0]) is not None
    return padded or _last_word(text, found.start()) in _BEFORE


def _last_word(text: str, start: int) -> str:
    """Return the word before an offset in small letters, without an opening bracket."""
    return (text[max(0, start - _WORD_REACH) : start].lower().split() or [""])[-1].lstrip("(")


def _tells_minutes(text: str, found: re.Match[str]) -> bool:
    """Whether a time or the one that it is joined to has minutes or a nought that a count lacks."""
    left = _LEFT.search(text, max(0, found.start() - _LEFT_REACH), found.start())
    first = left["first"] if left else ""
    return not found[0].endswith("00") or bool(_PADDED.match(first)) or "." in first[1:3]


def _first_of_two(text: str, start: int) -> int:
    """Return where the first of two times begins, or the second at `start`: "9.00 to 5.30pm"."""
    left = _LEFT.search(text, max(0, start - _LEFT_REACH), start)
    if left is None:
        return start
    word = _last_word(text, left.start())
    joined = left["join"].strip() not in _AND or word in _BEFORE_TWO or not left["first"].isdigit()
    return left.start() if joined else start


def _open_range(text: str, at: int) -> Span | None:
    """Return the span of "10.00-16.30" behind a word of opening hours."""
    low = _start_of_digits(text, at)
    found = _OPEN_RANGE.match(text, low)
    opens = found is not None and (_PADDED.match(found[0]) or _last_word(text, low) in _OPENING)
    return found.span() if found and opens else None


# ------------------------------------------------------------------ times in words

_HOUR_WORDS = any_of(either_case(word for word, hour in SMALL.items() if 0 < hour <= 12))
_MINUTE_WORDS = rf"(?:{any_of(SMALL)}|{any_of(TENS)}(?:[- ]{any_of(SMALL)})?)"
_QUARTER_BEFORE = re.compile(
    rf"\b(?:{any_of(either_case(words('clock-quarters')))} {any_of(words('clock-signs'))}"
    rf"|{any_of(either_case(words('clock-halves-past')))} {any_of(words('clock-past'))}) \Z"
)
_HOUR_SAID = re.compile(rf"{_HOUR_WORDS}\b(?!-)")
_TO = re.compile(
    rf"(?:{_MINUTE_WORDS}|[0-9]{{1,2}})(?: minutes)? to (?:{_HOUR_WORDS})\b", re.IGNORECASE
)
_NAMES = any_of(words("clock-names"))
_SAID = re.compile(rf"{_HOUR_WORDS}(?: {_MINUTE_WORDS})?(?: ?{HALF}| (?:{OF_THE_HOUR}|{_NAMES})\b)")
_SAID_AT = re.compile(
    rf"{any_of(words('clock-halves-past'))} {_HOUR_WORDS}\b(?! [a-z]+s\b)"
    rf"|{_HOUR_WORDS}(?:(?: {_MINUTE_WORDS})? {_PARTS_OF_DAY}\b"
    rf"|[ -]{any_of(TENS)}(?:-{any_of(SMALL)})?(?! [a-z]+s\b|[-\w]))",
    re.IGNORECASE,
)


def spoken_clock_time(text: str, start: int) -> int | None:
    """Return where the time in words ends that begins at `start`: "half past four", "six p.m."."""
    found = _SPOKEN.match(text, start) or _SAID.match(text, start)
    if found is None and _QUARTER_BEFORE.search(text, max(0, start - _WORD_REACH), start):
        found = _HOUR_SAID.match(text, start)
    if found is None and text[max(0, start - 3) : start].lower() == "at ":
        found = _TO.match(text, start) or _SAID_AT.match(text, start)
    return found.end() if found else None
