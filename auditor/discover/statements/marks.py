"""A text with its values → the values without those that only name or number something.

Addresses, telephone numbers, codes, odds, copyright and page marks count nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from auditor.core.model import Mention
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, word_start

_PHONE_WORDS, _CODE_WORDS = entries("phone-words"), entries("code-words")
_PRICE_NOUNS = entries("price-nouns")
_ADDRESS = r"(?:https?://|www\.)\S{1,200}"
_LABELLED_PHONE = (
    rf"{word_start(_PHONE_WORDS, any_case=True)}\b[.: ]{{0,3}}[+(0][0-9 ()./-]{{5,24}}"
)
_PHONE = r"\+(?<![\w+].)[0-9][0-9 ()-]{6,22}[0-9]|\(0[0-9]{2,5}\) ?[0-9][0-9 -]{3,12}"
_AMERICAN_PHONE = (
    r"[(2-9](?<![\w-].)(?:(?<=\()[2-9][0-9]{2}\) |(?<=[2-9])[0-9]{2}-)[0-9]{3}-[0-9]{4}\b"
)
_CODE = (
    rf"{word_start(_CODE_WORDS)}\b[ .:-]{{0,3}}"
    r"[A-Z0-9][A-Z0-9./-]{0,30}(?: [A-Z./-]{0,4}[0-9][A-Z0-9./-]{0,30}){0,8}"
)
_COPYRIGHT = r"(?:(?i:\bcopyright)|©|\([cC]\)) ?(?:©|\([cC]\))? ?[0-9]{4}(?: ?[-–] ?[0-9]{2,4})?"
_ODDS = r"[0-9](?<!\w.)[0-9]{0,3}-to-[0-9]{1,4}\b"
_PAGE_LINE = r"^[-–—] ?[0-9]{1,4} ?[-–—]$"
_PRICES = (
    r"in (?<!\w...)(?:constant |current )?(?:19|20)[0-9]{2} (?:US |U\.S\. )?"
    rf"{any_of(_PRICE_NOUNS)}\b"
)
_PAGE = r"[Pp](?<!\w.)(?:(?i:age)|\.) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}\b"
_MAIL = r"\S{1,60}@\S{1,60}"
# those that are slow to look for with signs of which a text that has one has one, in small letters
_MARKS = tuple(
    (re.compile(pattern, re.MULTILINE), signs)
    for pattern, signs in (
        (_ADDRESS, ()),
        (_LABELLED_PHONE, ()),
        (_PHONE, ()),
        (_AMERICAN_PHONE, ()),
        (_CODE, ()),
        (_COPYRIGHT, ("copyright", "©", "(c)")),
        (_ODDS, ("-to-",)),
        (_PAGE_LINE, ()),
        (_PRICES, ()),
        (_PAGE, ()),
        (_MAIL, ("@",)),
    )
)


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the marks of a text, kind by kind."""
    small = text.lower()
    for mark, signs in _MARKS:
        if not signs or any(sign in small for sign in signs):
            yield from (match.span() for match in mark.finditer(text))


def without_marks(text: str, values: list[Mention]) -> list[Mention]:
    """Return the values of a text that do not begin inside a mark."""
    marks = sorted(_marks(text))
    if not marks:
        return values
    starts = [start for start, _ in marks]
    ends = list(accumulate((end for _, end in marks), max))

    def is_in_mark(value: Mention) -> bool:
        at = bisect_right(starts, value.start) - 1
        return at >= 0 and value.start < ends[at]

    return [value for value in values if not is_in_mark(value)]
