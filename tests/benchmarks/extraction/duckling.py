"""The number dimensions of Duckling's own tests.

Left out are latent numbers (`7.2` as an amount of money), counted in the long output.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from auditor.core.model import Value
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import Unit
from tests.benchmarks.data import rows
from tests.benchmarks.extraction.scoring import Read, Reader, Tally, canonical, is_close, point

if TYPE_CHECKING:
    from pathlib import Path

_GOLD = re.compile(r"(simple|between|under|above) (\w+) \(?(-?[\d.e]+)(?:,\s*(-?[\d.e]+)\))?")
_DIMENSIONS = (
    "Numeral", "AmountOfMoney", "Quantity", "Distance", "Volume", "Temperature", "Ordinal",
)  # fmt: skip


def duckling(data: Path, reader: Reader) -> Tally:
    tally = Tally()
    for row in rows(data, "duckling_en"):
        if row["dim"] not in _DIMENSIONS:
            continue
        if row["corpus"] == "latent":
            tally.counts["left out: latent"] += 1
            continue
        found = reader(row["text"])
        right = _duckling_right(row["gold"], row["text"], found)
        tally.note(right, f"{row['dim']} {row['text']!r}: {row['gold']} read as {_short(found)}")
    return tally


def _short(found: list[Read]) -> list[Any]:
    return [(r.start, r.end, r.value.kind, r.value.low, r.value.high, r.value.unit) for r in found]


def _duckling_right(gold: str, text: str, found: list[Read]) -> bool:
    if gold in ("Nothing", "None"):
        return not found
    if len(found) != 1 or not _covers(text, found[0]):
        return False
    value = found[0].value
    number = re.match(r"(?:NumeralValue|OrdinalData) \(?(-?[\d.e]+)", gold)
    if number:
        ordinal = gold.startswith("Ordinal")
        return (value.kind == "ordinal") == ordinal and is_close(point(value), float(number[1]))
    match = _GOLD.match(gold)
    return match is not None and _duckling_quantity(match, value)


_AROUND = re.compile(
    r"(?:[~]|about|around|exactly|between|from|under|over|below|above|exceeding|lower|less|more|than"
    r"|at|least|most|no|of|a|the|and|[a-z]+ly|meat|chocolate|strawberries|sugar|\(|\)|\s|\.|-)*",
    re.I,
)


def _covers(text: str, found: Read) -> bool:
    """Whether nothing but bounds, hedges and the product is left beside the span."""
    before, behind = text[: found.start], text[found.end :]
    return bool(_AROUND.fullmatch(before)) and bool(_AROUND.fullmatch(behind))


def _duckling_quantity(match: re.Match[str], value: Value) -> bool:
    kind, name, low, high = match[1], match[2], float(match[3]), match[4]
    symbol, factor = _duckling_unit(name)
    unit = unit_of(symbol)
    if name != "Unnamed" and not _same_dimension(value, unit, symbol):
        return False
    scale = _scale(value, unit)
    bounds = (
        None if value.low is None else value.low * scale,
        None if value.high is None else value.high * scale,
    )
    wanted = {
        "simple": (low * factor, low * factor),
        "between": (low * factor, float(high or 0) * factor),
        "under": (None, low * factor),
        "above": (low * factor, None),
    }[kind]
    return is_close(bounds[0], wanted[0]) and is_close(bounds[1], wanted[1])


def _duckling_unit(name: str) -> tuple[str, float]:
    special = {
        "Cent": ("USD", 0.01), "Dollar": ("USD", 1), "Degree": ("°", 1), "Dinar": ("DINAR", 1),
        "Rial": ("RIAL", 1), "Riyal": ("RIYAL", 1), "Celsius": ("°C", 1), "Unnamed": ("", 1),
        "Pound": ("lb", 1),
        "Fahrenheit": ("°F", 1), "Kilometre": ("km", 1), "Mile": ("mi", 1), "Inch": ("in", 1),
    }  # fmt: skip
    return special.get(name) or canonical(name)


def _same_dimension(value: Value, unit: Unit | None, symbol: str) -> bool:
    if value.unit == symbol or (symbol == "lb" and value.unit == "GBP"):
        return True
    return unit is not None and value.dimension == unit.dimension and unit.dimension != "money"


def _scale(value: Value, unit: Unit | None) -> float:
    return value.scale / unit.scale if unit and value.dimension == unit.dimension else 1.0
