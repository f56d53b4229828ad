"""Years in words: a text → the years of "in nineteen ninety-three", "the nineteen eighties"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.dates import year_cues as cues
from auditor.language.dates.left_context import finished, word_before
from auditor.language.dates.readings import DateCandidate, decade_value, year_value
from auditor.language.dates.year_context import has_measure, is_free
from auditor.language.lexicon.dates import RANGE_WORDS
from auditor.language.lexicon.loader import values, words
from auditor.language.lexicon.numerals import SMALL, SPOKEN_SCALES, TENS, words_for
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL, _TENS = any_of(SMALL), any_of(TENS)
_TWO, _TWENTY = words_for(2, SMALL), words_for(20, TENS)
_HUNDREDS, _THOUSANDS = (words_for(scale, SPOKEN_SCALES) for scale in (100, 1000))
_NOUGHT = any_of(words("year-noughts"))
_REST = (
    rf"(?P<decade>{_TENS})(?:[- ](?P<unit>{_SMALL}))?"
    rf"|(?:(?P<nought>{_NOUGHT})[- ])?(?P<small>{_SMALL})"
)
_WORDS = (
    rf"(?:(?P<thousands>{any_of(_TWO)}) {any_of(_THOUSANDS)}"
    rf"|(?P<front>{_SMALL}|{any_of(_TWENTY)})(?P<scale> {any_of(_HUNDREDS)})?)"
    rf"(?:[- ](?:and )?(?:{_REST}))?\b"
)
_YEAR_BEHIND = re.compile(rf",? (?:of )?{_WORDS}", re.IGNORECASE)
_YEAR = re.compile(rf"{_WORDS}(?!-)", re.IGNORECASE)
_DECADES = values("decades-in-words")
_DECADE = re.compile(
    rf"(?P<front>{_SMALL}|{any_of(_TWENTY)})[- ](?P<decade>{any_of(_DECADES)})\b", re.IGNORECASE
)


def spelled_year(text: str, start: int) -> tuple[int, int] | None:
    """Return the year that is spelled out behind a month at `start` and where it ends, or None."""
    match = _YEAR_BEHIND.match(text, start)
    year = _year_of(match) if match else None
    return (year, match.end()) if match and year is not None else None


def _year_of(match: re.Match[str]) -> int | None:
    """Return the year of a match, None where its words make none: "twenty", "five twenty"."""
    found = {name: (word or "").lower() for name, word in match.groupdict().items()}
    rest = TENS.get(found["decade"], 0) + SMALL.get(found["unit"], 0) + SMALL.get(found["small"], 0)
    if found["thousands"]:
        return 2000 + rest
    century = TENS.get(found["front"], 0) + SMALL.get(found["front"], 0)
    if not 10 <= century <= 20 or not (found["scale"] or found["nought"] or rest >= 10):
        return None
    return century * 100 + rest


# ------------------------------------------------------------------ without a month

_FIRST_CENTURY, _LAST_CENTURY = 13, 20  # whose years are said so: "thirteen forty-eight"
_FRONTS = [
    word
    for word, century in {**SMALL, **TENS}.items()
    if _FIRST_CENTURY <= century <= _LAST_CENTURY
]
_TRIGGERS = sorted(  # ends of the first words of years: few, rare and quick to look for
    {word[-4:] for word in _FRONTS} | {f"{two[1:]} {scale}" for two in _TWO for scale in _THOUSANDS}
)
_BEFORE = cues.STRONG | words("before-a-spelled-year")
_FROM_A_YEAR = re.compile(
    rf"\b(?:{any_of(_FRONTS)})[- ](?:{_TENS}(?:[- ]{_SMALL})?|{_SMALL}) {any_of(RANGE_WORDS)} \Z",
    re.IGNORECASE,
)
_YEAR_WORDS = words("years-before-a-year")


def spelled_year_dates(text: str) -> Iterator[DateCandidate]:
    """Yield the years and decades in words that no month leads, in no order.

    A word before shows them ("in nineteen twelve"), or a verb behind ("Nineteen ninety-nine was");
    where something is counted they are numbers: "in nineteen twelve men died".
    """
    for trigger in _TRIGGERS:
        at = text.find(trigger)
        while at >= 0:
            candidate = _candidate(text, _start_of_word(text, at))
            if candidate is not None:
                yield candidate
            at = text.find(trigger, at + len(trigger))


def _start_of_word(text: str, at: int) -> int:
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _candidate(text: str, start: int) -> DateCandidate | None:
    decade = _DECADE.match(text, start)
    if decade:
        century = TENS.get(decade["front"].lower(), 0) + SMALL.get(decade["front"].lower(), 0)
        first = century * 100 + _DECADES[decade["decade"].lower()]
        return finished(text, start, decade.end(), decade_value(first))
    match = _YEAR.match(text, start)
    year = _year_of(match) if match else None
    if (
        match is None
        or year is None
        or has_measure(text, match.end())
        or not _is_shown(text, match)
    ):
        return None
    return finished(text, start, match.end(), year_value(year))


def _is_shown(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a year in words show that it is one."""
    start, end = match.span()
    word = word_before(text, start)
    if match["thousands"] or match["scale"]:
        return _is_round_year(text, match, word)
    if word in cues.OWNERS and cues.EVENT.match(text, end):
        return True
    if match["unit"] is None and cues.COUNTED.match(text, end) and not is_free(text, end):
        return False
    return word in _BEFORE or _opens(text, match)


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a year opens a sentence before its verb: "Nineteen ninety-nine was"."""
    return match[0][0].isupper() and cues.SENTENCE.match(text, match.end()) is not None


def _is_round_year(text: str, match: re.Match[str], word: str) -> bool:
    """Whether "two thousand and eight", which may also count, is a year here."""
    alone = match["decade"] is None and match["small"] is None
    if word in _YEAR_WORDS or _FROM_A_YEAR.search(text, max(0, match.start() - 60), match.start()):
        return True
    return word in cues.STRONG and is_free(text, match.end()) and not (alone and match["thousands"])
