"""Money whose currency stands before the number: "$5m", "US$ 3.2 billion", "$350 per kg"."""

from __future__ import annotations

import re

from auditor.core.model import Mention
from auditor.language.lexicon.numerals import ALWAYS_SCALES, GLUED_ALONE, GLUED_SCALES
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number, scaled
from auditor.language.numbers.left_context import currency_before, sign_before
from auditor.language.numbers.scan_state import ScanState
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import UNITS, Unit

DOLLAR = UNITS["$"]
_SPACED_SCALES = frozenset(("m", "M", "b", "B", "bn", "mn", "k", "K", "t", "Mio", "Mrd"))


def money_before(
    page: ScanState, start: int, match: re.Match[str], number: Number
) -> Mention | None:
    text = page.text
    found = currency_before(text, start)
    if found is None or found[1] < page.done:
        return None
    unit, left, factor = found
    minus = sign_before(text, left)
    if minus != left:
        left, number = minus, number._replace(value=-number.value)
    base, end = scaled_money(match, number)
    base = scaled(base, factor) if factor > 1 else base
    unit, end = _priced_per(text, unit, end)
    return Mention(left, end, text[left:end], values.measured(base, unit))


def scaled_money(match: re.Match[str], number: Number) -> tuple[Number, int]:
    """Return the number with a scale that only money has ("$5m") and where it ends."""
    end = match.end(2) if match[2] else match.end(1)
    tail = (match[3] or "").rstrip(".")  # the full stop of "It cost $5m." is the sentence's
    if tail in ALWAYS_SCALES or match[2]:
        return number, end + (len(tail) if tail in GLUED_ALONE and not match[2] else 0)
    if tail in GLUED_ALONE:
        known = number.magnitude > 1 or tail not in GLUED_SCALES
        return number if known else scaled(number, GLUED_SCALES[tail]), end + len(tail)
    scale = GLUED_SCALES.get(tail) or GLUED_SCALES.get(
        tail.strip(" \u00a0") if len(tail) > 1 else ""
    )
    spaced = tail[:1] in " \u00a0" and tail.strip() in _SPACED_SCALES
    if scale and (spaced or tail[:1] not in " \u00a0-"):
        return scaled(number, scale), end + len(tail)
    return number, end


_PER = re.compile(
    r"(?:/|[ \u00a0](?:per|an?)[ \u00a0])([^\W\d_]+)(?! (?:earlier|ago|later|before|after))"
)


def _priced_per(text: str, unit: Unit, end: int) -> tuple[Unit, int]:
    """Read "$350 per kg" as dollars per kilogram."""
    match = _PER.match(text, end)
    bottom = unit_of(match[1]) if match else None
    priced = unit_of(f"{unit.symbol}/{bottom.symbol}") if bottom else None
    if match is None or priced is None:
        return unit, end
    return priced, match.end()
