"""A number in its text → the period it is told per: "40 pages a minute", "12 daily trips"."""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.core.kinship.roles import PER
from auditor.core.model import Mention, Value
from auditor.language.lexicon.loader import entries, forms, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.rates import is_no_rate
from auditor.language.units.parser import unit_of

_REACH = 48  # characters before a number that hold "a monthly salary of"
_OFTEN = forms("often-words")
_PERIODS = any_of(words("periods-of-rates"))
_BEHIND = re.compile(
    rf"(?:[ -][a-z]+){{0,2}}?(?P<each> {any_of(entries('each-period'))} (?P<period>{_PERIODS})\b)"
)
_ADVERB = re.compile(
    rf"(?:[ -][a-z]+){{0,2}}? (?P<often>{any_of(_OFTEN)})(?=[.,;)]|\Z| (?:in|from|to|by|for|at)\b)"
)
_ADJECTIVE = re.compile(rf"[ -](?P<often>{any_of(_OFTEN)}) [a-z]")
_BEFORE = re.compile(
    rf"\b(?P<often>{any_of(_OFTEN)})(?: [a-z]+){{1,2}}? {any_of(entries('told-per-period'))} \Z",
)
_TELLS = tuple(f" {word} " for word in (*words("each-period"),))
_AHEAD = 40  # characters behind a number that hold its noun and the period


def told_per(value: Value, period: str) -> Value:
    """Return a number with the role of a rate; its scale converts it to one a day."""
    unit = unit_of(period)
    sign, days = (unit.symbol, unit.scale) if unit else (period, 1.0)  # a night is one of a day
    return replace(value, role=f"{PER}{sign}", scale=value.scale / days)


def period_of(text: str, mention: Mention, start: int) -> str | None:
    """Return the period that a number is told per, None for none; `start` is that of its hedge.

    A unit that holds a period, "20 km/h", needs none.
    """
    value = mention.value
    if value.dimension == "duration" or "/" in (value.unit or ""):
        return None
    ahead = text[mention.end : mention.end + _AHEAD]
    return _each(text, mention.end, ahead) or _often(text, mention.end, ahead, start)


def _each(text: str, end: int, ahead: str) -> str | None:
    if not any(word in ahead for word in _TELLS):
        return None
    found = _BEHIND.match(text, end)
    if found is None or is_no_rate(found["each"], text[found.end() : found.end() + _AHEAD]):
        return None
    return found["period"]


def _often(text: str, end: int, ahead: str, start: int) -> str | None:
    """Return the period of an adverb or adjective: "tonnes annually", "a weekly wage of"."""
    if any(word in ahead for word in _OFTEN):
        found = _ADJECTIVE.match(text, end) or _ADVERB.match(text, end)
        if found is not None:
            return _OFTEN[found["often"]]
    before = text[max(0, start - _REACH) : start].lower()
    if not any(word in before for word in _OFTEN):
        return None
    found = _BEFORE.search(before)
    return None if found is None else _OFTEN[found["often"]]
