"""Claims that say the very same at the very same time, gathered into one point."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from auditor.checks.qualifiers import qualifiers_of
from auditor.claims.table import key_text
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

    @property
    def first(self) -> Claim:
        """The claim that is read first."""
        return self.claims[0]


def points(claims: Iterable[Claim], per: Sequence[str] = ()) -> list[Evidence]:
    """Gather claims into points, in the order of their times, then of reading."""
    optional = [key.removesuffix(OPTIONAL) for key in per if key.endswith(OPTIONAL)]
    gathered: dict[_Key, list[Claim]] = {}
    for claim in claims:
        marks = _marks(claim, optional) if optional else ()
        key = (value_key(claim.value), _time_key(claim), qualifiers_of(claim), marks)
        gathered.setdefault(key, []).append(claim)
    made = [
        Evidence(group[0].value, group[0].holds, qualifiers, tuple(group), marks)
        for (_, _, qualifiers, marks), group in gathered.items()
    ]
    return sorted(made, key=lambda point: earliest(point.holds))


_Key = tuple[Hashable, Hashable, frozenset[str], tuple[str | None, ...]]


def _marks(claim: Claim, keys: Iterable[str]) -> tuple[str | None, ...]:
    texts = (key_text(claim, key) for key in keys)
    return tuple(None if text is None else name_key(text) for text in texts)


def same_subject(a: Evidence, b: Evidence) -> bool:
    """Whether two points can be about the same thing."""
    return all(
        one is None or other is None or one == other
        for one, other in zip(a.marks, b.marks, strict=True)
    )


def earliest(holds: ValidTime | None) -> tuple[float, float]:
    """Return what sorts times by their beginning, undated ones last."""
    if holds is None:
        return float("inf"), float("inf")
    low = holds.low if holds.low is not None else holds.high
    high = holds.high if holds.high is not None else low
    return (float("inf") if low is None else low), (float("inf") if high is None else high)


def _time_key(claim: Claim) -> Hashable:
    """Claims of one time share a point; own words and the document's date stay apart."""
    holds = claim.holds
    if holds is None:
        return claim.document
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


def _rounded(number: float | None) -> float | None:
    """Drop the noise of unit conversion; whole numbers of up to ten digits have none."""
    if number is None or (-WHOLE < number < WHOLE and not number % 1):
        return number
    return float(f"{number:.{DIGITS}g}")
