"""A text with its values → the values without those that only name or number something.

Addresses, telephone numbers, codes, odds, copyright and page marks count nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from auditor.core.model import Mention
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of

_ADDRESS = r"(?:https?://|www\.)\S{1,200}"
_LABELLED_PHONE = rf"(?i:\b{any_of(entries('phone-words'))}\b)[.: ]{{0,3}}[+(0][0-9 ()./-]{{5,24}}"
_PHONE = r"(?<![\w+])\+[0-9][0-9 ()-]{6,22}[0-9]|\(0[0-9]{2,5}\) ?[0-9][0-9 -]{3,12}"
_AMERICAN_PHONE = r"(?<![\w-])(?:\([2-9][0-9]{2}\) |[2-9][0-9]{2}-)[0-9]{3}-[0-9]{4}\b"
_CODE = (
    rf"\b{any_of(entries('code-words'))}\b[ .:-]{{0,3}}"
    r"[A-Z0-9][A-Z0-9./-]{0,30}(?: [A-Z./-]{0,4}[0-9][A-Z0-9./-]{0,30}){0,8}"
)
_COPYRIGHT = r"(?:(?i:\bcopyright)|©|\([cC]\)) ?(?:©|\([cC]\))? ?[0-9]{4}(?: ?[-–] ?[0-9]{2,4})?"
_ODDS = r"\b[0-9]{1,4}-to-[0-9]{1,4}\b"
_PAGE_LINE = r"^[-–—] ?[0-9]{1,4} ?[-–—]$"
_PRICES = (
    r"\bin (?:constant |current )?(?:19|20)[0-9]{2} (?:US |U\.S\. )?"
    rf"{any_of(entries('price-nouns'))}\b"
)
_PAGE = r"(?i:\bp(?:age|\.)) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}\b"
_MARK = re.compile(
    "|".join(
        (
            *(_ADDRESS, _LABELLED_PHONE, _PHONE, _AMERICAN_PHONE, _CODE),
            *(_COPYRIGHT, _ODDS, _PAGE_LINE, _PRICES, _PAGE),
        )
    ),
    re.MULTILINE,
)
_MAIL = re.compile(r"\S{1,60}@\S{1,60}")


def without_marks(text: str, values: list[Mention]) -> list[Mention]:
    """Return the values of a text that do not begin inside a mark."""
    patterns = (_MARK, _MAIL) if "@" in text else (_MARK,)
    marks = sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
    if not marks:
        return values
    starts = [start for start, _ in marks]

    def is_in_mark(value: Mention) -> bool:
        at = bisect_right(starts, value.start) - 1
        return at >= 0 and value.start < marks[at][1]

    return [value for value in values if not is_in_mark(value)]
