"""Two statements and all that are about their subjects → what keeps them from being compared.

The tests are those of alignment, in the order in which it makes them, told in words.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from auditor.core.model import Claim
from auditor.discover.alignment.apart import told_apart
from auditor.discover.alignment.clusters import aligned, can_align
from auditor.discover.alignment.pool import gathered
from auditor.discover.alignment.siblings import are_alternatives
from auditor.discover.alignment.similarity import borrows, comparable
from auditor.discover.comparable_claims import comparable_claims, left_out
from auditor.discover.statements.pooled import pooled
from auditor.discover.statements.value_statement import ValueStatement

MOST_WORDS = 6  # of a statement that a reason names


class Obstacle(NamedTuple):
    """What keeps two statements apart, and how many tests they passed before."""

    step: int
    why: str


Test = Callable[[ValueStatement, ValueStatement], str]


class Among:
    """All statements about some subjects, aligned once for all pairs of them."""

    def __init__(self, statements: Sequence[ValueStatement]) -> None:
        """Take the statements; they are aligned where a pair is first asked for."""
        self._statements = statements

    def obstacle(self, a: ValueStatement, b: ValueStatement) -> Obstacle | None:
        """Return what keeps two of the statements from being compared, None where they are."""
        group = next((some for some in self._groups if a in some and b in some), None)
        if group is None:
            return _apart(a, b)
        both = [{about for at, about in self._compared if at == one.at} for one in (a, b)]
        return None if both[0] & both[1] else Obstacle(len(_TESTS) + 1, left_out(group))

    @cached_property
    def _groups(self) -> Sequence[Sequence[ValueStatement]]:
        return list(aligned(self._statements))

    @cached_property
    def _compared(self) -> set[tuple[Hashable, object]]:
        claims = comparable_claims(self._statements)
        return {(claim.at, claim.slots.get("about")) for claim in claims}


class WhateverOf:
    """All statements about whatever, gathered by their words as the second pass does."""

    def __init__(self, statements: Iterable[ValueStatement]) -> None:
        """Take the statements as they were read."""
        self._pools: dict[str, list[ValueStatement]] = {}
        self._known: dict[Hashable, ValueStatement] = {}
        for one in filter(None, map(pooled, statements)):
            self._pools.setdefault(one.pool, []).append(one)
            self._known[one.at] = one

    def together(
        self, a: ValueStatement, b: ValueStatement
    ) -> tuple[Sequence[ValueStatement], Sequence[Sequence[ValueStatement]]] | None:
        """Return all of the kind of two statements and their group, None where they share none."""
        one, other = self._known.get(a.at), self._known.get(b.at)
        if one is None or other is None or one.pool != other.pool:
            return None
        every = self._pools[one.pool]
        groups = [group for group in gathered(every) if one in group and other in group]
        return (every, groups) if groups else None

    def claims(
        self, some: Sequence[ValueStatement], others: Sequence[ValueStatement]
    ) -> Iterator[Iterator[Claim]]:
        """Yield the claims of each group that has one of some statements and one of others."""
        for one, other in product(some, others):
            together = self.together(one, other)
            if together is not None:
                yield comparable_claims(*together)

    def why(self, a: ValueStatement, b: ValueStatement) -> str:
        """Return what keeps two statements apart whatever they are said of."""
        one, other = self._known.get(a.at), self._known.get(b.at)
        if one is None or other is None:
            bare = a if one is None else b
            return f"the words around {bare.context.mention.text} tell too little"
        if one.pool != other.pool:
            return "their values are of two kinds, or told in two manners"
        together = self.together(a, b)
        if together is not None:
            return left_out(together[1][0])
        siblings = "they tell of siblings" if are_alternatives(one, other) else ""
        return told_apart(one, other) or siblings or "they share too few of their words"


def _apart(a: ValueStatement, b: ValueStatement) -> Obstacle:
    for step, test in enumerate(_TESTS):
        why = test(a, b)
        if why:
            return Obstacle(step, why)
    return Obstacle(len(_TESTS), _words(a, b))


def _kinds(a: ValueStatement, b: ValueStatement) -> str:
    one, other = a.context, b.context
    if one.is_date != other.is_date:
        return "one is a date, the other a number"
    if one.is_date or comparable(one, other):
        return ""
    kinds = [context.value.dimension or context.value.kind for context in (one, other)]
    if kinds[0] != kinds[1] and not (borrows(one, other) or borrows(other, one)):
        return f"they are of two kinds: {kinds[0]} and {kinds[1]}"
    return "words beside them part them: how far or where to, a rate, a band or a group"


def _subjects(a: ValueStatement, b: ValueStatement) -> str:
    if a.subject == b.subject:
        return ""
    one, other = (f"“{s.subject_text}”" if s.subject else "nothing that is named" for s in (a, b))
    return f"they are said of two things: {one} and {other}"


def _manners(a: ValueStatement, b: ValueStatement) -> str:
    one, other = a.context.modality, b.context.modality
    return "" if one == other else f"one is {one}, the other {other}"


def _untold(a: ValueStatement, b: ValueStatement) -> str:
    lone = next((each for each in (a, b) if not can_align(each)), None)
    return "" if lone is None else f"nothing beside {lone.context.mention.text} tells what it is of"


def _labels(a: ValueStatement, b: ValueStatement) -> str:
    if bool(a.label) != bool(b.label):
        return "one is a labelled line, and the sentence does not restate its label"
    if a.label and a.label.casefold() != b.label.casefold():
        return f"their labels differ: “{a.label}” and “{b.label}”"
    if a.label and a.word_before != b.word_before:
        return f"other words stand before them: “{a.word_before}” and “{b.word_before}”"
    return ""


def _passages(a: ValueStatement, b: ValueStatement) -> str:
    if a.place == b.place:
        return "both stand in one passage"
    if a.label and a.document == b.document:
        return "one document says it several times under one label"
    return ""


def _counted(a: ValueStatement, b: ValueStatement) -> str:
    one, other = a.context.noun, b.context.noun
    return f"they count two things: {one} and {other}" if one and other and one != other else ""


def _names(a: ValueStatement, b: ValueStatement) -> str:
    if not (a.names - b.names and b.names - a.names):
        return ""
    only = [
        ", ".join(sorted(names)[:MOST_WORDS]) for names in (a.names - b.names, b.names - a.names)
    ]
    return f"their passages name other things: {only[0]}; {only[1]}"


def _orders(a: ValueStatement, b: ValueStatement) -> str:
    if a.order == b.order:
        return ""
    return "other figures of their passages tell of which one of a series they are"


def _siblings(a: ValueStatement, b: ValueStatement) -> str:
    if a.label or not are_alternatives(a, b):
        return ""
    return "they tell of siblings: of two things side by side, in one form"


def _words(a: ValueStatement, b: ValueStatement) -> str:
    shared = a.context.around.keys() & b.context.around.keys()
    if not shared:
        return "their passages share no words"
    words = ", ".join(sorted(shared)[:MOST_WORDS])
    return f"their passages share too few of their rare words; shared: {words}"


_TESTS: tuple[Test, ...] = (
    _kinds,
    _subjects,
    _manners,
    _untold,
    _labels,
    _passages,
    _counted,
    _names,
    _orders,
    _siblings,
)
"""From what parts most to what parts least; each gives a reason, or "" where it parts nothing."""
