"""What a fact reads in one labelled line or part of a line → statements that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.claims.fact_roles import Shape
from auditor.claims.statement import Statement
from auditor.claims.validity import ROLES
from auditor.core.model import Passage
from auditor.rulebook.pattern.in_place.label_matcher import Field, LabelReading
from auditor.rulebook.pattern.matcher import Match, SlotRead


def field_statements(
    reading: LabelReading, line: Sequence[Passage], shape: Shape
) -> list[Statement]:
    """Return the statements of one field: they share their marks, and a date that closes it."""
    field = reading.field
    passage = _passage(field, line)
    matches = _with_marks(_with_dates(reading.matches), shape)
    return [Statement(match, passage, (field.start, field.end)) for match in matches]


def _passage(field: Field, line: Sequence[Passage]) -> Passage:
    """Return a field as the passage that people are shown."""
    first = line[0]
    return Passage(
        field.start, field.end, "field", first.paragraph, field.path[:-1], field.path[-1]
    )


def _with_dates(matches: Sequence[Match]) -> list[Match]:
    """Give a date to those before it that have none: "paved: 150 km unpaved: 200 km (2010)"."""
    dated: list[Match] = []
    when: tuple[SlotRead, ...] = ()
    for match in reversed(matches):
        if any(role in match.slots for role in ROLES):
            when = match.slots.get("when", ())[:1]
        elif when:
            match = replace(match, slots={**match.slots, "when": when})
        dated.append(match)
    return dated[::-1]


def _with_marks(matches: Sequence[Match], shape: Shape) -> list[Match]:
    """Give every statement the words that one of them reads, such as a price basis."""
    own = {*shape.claimed, *ROLES}
    marks: dict[str, tuple[SlotRead, ...]] = {}
    for match in matches:
        for slot, reads in match.slots.items():
            if slot not in own:
                marks.setdefault(slot, reads)
    return [replace(match, slots={**marks, **match.slots}) for match in matches]
