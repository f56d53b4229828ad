"""The type of a slot and a mention → whether the slot reads it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from auditor.core.model import NAME_KINDS, NUMERIC_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from auditor.core.model import Mention, Value

DIMENSIONS = (
    "length",
    "area",
    "volume",
    "mass",
    "temperature",
    "speed",
    "energy",
    "power",
    "data",
    "time",
    "pressure",
    "force",
    "frequency",
    "density",
    "angle",
    "voltage",
    "current",
)
NAME_TYPES = ("person", "organization", "country", "place", "role", "name")
LABEL = "label"
"""What stands before the colon of a "Label: value" line, with the label above it."""
VALUE_TYPES = ("count", "number", "percent", "money", "quantity", "date", "duration")
TYPES = (*VALUE_TYPES, *DIMENSIONS, *NAME_TYPES, "words", LABEL)

TIME_SLOTS = ("since", "start", "end", "when")
"""Slots of these names set the time; written without a type they read dates."""

_NARROWER = {
    "person": frozenset({"person"}),
    "organization": frozenset({"organization"}),
    "country": frozenset({"country"}),
    "place": frozenset({"place", "country"}),
    "role": frozenset({"role"}),
}
_KINDS = {
    "number": NUMERIC_KINDS,
    "quantity": frozenset({"quantity", "duration"}),
    "count": frozenset({"count", "number"}),
}
_TOLD_BY_KIND = frozenset({"percent", "money", "date"})
_UNITED = frozenset({"percent", "money", "quantity", "duration"})
_UNNAMED = frozenset({"person", "organization", "place"})  # may also be a bare name


@dataclass(frozen=True)
class SlotType:
    """What a slot accepts: a type, and whether names that no list holds will do.

    `others` are further types that will do as well: {share:(percent|count)}.
    """

    name: str
    open: bool = False
    others: tuple[SlotType, ...] = ()

    def __str__(self) -> str:
        return "|".join((self.name, *map(str, self.others)))

    @cached_property
    def is_name(self) -> bool:
        """Whether the slot reads names."""
        return self.name in NAME_TYPES or self.name not in TYPES

    @cached_property
    def is_bare(self) -> bool:
        """Whether the slot reads numbers whose unit the pattern may spell out."""
        return self.name in ("count", "number") or any(other.is_bare for other in self.others)

    @cached_property
    def kinds(self) -> frozenset[str] | None:
        """The kinds of values that the slot may read; None where the kind does not tell."""
        own = _KINDS.get(self.name, frozenset([self.name]) & _TOLD_BY_KIND)
        own = own | _UNITED if own and self.is_bare else own
        others = [other.kinds for other in self.others]
        if not own or None in others:
            return None
        return own.union(*(some for some in others if some))

    def fits(self, mention: Mention) -> bool:
        """Whether the slot accepts a mention."""
        return self._fits_first(mention.value) or any(o.fits(mention) for o in self.others)

    def _fits_first(self, value: Value) -> bool:
        if self.name == "name":
            return value.kind in NAME_KINDS or _is_listed_kind(value.kind)
        if self.is_name:
            return self._fits_name(value.kind)
        return _fits_number(self.name, value)

    def _fits_name(self, kind: str) -> bool:
        if self.name not in _NARROWER:  # a type that only `names:` knows
            return kind == self.name or kind in NAME_KINDS
        if kind in _NARROWER[self.name]:
            return True
        return kind == "name" and (self.open or self.name in _UNNAMED)


def slot_type(slot_name: str, written: str | None, listed: Collection[str]) -> SlotType | None:
    """Return the type of a slot, or None when no such type exists.

    Without a written type a slot takes the type that has its name, and stays open; else it is a
    date when it sets the time, and a name when it does not.
    """
    if written is None:
        return _named_type(slot_name, listed)
    kinds = [_type(name.strip(), listed) for name in written.split("|")]
    known = [kind for kind in kinds if kind is not None]
    if len(known) < len(kinds):
        return None
    return _one(replace(known[0], others=tuple(known[1:])))


def _named_type(slot_name: str, listed: Collection[str]) -> SlotType:
    if slot_name in TYPES or slot_name in listed:
        return _one(SlotType(slot_name, open=True))
    return _one(SlotType("date" if slot_name in TIME_SLOTS else "name"))


@lru_cache(maxsize=1024)
def _one(kind: SlotType) -> SlotType:
    """Return the same object for equal types, so that what they read is looked for once."""
    return kind


def _type(name: str, listed: Collection[str]) -> SlotType | None:
    if name not in TYPES and name not in listed:
        return None
    return SlotType(name, open=name in listed)


def has_unit(mention: Mention) -> bool:
    """Whether a mention is a number with a unit, which its text holds."""
    return mention.value.kind in _UNITED


def _is_listed_kind(kind: str) -> bool:
    return kind not in NUMERIC_KINDS and kind not in ("date", "words", LABEL)


def _fits_number(name: str, value: Value) -> bool:
    """Whether a value is of a type of numbers.

    A duration is a quantity and a time, and a measure of time is a duration; every other type
    takes the kind of value that has its name.
    """
    if name == "count":
        return value.kind == "count" or (value.kind == "number" and _is_whole(value))
    if name in DIMENSIONS:
        return value.dimension == name or (name == "time" and value.kind == "duration")
    return value.kind in _KINDS.get(name, (name,)) or (
        name == "duration" and value.dimension == "time"
    )


def _is_whole(value: Value) -> bool:
    if value.step:
        return value.step >= 1
    ends = [end for end in (value.low, value.high) if end is not None]
    return all(float(end).is_integer() for end in ends)
