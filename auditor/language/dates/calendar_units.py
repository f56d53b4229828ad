"""Centuries, days of the week, seasons and feasts: the place of the word → the date it makes."""

from __future__ import annotations

import re

from auditor.language.dates.left_context import finished, word_before
from auditor.language.dates.readings import STEPS, DateCandidate, UnanchoredDate, century_value
from auditor.language.lexicon.dates import ERA, FEASTS, SEASONS, WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import ORDINAL_ENDINGS, ORDINALS_TO_99
from auditor.language.lexicon.patterns import any_of

BACK = 48  # characters before a word in which its phrase begins

_CENTURY = re.compile(
    rf"(?:\bthe )?(?:(?<![\w.,])(?P<digits>[0-9]{{1,2}}){any_of(ORDINAL_ENDINGS)}"
    rf"|\b(?P<word>{any_of(ORDINALS_TO_99)}))[ -]\Z",
    re.IGNORECASE,
)
_CENTURY_ERA = re.compile(rf"centur(?:y|ies)(?P<era> ?{ERA})?")
_BEFORE_A_WEEKDAY = words("before-a-weekday")
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
_SEASON_LEFT = re.compile(
    rf"\b{any_of(words('before-a-season'))}[ -](?P<the>the )?\Z",
    re.IGNORECASE,
)
_SEASON_PHRASE = re.compile(rf"(?:\bthe )?\b(?P<which>{any_of(STEPS)}) \Z", re.IGNORECASE)
_SEASON_GOES_ON = re.compile(rf" {any_of(words('behind-a-plain-season'))} ")
_FEAST = re.compile(rf"{any_of(FEASTS)}(?! [A-Z0-9])\b", re.IGNORECASE)
_BEFORE_A_FEAST = words("before-a-feast")


def century_date(text: str, start: int) -> DateCandidate | None:
    """Return the century whose noun begins at `start`: "the 19th century", "5th century BC"."""
    match = _CENTURY.search(text, max(0, start - BACK), start)
    tail = _CENTURY_ERA.match(text, start)
    if match is None or tail is None:
        return None
    number = int(match["digits"]) if match["digits"] else ORDINALS_TO_99[match["word"].lower()]
    if not 1 <= number <= 30:
        return None
    before_christ = "B" in (tail["era"] or "")
    return finished(
        text, match.start(), tail.end(), century_value(number, before_christ=before_christ)
    )


def weekday_date(text: str, start: int, end: int, word: str) -> DateCandidate | None:
    """Return the day of the week at `start`, None where it names a person, a rule or a thing.

    "on Tuesday" and "last Monday" are dates; "the last Sunday in March", "Ruby Tuesday" are none.
    """
    before = word_before(text, start)
    leads = before in _BEFORE_A_WEEKDAY
    if not leads and not text[start].isupper():
        return None
    if _is_rule(text, end, before):
        return None
    if _CAPITAL_AFTER.match(text, end) and before not in ("on", "last", "next", "this"):
        return None
    if before and not leads and text[start - len(before) - 1].isupper():
        return None
    return finished(text, start, end, UnanchoredDate("weekday", WEEKDAYS[word]))


def _is_rule(text: str, end: int, before: str) -> bool:
    """Whether a day of the week is one of every year: "the last Sunday in March"."""
    counted = before == "last" or before in ORDINALS_TO_99
    return counted and text.startswith((" in ", " of "), end)


def season_date(text: str, start: int, end: int, word: str) -> DateCandidate | None:
    """Return a season with its word: "last summer"; "in summer" counts from the date before."""
    low = max(0, start - BACK)
    if text.startswith(("s", "time"), end) or _SEASON_GOES_ON.match(text, end):
        return None
    phrase = _SEASON_PHRASE.search(text, low, start)
    if phrase:
        steps, frame = STEPS[phrase["which"].lower()]
        partial = UnanchoredDate("season", SEASONS[word], steps=steps, frame=frame)
        return finished(text, phrase.start(), end, partial)
    lead = _SEASON_LEFT.search(text, low, start)
    if lead is None:
        return None
    begin = lead.start("the") if lead["the"] else start
    return finished(text, begin, end, UnanchoredDate("season", SEASONS[word], frame="narrative"))


def feast_date(text: str, start: int) -> DateCandidate | None:
    """Return the feast without a year at `start`: "at Christmas"."""
    match = _FEAST.match(text, start)
    if match is None or word_before(text, start) not in _BEFORE_A_FEAST:
        return None
    month, day = FEASTS[match.group().lower()]
    return finished(text, start, match.end(), UnanchoredDate("day of year", month, day, day))
