"""Money whose digits have a point before three of them → whether it groups thousands.

"Rp 15.000" is fifteen thousand and "KWD 1.500" one and a half; "€1.200" is likelier to be twelve
hundred than a price in tenths of a cent, but may be one.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.digits import Number
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.units.registry import MONEY, UNITS, Unit

GROUP_OR_DECIMALS = "its point may group thousands or begin decimals"

_CODES = frozenset(unit.symbol for unit in UNITS.values() if unit.kind == MONEY)
_WHOLE = words("whole-currencies")
_THOUSANDTHS = words("currencies-of-thousandths")
_UNSURE = frozenset(code for code in _THOUSANDTHS if len(code) > 3)
_POINTED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}\Z")
_FINE = re.compile(rf"\b{any_of(entries('prices-in-thousandths'))}\b", re.IGNORECASE)
_EXCHANGE = re.compile(rf"\b{any_of(entries('exchange-words'))}\b", re.IGNORECASE)
AROUND = 60  # characters before an amount in whose sentence such a word stands
_BEHIND = 24  # characters behind it
_SENTENCE_END = re.compile(r"[.!?] |\n")
_MEASURED = ("/volume", "/energy")  # of a litre or a kilowatt hour prices have tenths of a cent


def is_money(unit: Unit) -> bool:
    """Return whether a unit is a currency or a price in one: "EUR/kg"."""
    return unit.kind == MONEY or unit.dimension.partition("/")[0] in _CODES


def is_pointed(digits: str) -> bool:
    """Return whether a point stands before three digits: "15.000", not "0.125" or "1.000.000"."""
    return _POINTED.match(digits) is not None


def in_thousands(
    digits: str, number: Number, unit: Unit, style: NumberStyle, around: tuple[str, str]
) -> tuple[Number, str | None]:
    """Return an amount of money with its point read, and why it may be another number, or None.

    `around` is the text before and behind the amount; `number` has the point before decimals.
    """
    if number.magnitude != 1 or not is_pointed(digits) or "." not in number.digits:
        return number, None
    code = unit.symbol.partition("/")[0]
    whole = code in _WHOLE
    if code in _THOUSANDTHS or _is_rate(unit, whole, around):
        return number, GROUP_OR_DECIMALS if _may_group(code, unit) else None
    doubt = None if whole else GROUP_OR_DECIMALS
    if doubt and style.certain:
        return number, doubt
    plain = digits.replace(".", "")
    return Number(int(plain), plain), doubt


def _may_group(code: str, unit: Unit) -> bool:
    """Return whether a point that was read as decimal may group thousands all the same."""
    return code in _UNSURE or (code in _WHOLE and not unit.dimension.endswith("/money"))


def _is_rate(unit: Unit, whole: bool, around: tuple[str, str]) -> bool:
    """Return whether a price or rate in thousandths is told: of a litre, of a currency."""
    before = _SENTENCE_END.split(around[0][-AROUND:])[-1]
    if unit.dimension.endswith("/money") or _EXCHANGE.search(before):
        return True
    behind = _SENTENCE_END.split(around[1][:_BEHIND])[0]
    fine = unit.dimension.endswith(_MEASURED) or _FINE.search(before) or _FINE.search(behind)
    return not whole and bool(fine)
