"""Numbers and the text beside them → those that have no scale, bound or sign of another language.

"5 Mio.", "mindestens 5", "5 млн" and "5％" are no five; what they are is not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from auditor.core.model import Mention

_OTHER_SCRIPTS = (  # but Latin and Greek, which write units, and the ligatures of Latin
    "\u0400-\u1cff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\uff66-\uffdc"
)
_LETTER = rf"(?=[^\W\d_])[{_OTHER_SCRIPTS}]"
_SIGN = f"[{''.join(entries('foreign-signs'))}]"
_DIGIT = r"(?![0-9])\d"
_POINT = "[．，／：٫٬]"  # full-width and Arabic; between digits alone
_LINKS = words("foreign-links")
_LONG = "|".join(f"(?<={re.escape(scale)})" for scale in entries("long-scales"))
_LETTERS = words("letters-for-scales")
_BEHIND = re.compile(
    rf"(?:{_LONG}) {any_of(entries('behind-long-scales'))}"
    rf"|(?:{any_of(_LETTERS)}|[ \u00a0]{any_of(words('spaced-letters-for-scales'))})"
    r"(?![\w'’./-]| ?[=:(])"
    rf"|[ \u00a0-]?(?:{any_of(entries('foreign-scales'))}(?![^\W_])"
    rf"|[A-Za-z]{{1,3}}\.?[€£¥$]|{any_of(_LINKS)} [0-9])|[€£¥]"
)
_OPENS = frozenset(" \u00a0-€£¥") | _LETTERS
"""What such a word or sign may begin with."""
_OTHER_BEHIND = re.compile(rf" ?{_LETTER}|{_SIGN}|{_DIGIT}|{_POINT}\d")
_OTHER_BEFORE = re.compile(rf"(?:{_SIGN}|{_DIGIT}|\d{_POINT})\Z")
_BOUNDS = entries("foreign-bounds")
_ENDS = frozenset(f"{bound} "[-3:] for bound in (*_BOUNDS, *(f" {link}" for link in _LINKS)))
"""Ends of foreign bounds and links with the blank behind, which sort out most words at once."""
_BOUND = re.compile(rf"(?:(?<![\w'’-]){any_of(_BOUNDS)}|[0-9] {any_of(_LINKS)}) \Z", re.IGNORECASE)
_REACH = 20  # characters before a number that hold a bound and the blank
_NEAR = 8  # characters between two numbers that a short word joins
_JOINED = re.compile(r" [^\W\d_]{1,4} |, ")


def without_foreign(text: str, numbers: list[Mention]) -> list[Mention]:
    """Return the numbers of a text but those beside words or signs of another language."""
    kept: list[Mention] = []
    plain = text.isascii()
    for number in numbers:
        start, end = number[0], number[1]
        if not (_is_beside_words(text, start, end) or (not plain and _is_other(text, start, end))):
            kept.append(number)
        elif kept and start - kept[-1].end < _NEAR and _JOINED.fullmatch(text, kept[-1].end, start):
            kept.pop()  # "zwischen 5 und 10 Mio."
    return kept


def _is_beside_words(text: str, start: int, end: int) -> bool:
    """Return whether a word of another language in Latin letters stands right beside a number."""
    if text[end : end + 1] in _OPENS and _BEHIND.match(text, end):
        return True
    ends = text[start - 3 : start] in _ENDS
    return ends and _BOUND.search(text, max(0, start - _REACH), start) is not None


def _is_other(text: str, start: int, end: int) -> bool:
    """Return whether a word or sign of another script stands right beside a number."""
    around = text[start - 2 if start > 1 else 0 : start], text[end : end + 2]
    return not "".join(around).isascii() and _is_beside_other_script(text, start, end)


def _is_beside_other_script(text: str, start: int, end: int) -> bool:
    return _OTHER_BEHIND.match(text, end) is not None or _is_behind_other_script(text, start)


def _is_behind_other_script(text: str, start: int) -> bool:
    """Return whether a sign or word of another script ends before a number; no name in it."""
    if _OTHER_BEFORE.search(text, max(0, start - 2), start):
        return True
    word = text[max(0, start - _REACH) : start - 1].rpartition(" ")[2]
    return not word[:1].isupper() and _WORD.fullmatch(word) is not None


_WORD = re.compile(rf"(?:{_LETTER})+")
