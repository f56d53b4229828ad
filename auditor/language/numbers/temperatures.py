"""Numbers and the text around them → temperatures: "77K", "10C", "2 degrees below zero"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from auditor.core.model import Mention, Value
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.digits import parse_number
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.numbers.quantities import measured
from auditor.language.units.registry import UNITS

_WORD = re.compile(rf"\b{any_of(entries('temperature-words'))}", re.IGNORECASE)
_AT = re.compile(rf"(?:\b{any_of(entries('before-a-temperature'))}|[~≈<>≤≥]) ?\Z", re.IGNORECASE)
_RANGE = re.compile(r"[0-9][0-9.]* ?[CF]?(?: ?[-–—] ?| to | and )\Z")
_ISOTOPE = re.compile(rf"1[134]C[ -]{any_of(entries('isotope-nouns'))}")
_SENTENCE_END = re.compile(r"[.!?] |\n")
_BEFORE, _BEHIND = 80, 40  # characters of a sentence in which such a word stands
_TABLE = 600  # characters of a table before a cell
_MOST = 4  # digits of a temperature in degrees
_BELOW = re.compile(r" below (?:zero|0)\b(?! °)")
_OUT_OF_DOORS = re.compile(r" below(?: outside| overnight| today)?(?=[.,;!?\n]|\Z)")
_FREEZING = re.compile(r" (?:below|above) freezing\b")
_ABOVE = re.compile(r" above (?:zero|0)\b(?! °)")
_BEHIND_DEGREES = (_BELOW, _OUT_OF_DOORS, _FREEZING, _ABOVE)
_DEGREES = ("°", "°C", "°F", "K")


def is_degrees(text: str, start: int, end: int) -> bool:
    """Return whether a C or F at `end` behind digits from `start` is one of degrees.

    "keep it at 10C", "a 350F oven", but not "seat 10C".
    """
    if end - start > _MOST or _ISOTOPE.match(text, start):
        return False
    range_before = _RANGE.search(text, max(0, start - 10), start)
    begin = range_before.start() if range_before else start
    return bool(_AT.search(text, max(0, begin - 12), begin)) or _is_warmth(text, start, end)


def _is_warmth(text: str, start: int, end: int) -> bool:
    """Return whether the sentence, or the table, speaks of warmth or cold."""
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1]
    behind = _SENTENCE_END.split(text[end : end + _BEHIND])[0]
    if _WORD.search(before) or _WORD.search(behind):
        return True
    line = text.rfind("\n", 0, start) + 1
    if "|" not in text[line:start] and "\t" not in text[line:start]:
        return False
    table = text[max(0, line - _TABLE) : line].rpartition("\n\n")[2]
    return _WORD.search(table) is not None


def with_kelvins(text: str, mentions: list[Mention], style: NumberStyle) -> list[Mention]:
    """Return the numbers of a text, "77K" as kelvins where warmth is spoken of."""
    return [
        _in_kelvins(text, mention, style) if mention[2][-1:] == "K" else mention
        for mention in mentions
    ]


def _in_kelvins(text: str, mention: Mention, style: NumberStyle) -> Mention:
    digits = mention.text[:-1]
    if not digits[-1:].isdigit() or mention.value.dimension is not None:
        return mention
    number = parse_number(digits, style)
    if number is None or not _is_warmth(text, mention.start, mention.end):
        return mention
    return mention._replace(value=measured(number, UNITS["K"]))


def with_signs_behind(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the numbers of a text, those "below zero" negative.

    What is below freezing is left out: it is not known whether 5 degrees below it are −5 or 27.
    """
    return list(_signed(text, mentions)) if _speaks_of_zero(text) else mentions


def _speaks_of_zero(text: str) -> bool:
    """Return whether "below", "below zero" or the like stands in a text, behind what may be."""
    for word in (" below", " above"):
        at = text.find(word)
        while at >= 0:
            if any(pattern.match(text, at) for pattern in _BEHIND_DEGREES):
                return True
            at = text.find(word, at + 1)
    return False


def _signed(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    end = 0
    for mention in mentions:
        if mention.start < end:
            continue  # the "zero"
        if not _may_be_degrees(mention.value):
            yield mention
            continue
        below = _below(text, mention)
        found = below or _ABOVE.match(text, mention.end)
        if found is not None:
            end = found.end()
            value = _negative(mention.value) if below else mention.value
            yield mention._replace(end=end, text=text[mention.start : end], value=value)
        elif not _FREEZING.match(text, mention.end):
            yield mention


def _below(text: str, mention: Mention) -> re.Match[str] | None:
    """Return the match of "below zero", or of "below" alone where warmth is spoken of."""
    alone = _OUT_OF_DOORS.match(text, mention.end)
    if alone and (" " in alone[0].strip() or _is_warmth(text, mention.start, mention.end)):
        return alone
    return _BELOW.match(text, mention.end)


def _may_be_degrees(value: Value) -> bool:
    return value.unit in _DEGREES or (value.kind == "number" and value.unit is None)


def _negative(value: Value) -> Value:
    """Return minus a number or an interval of numbers."""
    low, high = value.low, value.high
    return replace(
        value,
        low=None if high is None else -high,
        high=None if low is None else -low,
        low_open=value.high_open,
        high_open=value.low_open,
    )
