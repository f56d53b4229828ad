"""The registry of units: rows of `units.txt` and `currencies.txt` → each written name's unit."""

from __future__ import annotations

from typing import NamedTuple

from auditor.language.lexicon.loader import forms, rows, words


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
LOWER_CODES = words("lower-codes")
"""Codes of currencies that are also written in small letters."""

_WORD_CODES = words("word-codes")


def _kind(dimension: str) -> str:
    if dimension in ("percent", "percentage points"):
        return "percent"
    return dimension if dimension in (MONEY, "duration") else "quantity"


def _names(cell: str) -> list[str]:
    return [name.replace("_", " ") for name in cell.split()]


def _plurals(name: str) -> list[str]:
    """Return the numbers of a name: ["mile", "miles"], ["penny", "pennies"], ["km²"]."""
    if len(name) < 3 or name.endswith(("s", "z", ".", "$")) or not name[-1].isalpha():
        return [name]
    plural = name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeo" else name + "s"
    return [name, plural]


def _with_plurals(names: list[str], unit: Unit) -> dict[str, Unit]:
    return {form: unit for name in names for form in _plurals(name)}


def _measures() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for dimension, symbol, factor, names in rows("measures"):
        unit = Unit(symbol, dimension, float(factor), kind=_kind(dimension))
        units |= {symbol: unit, **_with_plurals(_names(names), unit)}
    return units


def _prefixed() -> dict[str, Unit]:
    factors = {sign: float(factor) for sign, factor in forms("unit-prefixes").items()}
    return {
        prefix + symbol: Unit(
            (prefix + symbol).replace("µ", "μ"), dimension, float(factor) * factors[prefix]
        )
        for dimension, symbol, factor, prefixes in rows("prefixed-symbols")
        for prefix in prefixes.split()
    }


def _spelled(symbols: dict[str, Unit]) -> dict[str, Unit]:
    """Return the names with spelled prefixes ("kilobytes") of units that `symbols` holds."""
    factors = {sign: float(factor) for sign, factor in forms("unit-prefixes").items()}
    units: dict[str, Unit] = {}
    for dimension, symbol, name in rows("prefixed-names"):
        for spelled, prefix in forms("spelled-unit-prefixes").items():
            unit = Unit(prefix + symbol, dimension, symbols[symbol].scale * factors[prefix])
            units |= _with_plurals([spelled + name], unit)
    return units


def _temperatures() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for symbol, factor, shift, names in rows("temperatures"):
        unit = Unit(symbol, "temperature", float(factor), float(shift))
        units |= {symbol: unit, **dict.fromkeys(_names(names), unit)}
    return units


def _currencies() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for code, names in rows("currencies"):
        unit = Unit(code, MONEY, kind=MONEY)
        if len(code) == 3:
            units[code] = unit
        if code.lower() in LOWER_CODES:
            units[code.lower()] = unit
            units["M" + code] = unit._replace(factor=1e6)
            units["k" + code] = unit._replace(factor=1e3)
        units |= _with_plurals(_names(names), unit)
    return {**_signed(units), **units}


def _signed(units: dict[str, Unit]) -> dict[str, Unit]:
    """Return the signs of several currencies with the code of one: "MXN$", "mxn$".

    A code that is also a word needs its capitals: "a cup $ 5".
    """
    return {
        form + sign: units[code]
        for sign, codes in rows("shared-signs")
        for code in codes.split()
        for form in {code, code if code in _WORD_CODES else code.lower()}
    }


def _parts_of_currencies() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for code, share, names in rows("currency-parts"):
        units |= _with_plurals(_names(names), Unit(code, MONEY, kind=MONEY, factor=float(share)))
    return units


_CASED = frozenset(name.lower() for name in words("dotted-currencies") if len(name) == 2)
"""Short names of currencies that are read only as they are listed: "Kr", not "kR"."""


def _folded(units: dict[str, Unit]) -> dict[str, Unit]:
    """Return the names that may be written in any case: those that no other name collides with."""
    folded: dict[str, Unit] = {}
    clashes: set[str] = set()
    for name, unit in units.items():
        low = name.lower()
        if len(name) < 2 or (len(name) == 3 and name.isupper()) or low in _CASED:
            continue
        if folded.setdefault(low, unit) != unit:
            clashes.add(low)
    return {name: unit for name, unit in folded.items() if name not in clashes or name in units}


def _all() -> dict[str, Unit]:
    measures, prefixed = _measures(), _prefixed()
    return {
        **_spelled({**measures, **prefixed}),
        **prefixed,
        **measures,
        **_temperatures(),
        **_currencies(),
        **_parts_of_currencies(),
    }


UNITS: dict[str, Unit] = _all()
"""Every written name of a unit, symbols and plurals among them, to the unit."""

FOLDED = _folded(UNITS)
"""Names in small letters that may be written in any case."""


def _plain(name: str, unit: Unit) -> bool:
    """Whether a name is of a measure and a whole word: "kilometres", "km²", not "dollars"."""
    word = name.replace("^", "")
    return unit.kind not in (MONEY, "duration") and len(word) > 1 and word.isalnum()


PLAIN_NAMES = frozenset(name for name, unit in UNITS.items() if _plain(name, unit)) - words(
    "ambiguous-units"
)
"""Names of one word, two letters or longer, that mean a measure and nothing else; no money and no
times, which also follow a year ("1990 dollars", "the 2010 season")."""

ARTICLE_UNITS = words("article-units") | {
    name
    for name in PLAIN_NAMES - words("no-article-units")
    if len(name) > 3 and name.isalpha() and name.islower() and not name.endswith("s")
}
"""Units of which "a" is one: "a litre"; behind other words that is a rate."""


def _openers() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in UNITS:
        first, _, rest = name.lower().partition(" ")
        if first and rest:
            found.setdefault(first, set()).update((rest[0], rest[0].upper()))
    return {first: frozenset(letters) for first, letters in found.items()}


OPENERS = _openers()
"""First words of names that have several, to the letters with which these go on: "%" to "p"."""
