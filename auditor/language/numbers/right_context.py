"""The text behind a number → a unit, a counted noun, or that the number names something."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numbers import STOPS, words_of
from auditor.language.lexicon.numerals import SCALES
from auditor.language.numbers.counted_nouns import PHRASE, Counted, counted_in, is_address
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import UNITS, Unit


class RightContext(NamedTuple):
    """The unit behind a number and the characters it takes, or what is counted, or a name's end."""

    unit: Unit | None = None
    length: int = 0
    counted: Counted | None = None
    named: bool = False
    unknown: bool = False  # named only because unknown letters touch the number


class RightCue(IntEnum):
    """What the five characters behind a number can change about it, the least first."""

    PLAIN = 0  # nothing
    HEDGE = 1  # a hedge may begin here: "20 or more", "20 (2015 est.)"
    WATCH = 2  # the number is looked at in its context: "12:30", "6+ states"
    RATE = 3  # a unit or currency may go on here: "$350 per kg"


_HEDGE_STARTS = (" or ", " and ", " more", " give", "-plus", "-odd")
_RATE_STARTS = (" per ", " a ", " an ", "/")


@lru_cache(maxsize=1 << 16)
def right_cue(behind: str) -> RightCue:
    """Return what the five characters behind a number (fewer at the end of a text) can change."""
    if behind[:2] == " (" or behind.startswith(_HEDGE_STARTS):
        return RightCue.HEDGE
    if behind[:1] == "+" or named_behind(behind, 0):
        return RightCue.WATCH
    return RightCue.RATE if behind.startswith(_RATE_STARTS) else RightCue.PLAIN


def named_behind(text: str, end: int) -> bool:
    """Return whether what touches a number on its right makes it part of a name: "12:30"."""
    behind = text[end : end + 2]
    if not behind:
        return False
    if behind[0] in "_@":
        return True
    return behind[0] in ":/" and behind[1:].isdigit()


ONE, DIGITS_ONLY, ONE_WORD, WORDS_ONLY = "1", "digits", "one", "words"
MIXED, AFTER_FEET = "mixed", "after feet"
_DIGITS, _WORDS = (ONE, DIGITS_ONLY), (ONE_WORD, WORDS_ONLY)
END = "\0"  # stands for the end of the text
LONG_DECIMAL = "decimals"  # two and more: "573.15K" is a temperature, "10K" is ten thousand
_LONG_DECIMAL = re.compile(r"\.[0-9]{2,}\Z")
_QUOTES = "\"'"
NOTHING = RightContext()
NAMED = RightContext(named=True)
UNKNOWN = RightContext(named=True, unknown=True)

SIGNS = "%‰℃℉°º$€£¥¢₽₩₫₭₮₦₱₪₹₺₼₾₿₴₸₡₲฿֏৳\"″'′"
PIECE = r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?(?:\^?[23](?![0-9])|[²³])?"
UNIT_TAIL = re.compile(
    rf"(?:[ \u00a0]?[{SIGNS}](?![0-9])(?:\s?(?:[CFK](?![A-Za-z])|[Cc]elsius|[Ff]ahrenheit))?"
    rf"|[ \u00a0-]?{PIECE})"
    rf"(?:(?:[ \u00a0-]|\s?/\s?){PIECE}){{0,4}}"
)
"""Up to five words or signs behind a number, among which a unit is looked for."""
_ENDS = re.compile(r"[^\W\d_]+(?:\^?[23](?![0-9])|[²³])?\.?|[%‰℃℉°º$€£¥¢]|[^\w\s]")

CLOCK = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o’clock", "o'clock", "hrs gmt"))
UNCERTAIN = words_of(
    """
    in pm am pound pounds a c f n s e w b i cal
    """
)
"""Units that are also something else: what stands around decides."""
_INCH_BEHIND = re.compile(
    rf"\s?(?:{END}|[).,;:×]|x\s|thick|long|wide|tall|high|deep|in diameter|by\s)"
)
_FEET_BEFORE = re.compile(r"(?:\b(?:ft\.?|feet|foot)|['′])[ -]?[0-9½¼¾./ ]{1,6}\Z")


def _closes(text: str, at: int, quote: str) -> bool:
    """Whether a quotation mark behind a number ends a quotation rather than meaning inches."""
    before = text[max(0, at - 80) : at].rpartition("\n")[2]
    if quote == "'":
        return not _FEET.match(text, at)
    return before.count(quote) % 2 == 1


_FEET = re.compile(r"'\s?(?:[0-9]{1,2}(?:[\"″]|\s|$)|\s?[(×x])")
_COMPASS = words_of("N S E W")
_NEVER_SPACED = words_of("a c f n s e w b i")  # "5 N" is a coordinate


def shape_of(number: str) -> str:
    """Return what of a number decides about the words behind it."""
    if number.isdigit():
        return ONE if number == "1" else DIGITS_ONLY
    if number.isalpha():
        return ONE_WORD if number.lower() in ("one", "a") else WORDS_ONLY
    return LONG_DECIMAL if _LONG_DECIMAL.search(number) else MIXED


def right_context(text: str, at: int, shape: str, big: bool) -> RightContext:
    """Return what stands behind the number that ends at `at`.

    `shape` is that of the number (`shape_of`); `big`: it is a million or more.
    """
    match = UNIT_TAIL.match(text, at)
    if match is None:
        return NOTHING
    tail = match[0]
    first = tail[0]
    if first in _QUOTES and _closes(text, at, first):
        return NOTHING
    if tail[:3] == " in" and _FEET_BEFORE.search(text, max(0, at - 14), at):
        shape = AFTER_FEET
    unit = _unit_in(tail, shape, big, text[match.end() : match.end() + 2] or END)
    if unit is not None:
        return _scaled_behind(text, at, unit)
    if first not in " \u00a0-":
        return UNKNOWN if first.isalpha() else NOTHING
    if first == "-":
        return _hyphened(tail)
    phrase = PHRASE.match(text, at)
    return _counted(phrase[1], shape in (ONE, ONE_WORD)) if phrase else NOTHING


_SCALE_BEHIND = re.compile(r" (?:thousand|million|billion|trillion|mln|mn|bn)(?![A-Za-z])")


def _scaled_behind(text: str, at: int, tail: RightContext) -> RightContext:
    """Read "75 USD million": a scale behind the currency."""
    if tail.unit is None or tail.unit.kind != "money":
        return tail
    scale = _SCALE_BEHIND.match(text, at + tail.length)
    if scale is None:
        return tail
    factor = tail.unit.factor * SCALES[scale.group().strip()]
    return RightContext(tail.unit._replace(factor=factor), scale.end() - at)


@lru_cache(maxsize=32768)
def _counted(phrase: str, one: bool) -> RightContext:
    if is_address(phrase):
        return NAMED
    counted = counted_in(phrase, one)
    return RightContext(counted=counted) if counted else NOTHING


@lru_cache(maxsize=65536)
def _unit_in(tail: str, shape: str, big: bool, behind: str) -> RightContext | None:
    """Return the longest unit at the start of `tail`, if it fits the number before it."""
    start = len(tail) - len(tail.lstrip(" \u00a0-"))
    for end in reversed([m.end() for m in _ENDS.finditer(tail)]):
        for stop in (end, end - 1) if tail[end - 1] == "." else (end,):
            written = tail[start:stop]
            unit = unit_of(written) if written and written[-1] not in "-/" else None
            after = tail[stop:] + behind
            if unit is None or (unit.symbol in ("USD", "GBP", "EUR") and after[:1].isdigit()):
                continue
            if start == 0 and written[-1].isalnum() and after[:1].isalnum():
                continue
            found = _checked(written, unit, start, shape, big, after)
            if found is not None:
                return found if found.named else found._replace(length=stop)
    first = tail[start:].split(" ")[0]
    names = (start and first in _COMPASS) or first.lower() in CLOCK
    return NAMED if names and shape in _DIGITS else None


def _checked(
    written: str, unit: Unit, start: int, shape: str, big: bool, after: str
) -> RightContext | None:
    """Return the unit unless what is written so is something else here."""
    low = written.lower().rstrip(".")
    glued = start == 0
    if low in ("am", "pm") and shape in _DIGITS:
        return NAMED
    if low in ("pound", "pounds"):
        return (
            RightContext(UNITS["GBP"])
            if big or after.startswith(" sterling")
            else RightContext(unit)
        )
    if low == "in":
        fits = glued or shape == AFTER_FEET or _INCH_BEHIND.match(after)
        return RightContext(unit) if fits and shape not in _WORDS else None
    if written in ('"', "″", "'", "′"):
        return RightContext(unit) if glued and not after[:1].isalpha() else None
    if low in _NEVER_SPACED and low != "s" and not glued:
        return None
    if written == "K" and glued and shape == LONG_DECIMAL:
        return RightContext(UNITS["K"])
    if low in ("c", "f") or (glued and written in ("K", "M", "B", "G")):
        return None
    return RightContext(unit)


def _hyphened(tail: str) -> RightContext:
    """Read "14-member", "20-item": the word behind the hyphen is what is counted."""
    word = tail[1:].split(" ")[0].split("/")[0].rstrip(".").lower()
    if not word.isalpha() or word in STOPS or word == "odd" or len(word) < 3:
        return NOTHING
    return RightContext(counted=Counted(word, word))
