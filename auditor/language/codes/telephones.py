"""A text and a digit in it → the span of the telephone number around it: "(415) 555-0132"."""

from __future__ import annotations

import re

from auditor.language.codes.span import Span
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

TRIGGER = (
    r"-[0-9]{4}(?![0-9-])|\) ?[/-]? ?[0-9]{2}|\.[0-9]{3}\.[0-9]{4}(?![0-9])"
    r"|[0-9](?<=0[0-9])(?<![\w.,:/-]0[0-9])[0-9]{0,3}[ /-][0-9]{2}|[0-9 .(-](?<=\+[0-9].)"
    r"|-(?<=1-)[0-9]{3}-[0-9A-Z]| [2-9][0-9]{2} [0-9]{4}(?![0-9])"
)
"""What stands behind a digit that may belong to a telephone number."""

_FREE = r"(?<![\w.,:/$€£#+])(?<![0-9][ -])"
_AREA = r"(?:\(?[2-9][0-9]{2}\)? ?[-.]? ?)"
_AMERICAN = re.compile(
    rf"{_FREE}(?:\+?1[-. ])?(?:(?P<area>{_AREA})?[2-9][0-9]{{2,3}}[-.](?P<last>[0-9]{{4}})"
    r"|[0-9]{3}-[0-9A-Z]{3}-?[0-9A-Z]{4}|[2-9][0-9]{2} [2-9][0-9]{2} (?!19|20)[0-9]{4})"
    r"(?![\w]|[.,-][0-9])(?: ?(?:x|ext\.?) ?[0-9]{1,5})?"
)
_GROUPS = r"(?:[ ./-]{0,2}[0-9]{2,8}(?![0-9])){1,5}"
_BRACKETED = re.compile(
    rf"\(0[0-9]{{1,5}}\){_GROUPS}|\([2-9][0-9]{{2}}\) ?[0-9]{{3}}[ .-][0-9]{{4}}"
)
_TRUNK = re.compile(
    rf"{_FREE}(?![0-3]?[0-9]([/-])[01]?[0-9]\1[12][0-9]{{3}})0[0-9]{{1,5}}"
    r"(?:[ /-][0-9]{2,8}(?![0-9.:])){1,5}(?![\w%]|[.,:][0-9])"
)
_ABROAD = re.compile(
    r"\+[0-9]{1,3}[ .-]?(?:\([0-9]{1,5}\)[ .-]?)?[0-9]{1,8}"
    r"(?:[ ./-][0-9]{1,8}){0,5}(?!\w|[.,][0-9])"
)
_GROUPED = re.compile(r"\+[0-9]{1,3}(?: [0-9]{3})+\Z")
_BACK = 20  # characters of "+1 (415) 555-" before the last four digits
_LEAST = 9  # digits of a number with its trunk or its country
_PHONE_BEFORE = re.compile(
    rf"\b{any_of(words('before-a-telephone-number'))}\b[^0-9.;\n]{{0,24}}\Z", re.IGNORECASE
)
_WORD_REACH = 40  # characters before a number in which a word tells that one can call it


def telephone_number(text: str, at: int) -> Span | None:
    """Return the span of the telephone number that holds the digit at `at`, None where none does.

    Seven digits are one where the last four begin with a nought ("555-0142"), which no figure of a
    range does, or where a word before tells it: "call 555-1234", but not "555-1234 pages".
    """
    low = max(0, at - _BACK)
    for pattern in (_AMERICAN, _BRACKETED, _ABROAD, _TRUNK):
        for found in pattern.finditer(text, low, at + 40):
            if found.start() <= at < found.end() and _is_number(text, found):
                return found.span()
    return None


def _is_number(text: str, found: re.Match[str]) -> bool:
    """Return whether digits in groups are a telephone number rather than numbers or a range."""
    written = found[0]
    if found.re is _AMERICAN:
        short = (
            found["last"] is not None
            and found["area"] is None
            and written[:2] not in ("+1", "1-", "1.", "1 ")
        )
        if short and "." in written:
            return False  # "345.0123"
        return not short or found["last"][0] == "0" or tells_a_telephone(text, found.start())
    digits = sum(map(str.isdigit, written))
    if found.re is _BRACKETED:
        return digits > 5
    return digits >= _LEAST - (written[0] == "+") and not _GROUPED.match(written)


def tells_a_telephone(text: str, start: int) -> bool:
    """Return whether a word before tells that what begins at `start` can be called."""
    return _PHONE_BEFORE.search(text, max(0, start - _WORD_REACH), start) is not None
