"""Numbers and the text around them → the same without those whose form is not understood.

"10115 Berlin", "the 18.20 to Leeds", "Net loss: (1,234)" and "four score" are not what they seem,
and what they are is not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.dates import MONTH_NAMES
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numerals import SCORE
from auditor.language.lexicon.patterns import any_of, capitalised
from auditor.language.numbers.left_context import MINUS

if TYPE_CHECKING:
    from auditor.core.model import Mention

_REACH = 24  # characters before a number that hold such a word
_STANDARD_DIGITS = 3
_STANDARD = re.compile(rf"(?<![A-Za-z]){any_of(entries('standards'))} \Z")


def without_unread(text: str, numbers: list[Mention]) -> list[Mention]:
    """Return the numbers of a text but those whose form is not understood."""
    kept: list[Mention] = []
    standard_end = -_REACH
    for number in numbers:
        start, end = number[0], number[1]
        if text[start - 2 : start - 1].isupper() and _is_standard(text, start, end):
            standard_end = end
        elif start == standard_end + 1 and text[standard_end] in MINUS:
            standard_end = end  # the "2" of "EN 1090-2 applies"
        elif not _is_unread(text, number):
            kept.append(number)
    return kept


def _is_standard(text: str, start: int, end: int) -> bool:
    """Return whether three digits or more stand behind the name of a standard: "EN 1090"."""
    if end - start < _STANDARD_DIGITS or not text[start:end].isdigit():
        return False
    return _STANDARD.search(text, max(0, start - _REACH), start) is not None


def _is_unread(text: str, number: Mention) -> bool:
    start, end, written, _, _ = number
    if written[0].isalpha():
        goes_on = _GOES_ON.match(text, end) is not None
        return goes_on and not _GROUP.search(text, max(0, start - _REACH), start)
    if text[start - 1 : start] == "(":
        return _is_loss(text, start)
    if written.isdecimal():
        length = len(written)
        return _is_base(text, end, length) or (
            _is_label(text, start, end, length) or _is_coordinate(text, start, length)
        )
    if written[-1].isalpha():
        return _is_unread_measure(text, number)
    return _TIME.match(written) is not None and _is_time(text, start, end)


def _is_unread_measure(text: str, number: Mention) -> bool:
    """Return whether letters behind digits are no unit: "2m in cash", "the 2st place"."""
    start, end, written, value, _ = number
    if value.unit == "m":
        return written[-2:-1].isdigit() and _OF_MONEY.match(text, end) is not None
    return written in _SLIPS and not _is_weight(text, start, end)


# ------------------------------------------------------------------ the forms

_GOES_ON = re.compile(rf"[{MINUS}][0-9]| {any_of(SCORE)}\b")
"""Behind a number in words: "five-12", "four score"."""

_GROUP = re.compile(rf"\b{any_of(words('before-a-group'))} \Z", re.IGNORECASE)
"""Before a number of those who score: "the two score points"."""

_LOSS = re.compile(rf"(?::|\b{any_of(words('loss-words'))}) ?\(\Z", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\)[ .*]*(?:\n|\Z)")


def _is_loss(text: str, start: int) -> bool:
    """Return whether a grouped figure in brackets ends a line of a label: "Net loss: (1,234)"."""
    return bool(_FIGURE.match(text, start) and _LOSS.search(text, max(0, start - _REACH), start))


_MONTH = re.compile(rf", {any_of(capitalised(MONTH_NAMES))} [12][0-9]{{3}}\b")
_PLACE = re.compile(r" [A-Z][a-zà-ÿ]+(?:[ -][A-Z][a-zà-ÿ]+)?(?=[,;.)\n]|\Z)")
_ADDRESS = re.compile(r"(?:\A|\n|[0-9][A-Za-z]?, )\Z")
_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])\Z")
_PLACE_DIGITS, _DAY_DIGITS, _OF_MONTH = 5, 8, 2


def _is_label(text: str, start: int, end: int, length: int) -> bool:
    """Return whether digits are a code of the post, a day written solid, or one of a month."""
    if length <= _OF_MONTH:
        return text[end : end + 1] == "," and _MONTH.match(text, end) is not None
    if length == _PLACE_DIGITS:
        place = _PLACE.match(text, end)
        return place is not None and bool(_ADDRESS.search(text, max(0, start - 4), start))
    return length == _DAY_DIGITS and _DAY.match(text[start:end]) is not None


_POWER = re.compile(r"\^?[⁻⁰¹²³⁴-⁹]|\^[0-9]")
_BASE_DIGITS = 2  # of a number that may be a base, "12³"; behind more stands a footnote mark


def _is_base(text: str, end: int, length: int) -> bool:
    """Return whether a power of digits is told that was not read with them: "12³", "2^10"."""
    return length <= _BASE_DIGITS and _POWER.match(text, end) is not None


_DIRECTION = any_of(capitalised(words("coordinate-words")))
_COORDINATE = re.compile(rf"\b[NSEW]\.? {_DIRECTION}[.,:]* (?:\d{{1,3}}[.,]* ){{0,2}}\Z")
_DEGREES = 3  # digits of a coordinate
_BEFORE = ". ,:"  # signs, one of which stands right before one


def _is_coordinate(text: str, start: int, length: int) -> bool:
    """Return whether digits are degrees or minutes of a place: "W. Long, 3. 22."."""
    if length > _DEGREES or text[start - 2 : start - 1] not in _BEFORE:
        return False
    return _COORDINATE.search(text, max(0, start - _REACH), start) is not None


_TIME = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]\Z")
_BEHIND_AT = re.compile(rf" {any_of(words('behind-at-a-time'))}\b")
_BEHIND_TRAIN = re.compile(rf" {any_of(words('behind-a-train'))} [A-Z]")
_LEFT = 4  # characters of "the " before a time


def _is_time(text: str, start: int, end: int) -> bool:
    """Return whether a number may be a time: "at 6.30 the attack", "the 18.20 to Leeds"."""
    left = text[max(0, start - _LEFT) : start].lower()
    if left.endswith("at "):
        return _BEHIND_AT.match(text, end) is not None
    return left == "the " and _BEHIND_TRAIN.match(text, end) is not None


_OF_MONEY = re.compile(rf" in {any_of(words('millions-of-money'))}\b")
"""Behind millions of a money that is not named: "2m in cash"."""

_SLIPS = ("2st", "3st")  # of the pen, for "2nd" and "3rd"
_WEIGHT = re.compile(rf"\b{any_of(words('stone-words'))}\b", re.IGNORECASE)
_NEAR = 40  # characters before such a number that tell of a weight


def _is_weight(text: str, start: int, end: int) -> bool:
    return bool(_WEIGHT.search(text, max(0, start - _NEAR), end + _REACH))
