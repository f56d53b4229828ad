"""Records of values and times in `report.json` → the values and times that they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.calendar import edtf
from auditor.core.model import ValidTime, Value

if TYPE_CHECKING:
    from auditor.report.record import schema


def value_of(shape: schema.ValueShape) -> Value:
    """Return the value of a record.  Raises ValueError for a day that is none."""
    return Value(
        kind=shape.kind,
        low=_bound(shape.low),
        high=_bound(shape.high),
        low_open=shape.low_open,
        high_open=shape.high_open,
        step=shape.step or 0.0,
        unit=shape.unit,
        dimension=shape.dimension,
        scale=1.0 if shape.scale is None else shape.scale,
        shift=shape.shift or 0.0,
        basis=shape.basis,
        hedge=shape.hedge,
        edtf=shape.edtf,
        name=shape.name,
        counted=shape.counted,
        qualifiers=tuple(shape.qualifiers),
        doubt=shape.doubt,
        limit=shape.limit,
        forenames=tuple(shape.forenames),
        role=shape.role,
    )


def _bound(bound: float | str | None) -> float | None:
    return day_of(bound) if isinstance(bound, str) else bound


def day_of(text: str | None) -> int | None:
    """Return a day as its ordinal.  Raises ValueError for what is no day."""
    return None if text is None else edtf.parse_days(text)[0]


def valid_time_of(shape: schema.HoldsShape | None, document: str) -> ValidTime | None:
    """Return when a claim of a document holds.  Raises ValueError for a day that is none."""
    if shape is None:
        return None
    core = shape.core
    return ValidTime(
        shape.kind,
        day_of(shape.low),
        day_of(shape.high),
        day_of(core.low) if core else None,
        day_of(core.high) if core else None,
        shape.source,
        document,
        shape.text,
        day_of(shape.spoken),
        shape.doubt,
    )
