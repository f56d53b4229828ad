"""Ranges: "10–20 km", "between 10 and 20", "about 2 to 3 million", "$1-2 million"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from auditor.core.model import Mention, Value
from auditor.core.values import hedged, spanned
from auditor.language.lexicon.numbers import CHANGES
from auditor.language.lexicon.numerals import GLUED_SCALES, SCALES
from auditor.language.numbers.digits import plain
from auditor.language.numbers.hedges import hedge_before
from auditor.language.numbers.left_context import MINUS
from auditor.language.numbers.scan_state import ScanState
from auditor.language.units.parser import unit_of

_DASHES = frozenset(
    (
        "-",
        "–",
        "—",
        "-to-",
        "–to–",
        "−",
        "‒",
        "‑",
        " - ",
        " – ",
        " — ",
        " −",
        "- ",
        " -",
        "–~",
        " - ~",
    )
)
_AND = frozenset((" and ", "- and ", " and about ", " and some ", " and around ", " & "))
_TO = frozenset(
    (" to ", "- to ", "-to ", " to about ", " to around ", " to ~", " to ∼", " till ", " through ")
)
RANGE_GAPS = _DASHES | _AND | _TO
"""What may stand between the two ends of a range."""

_BEFORE = re.compile(
    r"\b(between|from|range|ranging|ranged|of|within)\s+(?:of\s+|from\s+|between\s+)?\Z", re.I
)


def range_of(state: ScanState, left: Mention, right: Mention, gap: str) -> Mention | None:
    """Return the range from one number to the next, or None when they are two numbers."""
    ends = _in_one_unit(left, right)
    if ends is None:
        return None
    low, high = ends
    if _moves_to(state.text, left, right, gap):
        return None
    if not _opens(state, left, gap) or low.low is None or high.low is None:
        return None
    if not low.low < high.low:
        if gap in _DASHES or not high.low < low.low < 0:  # "from -3 to -5 km"
            return None
        low, high = high, low
    return merged(state, left, right, _spanned(low, high, state.hedges.get(left.start)))


def _moves_to(text: str, left: Mention, right: Mention, gap: str) -> bool:
    """Return whether a figure tells by how much something moved: "rose 2 percent to 6 percent".

    "Rose by 12 to 354" moves too, but of "rose by 10 to 15 percent" both figures are percentages.
    """
    if gap not in _TO:
        return False
    words = text[max(0, left.start - 24) : left.start].lower().split()[-2:]
    moved_by = words[-1:] == ["by"]
    verb = words[0] if moved_by else words[-1] if words else ""
    if verb not in CHANGES:
        return False
    if left.value.unit is not None and left.text.strip("0123456789.,"):
        return True
    return moved_by and _is_bare(left.value) and _is_bare(right.value)


def signless_range(state: ScanState, left: Mention, right: Mention) -> Mention | None:
    """Return the range of "75 -300 mm", where a dash that touches the second end was read as minus.

    Not of per cent and degrees, which may fall below zero, nor where the second end is the smaller.
    """
    low, high = left.value, right.value
    if not (_has_glued_sign(right) and _is_bare(low) and _never_negative(high)):
        return None
    if low.low is None or high.low is None or not 0 <= low.low < -high.low:
        return None
    high = replace(high, low=-high.low, high=-high.low)
    return merged(state, left, right, _spanned(in_unit_of(low, high), high, None))


def _has_glued_sign(mention: Mention) -> bool:
    return mention.text[:1] in MINUS and mention.text[1:2].isdigit()


def _never_negative(value: Value) -> bool:
    """Return whether a plain number counts or measures what does not fall below zero."""
    if _is_interval(value) or value.unit == "°" or value.dimension == "temperature":
        return False
    return value.kind in ("quantity", "count", "duration")


def _opens(state: ScanState, left: Mention, gap: str) -> bool:
    """Return whether what stands before fits a range: "between" of "5 and 7", no "rose from"."""
    word, at = _opener(state, left)
    if gap in _AND:
        return word == "between"
    return not (gap in _TO and word == "from" and _changes(state.text, at))


def merged(state: ScanState, left: Mention, right: Mention, value: Value) -> Mention:
    """Return one mention of two, whose hedges its value holds."""
    state.hedges.pop(left.start, None)
    state.hedges.pop(right.start, None)
    return Mention(left.start, right.end, state.text[left.start : right.end], value)


def in_unit_of(value: Value, model: Value) -> Value:
    """Return a bare number in the unit of another."""
    if value.low is None or model.kind == "ordinal":
        return value
    kind = model.kind
    if kind == "count" and value.low != int(value.low):
        kind = "number"
    return replace(
        model, kind=kind, low=value.low, high=value.high, step=value.step, zeros=value.zeros,
        hedge=None, low_open=False, high_open=False,
    )  # fmt: skip


# ------------------------------------------------------------------ the words before


def _opener(state: ScanState, left: Mention) -> tuple[str, int]:
    """Return the word before the first number and its hedge that opens a range, and its place."""
    hedge = hedge_before(state.text, left.start)
    at = hedge.start if hedge else left.start
    before = state.text[max(0, at - 20) : at]
    match = _BEFORE.search(before)
    return (match[1].lower(), at - len(before) + match.start()) if match else ("", at)


def _changes(text: str, at: int) -> bool:
    """Whether "from A to B" tells a change ("rose from 5 to 7"), which is two values."""
    words = re.findall(r"[a-z]+", text[max(0, at - 48) : at].rpartition(". ")[2].lower())
    return any(word in CHANGES for word in words[-5:])


def _spanned(low: Value, high: Value, hedge: str | None) -> Value:
    """Return the range with the hedge before it: "about 10–20", "more than 10 to 20".

    A rough range keeps its ends, for it is rough already; a bound leaves one end open.
    """
    value = spanned(low, replace(high, hedge=None))
    if hedge is None or hedge == "est." or high.kind == "duration":  # "over 2 to 3 years": during
        return value
    if hedge in ("about", "nearly"):
        return replace(value, hedge=f"{hedge} {value.hedge}")
    first, last = hedged(low, hedge), hedged(high, hedge)
    return replace(
        value, low=first.low, high=last.high, low_open=first.low_open, high_open=last.high_open,
        hedge=hedge,
    )  # fmt: skip


# ------------------------------------------------------------------ units and scales of both ends


def _in_one_unit(left: Mention, right: Mention) -> tuple[Value, Value] | None:
    """Return both ends in the unit and scale they share ("$1-2 million"), or None."""
    low, high = left.value, right.value
    if _is_interval(low) or _is_interval(high):
        return None
    if low.kind == "money" and high.kind != "money":
        high = _in_money(low, right)
    elif low.kind == "money":
        low = _in_currency_of(high, low, left.text[0])
    elif high.unit is not None:
        low = _in_unit_behind(left, high, right)
    if low.unit != high.unit or low.dimension != high.dimension:
        return None
    return _in_one_scale(low, high, left.text, right.text)


def _in_unit_behind(left: Mention, high: Value, right: Mention) -> Value:
    """Return the first end in the unit of the second, where it has none or a part of it."""
    low = left.value
    if _is_bare(low) or _is_degree_of(low, high):
        return in_unit_of(low, high)
    if _is_million_of(left, high, right):
        return _in_millions(in_unit_of(low, high), low)
    return low


def _in_money(model: Value, right: Mention) -> Value:
    """Return the second end in the currency of the first: "$1-2", "£5-10m"; else as it is."""
    value, written = right.value, right.text
    if _is_bare(value):
        return in_unit_of(value, model)
    if value.low is None or value.unit != "m" or not written[-2:-1].isdigit():
        return value
    return _in_millions(model, value)


def _in_millions(model: Value, value: Value) -> Value:
    """Return millions in the unit of a model: the "3m" of "3m to 5m euros", read as metres."""
    number = plain(Decimal(str(value.low)) * 10**6)
    return replace(model, low=number, high=number, step=value.step * 10**6, zeros=value.zeros)


_GLUED_M = re.compile(r"[0-9]m(?![a-zA-Z])")


def _is_million_of(left: Mention, high: Value, right: Mention) -> bool:
    """Return whether the "m" of the first end means millions, as that of the second does."""
    if left.value.unit != "m" or not _GLUED_M.search(left.text):
        return False
    return high.dimension != "length" and bool(_GLUED_M.search(right.text))


def _is_degree_of(low: Value, high: Value) -> bool:
    """Return whether the first end has the bare sign of the second: "15° to 20 °C"."""
    return low.unit == "°" and high.dimension == "temperature"


def _in_currency_of(high: Value, low: Value, sign: str) -> Value:
    """Return the first end, whose sign is `sign`, in the currency of the second: "$15-20 CAD"."""
    return replace(low, unit=high.unit) if unit_of(f"{high.unit}{sign}") else low


def _is_interval(value: Value) -> bool:
    return value.hedge is not None or value.low != value.high


def _is_bare(value: Value) -> bool:
    return value.kind == "number" and value.unit is None


_SCALES = "|".join(sorted({*SCALES, *GLUED_SCALES}, key=len, reverse=True))
_SCALE = re.compile(rf"(?:[0-9]|\b)[ \u00a0-]?({_SCALES})s?\b")


def _in_one_scale(low: Value, high: Value, left: str, right: str) -> tuple[Value, Value]:
    """Give the scale of the second number to the first: "2–3 million", not "500 to 2 million"."""
    scale = _scale_of(right, high)
    if scale == 1 or low.low is None or high.low is None or _scale_of(left, low) > 1:
        return low, high
    if not low.low * scale < high.low:
        return low, high
    number = plain(Decimal(str(low.low)) * scale)
    return replace(low, low=number, high=number, step=low.step * scale), high


def _scale_of(written: str, value: Value) -> int:
    """Return the scale that a number is written with: "3 million" has a million, "3 m" none."""
    match = _SCALE.search(written)
    if match is None or value.low is None:
        return 1
    return SCALES.get(match[1]) or (GLUED_SCALES[match[1]] if abs(value.low) >= 1000 else 1)
