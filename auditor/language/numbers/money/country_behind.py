"""The text behind an amount with a sign → the currency of the code or country there: "$15 CAD"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import forms
from auditor.language.lexicon.numbers import STOPS
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import MONEY, UNITS, Unit

MONEY_SIGNS = "$€£¥₽₩₫₭₮₦₱₪₹₺₼₾₿₴₸₡₲฿֏৳"
_COUNTRIES = forms("sign-countries")
_CODE_BEHIND = re.compile(r"[ \u00a0]?(?:([A-Z]{3})|\(([A-Z]{3})\))(?![A-Za-z$€£¥0-9])")
_COUNTRY_BEHIND = re.compile(rf"[ \u00a0]({any_of(_COUNTRIES)})(?![A-Za-z-])")
_NO_NOUN = re.compile(rf"[ \u00a0]{any_of(STOPS)}(?![A-Za-z])|[ \u00a0]?(?:[^\w\s]|\n|\Z)")


def may_have_country(behind: str) -> bool:
    """Return whether a word behind "$15" may be a country: what stands behind the word decides."""
    return behind.lstrip(" \u00a0") in _COUNTRIES


def of_country(text: str, unit: Unit, sign: str, end: int) -> tuple[Unit, int]:
    """Return the currency of an amount with a sign by the code behind, and where it ends.

    "$15 CAD", "£20 (EGP)", "$15 Canadian", but not "a $15 Canadian hat"; `sign` is what stands
    before the digits, `end` the offset behind them with their scale.
    """
    code = _CODE_BEHIND.match(text, end)
    signed = unit_of((code[1] or code[2]) + sign) if code and sign in MONEY_SIGNS else None
    if code and signed and signed.kind == MONEY:
        return signed, code.end()
    country = _COUNTRY_BEHIND.match(text, end) if sign == "$" else None
    if country and _NO_NOUN.match(text, country.end()):
        return UNITS[_COUNTRIES[country[1]]], country.end()
    return unit, end
