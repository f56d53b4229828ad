"""Numbers written as in another language → the same, with a doubt where they may be others.

"80.000 visitors" may be eighty thousand, "1,345 t" beside "2,5 t" may be 1.345 or 1345, and "3 mil
people" may be three thousand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.values import doubted
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.numbers.money.points import GROUP_OR_DECIMALS

if TYPE_CHECKING:
    from auditor.core.model import Mention
    from auditor.language.numbers.number_style import NumberStyle

COMMA_GROUPS_OR_DECIMALS = "its comma may group thousands or begin decimals"
THOUSAND_OR_MILLION = "its scale may be a thousand or a million"

_POINTED = re.compile(r"[^\w.,]{0,2}[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9.,/×]|-[A-Za-z])")
_COMMAED = re.compile(r"[^0-9.,]{0,5}[1-9][0-9]{0,2},[0-9]{3}(?![0-9.,])")
_SCALES = entries("thousand-or-million")
_LAST = frozenset(scale[-1] for scale in _SCALES)
_SCALED = re.compile(rf"[0-9][ \u00a0]{any_of(_SCALES)}\Z")
_WORD_BEHIND = re.compile(r" [^\W\d_]{5,}")


def with_doubts(text: str, numbers: list[Mention], style: NumberStyle) -> list[Mention]:
    """Return the numbers of a text, with a doubt those that may be a thousand times as much."""
    found = numbers
    commas = style.decimal == ","
    for i, mention in enumerate(numbers):
        written = mention[2]
        if not ("." in written or written[-1] in _LAST or (commas and "," in written)):
            continue  # most numbers
        doubt = _doubt_of(text, mention, style)
        if doubt is not None:
            found = numbers[:] if found is numbers else found
            found[i] = mention._replace(value=doubted(mention.value, doubt))
    return found


def _doubt_of(text: str, mention: Mention, style: NumberStyle) -> str | None:
    """Return why a number may be another than was read, or None."""
    written, value = mention.text, mention.value
    if value.doubt is not None:
        return None
    if style.decimal == "," and "," in written:
        return COMMA_GROUPS_OR_DECIMALS if _COMMAED.match(written) else None
    return None if value.kind == "money" else _doubt_of_no_money(text, mention, style)


def _doubt_of_no_money(text: str, mention: Mention, style: NumberStyle) -> str | None:
    if style.decimal == "." and _POINTED.match(mention.text):
        return GROUP_OR_DECIMALS if _may_group(text, mention) else None
    return THOUSAND_OR_MILLION if _SCALED.search(mention.text) else None


def _may_group(text: str, mention: Mention) -> bool:
    """Return whether a point before three digits may group: "80.000" of what is counted.

    It was read as a decimal point.  Of a measure, or before a word that is not known to be counted,
    only before three zeros or in a text of another language; never in a rate: "1.015 males/female".
    """
    value = mention.value
    if any(abs(end) >= _THOUSAND for end in (value.low, value.high) if end is not None):
        return False
    if value.counted is not None:
        return _RATE.match(text, mention.end) is None
    measured = value.unit is not None or _WORD_BEHIND.match(text, mention.end) is not None
    if measured and ".000" in mention.text:
        return True
    near = text[max(0, mention.start - _NEAR) : mention.end + _NEAR]
    return len(set(_FOREIGN.findall(near))) > 1


_THOUSAND = 1000
_NEAR = 120  # characters around a number that show the language
_FOREIGN = re.compile(whole(words("foreign-words")))
_RATE = re.compile(rf"[^.;\n]{{0,30}}(?:/|\b{any_of(words('words-of-a-ratio'))}\b)")
