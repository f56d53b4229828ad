"""Parse the words of a unit: "km²", "US dollars", "km per hour" → the unit, compound ones too."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.language.lexicon.loader import entries, values
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.registry import FOLDED, MONEY, UNITS, Unit

SPEED_DIMENSIONS = {"length/duration": "speed", "data/duration": "data rate"}
_POWERS = {"2": 2, "²": 2, "3": 3, "³": 3, **values("unit-powers")}
_POWER = re.compile(
    rf"(?P<base>.*?)(?:\s?\^?(?P<sign>[23²³])|\s(?P<word>{any_of(values('unit-powers'))}))"
)
_JOINS = tuple(word if word == "/" else f" {word} " for word in entries("rate-words"))


@lru_cache(maxsize=65536)
def unit_of(words: str) -> Unit | None:
    """Return the unit that is written so ("sq km", "km²", "US dollars", "km per hour"), or None."""
    name = " ".join(words.replace("\u00a0", " ").replace("-", " ").split())
    return _simple(name) or _powered(name) or _compound(name)


def _simple(name: str) -> Unit | None:
    return UNITS.get(name) or FOLDED.get(name.lower())


def _powered(name: str) -> Unit | None:
    """Read "km2", "km^3", "metres squared"."""
    match = _POWER.fullmatch(name)
    if not match:
        return None
    base = _simple(match["base"])
    power = _POWERS[match["sign"] or match["word"]]
    if base is None or base.dimension != "length":
        return None
    dimension = "volume" if power == 3 else "area"
    return Unit(base.symbol + "²³"[power - 2], dimension, base.scale**power)


def _compound(name: str) -> Unit | None:
    """Read "A per B", "A/B", "A a B"; speeds are their own dimension, money keeps its currency."""
    for join in _JOINS:
        over, found, under = name.rpartition(join)
        if not found:
            continue
        over, under = over.strip(), under.strip()
        top = _simple(over) or _powered(over)
        if top is None and "/" in over:
            top = _ratio_of(over)
        bottom = _simple(under) or _powered(under)
        if top and bottom:
            return _ratio(top, bottom)
    return None


def _ratio_of(name: str) -> Unit | None:
    """Read the "J/m²" of "J/m² per year"."""
    over, _, under = name.partition("/")
    top, bottom = _simple(over.strip()), _simple(under.strip()) or _powered(under.strip())
    return _ratio(top, bottom) if top and bottom else None


def _ratio(top: Unit, bottom: Unit) -> Unit:
    measured = top.symbol if top.kind == MONEY else top.dimension
    dimension = f"{measured}/{bottom.dimension}"
    per_second = bottom.dimension == "duration" and dimension in SPEED_DIMENSIONS
    seconds = 86400 if per_second else 1
    return Unit(
        f"{top.symbol}/{bottom.symbol}",
        SPEED_DIMENSIONS.get(dimension, dimension),
        top.scale / (bottom.scale * seconds),
        factor=top.factor,
    )
