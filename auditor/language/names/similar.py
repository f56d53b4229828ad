"""Names that may be the same thing, to suggest an alias; nothing is ever merged by this."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.name_forms import edit_distance, name_parts
from auditor.language.names.spelling_variants import american

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EDGE = 4  # letters at the start or the end that names of one bucket share
_CROWD = 60  # names in a bucket beyond which nothing is suggested: they share a common word
_SHORTEST = 6  # characters of names that are compared letter by letter


class Similar(NamedTuple):
    """Two names that may be the same thing, and why."""

    a: str
    b: str
    why: str


def similar(names: Iterable[str]) -> list[Similar]:
    """Return pairs of names that may be the same thing, each pair once, in order.

    Names with different numbers ("Convention No. 87", "Convention No. 98") are never suggested.
    """
    known = sorted({" ".join(name.split()) for name in names if name.strip()})
    found: dict[tuple[str, str], str] = {}
    for a, b in _neighbours(known):
        why = _why(a, b)
        if why:
            found.setdefault((a, b), why)
    return [Similar(a, b, why) for (a, b), why in sorted(found.items())]


def _neighbours(names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that share an edge, their parts or their initials."""
    buckets: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        for key in _keys(name):
            buckets[key].append(name)
    for _, bucket in sorted(buckets.items()):
        if len(bucket) <= _CROWD:
            yield from combinations(bucket, 2)


def _keys(name: str) -> Iterator[tuple[str, str]]:
    parts = _parts(name)
    whole = "".join(parts)
    if not whole:
        return
    yield "start", whole[:_EDGE]
    yield "end", whole[-_EDGE:]
    yield "parts", " ".join(sorted(parts))
    yield "initials", _initials(parts) if len(parts) > 1 else whole


def _parts(name: str) -> tuple[str, ...]:
    return name_parts(american(name))


def _initials(parts: tuple[str, ...]) -> str:
    return "".join(part[0] for part in parts if len(part) > 3 or part.isdigit())


def _why(a: str, b: str) -> str | None:
    """Say why two names may be the same thing, None when nothing speaks for it."""
    left, right = _parts(a), _parts(b)
    if _numbers(left) != _numbers(right):
        return None
    if left == right:
        return "they are the same but for spelling, case or accents"
    if sorted(left) == sorted(right):
        return "they have the same parts in another order"
    short, long = sorted((left, right), key=len)
    if len(short) == 1 < len(long) and len(short[0]) > 1 and short[0] == _initials(long):
        return "one is made of the initials of the other"
    if len(short) > 1 and set(short) < set(long):
        return "one can be short for the other"
    if _is_misspelt(" ".join(left), " ".join(right)):
        return "they differ by a letter or two"
    return None


_TWO_LETTERS_FROM = 10  # characters of a name in which two letters may differ rather than one


def _is_misspelt(a: str, b: str) -> bool:
    """Return whether two long names differ by a letter or two: "Bola Tinubu", "Bola Tinbu"."""
    most = 2 if len(a) >= _TWO_LETTERS_FROM else 1
    return min(len(a), len(b)) >= _SHORTEST and edit_distance(a, b, 2) <= most


def _numbers(parts: tuple[str, ...]) -> list[str]:
    return [part for part in parts if any(char.isdigit() for char in part)]
