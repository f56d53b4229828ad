"""Digits with the scale and word behind them → the number written, and its value with a unit."""

from __future__ import annotations

import re
import string
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from auditor.core.model import Value
from auditor.language.lexicon.numbers import STOPS, VULGAR
from auditor.language.lexicon.numerals import GLUED_ALONE, GLUED_SCALES
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number, parse_number, scaled, with_scale
from auditor.language.numbers.hedges import words_end
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.numbers.right_context import (
    NOTHING,
    UNCERTAIN,
    RightContext,
    right_context,
)
from auditor.language.units.registry import OPENERS

if TYPE_CHECKING:
    from collections.abc import Callable, Container

Written = tuple[str, str | None, str | None]
"""A match of the digit pattern: the digits, the scale behind them, the word or sign behind."""


written_in = cast("Callable[[re.Match[str]], Written]", re.Match.groups)
"""Return the groups of a match of the digit pattern."""


class WrittenNumber(NamedTuple):
    """A number and the characters that it takes with its scale or the ending of an ordinal."""

    number: Number
    length: int
    ordinal: bool = False


@lru_cache(maxsize=1 << 14)
def read_written(written: Written, style: NumberStyle) -> WrittenNumber | None:
    """Return the number that is written, None where the digits are none: "3.2.1", "5G"."""
    digits, scale, behind = written[0], written[1], written[2] or ""
    number = parse_number(digits, style)
    if number is None or (behind.rstrip(".") == "G" and digits in _GENERATIONS):
        return None
    if scale:
        return WrittenNumber(with_scale(number, scale), len(digits) + len(scale))
    word = behind.partition(" ")[0].rstrip(".")  # the full stop of "It has 10K." is the sentence's
    glued = _glued_scale(digits, word)
    if glued:
        return WrittenNumber(scaled(number, glued), len(digits) + len(word))
    if behind in _ORDINAL_ENDINGS and digits.isdecimal() and not _is_stone(digits, behind):
        return WrittenNumber(number, len(digits) + len(behind), ordinal=True)
    return WrittenNumber(number, len(digits))


_GENERATIONS = ("2", "3", "4", "5", "6")  # of mobile networks: "5G" is not five billion
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")


def _is_stone(digits: str, ending: str) -> bool:
    """Return whether "st" is stone behind digits: "12st", which no ordinal ends so."""
    return ending == "st" and (digits[-1] != "1" or digits == "11") and len(digits) < 3


def _glued_scale(digits: str, behind: str) -> int | None:
    """Return the scale of "10K"; "573.15K" is a temperature."""
    if behind == "K" and len(digits.partition(".")[2]) > 1:
        return None
    return GLUED_SCALES.get(behind) if behind in GLUED_ALONE else None


_QUOTES = ('"', "'")  # inches and feet, or the end of a quotation


class _AnyBut:
    """All characters but some; the end of a text is one of them."""

    def __init__(self, others: str) -> None:
        self._others = frozenset(others)

    def __contains__(self, char: object) -> bool:
        return char not in self._others


class _BlankAnd:
    """A blank and one of some characters."""

    def __init__(self, chars: Container[str]) -> None:
        self._chars = chars

    def __contains__(self, pair: object) -> bool:
        return isinstance(pair, str) and pair[:1] == " " and pair[1:] in self._chars


ANYTHING: Container[str] = _AnyBut("")
MORE_OF_WORD = frozenset(f"-'’(²³{string.digits}{string.ascii_letters}{''.join(VULGAR)}")
"""What goes on with the word before it: "near" of "near-Earth" is no whole word."""
_MORE_OF_UNIT: Container[str] = MORE_OF_WORD | {" ", "\u00a0"}
_UNLESS_CLOSED: Container[str] = _AnyBut(",;:)")
NOTHING_AT_ALL: Container[str] = frozenset()


def changed_by(written: Written, value: Value, whole: bool) -> Container[str]:
    """Return the characters that may change the value of digits with the word behind them.

    Those are looked at right behind the word.  `whole`: the value takes all that is written.
    """
    if _is_settled(written, value, whole):
        return MORE_OF_WORD if written[2] else NOTHING_AT_ALL
    if _goes_on_with(written, value, whole):
        return _MORE_OF_UNIT
    return _UNLESS_CLOSED if _is_closed(written, value) else ANYTHING


def kept_by(written: Written, value: Value, whole: bool) -> Container[str]:
    """Return the pairs of characters that change nothing behind digits with their word.

    Behind "5 %" those are a blank and all but the letters of "points".  `whole` is as for
    `changed_by`.
    """
    letters = _goes_on_with(written, value, whole)
    return _blank_and_all_but(letters) if letters else NOTHING_AT_ALL


def _goes_on_with(written: Written, value: Value, whole: bool) -> frozenset[str]:
    """Return the letters with which a unit behind digits may go on, none where it is settled.

    None either where more than a letter is asked: of "5 in", and of what is no unit.
    """
    word = (written[2] or "").strip(" \u00a0-").lower()
    settled = value.unit is None or value.counted or not whole or word in UNCERTAIN
    return frozenset() if settled or value.kind == "money" else OPENERS.get(word, frozenset())


@cache
def _blank_and_all_but(letters: frozenset[str]) -> Container[str]:
    return _BlankAnd(_AnyBut(f"{''.join(letters)}/"))


def _is_closed(written: Written, value: Value) -> bool:
    """Return whether a comma or bracket behind a word settles the value: "112 land, 7 water"."""
    word = (written[2] or "").strip(" \u00a0-")
    if " " in written[0] or not word.isalpha() or _is_open(word.lower()):
        return False
    return value.unit is None or value.counted is not None


def _is_settled(written: Written, value: Value, whole: bool) -> bool:
    """Return whether no later word can change the value that digits have with the word behind.

    `whole`: the value takes all that is written.  Not settled: "75 USD" before "million", "5 in"
    before "all", "1 914", whose space may part two numbers.
    """
    digits, behind = written[0], written[2] or ""
    if behind in _QUOTES or (" " in digits and "/" not in digits):
        return False
    word = behind.strip(" \u00a0-")
    if value.counted:  # not "1 North" before "Korean won", nor "12 Hicks" before "Street"
        return digits != "1" and word[0].islower()
    return not word or value.kind == "ordinal" or _settles(word.lower(), value, whole)


def _settles(word: str, value: Value, whole: bool) -> bool:
    """Return whether a word behind a number is all of its unit, or begins no unit: "of", "km"."""
    if value.unit is None:
        return word in STOPS and word not in _LINKS and not _is_open(word)
    code = word.upper() == value.unit or not word[-1].isalpha()
    if (value.kind == "money" and code) or _ARTICLE.search(word):
        return False  # "75 USD" before "million", "10 minutes a second" before "alarm"
    return (whole and " " in word) or not _is_open(word)


def _is_open(word: str) -> bool:
    """Return whether a word may be the beginning of a longer unit, or no unit: "square", "in"."""
    return word in UNCERTAIN or word.split(" ")[0] in OPENERS or word.startswith("°")


_ARTICLE = re.compile(r" an? ")
_LINKS = ("in", "out", "or", "plus")  # "5 in 10", "20 or more"


@lru_cache(maxsize=1 << 14)
def valued(number: Number, right: RightContext) -> Value:
    """Return the value of a number with what stands behind it; memoised."""
    return value_of(number, right)


def value_of(number: Number, right: RightContext) -> Value:
    """Return the value of a number with what stands behind it."""
    if right.unit is not None:
        return values.measured(number, right.unit)
    if right.counted is not None:
        return values.counting(number, right.counted)
    return values.bare(number)


def right_of_hedge(text: str, end: int, shape: str, big: bool) -> RightContext:
    """Return what stands behind a number, or behind its hedge: "20 or more states".

    `end` is the offset behind the number; `shape` and `big` are as for `right_context`.
    """
    right = right_context(text, end, shape, big)
    behind = words_end(text, end) if right is NOTHING else None
    if behind is None:
        return right
    right = right_context(text, behind, shape, False)
    return right if right.counted else NOTHING
