"""Texts of a pack → the typed values of its keys: slots, numbers, times, lists of names."""

from __future__ import annotations

import re
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

from auditor.core.model import Value
from auditor.files.yaml_tree import nearest
from auditor.language.numbers.recognizer import read_numbers
from auditor.language.units.registry import FOLDED, PLAIN_NAMES, UNITS
from auditor.rulebook.pack.periods import Period, period

OPTIONAL = "?"
"""Ends a key of `per` that may be missing: only claims that both have it have to share it."""


class Ref(NamedTuple):
    """A slot of a fact, written `fact.slot`."""

    fact: str
    slot: str
    optional: bool = False  # a part that not every statement has

    def __str__(self) -> str:
        return f"{self.fact}.{self.slot}"


class Constant(NamedTuple):
    """A value that a rule names itself: "100 %"."""

    text: str
    value: Value


def _total(value: object) -> object:
    """Read the total of a sum: a slot, or a number with its unit."""
    if not isinstance(value, str) or not value.strip()[:1].isdigit():
        return _ref(value)
    return _number(value)


def _number(value: object) -> object:
    """Read a number with its unit; a unit alone is one of it."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    for written in (text, f"1 {text}"):
        numbers = read_numbers(written)
        if len(numbers) == 1 and numbers[0].text == written:
            return Constant(text, numbers[0].value)
    form = f"'{value}' should be a number with its unit, such as '100 %' or '5 km'"
    raise ValueError(f"{_unit_of(text)}{form}")


def _unit_of(text: str) -> str:
    """Return that the words behind a number are no unit, with the nearest that is one."""
    number, _, unit = text.partition(" ")
    if not unit or not number[:1].isdigit() or unit in UNITS or unit.casefold() in FOLDED:
        return ""
    return f"'{unit}' is no known unit{nearest(unit, PLAIN_NAMES)}; "


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _ref(value: object) -> object:
    if not isinstance(value, str):
        return value
    fact, dot, slot = value.removesuffix(OPTIONAL).rpartition(".")
    if not (dot and fact and slot):
        raise ValueError(f"'{value}' should be a fact and its slot, 'fact.slot'")
    return Ref(fact, slot, value.endswith(OPTIONAL))


def _period(value: object) -> object:
    return period(value) if isinstance(value, str) else value


def _days(value: object) -> object:
    """Read "30 days", "2 weeks", "3 months" or "1 year" as days."""
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(\d{1,6})\s*(day|week|month|year)?s?", value.strip().lower())
    if not match:
        raise ValueError(f"'{value}' should be a time such as '30 days'")
    return int(match[1]) * {"week": 7, "month": 30, "year": 365}.get(match[2] or "", 1)


def _precision(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = value.replace(" ", "")
    if text in ("exact", "as-written") or re.fullmatch(r"\d{1,3}(\.\d{1,6})?%", text):
        return text
    raise ValueError(f"'{value}' should be 'exact', 'as-written' or a share such as '2 %'")


def _bare(value: object) -> object:
    """Read "{document.subject}" as messages write it, too."""
    names = _one_or_many(value)
    if isinstance(names, list):
        return [name.strip("{} ") if isinstance(name, str) else name for name in names]
    return names


Names = Annotated[tuple[str, ...], BeforeValidator(_one_or_many)]
Keys = Annotated[tuple[str, ...], BeforeValidator(_bare)]
Reference = Annotated[Ref, BeforeValidator(_ref)]
Number = Annotated[Constant, BeforeValidator(_number)]
Periods = Annotated[
    tuple[Annotated[Period, BeforeValidator(_period)], ...], BeforeValidator(_one_or_many)
]
References = Annotated[tuple[Reference, ...], BeforeValidator(_one_or_many)]
Total = Annotated[Ref | Constant | None, BeforeValidator(_total)]
Days = Annotated[int, BeforeValidator(_days)]
Precision = Annotated[str, BeforeValidator(_precision)]


class Frozen(BaseModel):
    """A part of a pack, checked and frozen; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
