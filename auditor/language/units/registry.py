"""Units: what a written unit is called, what it measures, and its factor to the base unit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon import units as table
from auditor.language.lexicon.numbers import words_of


class Unit(NamedTuple):
    """A unit: base unit of the dimension = number * scale + shift.

    `factor` is what the number itself is multiplied by: a unit written with it ("50 cents" is 0.5
    dollars, "$5m" is 5 million).
    """

    symbol: str
    dimension: str
    scale: float = 1.0
    shift: float = 0.0
    kind: str = "quantity"
    factor: float = 1.0


MONEY = "money"
LOWER_CODES = words_of("usd eur gbp jpy cny rmb inr chf cad aud hkd sgd krw sek nok dkk")
SPEED_DIMENSIONS = {"length/duration": "speed", "data/duration": "data rate"}


def _kind(dimension: str) -> str:
    if dimension in ("percent", "percentage points"):
        return "percent"
    return dimension if dimension in (MONEY, "duration") else "quantity"


def _plurals(name: str) -> list[str]:
    """Return the ways to write a name: singular, plural, hyphened."""
    if len(name) < 3 or name.endswith(("s", "z", ".", "$")) or not name[-1].isalpha():
        return [name]
    plural = name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeo" else name + "s"
    return [name, plural]


def _measures() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in table.MEASURES.strip().splitlines():
        dimension, symbol, factor, names = (part.strip() for part in row.split("|"))
        unit = Unit(symbol, dimension, float(factor), kind=_kind(dimension))
        units[symbol] = unit
        for name in names.split():
            units.update(dict.fromkeys(_plurals(name.replace("_", " ")), unit))
    return units


def _prefixed() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in table.PREFIXED.strip().splitlines():
        dimension, symbol, factor, prefixes = (part.strip() for part in row.split("|"))
        for prefix in prefixes.split():
            name = prefix + symbol
            scale = float(factor) * table.PREFIXES[prefix]
            units[name] = Unit(name.replace("µ", "μ"), dimension, scale)
    return units


def _spelled() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in table.SPELLED.strip().splitlines():
        dimension, symbol, name = (part.strip() for part in row.split("|"))
        base = {**_measures(), **_prefixed()}[symbol].scale
        for spelled, prefix in table.SPELLED_PREFIXES.items():
            scale = base * table.PREFIXES[prefix]
            unit = Unit(prefix + symbol, dimension, scale)
            units.update(dict.fromkeys(_plurals(spelled + name), unit))
    return units


def _temperatures() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in table.TEMPERATURES.strip().splitlines():
        symbol, factor, shift, names = (part.strip() for part in row.split("|"))
        unit = Unit(symbol, "temperature", float(factor), float(shift))
        units[symbol] = unit
        units.update((name.replace("_", " "), unit) for name in names.split())
    return units


def _currencies() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for row in table.CURRENCIES.strip().splitlines():
        code, names = (part.strip() for part in row.split("|"))
        unit = Unit(code, MONEY, kind=MONEY)
        if len(code) == 3:
            units[code] = unit
            if code.lower() in LOWER_CODES:
                units[code.lower()] = unit
                units["M" + code] = unit._replace(factor=1e6)
                units["k" + code] = unit._replace(factor=1e3)
        for name in names.split():
            units.update(dict.fromkeys(_plurals(name.replace("_", " ")), unit))
    for name, (code, share) in table.CENTS.items():
        units.update(dict.fromkeys(_plurals(name), Unit(code, MONEY, kind=MONEY, factor=share)))
    return units


def _folded(units: dict[str, Unit]) -> dict[str, Unit]:
    """Return the names that may be written in any case: those that no other name collides with."""
    folded: dict[str, Unit] = {}
    clashes: set[str] = set()
    for name, unit in units.items():
        low = name.lower()
        if len(name) < 2 or (len(name) == 3 and name.isupper()):
            continue
        if folded.setdefault(low, unit) != unit:
            clashes.add(low)
    return {name: unit for name, unit in folded.items() if name not in clashes or name in units}


UNITS: dict[str, Unit] = {
    **_spelled(), **_prefixed(), **_measures(), **_temperatures(), **_currencies()
}  # fmt: skip
FOLDED = _folded(UNITS)
OPENERS = frozenset(
    name.split(" ")[0].lower() for name in UNITS if " " in name and name.split(" ")[0]
)
"""First words of names that have several."""

_RATE = re.compile(r"(?:\s?/\s?|\s+per\s+|[\s-]+an?[\s-]+|\s+)")
_POWER = re.compile(r"^(.*?)\s?\^?([23²³])$|^(.*?)\s(squared|cubed)$")


@lru_cache(maxsize=65536)
def unit_of(words: str) -> Unit | None:
    """Return the unit that is written so ("sq km", "km²", "US dollars", "km per hour"), or None."""
    name = " ".join(words.replace("\u00a0", " ").replace("-", " ").split())
    return _simple(name) or _powered(name) or _compound(name)


def _simple(name: str) -> Unit | None:
    return UNITS.get(name) or FOLDED.get(name.lower())


def _powered(name: str) -> Unit | None:
    """Read "km2", "km^3", "metres squared"."""
    match = _POWER.match(name)
    if not match:
        return None
    base = _simple(match[1] or match[3] or "")
    power = 3 if (match[2] or match[4]) in ("3", "³", "cubed") else 2
    if base is None or base.dimension != "length":
        return None
    dimension = "volume" if power == 3 else "area"
    return Unit(base.symbol + "²³"[power - 2], dimension, base.scale**power)


def _compound(name: str) -> Unit | None:
    """Read "A per B", "A/B", "A a B"; speeds are their own dimension, money keeps its currency."""
    for join in (" per ", "/", " an ", " a "):
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
    what = top.symbol if top.kind == MONEY else top.dimension
    dimension = f"{what}/{bottom.dimension}"
    per_second = bottom.dimension == "duration" and dimension in SPEED_DIMENSIONS
    seconds = 86400 if per_second else 1
    return Unit(
        f"{top.symbol}/{bottom.symbol}",
        SPEED_DIMENSIONS.get(dimension, dimension),
        top.scale / (bottom.scale * seconds),
        factor=top.factor,
    )


_CAPTION = re.compile(
    r"\(?\s*(?:in|unit:?|units:?|amounts? in|figures? in|values? in)?\s*"
    r"(?:(?P<before>thousands?|millions?|billions?|'000s?|000s?)\s+(?:of\s+)?)?"
    r"(?P<unit>[^\W\d_][\w.²³ ]{0,30}|[$€£¥%]|[A-Z]{0,3}\$)"
    r"(?:\s+(?P<after>thousands?|millions?|billions?|mn|bn|m|'000s?|000s?))?\s*\)?\s*$",
    re.I,
)
_FACTORS = {"thousand": 1e3, "'000": 1e3, "000": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
            "billion": 1e9, "bn": 1e9}  # fmt: skip
_LAST_PART = re.compile(r"(?:\(([^()]{1,60})\)|[,:]\s*([^,:()]{1,60})|\b(in\s[^,:()]{1,60}))\s*$")


def unit_of_caption(text: str) -> tuple[Unit | None, float] | None:
    """Return the unit and factor that a table head or caption gives ("in € thousand"), or None.

    A head without a unit gives a factor alone: "(thousands)" is (None, 1000.0).
    """
    tail = text.strip()[-80:]
    last = _LAST_PART.search(tail)
    for part in filter(None, (last and (last[1] or last[2] or last[3]), tail)):
        found = _caption_part(part.strip())
        if found:
            return found
    return None


def _caption_part(part: str) -> tuple[Unit | None, float] | None:
    bare = re.sub(r"^(?:in|all in)\s+", "", part, flags=re.I)
    factor = _FACTORS.get(bare.lower().rstrip("s"))
    if factor:
        return None, factor
    match = _CAPTION.match(part)
    if not match:
        return None
    unit = unit_of(match["unit"].strip()) if match["unit"] else None
    if unit is None:
        return None
    word = (match["before"] or match["after"] or "").lower().rstrip("s")
    return unit, _FACTORS.get(word, 1.0)
