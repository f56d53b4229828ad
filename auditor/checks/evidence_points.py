"""Claims that say the very same at the very same time, gathered into one point."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from auditor.checks.qualifiers import qualifiers_of
from auditor.claims.frames.comparison import frame_key, standing
from auditor.claims.rows.key import Key, key_of
from auditor.core.kinship.frame import Frame
from auditor.core.model import NAME_KINDS, NUMERIC_KINDS, Claim, ValidTime, Value
from auditor.core.name_forms import name_parts
from auditor.core.quick_init import quick_init
from auditor.core.values import ends_in_base
from auditor.language.names.name_key import name_key
from auditor.rulebook.pack.fields import OPTIONAL

DIGITS = 10  # of a number that count when two are compared
WHOLE = 10**DIGITS


@quick_init
@dataclass(frozen=True, slots=True)
class Evidence:
    """A value, when it holds, the words that qualify it, and every claim that says so."""

    value: Value
    holds: ValidTime | None
    qualifiers: frozenset[str]
    claims: tuple[Claim, ...]
    marks: tuple[str | None, ...] = ()
    """Its texts for keys that may be missing; two with different texts are about two things."""
    frame: Frame = ()
    """Of which place, group, … it is said; of a name it is nothing: it tells where one acts."""

    @property
    def first(self) -> Claim:
        """The claim that is read first."""
        return self.claims[0]


def points(claims: Iterable[Claim], per: Sequence[str] = ()) -> list[Evidence]:
    """Gather claims into points, in the order of their times, then of reading."""
    optional = [key.reader() for key in _optional(per)]
    gathered: dict[_Key, list[Claim]] = {}
    for claim in claims:
        marks = _marks(read(claim) for read in optional) if optional else ()
        time = _time_key(claim.holds, claim.document)
        key = (value_key(claim.value), time, qualifiers_of(claim), marks, framed_as(claim))
        gathered.setdefault(key, []).append(claim)
    made = [
        Evidence(group[0].value, group[0].holds, qualifiers, tuple(group), marks, _frame(group[0]))
        for (_, _, qualifiers, marks, _), group in gathered.items()
    ]
    return sorted(made, key=lambda point: earliest(point.holds))


_Key = tuple[Hashable, Hashable, frozenset[str], tuple[str | None, ...], Hashable]


def _frame(claim: Claim) -> Frame:
    return () if claim.value.kind in NAME_KINDS else claim.frame


def framed_as(claim: Claim) -> Hashable:
    """Return what claims share that are said of one place, group, …"""
    return framing(claim.value, claim.frame)


def framing(value: Value, frame: Frame) -> Hashable:
    """Return what values share that are said of one place, group, …; names have no frame."""
    return () if not frame or value.kind in NAME_KINDS else frame_key(frame)


def _optional(per: Sequence[str]) -> list[Key]:
    return [key_of(name.removesuffix(OPTIONAL)) for name in per if name.endswith(OPTIONAL)]


def _marks(texts: Iterable[str | None]) -> tuple[str | None, ...]:
    return tuple([None if text is None else name_key(text) for text in texts])


def same_subject(a: Evidence, b: Evidence) -> bool:
    """Whether two points can be about the same thing."""
    for one, other in zip(a.marks, b.marks, strict=True):
        if one is not None and other is not None and one != other:
            return False
    return standing(a.frame, b.frame).kind != "apart"


def earliest(holds: ValidTime | None) -> tuple[float, float]:
    """Return what sorts times by their beginning, undated ones last."""
    if holds is None:
        return float("inf"), float("inf")
    low = holds.low if holds.low is not None else holds.high
    high = holds.high if holds.high is not None else low
    return (float("inf") if low is None else low), (float("inf") if high is None else high)


def _time_key(holds: ValidTime | None, document: str) -> Hashable:
    """Claims of one time share a point; own words and the document's date stay apart."""
    if holds is None:
        return document
    time = (holds.kind, holds.low, holds.high, holds.core_low, holds.core_high, holds.source)
    return (*time, holds.anchor if holds.low is None and holds.high is None else None)


def value_key(value: Value) -> Hashable:
    """Return what is equal for equal values: two spellings of a number or name share it."""
    if value.kind in NUMERIC_KINDS:
        low, high = map(_rounded, ends_in_base(value))
        unit = value.unit if value.dimension == "money" else None
        opens = (value.low_open, value.high_open)
        return ("number", value.dimension, unit, value.basis, low, high, *opens)
    if value.kind == "date":
        return ("date", value.low, value.high, value.edtf if value.low is None else None)
    if value.kind in NAME_KINDS:
        return ("name", tuple(sorted(name_parts(value.name or ""))))
    return (value.kind, (value.name or "").casefold())


# ------------------------------------------------------------------ claims of one value

IN_TIME = Key(earliest, ("holds",))
"""The order of points."""


def stated(value: Value) -> Hashable:
    """Return what values share that are surely equal; None where one equals not even itself."""
    key = value_key(value)
    if value.kind in NUMERIC_KINDS:
        return key, value.unit, value.low, value.high  # as `relate` compares them, not rounded
    if value.kind == "date":
        return None if value.low is None and value.high is None else key
    return None if value.kind in NAME_KINDS and not name_parts(value.name or "") else key


def point_of(per: Sequence[str]) -> Key:
    """Return what parts claims of one value and equal remarks into points."""
    optional = _optional(per)

    def of(holds: ValidTime | None, document: str, frame: Frame, *fields: object) -> Hashable:
        marks = _marks(key.of(field) for key, field in zip(optional, fields, strict=True))
        return _time_key(holds, document), frame_key(frame), marks

    return Key(of, ("holds", "document", "frame", *(key.fields[0] for key in optional)))


def _rounded(number: float | None) -> float | None:
    """Drop the noise of unit conversion; whole numbers of up to ten digits have none."""
    if number is None or (-WHOLE < number < WHOLE and not number % 1):
        return number
    return float(f"{number:.{DIGITS}g}")
