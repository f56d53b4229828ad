"""The properties of an office file → its title and the days on which it was changed and made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.shape import IN_PROPERTIES, Metadata, StatedDate
from auditor.read.office.archive import local
from auditor.read.web.printed_days import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_DAYS = (
    ("modified", "changed"),
    ("date", "changed"),
    ("created", "made"),
    ("creation-date", "made"),
)
"""Elements of days in the properties of either family of formats, the one that says best first."""
_LONGEST = 300  # characters of a title


def properties_of(tree: Element | None) -> Metadata:
    """Return what the properties of a file declare."""
    if tree is None:
        return Metadata()
    said = {local(each): " ".join((each.text or "").split()) for each in tree.iter()}
    return Metadata(said.get("title", "")[:_LONGEST] or None, tuple(_dates(said)))


def _dates(said: dict[str, str]) -> Iterator[StatedDate]:
    for name, word in _DAYS:
        day = day_in(said.get(name, "")[: len("2024-09-05")])
        if day is not None:
            yield StatedDate(day, f"{IN_PROPERTIES}: {word}")
