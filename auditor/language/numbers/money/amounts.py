"""Money whose currency stands before the number: "$5m", "US$ 3.2 billion", "$350 per kg"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import GLUED_SCALES
from auditor.language.numbers.digits import scaled
from auditor.language.numbers.interpretation import Written, WrittenNumber
from auditor.language.numbers.rates import is_no_rate
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import Unit

_SPACED_SCALES = words("spaced-scales")


def with_money_scale(found: WrittenNumber, written: Written) -> WrittenNumber:
    """Return a number with the scale behind it that only money has: "$5m", "€1,5 Mio."."""
    behind = (written[2] or "").rstrip(".")  # the full stop of "It cost $5m." is the sentence's
    if not behind or found.length != len(written[0]):
        return found
    word = behind.lstrip(" \u00a0").partition(" ")[0]  # the "k" of "$3k a month"
    spaced = behind[0] in " \u00a0"
    if word not in (_SPACED_SCALES if spaced else GLUED_SCALES):
        return found
    return WrittenNumber(
        scaled(found.number, GLUED_SCALES[word]), found.length + spaced + len(word)
    )


_WORD = 24  # characters that hold the next word
_PER = re.compile(
    r"(?:/|[ \u00a0](?:per|an?)[ \u00a0])([^\W\d_]+)(?! (?:earlier|ago|later|before|after))"
)


def priced_per(text: str, unit: Unit, end: int) -> tuple[Unit, int]:
    """Return the unit of a price and where it ends: "$350 per kg" is in dollars per kilogram.

    `end` is the offset behind the amount; without a price it comes back with the unit as it is.
    """
    match = _PER.match(text, end)
    bottom = unit_of(match[1]) if match else None
    priced = unit_of(f"{unit.symbol}/{bottom.symbol}") if bottom else None
    if match is None or priced is None or is_no_rate(match[0], text[match.end() :][:_WORD]):
        return unit, end
    return priced, match.end()
