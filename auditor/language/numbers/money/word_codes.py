"""A capital word beside a number → whether it is a word, name or acronym rather than a currency.

"ALL 5 solutions", "PHP 8" and "COP 26" hold codes of ISO 4217; "costs BAM 20" means one.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numbers import STOPS
from auditor.language.lexicon.numerals import GLUED_SCALES, SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.hedges import HEDGE_ENDS

_WORDS = words("word-codes")
_ACRONYMS = words("acronym-codes")
_SCALE = any_of({*SCALES, *GLUED_SCALES})
_AMOUNT = re.compile(rf"[0-9]+(?:[.,' \u00a0][0-9]{{3}})*(?:[.,][0-9]+)?(?:[ \u00a0-]?{_SCALE})?\b")
_LARGE = re.compile(
    rf"[0-9]{{1,3}}(?:[.,'][0-9]{{3}})+|[0-9.,]+[ \u00a0-]?{_SCALE}\b|[0-9]+[.,]00\b"
)
"""Amounts of which a version or the number of an event has none: "PHP 1,500", "COP 3 million"."""
_CENTS = re.compile(r"[0-9]+[.,][0-9]{2}(?![0-9])")
_ACRONYM_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{2,4})[ \u00a0]\Z")
_BEHIND = re.compile(r"[ \u00a0]([^\W\d_]+)")
_PRICED = re.compile(
    rf"\b{any_of(entries('price-words'), plural=True)}"
    rf"(?: {any_of(entries('price-links'))}){{0,3}} ?\(?\Z",
    re.IGNORECASE,
)
_PRICE_REACH = 48  # characters before a code that hold a price and what links it to the amount
_LEADS = words("price-links") | HEDGE_ENDS
_SENTENCE_START = re.compile(r"(?:\A|[.!?:\n|]|[\"“])[\s|*•-]*\Z")
_LINE_REACH = 120  # characters either side that tell whether a line is written in capitals
_MOST_SMALL = 0.2  # part of the letters of a line in capitals that may be small: "mm", "kg"


def is_word(code: str) -> bool:
    """Return whether the code of a currency is a word where it has no capitals: "a cup"."""
    return code.islower() and code.upper() in _WORDS


def is_word_before(text: str, code: str, start: int, at: int) -> bool:
    """Return whether a code from `start` before the number at offset `at` is no currency there."""
    if code not in _WORDS and code not in _ACRONYMS:
        return False
    if _counts_something(text, at):
        return True
    priced = _PRICED.search(text, max(0, start - _PRICE_REACH), start)
    if priced or (code in _WORDS and _CENTS.match(text, at)):
        return False
    return _is_word(text, code, start, at)


def _is_word(text: str, code: str, start: int, at: int) -> bool:
    """Return whether a code that may be a word is one, where no price tells of money."""
    if _SENTENCE_START.search(text, max(0, start - 4), start) or _in_capitals(text, start, at):
        return code in _WORDS or not _LARGE.match(text, at)
    if _LARGE.match(text, at):
        return False
    return code in _ACRONYMS or not _leads_to_an_amount(text, start)


def is_acronym_before(text: str, at: int) -> bool:
    """Return whether an acronym that is also a code stands before offset `at`: "PHP 8"."""
    found = _ACRONYM_BEFORE.search(text, max(0, at - 6), at)
    return found is not None and found[1] in _ACRONYMS


def is_word_behind(text: str, code: str, at: int) -> bool:
    """Return whether a code behind a number, which ends at offset `at`, is no currency there.

    "20 BAM." is money, "10 TOP hotels" and "SELECT 5 ALL DAY" are not.
    """
    if code not in _WORDS and code not in _ACRONYMS:
        return False
    word = _BEHIND.match(text, at)
    if text[at : at + 1] == "-" or (word and word[1].lower() not in STOPS):
        return True
    return _in_capitals(text, at - len(code), at)


def _counts_something(text: str, at: int) -> bool:
    """Return whether a word that measures or is counted stands behind the number at `at`."""
    amount = _AMOUNT.match(text, at)
    word = _BEHIND.match(text, amount.end()) if amount else None
    if word is None:
        return False
    low = word[1].lower()
    return low == "of" or low not in STOPS


def _leads_to_an_amount(text: str, start: int) -> bool:
    """Return whether the word before a code leads to an amount: "for", "about", "is"."""
    before = text[max(0, start - 16) : start].split()
    return bool(before) and before[-1].lower().lstrip("([“\"'") in _LEADS


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Return whether the line around a code, without the code, is written in capitals."""
    left = text[max(0, start - _LINE_REACH) : start].rpartition("\n")[2]
    right = text[end : end + _LINE_REACH].partition("\n")[0]
    letters = [char for char in left + right if char.isalpha()]
    small = sum(map(str.islower, letters))
    return bool(letters) and small <= _MOST_SMALL * len(letters)
