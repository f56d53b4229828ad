"""The figures of all documents → pairs of places that share a key and have other values.

A wording that gives ever other values is a form: where it has more than two, only one that most
give is compared with the others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from auditor.discover.copied.figures import ROW

MOST = 4  # places of one value that are looked at: more say nothing else
MAJORITY = 3  # places that give one value where others give several


class Place(NamedTuple):
    """A figure: the id of its document, and where it begins in the text."""

    document: str
    start: int


class Candidate(NamedTuple):
    """Two places that share a key, the one with the value that more give last."""

    one: Place
    other: Place
    told: int  # how often the value of the other is given in these words


def candidates(figures: Mapping[str, Sequence[int]]) -> list[Candidate]:
    """Return the pairs of places with other values, by the ids of documents: each pair once."""
    found: dict[tuple[Place, Place], Candidate] = {}
    for group in _Rows(figures).sharing():
        for one in _differing(group):
            key = (min(one.one, one.other), max(one.one, one.other))
            known = found.get(key)
            if known is None or known.told < one.told:
                found[key] = one
    return [found[key] for key in sorted(found)]


Group = dict[int, list[Place]]  # the places by the hash of their value


class _Rows:
    """All figures in one row, numbered from 0."""

    def __init__(self, figures: Mapping[str, Sequence[int]]) -> None:
        self._documents = sorted(figures)
        self._figures = figures
        self._first: list[int] = []
        count = 0
        for document in self._documents:
            self._first.append(count)
            count += len(figures[document]) // ROW

    def sharing(self) -> Iterator[Group]:
        """Yield the figures that share a key, where they give several values."""
        seen: dict[int, int] = {}
        shared: dict[int, list[int]] = {}
        for first, document in zip(self._first, self._documents, strict=True):
            numbers = self._figures[document]
            for row in range(len(numbers) // ROW):
                for key in filter(None, numbers[row * ROW + 2 : (row + 1) * ROW]):
                    known = seen.setdefault(key, first + row)
                    if known != first + row:
                        shared.setdefault(key, [known]).append(first + row)
        for rows in shared.values():
            group: Group = {}
            for number in rows:
                value, place = self._figure(number)
                group.setdefault(value, []).append(place)
            if len(group) > 1:
                yield group

    def _figure(self, number: int) -> tuple[int, Place]:
        at = bisect_right(self._first, number) - 1
        document = self._documents[at]
        start = (number - self._first[at]) * ROW
        place, value = self._figures[document][start : start + 2]
        return value, Place(document, place)


def _differing(group: Group) -> Iterator[Candidate]:
    """Yield pairs of the value that most give with each other value."""
    values = sorted(group.values(), key=lambda places: (-len(places), places[0]))
    most, count = values[0], sum(map(len, values))
    if len(values) > 2 and (len(most) < MAJORITY or 2 * len(most) <= count):
        return
    for places in values[1:]:
        for one in places[:MOST]:
            yield from (Candidate(one, other, len(most)) for other in most[:MOST])
