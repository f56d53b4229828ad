"""Numbers in a text → the same, with the written zeros of prices, doses and limits as digits.

A dose of 100 mg is none of 105 mg, while a wall of 100 m may be one of 105 m.  Only words right
beside the number count.
"""

from __future__ import annotations

import re

from auditor.core.model import Mention, Value
from auditor.core.values import exactly
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

_REACH = 40  # characters before a number that hold such a noun and what links it
_NOUN_BEFORE = re.compile(
    rf"\b{any_of(words('exact-nouns'), plural=True)}"
    rf"(?: ?:| ?=|(?: {any_of(words('exact-links'))}){{0,2}}) \Z",
    re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(
    rf"[ -]{any_of(words('exact-nouns'), plural=True)}(?![A-Za-z])", re.IGNORECASE
)
_TAKEN = re.compile(rf" {any_of(words('dose-times'))}(?![A-Za-z])", re.IGNORECASE)
_DOSE_UNITS = frozenset(("g", "mg", "μg", "mL", "L", "mg/kg", "μg/kg"))


def with_exact_values(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the numbers of a text, those that are written to the last digit with that step.

    A hedge leaves a number a rounding: "a fee of about $100".
    """
    return [
        mention._replace(value=exactly(mention.value))
        if mention.value.zeros and mention.value.hedge is None and _is_exact(text, mention)
        else mention
        for mention in mentions
    ]


def _is_exact(text: str, mention: Mention) -> bool:
    """Return whether a price, dose or limit is meant: "a fee of $100", "100 mg daily"."""
    start, end = mention.start, mention.end
    if _NOUN_BEFORE.search(text, max(0, start - _REACH), start) or _NOUN_BEHIND.match(text, end):
        return True
    return _is_dose_unit(mention.value) and _TAKEN.match(text, end) is not None


def _is_dose_unit(value: Value) -> bool:
    return value.unit in _DOSE_UNITS
