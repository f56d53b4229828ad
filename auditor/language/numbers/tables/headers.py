"""The unit and factor that the words of a table give: a caption, a head, a cell of units."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import words_of
from auditor.language.lexicon.patterns import whole
from auditor.language.units.captions import unit_of_caption
from auditor.language.units.registry import LOWER_CODES, UNITS, Unit


class Measure(NamedTuple):
    """A unit, what its numbers are multiplied by, and whether no outer words add to it."""

    unit: Unit | None = None
    factor: float = 1.0
    closed: bool = False


NO_MEASURE = Measure()
_OTHER = Measure(closed=True)
"""Of a head that counts, ranks or divides: the caption's unit is not for it."""

_TWO = 2  # letters: a unit's symbol as it is, for symbols have no plural
_LONGEST = 120  # characters of a head
_EXCEPT = re.compile(r",? (?:except|excluding|unless|other than)\b[^()]*")
_COUNTS = re.compile(
    r"\b(?:number|no\.|nos\.|count|headcount|employees|staff|rank|ranking|per|ratio|rate|index"
    r"|years?|pages?|notes?|shares|multiple)(?![A-Za-z])|#",
    re.I,
)
_BRACKET = re.compile(r"(?:\A|(?<=\s))\(([^()]{1,60})\)\W{0,2}\Z")
_IN = re.compile(r"(?:\A|\s)in\s([^,:()]{1,40})\Z", re.I)
_STOP = re.compile(r"[,:]\s([^,:()]{1,40})\Z")
_PARTED = re.compile(r"[,:()]")
_FIGURE = re.compile(r"(?<![A-Za-z'’0-9])(?!(?:000s?|(?:19|20)[0-9]{2})\b)[0-9]")
_SIGN = re.compile(r"[$€£¥%²³°]")
_SCALE = re.compile(whole(words("header-scales"), plural=True), re.I)
_NOT_UNITS = words_of("a b c d e f i m n w l p min max no in all top am pm pt pts")
"""What stands in brackets as a mark, or as a word, far more often than as a unit."""
_CODES = frozenset(name for name in UNITS if len(name) == 3 and UNITS[name].symbol == name)
_CODES -= {code.upper() for code in words("word-codes") | words("acronym-codes")}
_CODES |= {code.upper() for code in LOWER_CODES}
"""Codes, those of currencies among them, that are no words or acronyms."""
_LENGTHS = re.compile(r"\b(?:height|length|width|depth|altitude|elevation|distance)\b", re.I)


def within(outer: Measure, inner: Measure) -> Measure:
    """Return what holds where words of a table stand within the reach of others."""
    if inner.closed or outer is NO_MEASURE:
        return inner
    if inner is NO_MEASURE or (outer.closed and inner.unit is None):
        return outer
    if inner.unit is None:
        return outer._replace(factor=inner.factor)
    if outer.unit is None and inner.unit.kind == "money" and inner.factor == 1:
        return inner._replace(factor=outer.factor)
    return inner


@lru_cache(maxsize=8192)
def measure_of_caption(line: str) -> Measure:
    """Return what a line above a table gives: "Revenue by year, in € thousand"."""
    words = _EXCEPT.sub("", line.strip(" #*_.:\u00a0"))
    return _led(words) or (_alone(words) if len(words) < 40 else None) or NO_MEASURE


@lru_cache(maxsize=8192)
def measure_of_head(head: str) -> Measure:
    """Return what the head of a column or row gives: "Area (km²)", "%", "Number of staff"."""
    if not head or len(head) > _LONGEST:
        return NO_MEASURE
    found = _led(head) or _alone(head) or _share(head)
    return found or (_OTHER if _COUNTS.search(head) else NO_MEASURE)


@lru_cache(maxsize=8192)
def measure_of_unit(cell: str) -> Measure:
    """Return what a cell of a column "Unit" gives: "km", "US$ million"."""
    return (_measure(cell) if 0 < len(cell) <= 40 else None) or NO_MEASURE


def _led(words: str) -> Measure | None:
    """Read a unit in brackets, behind "in", or behind a comma."""
    bracket = _BRACKET.search(words)
    if bracket:
        return _bracketed(words, bracket[1].strip())
    behind = _IN.search(words)
    if behind:
        return _measure("in " + behind[1])
    last = _STOP.search(words)
    found = _measure(last[1]) if last else None
    return found if found and last and _is_unit(last[1], found) else None


def _bracketed(words: str, inner: str) -> Measure | None:
    """Read the "km²" of "Area (km²)"; "(a)" is a mark, "(m)" metres only of lengths."""
    if inner == "m" and _LENGTHS.search(words):
        return Measure(UNITS["m"])
    return None if inner.lower() in _NOT_UNITS else _led(inner) or _measure(inner)


def _alone(words: str) -> Measure | None:
    """Read words that are nothing but a unit: "US$ million", "%", "km"; no "Won" or "W"."""
    found = None if _PARTED.search(words) else _measure(words)
    return found if found and _is_unit(words, found) else None


def _share(words: str) -> Measure | None:
    """Read per cent at either end of a head: "% 2006", "Percent change", "win %"."""
    parts = words.split()
    for end in (parts[0], parts[-1]):
        found = None if _PARTED.search(end) else _measure(end)
        if found is not None and found.unit is not None and found.unit.kind == "percent":
            return found
    return None


def _is_unit(words: str, found: Measure) -> bool:
    """Whether words without a sign that leads to a unit can be nothing else."""
    if _SIGN.search(words) or (found.unit and _SCALE.search(words)):
        return True
    if found.unit is None or found.unit.kind == "duration":
        return False
    if found.unit.kind == "money":
        return words in _CODES
    return _is_name(words, found.unit) and words.islower() and words not in _NOT_UNITS


def _is_name(words: str, unit: Unit) -> bool:
    """Whether words are long enough for a unit: "gs" of games started are no grams."""
    return len(words) > _TWO or (len(words) == _TWO and words == unit.symbol)


def _measure(words: str) -> Measure | None:
    """Return what words without a figure of their own give: no unit in "0 kWh"."""
    if words.startswith("°") and words in UNITS:
        return Measure(UNITS[words])
    found = None if _FIGURE.search(words) else unit_of_caption(words)
    return Measure(*found) if found else None
