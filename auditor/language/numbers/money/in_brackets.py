"""A text → its amounts in brackets behind a currency, which are negative: $(2.5) million."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.model import Mention
from auditor.language.lexicon.numerals import GLUED_SCALES, SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import parse_digits, scaled
from auditor.language.numbers.money.country_behind import MONEY_SIGNS
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import LOWER_CODES

_CODE = any_of(map(str.upper, LOWER_CODES))
_SIGN = re.compile(rf"(?<![A-Za-z])([A-Z]{{0,3}}[{MONEY_SIGNS}]|{_CODE}) ?\Z")
_SIGN_REACH = 6  # characters of "AUD$ "
_AMOUNT = re.compile(
    r"\(([0-9][0-9.,]{0,30})\)"
    rf"(?: ?({any_of({*SCALES, *GLUED_SCALES})})(?![A-Za-z]))?"
)


def amounts_in_brackets(text: str, style: NumberStyle) -> Iterator[Mention]:
    """Yield the amounts of a text such as "$(1,250)" and "£(12.3)m", below zero as in accounts."""
    for match in _AMOUNT.finditer(text):
        at = match.start()
        sign = _SIGN.search(text, max(0, at - _SIGN_REACH), at)
        if sign is None:
            continue
        unit, number = unit_of(sign[1]), parse_digits(match[1], style)
        if unit is None or number is None:
            continue
        if match[2]:
            number = scaled(number, SCALES.get(match[2]) or GLUED_SCALES[match[2]])
        value = values.negative(values.measured(number, unit))
        yield Mention(sign.start(), match.end(), text[sign.start() : match.end()], value)
