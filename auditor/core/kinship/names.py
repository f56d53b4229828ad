"""Two names → whether they can be the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from auditor.core.kinship.relation import Relation
from auditor.core.model import Value
from auditor.core.name_forms import acronyms_of, edit_distance, name_parts

Forms = frozenset[str]  # what one part of a name can be


def relate_names(a: Value, b: Value) -> Relation:
    """Compare two names: equal, one short for the other, alike but for a letter or two, or not."""
    left, right = name_parts(a.name or ""), name_parts(b.name or "")
    if not left or not right:
        return Relation("incomparable", "a name is missing")
    if sorted(left) == sorted(right):
        return Relation("equal")
    if "person" in (a.kind, b.kind):
        return _relate_persons(a, b)
    if _is_acronym(left, right) or _is_acronym(right, left):
        return Relation("compatible", "one is short for the other", _longer(left, right))
    return _similar(left, right)


def _relate_persons(a: Value, b: Value) -> Relation:
    left, right = name_parts(a.name or ""), name_parts(b.name or "")
    short, long = sorted((forms_of(a), forms_of(b)), key=len)
    if _fits_into(short, long):
        return Relation("compatible", "one name can be short for the other", _longer(left, right))
    return _similar(left, right)


def forms_of(value: Value) -> list[frozenset[str]]:
    """Return for each part of a person's name all that it can be: "Bill" itself or "William"."""
    forms = [frozenset((part,)) for part in name_parts(value.name or "")]
    return [forms[0].union(value.forenames), *forms[1:]] if forms else []


def _fits_into(short: Sequence[Forms], long: Sequence[Forms]) -> bool:
    """Whether every part of `short` is a part, or an initial of a part, of `long`, each once."""
    rest = list(long)
    for part in sorted(short, key=_length, reverse=True):
        match = next((other for other in rest if _part_fits(part, other)), None)
        if match is None:
            return False
        rest.remove(match)
    return all(any(_length(part) > 1 for part in parts) for parts in (short, long))


def _length(part: Forms) -> int:
    return min(map(len, part))


def _part_fits(a: Forms, b: Forms) -> bool:
    if not a.isdisjoint(b):
        return True
    initial = _length(a) == 1 or _length(b) == 1
    return initial and not {form[0] for form in a}.isdisjoint(form[0] for form in b)


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
