"""The text before a number → the currency there and where it begins: "US$", "kr.", "MEUR"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import SCALES, SMALL, TENS
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.money.country_behind import MONEY_SIGNS
from auditor.language.numbers.money.word_codes import is_word, is_word_before
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import MONEY, UNITS, Unit

_ONLY_BEHIND = ("sterling", "won")  # also words before a number: "they won 20"
_DOTTED = words("dotted-currencies")
_REACH = 12  # characters of the longest currency before a number, "U.S.$"
_GLUED_PREFIX = r"[A-Z]{2,3}|[a-z]{2,3}|[A-Z][a-z]{1,2}"
_BEFORE_SIGN = re.compile(
    rf"(?<![A-Za-z])((?:(?:{_GLUED_PREFIX}|[Cc]|[Uu]\.[Ss]\.?)[ \u00a0-]?|[A-Za-z])?"
    rf"[{MONEY_SIGNS}])[ \u00a0]?\Z"
)
_LONG_CODES = ("dollar", "ringgit")
_BEFORE_CODE = re.compile(
    rf"(?<![^\W\d_])(?<!\$)([^\W\d_]{{1,4}}(?:/\.?|\.)?|{'|'.join(_LONG_CODES)})[ \u00a0]?\Z"
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
    may_end = last.isalpha() or last in (".", "/")
    return _code_before(text, at, left) if may_end and not _ends_in_long_word(bare) else None


def _code_before(text: str, at: int, left: str) -> tuple[Unit, int, int] | None:
    """Return the currency of a code or short name that ends `left`, the text before `at`."""
    match = _BEFORE_CODE.search(left)
    if match is None:
        return None
    start = at - len(left) + match.start(1)
    owned = _NUMBER_BEFORE.search(text, max(0, at - _NUMBER_REACH), start)
    found = None if owned else _of_code(match[1], start)
    return None if found is None or is_word_before(text, match[1], start, at) else found


def _ends_in_long_word(bare: str) -> bool:
    """Return whether a text ends in a word that is too long for a code: sorts out most words."""
    return len(bare) > 4 and bare[-5:].isalpha() and not bare.endswith(_LONG_CODES)


def _of_sign(match: re.Match[str], offset: int) -> tuple[Unit, int, int] | None:
    """Return the currency of "US$" or "$".

    Of "the $", where the word is none of a currency, the sign alone counts; of "xy$", whose letters
    touch it, it is not known of which country it is.
    """
    written = match[1]
    whole = unit_of(written.replace(" ", "").replace("\u00a0", ""))
    if " " in written and is_word(written.partition(" ")[0]):
        whole = None  # "a cup $5"
    elif whole is None and written[-2:-1].isalpha() and len(written) > 2:
        whole = Unit(written[-1], MONEY, kind=MONEY)
    unit = whole or unit_of(written[-1])
    start = match.start(1) if whole else match.end(1) - 1
    return (unit, offset + start, 1) if unit else None


def _of_code(word: str, start: int) -> tuple[Unit, int, int] | None:
    """Return the currency of "EUR", or of "MEUR" with its million."""
    unit = UNITS.get(word[:-1] if word[:-1] in _DOTTED else word)
    if unit is not None and unit.kind == MONEY and word not in _ONLY_BEHIND:
        return unit, start, 1
    millions = UNITS.get(word[1:]) if len(word) == 4 and word[0] == "M" else None
    if millions is not None and millions.kind == MONEY:
        return millions, start, 10**6
    return None
