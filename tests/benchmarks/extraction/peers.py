"""Other readers behind the shape of the suites, where the extra `[peers]` is installed.

quantulum3 and Recognizers-Text read quantities; speed is compared with quantulum3 and dateparser.
Nothing here is needed: what cannot be imported is left out.
"""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

from auditor.core.model import Value
from auditor.language.units.parser import unit_of
from tests.benchmarks.extraction.scoring import Read

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.extraction.scoring import Reader

KINDS = {"recognize_currency": "money", "recognize_dimension": "quantity"}


def readers() -> dict[str, Reader]:
    """Return the peers that can be imported: name to reader."""
    found: dict[str, Reader] = {}
    for name, make in (("quantulum3", _quantulum3), ("recognizers", _recognizers)):
        try:
            found[name] = make()
        except ImportError:
            continue
    return found


def _quantulum3() -> Reader:
    warnings.filterwarnings("ignore", module="quantulum3")
    parser: Any = import_module("quantulum3.parser")

    def read(text: str) -> list[Read]:
        return [Read(each.span[0], each.span[1], _quantity(each)) for each in _parsed(parser, text)]

    return read


def _parsed(parser: Any, text: str) -> list[Any]:
    """Return what quantulum3 finds; on some texts it raises, which counts as finding nothing."""
    try:
        return list(parser.parse(text))
    except Exception:
        return []


def _quantity(each: Any) -> Value:
    width = each.uncertainty or 0.0
    name = each.unit.name
    unit = unit_of(name)
    kind = "money" if each.unit.entity.name == "currency" else "quantity"
    hedge = "between" if width else None
    return Value(
        "number" if name == "dimensionless" else kind,
        each.value - width,
        each.value + width,
        unit=unit.symbol if unit else name,
        dimension=unit.dimension if unit else each.unit.entity.name,
        scale=unit.scale if unit else 1.0,
        hedge=hedge,
    )


def _recognizers() -> Reader:
    numbers: Any = import_module("recognizers_number")
    units: Any = import_module("recognizers_number_with_unit")
    english = numbers.Culture.English
    functions: list[tuple[str, Callable[[str, str], Any]]] = [
        (name, getattr(units, name)) for name in KINDS
    ]

    def read(text: str) -> list[Read]:
        found: list[Read] = []
        for name, function in functions:
            found += [item for each in function(text, english) if (item := _item(each, name))]
        bare = [_item(each, "number") for each in numbers.recognize_number(text, english)]
        found += [item for item in bare if item and not _inside(item, found)]
        return sorted(found, key=lambda item: item[:2])

    return read


def _item(each: Any, name: str) -> Read | None:
    resolution = each.resolution or {}
    if resolution.get("value") is None:
        return None
    unit = unit_of(str(resolution.get("unit", "")).lower())
    number = float(resolution["value"]) * (unit.factor if unit else 1.0)
    value = Value(
        KINDS.get(name, "number"),
        number,
        number,
        unit=unit.symbol if unit else resolution.get("unit"),
        dimension=unit.dimension if unit else resolution.get("subtype"),
        scale=unit.scale if unit else 1.0,
    )
    return Read(each.start, each.end + 1, value)


def _inside(item: Read, found: list[Read]) -> bool:
    return any(other.start <= item.start and item.end <= other.end for other in found)


def baseline() -> Callable[[str], object] | None:
    """Return a reader of quantities and dates made of quantulum3 and dateparser, or None."""
    try:
        parser: Any = import_module("quantulum3.parser")
        search: Any = import_module("dateparser.search")
    except ImportError:
        return None

    def read(text: str) -> object:
        return _parsed(parser, text), search.search_dates(text, languages=["en"])

    return read
