"""The text before a number → its sign and currency, and whether the word before can matter."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import NAMING, SOFT_NAMING
from auditor.language.lexicon.numerals import NEGATIVES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.hedges import HEDGE_ENDS, HEDGE_SIGNS
from auditor.language.numbers.money.country_behind import MONEY_SIGNS
from auditor.language.numbers.money.currency_before import currency_before
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

MINUS = "-−–"
_WATCHED = NAMING | SOFT_NAMING | {"per"}
_MONEY = frozenset(name for name, unit in UNITS.items() if unit.kind == MONEY)
_LAST = re.compile(r"[A-Za-z]*\.?\Z")
_SIGNS = HEDGE_SIGNS | frozenset("+±№#§" + MINUS + MONEY_SIGNS)
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
    moneys = {word, last, last[1:], last.rstrip(".")}  # "S/", "EUR", "MEUR", "kr."
    if moneys & _MONEY or last.lower() in NEGATIVES:  # "-minus"
        return LeftCue.WATCH
    if low in HEDGE_ENDS:
        return LeftCue.WATCH if word.isupper() else LeftCue.HEDGE  # "CA 91745"
    capital = any(map(str.isupper, word[:2])) or last[:1].isupper()  # "25HK $1"
    return LeftCue.CAPITAL if capital else LeftCue.QUIET


def _letters_at_end(word: str) -> str:
    """Return the letters that end a word, with its full stop: "EUR" of "/EUR"."""
    match = _LAST.search(word)
    return match[0] if match else ""


_DASHES = frozenset(MINUS)
_QUIET, _BRACKET, _WATCH = LeftCue.QUIET, LeftCue.BRACKET, LeftCue.WATCH  # looked up once


def cue_before(text: str, at: int) -> LeftCue:
    """Return what stands before offset `at` can change about the number that begins there."""
    left = text[at - 1 : at]
    if left == " ":
        word = text[at - _WORD if at > _WORD else 0 : at - 1].rpartition(" ")[2]
        if word in _DASHES:
            return _WATCH if _is_spaced_minus(text, at - 2) else _QUIET
        return left_cue(word) if word else _WATCH
    if left == "(":
        return _BRACKET
    return _QUIET if left in ("-", "–") and text[at - 2 : at - 1].isdigit() else _WATCH


# ------------------------------------------------------------------ signs

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


_BEFORE_MINUS = re.compile(
    rf"(?:(?<![A-Za-z]){any_of(words('before-minus'))} |[:=|(] ?)\Z", re.IGNORECASE
)
_CLOSING_DASH = re.compile(rf"[^{MINUS}.;\n]{{1,60}} (?=[{MINUS}] )")
_SPACED_MINUS = frozenset(sign + space for sign in MINUS for space in " \u00a0")
_MINUS_REACH = 12  # characters before a minus that hold such a word


def _is_spaced_minus(text: str, at: int) -> bool:
    """Return whether a dash with blanks around it is a minus: "a change of - 3.2 %".

    Not the one of two that part words from a sentence: "was – 12 years later – sold".
    """
    if not _BEFORE_MINUS.search(text, max(0, at - _MINUS_REACH), at):
        return False
    closing = _CLOSING_DASH.match(text, at + 1)
    if closing is None or closing[0].count("|"):
        return True
    end = closing.end()
    return bool(_BEFORE_MINUS.search(text, end - _MINUS_REACH, end))


def sign_before(text: str, at: int) -> int:
    """Return the offset of the minus sign before a number at offset `at`, or `at`."""
    if at and text[at - 1] in MINUS:
        edge = text[at - 2] if at > 1 else " "
        return at - 1 if edge in _EDGE else at
    last = text[max(0, at - 2) : at]
    if last in _SPACED_MINUS:
        return at - 2 if _is_spaced_minus(text, at - 2) else at
    if last not in _SIGN_WORD_ENDS:
        return at
    word = _SIGN_WORD.search(text, max(0, at - _SIGN_REACH), at)
    return word.start() if word else at
