"""Who is who: claims that name one person, gathered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from auditor.core.kinship.names import forms_of
from auditor.core.kinship.relations import relate
from auditor.core.model import Claim
from auditor.core.name_forms import edit_distance, name_parts


@dataclass(frozen=True, slots=True)
class Holder:
    """One person with every claim that names him or her, under any of the names."""

    claims: Sequence[Claim]

    @property
    def fullest(self) -> Claim:
        """The claim with the longest name."""
        return max(self.claims, key=lambda claim: len(name_parts(claim.value.name or "")))

    def is_like(self, other: Holder) -> bool:
        """Whether the names differ by a letter or two, more names in one of them aside."""
        a, b = self.fullest.value, other.fullest.value
        return relate(a, b).kind == "similar" or _akin(a.name or "", b.name or "")


MOST = 40  # holders of one office that are met before one, whose names are compared with its name


def similar_holders(
    holders: Sequence[Holder], days: Callable[[Holder], frozenset[int]]
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two holders whose names may be one: by a letter or two, or by a
    name they share where they took office, by `days`, on one day.
    """
    starts = [days(holder) for holder in holders]
    for b, holder in enumerate(holders):
        for a in range(max(0, b - MOST), b):
            if holders[a].is_like(holder) or (starts[a] & starts[b] and _share(holders[a], holder)):
                yield a, b


def _share(a: Holder, b: Holder) -> bool:
    """Whether two holders share a name."""
    first, second = (name_parts(holder.fullest.value.name or "") for holder in (a, b))
    return any(len(part) > 2 for part in {*first} & {*second})


def _akin(a: str, b: str) -> bool:
    """Whether each name of the shorter is, but for a letter or two, a name of the longer."""
    short, long = sorted((name_parts(a), name_parts(b)), key=len)
    if edit_distance("".join(short), "".join(long), 2) <= 2:
        return True
    rest = list(long)
    for part in short:
        match = next((other for other in rest if _misspelled(part, other)), None)
        if match is None:
            return False
        rest.remove(match)
    return len(short) > 1


def _misspelled(a: str, b: str) -> bool:
    allowed = min(2, (min(len(a), len(b)) - 1) // 3)
    return a[0] == b[0] and edit_distance(a, b, allowed) <= allowed


def _fit(a: Claim, b: Claim) -> bool:
    return relate(a.value, b.value).kind in ("equal", "compatible")


def holders_of(claims: Sequence[Claim]) -> list[Holder]:
    """Gather claims by person, in the order in which the persons are met.

    Full names come first; a shorter name joins the one holder that it can be short for, and stands
    for itself when it fits none.  One that fits several could be any of them and is left out.
    """
    order = {claim.id: position for position, claim in enumerate(claims)}
    gathered = [tuple(sorted(group, key=lambda c: order[c.id])) for group in _gathered(claims)]
    return [Holder(group) for group in sorted(gathered, key=lambda g: order[g[0].id])]


Key = tuple[str, str]


def _gathered(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return claims by person: "Ana Berg" with "Berg", but "Berg" alone beside "Leo Berg", too."""
    found: list[list[Claim]] = []
    index: dict[Key, set[int]] = defaultdict(set)
    for claim in sorted(claims, key=lambda c: -len(name_parts(c.value.name or ""))):
        parts = tuple(dict.fromkeys(forms_of(claim.value)))
        fits = [number for number in _near(parts, index) if _fit(found[number][0], claim)]
        if len(fits) == 1:
            found[fits[0]].append(claim)
        if not fits:
            for part in parts:
                for key in _keys(part):
                    index[key].add(len(found))
            found.append([claim])
    return found


def _keys(part: frozenset[str]) -> Iterator[Key]:
    """Yield by what a part of a name is found: itself, its first letter, itself as an initial."""
    for form in sorted(part):
        yield "part", form
        yield "first", form[0]
        if len(form) == 1:
            yield "initial", form


def _near(parts: Sequence[frozenset[str]], index: Mapping[Key, set[int]]) -> list[int]:
    """Return the numbers of longer names in which each part has its like, or its initial.

    Those of the rarest part are looked at one by one: all holders of an office may share a name.
    """
    like = sorted((_like(part, index) for part in parts), key=lambda sets: sum(map(len, sets)))
    if not like:
        return []
    rarest, *others = like
    return sorted(
        number
        for number in set().union(*rarest)
        if all(any(number in numbers for numbers in sets) for sets in others)
    )


def _like(part: frozenset[str], index: Mapping[Key, set[int]]) -> list[set[int]]:
    """Return the numbers of names that have a part, or what it can be short for, or its initial."""
    keys = chain.from_iterable(
        (("part", form), ("initial", form[0])) if len(form) > 1 else (("first", form),)
        for form in sorted(part)
    )
    return [index.get(key, set()) for key in keys]
