"""Two names → whether they can be the same."""

from __future__ import annotations

from typing import Literal

from auditor.core.kinship.relation import Relation
from auditor.core.model import Value
from auditor.core.name_forms import acronyms_of, edit_distance, name_parts


def relate_names(a: Value, b: Value) -> Relation:
    """Compare two names: equal, one short for the other, alike but for a letter or two, or not."""
    left, right = name_parts(a.name or ""), name_parts(b.name or "")
    if not left or not right:
        return Relation("incomparable", "a name is missing")
    if sorted(left) == sorted(right):
        return Relation("equal")
    if "person" in (a.kind, b.kind):
        return _relate_persons(left, right)
    if _is_acronym(left, right) or _is_acronym(right, left):
        return Relation("compatible", "one is short for the other", _longer(left, right))
    return _similar(left, right)


def _relate_persons(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    short, long = sorted((left, right), key=len)
    if _fits_into(short, long):
        return Relation("compatible", "one name can be short for the other", _longer(left, right))
    return _similar(left, right)


def _fits_into(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every part of `short` is a part, or an initial of a part, of `long`, each once."""
    rest = list(long)
    for part in sorted(short, key=len, reverse=True):
        match = next((other for other in rest if _part_fits(part, other)), None)
        if match is None:
            return False
        rest.remove(match)
    return all(any(len(part) > 1 for part in parts) for parts in (short, long))


def _part_fits(a: str, b: str) -> bool:
    if a == b:
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _similar(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    """Tell names that differ by a letter or two from names that differ."""
    a, b = " ".join(left), " ".join(right)
    if len(left) == len(right) and min(len(a), len(b)) >= 6 and edit_distance(a, b, 2) <= 2:
        return Relation("similar", "the names differ by a letter or two")
    return Relation("disjoint")


def _longer(left: tuple[str, ...], right: tuple[str, ...]) -> Literal["a", "b"] | None:
    a, b = sum(map(len, left)), sum(map(len, right))
    return None if a == b else ("a" if a > b else "b")


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] in acronyms_of(long)
