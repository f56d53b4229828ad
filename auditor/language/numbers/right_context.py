"""The text behind a number → a unit, a counted noun, or that the number names something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import STOPS, words_of
from auditor.language.lexicon.numerals import GLUED_SCALES, SCALE_ABBREVIATIONS, SCALES, THOUSANDS
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.counted_nouns import (
    PHRASE,
    Counted,
    counted_in,
    counts_at_once,
    is_address,
)
from auditor.language.numbers.money.country_behind import of_country
from auditor.language.numbers.money.word_codes import is_word_behind
from auditor.language.numbers.rates import is_no_rate
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import MONEY, UNITS, Unit


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
    RATE = 3  # a unit or currency may go on here: "$350 per kg", "$5m CAD"


_HEDGE_STARTS = (" or ", " and ", " more", " give", "-plus", "-odd")
_RATE_STARTS = (" per ", " a ", " an ", "/")


@lru_cache(maxsize=1 << 16)
def right_cue(behind: str) -> RightCue:
    """Return what the five characters behind a number (fewer at the end of a text) can change."""
    if behind[:1] == " " and behind[1:4].isupper():
        return RightCue.RATE
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
SIGNED = (  # "15 US$", but "10k$" has a scale
    rf"(?!{any_of(GLUED_SCALES)}[$€£¥])(?:[A-Za-z]{{1,3}}|[Uu]\.[Ss]\.)[$€£¥](?![0-9])"
)
UNIT_TAIL = re.compile(
    rf"(?:[ \u00a0]?{SIGNED}"
    rf"|[ \u00a0]?[{SIGNS}](?![0-9])(?:\s?(?:[CFK](?![A-Za-z])|[Cc]elsius|[Ff]ahrenheit))?"
    rf"|[ \u00a0-]?{PIECE})"
    rf"(?:(?:[ \u00a0-]|\s?/\s?){PIECE}){{0,4}}"
)
"""Up to five words or signs behind a number, among which a unit is looked for."""
_ENDS = re.compile(r"[^\W\d_]+(?:\^?[23](?![0-9])|[²³])?\.?|[%‰℃℉°º$€£¥¢]|[^\w\s]")

CLOCK = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o’clock", "o'clock", "hrs gmt"))
UNCERTAIN = words_of(
    """
    in pm am pound pounds a c f n s e w b i cal m
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
_WON_ENDS = re.compile(
    rf"{END}|[.,;:)/\n]|[ \u00a0]?\(| (?:per|an? {any_of(words('rate-periods'))})\b"
)
"""What stands behind a won of Korea; behind the verb stands what is won."""
_COMPASS = words_of("N S E W")
_NEVER_SPACED = words_of("a c f n s e w b i st")  # "5 N" is a coordinate


def shape_of(number: str) -> str:
    """Return what of a number decides about the words behind it."""
    if number.isdecimal():
        return ONE if number == "1" else DIGITS_ONLY
    if number.isalpha():
        return ONE_WORD if number.lower() in ("one", "a") else WORDS_ONLY
    return LONG_DECIMAL if _LONG_DECIMAL.search(number) else MIXED


def right_context(text: str, at: int, shape: str, big: bool) -> RightContext:
    """Return what stands behind the number that ends at `at`.

    `shape` is that of the number (`shape_of`); `big`: it is a million or more.
    """
    match = UNIT_TAIL.match(text, at)
    if match is None or (match[0][0] in _QUOTES and _closes(text, at, match[0][0])):
        return NOTHING
    written = match[0]
    if written.startswith(" in") and _FEET_BEFORE.search(text, max(0, at - 14), at):
        shape = AFTER_FEET
    unit = _unit_in(written, shape, big, text[match.end() : match.end() + 2] or END)
    if unit is None or _is_word(text, at, unit):
        return _of_words(text, at, written, shape)
    return NAMED if _may_be_millions(text, at, unit) else _scaled_behind(text, at, unit)


def _may_be_millions(text: str, at: int, tail: RightContext) -> bool:
    return tail.length == 1 and text[at] == "m" and counts_at_once(text, at + 1)


def _is_word(text: str, at: int, tail: RightContext) -> bool:
    """Return whether the code of a currency behind a number is a word: "10 TOP hotels"."""
    if tail.unit is None or tail.unit.kind != MONEY:
        return False
    end = at + tail.length
    return is_word_behind(text, text[at:end].strip(" \u00a0-"), end)


def _of_words(text: str, at: int, written: str, shape: str) -> RightContext:
    """Return what words that are no unit say of a number: "14-member", "24 ILO conventions"."""
    first = written[0]
    if first not in " \u00a0-":
        return UNKNOWN if first.isalpha() else NOTHING
    if first == "-":
        return _hyphened(written)
    phrase = PHRASE.match(text, at)
    return _counted(phrase[1], shape in (ONE, ONE_WORD)) if phrase else NOTHING


_SCALE_BEHIND = re.compile(rf" {any_of((*THOUSANDS, *SCALE_ABBREVIATIONS))}(?![A-Za-z])")


def _scaled_behind(text: str, at: int, tail: RightContext) -> RightContext:
    """Read "75 USD million": a scale behind the currency."""
    if tail.unit is None or tail.unit.kind != MONEY:
        return tail
    end = at + tail.length
    scale = _SCALE_BEHIND.match(text, end)
    if scale is None:
        unit, stop = of_country(text, tail.unit, text[end - 1], end)
        return RightContext(unit, stop - at)
    factor = tail.unit.factor * SCALES[scale.group().strip()]
    return RightContext(tail.unit._replace(factor=factor), scale.end() - at)


@lru_cache(maxsize=32768)
def _counted(phrase: str, one: bool) -> RightContext:
    if is_address(phrase):
        return NAMED
    counted = counted_in(phrase, one)
    return RightContext(counted=counted) if counted else NOTHING


@lru_cache(maxsize=65536)
def _unit_in(written: str, shape: str, big: bool, behind: str) -> RightContext | None:
    """Return the longest unit at the start of `written`, if it fits the number before it.

    "km" of " km away"; a name of "5 pm" and "25 N"; None where there is neither.
    """
    start = len(written) - len(written.lstrip(" \u00a0-"))
    for stop in _stops(written):
        name, after = written[start:stop], written[stop:] + behind
        unit = unit_of(name) if name and name[-1] not in "-/" else None
        if unit is None or _is_cut(name, unit, start, after):
            continue
        found = _checked(_Name(name, unit, start == 0), shape, big, after)
        if found is not None:
            return found if found.named else found._replace(length=stop)
    named = shape in _DIGITS and _names(written[start:].split(" ")[0], start)
    return NAMED if named else None


def _names(word: str, start: int) -> bool:
    """Return whether a word behind digits makes a name of them: "25 N", "5 pm"."""
    return (start > 0 and word in _COMPASS) or word.lower() in CLOCK


def _stops(written: str) -> Iterator[int]:
    """Yield where a unit may end, the last first; a full stop may be its own or not."""
    for end in reversed([match.end() for match in _ENDS.finditer(written)]):
        yield end
        if written[end - 1] == ".":
            yield end - 1


def _is_cut(name: str, unit: Unit, start: int, after: str) -> bool:
    """Return whether a unit goes on as another word or number: the "h" of "8h30"."""
    if unit.symbol in ("USD", "GBP", "EUR") and after[:1].isdigit():
        return True
    return (start == 0 and name[-1].isalnum() and after[:1].isalnum()) or is_no_rate(name, after)


class _Name(NamedTuple):
    """A unit as it is written, and whether it touches the number."""

    written: str
    unit: Unit
    glued: bool

    @property
    def low(self) -> str:
        return self.written.lower().rstrip(".")


def _checked(name: _Name, shape: str, big: bool, after: str) -> RightContext | None:
    """Return the unit unless what is written so is something else here.

    "5 pm" is a name, "5 pounds" may be money, "5 in" and "5 C" need not be units.
    """
    if name.low in ("am", "pm") and shape in _DIGITS:
        return NAMED
    if name.low in ("pound", "pounds"):
        money = big or after.startswith(" sterling")
        return RightContext(UNITS["GBP"] if money else name.unit)
    if name.written == "K" and name.glued and shape == LONG_DECIMAL:
        return RightContext(UNITS["K"])
    return RightContext(name.unit) if _is_money_or_fits(name, shape, after) else None


def _is_money_or_fits(name: _Name, shape: str, after: str) -> bool:
    """Return whether a word is a unit; of "won": "3,500 won a night", not "20 won a prize"."""
    if name.low == "won":
        return shape in (MIXED, LONG_DECIMAL) and _WON_ENDS.match(after) is not None
    return _fits(name, shape, after)


def _fits(name: _Name, shape: str, after: str) -> bool:
    """Return whether what is also a word, letter or mark is a unit: "5in", "5 in long"."""
    if name.low == "in":
        inch = name.glued or shape == AFTER_FEET or bool(_INCH_BEHIND.match(after))
        return inch and shape not in _WORDS
    if name.written in _INCHES:
        return name.glued and not after[:1].isalpha()
    if name.glued:
        return name.low not in _DEGREES and name.written not in _SCALE_LETTERS
    return name.low not in _DEGREES and (name.low == "s" or name.low not in _NEVER_SPACED)


_DEGREES = ("c", "f")  # without their sign they are letters
_INCHES = ('"', "″", "'", "′")
_SCALE_LETTERS = ("K", "M", "B", "G")  # behind digits they are scales


def _hyphened(tail: str) -> RightContext:
    """Read "14-member", "20-item": the word behind the hyphen is what is counted."""
    word = tail[1:].split(" ")[0].split("/")[0].rstrip(".").lower()
    if not word.isalpha() or word in STOPS or word == "odd" or len(word) < 3:
        return NOTHING
    return RightContext(counted=Counted(word, word))
