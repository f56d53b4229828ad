"""The text before a number → its sign and currency, and whether the word before can matter."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numbers import NAMING, SOFT_NAMING
from auditor.language.lexicon.numerals import NEGATIVES, SCALES, SMALL, TENS
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.hedges import HEDGE_ENDS, HEDGE_SIGNS
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import MONEY, UNITS, Unit


class LeftContext(NamedTuple):
    """The sign and the currency before digits.

    `start` is the offset at which the number begins with them; `factor` is what the currency
    multiplies by ("MEUR 5").
    """

    start: int
    negative: bool = False
    currency: Unit | None = None
    factor: int = 1


class LeftCue(IntEnum):
    """What the word right before a number can change about it, the least first."""

    QUIET = 0  # nothing
    HEDGE = 1  # a hedge may end here
    CAPITAL = 2  # a name, to which the number may belong: "Boeing 747"
    BRACKET = 3  # an opening bracket: the number is perhaps a mark, "(1)"
    WATCH = 4  # a sign, currency or word that names: the number is looked at in its context


def left_context(text: str, at: int, begin: int) -> LeftContext:
    """Return the sign and currency before the digits at offset `at`, none from before `begin`."""
    start = sign_before(text, at)
    found = currency_before(text, start)
    if found is None or found[1] < begin:
        return LeftContext(start, start != at)
    unit, left, factor = found
    signed = sign_before(text, left)
    return LeftContext(signed, start != at or signed != left, unit, factor)


# ------------------------------------------------------------------ cues

_WATCHED = NAMING | SOFT_NAMING | {"per"}
_MONEY = frozenset(name for name, unit in UNITS.items() if unit.kind == MONEY)
_LAST = re.compile(r"[A-Za-z]*\.?\Z")
_SIGNS = HEDGE_SIGNS | frozenset("+±№#§$€£¥₽₹")
_OPENING = '([“"'
_WORD = 24  # characters before a number that hold the last word and a space


@lru_cache(maxsize=1 << 16)
def left_cue(word: str) -> LeftCue:
    """Return what the word before a number, written without the space between, can change."""
    word = (word.split() or [""])[-1].lstrip(_OPENING)  # it may hold the end of a line
    low = word.lower()
    if low in _WATCHED or low[-1:] in _SIGNS:
        return LeftCue.WATCH
    last = _letters_at_end(word)
    if last in _MONEY or last[1:] in _MONEY or last.lower() in NEGATIVES:  # "EUR", "MEUR", "-minus"
        return LeftCue.WATCH
    if low in HEDGE_ENDS:
        return LeftCue.WATCH if word.isupper() else LeftCue.HEDGE  # "CA 91745"
    capital = any(map(str.isupper, word[:2]))
    return LeftCue.CAPITAL if capital else LeftCue.QUIET


def _letters_at_end(word: str) -> str:
    """Return the letters that end a word, with its full stop: "EUR" of "/EUR"."""
    match = _LAST.search(word)
    return match[0] if match else ""


_QUIET, _BRACKET, _WATCH = LeftCue.QUIET, LeftCue.BRACKET, LeftCue.WATCH  # looked up once


def cue_before(text: str, at: int) -> LeftCue:
    """Return what stands before offset `at` can change about the number that begins there."""
    left = text[at - 1 : at]
    if left == " ":
        word = text[at - _WORD if at > _WORD else 0 : at - 1].rpartition(" ")[2]
        return left_cue(word) if word else _WATCH
    if left == "(":
        return _BRACKET
    return _QUIET if left in ("-", "–") and text[at - 2 : at - 1].isdigit() else _WATCH


# ------------------------------------------------------------------ currencies

MONEY_SIGNS = "$€£¥₽₩₫₭₮₦₱₪₹₺₼₾₿₴₸₡₲฿֏৳"
_REACH = 12  # characters of the longest currency before a number, "U.S.$"
_BEFORE_SIGN = re.compile(
    rf"(?<![A-Za-z])((?:(?:[A-Z]{{2,3}}|[a-z]{{2,3}}|[Cc]|[Uu]\.[Ss]\.?)[ \u00a0-]?|[A-Za-z])?"
    rf"[{MONEY_SIGNS}])[ \u00a0]?\Z"
)
_LONG_CODES = ("dollar", "ringgit")
_BEFORE_CODE = re.compile(
    rf"(?<![A-Za-z$])([A-Za-z]{{2,4}}\.?|{'|'.join(_LONG_CODES)})[ \u00a0]?\Z"
)
_NUMBER_BEFORE = re.compile(rf"(?:[0-9]|(?<![A-Za-z]){any_of((*SMALL, *TENS, *SCALES))})\s?\Z")
_NEVER_CURRENCY = frozenset("/([-–−+:,;0123456789")  # sorts out most signs before a number
_NUMBER_REACH = 30  # characters before a code in which a number owns it: "five million EUR 20"


def currency_before(text: str, at: int) -> tuple[Unit, int, int] | None:
    """Return the currency right before offset `at`, where it begins, and what it multiplies by."""
    if text[at - 1 : at] in _NEVER_CURRENCY:
        return None
    left = text[max(0, at - _REACH) : at]
    bare = left.rstrip(" \u00a0")
    last = bare[-1:]
    if last in MONEY_SIGNS and last:
        match = _BEFORE_SIGN.search(left)
        return _of_sign(match, at - len(left)) if match else None
    if not (last.isalpha() or last == ".") or _ends_in_long_word(bare):
        return None
    match = _BEFORE_CODE.search(left)
    if match is None:
        return None
    start = at - len(left) + match.start(1)
    owned = _NUMBER_BEFORE.search(text, max(0, at - _NUMBER_REACH), start)
    return None if owned else _of_code(match[1], start)


def _ends_in_long_word(bare: str) -> bool:
    """Return whether a text ends in a word that is too long for a code: sorts out most words."""
    return len(bare) > 4 and bare[-5:].isalpha() and not bare.endswith(_LONG_CODES)


def _of_sign(match: re.Match[str], offset: int) -> tuple[Unit, int, int] | None:
    """Return the currency of "US$" or "$"; of "x$", which is none, the sign alone counts."""
    whole = unit_of(match[1].replace(" ", ""))
    unit = whole or unit_of(match[1][-1])
    start = match.start(1) if whole else match.end(1) - 1
    return (unit, offset + start, 1) if unit else None


def _of_code(word: str, start: int) -> tuple[Unit, int, int] | None:
    """Return the currency of "EUR", or of "MEUR" with its million."""
    unit = UNITS.get(word)
    if unit is not None and unit.kind == "money" and word != "sterling":
        return unit, start, 1
    millions = UNITS.get(word[1:]) if len(word) == 4 and word[0] == "M" else None
    if millions is not None and millions.kind == "money":
        return millions, start, 10**6
    return None


# ------------------------------------------------------------------ signs

MINUS = "-−–"
_EDGE = " \u00a0\n\t([{“‘\"':;,=~∼<>≤≥|/–—±≈×$€£¥"
"""What a minus sign may follow; behind a letter or digit it is a hyphen or a dash."""
_SIGN_WORD = re.compile(rf"(?<![A-Za-z])(?<!plus or ){any_of(NEGATIVES)}[ \u00a0]\Z", re.IGNORECASE)
_SIGN_WORD_ENDS = frozenset(
    last + space
    for word in NEGATIVES
    for last in (word[-1], word[-1].upper())
    for space in " \u00a0"
)
"""Ends of words of a sign with the space behind: they sort out most words at once."""
_SIGN_REACH = 18  # characters of "plus or negative "


def sign_before(text: str, at: int) -> int:
    """Return the offset of the minus sign before a number at offset `at`, or `at`."""
    if at and text[at - 1] in MINUS:
        edge = text[at - 2] if at > 1 else " "
        return at - 1 if edge in _EDGE else at
    if text[max(0, at - 2) : at] not in _SIGN_WORD_ENDS:
        return at
    word = _SIGN_WORD.search(text, max(0, at - _SIGN_REACH), at)
    return word.start() if word else at
