"""Statements of one kind of value, of whatever subject → groups that are told in the same words.

Two sentences tell one fact where one says no more that names a thing than the other does, and both
share most of their words.  A title parts them where one form is filled for two things.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from auditor.core.values import in_base, number_of
from auditor.discover.alignment.apart import are_apart
from auditor.discover.alignment.clusters import aligned
from auditor.discover.alignment.filled_forms import FilledForms
from auditor.discover.alignment.siblings import are_alternatives
from auditor.discover.statements.normalization import WORD, stem
from auditor.discover.statements.pooled import TELLING, name_of_label
from auditor.discover.statements.value_statement import ValueStatement

MOST = 32  # statements that have a word: one of more is no help to look others up
SMOOTH = 8  # statements added to those counted, so that few of them do not weigh too much
SHARED = 2  # words that both have; one is enough where both tell their time
PART = 0.8  # part of the weight of the shorter one's words that both share
WHOLE = 0.4  # part of the weight of all words
DIGITS = 3  # without the zeros at its end, of a number in which two that are swapped tell something
MOST_MEMBERS = 8  # statements of a group that a new one is compared with
MOST_PARTNERS = 8  # groups looked at for one statement


def gathered(statements: Sequence[ValueStatement]) -> list[list[ValueStatement]]:
    """Return statements of one part in groups about one thing; a part is a subject or a pool."""
    return list(alike(statements)) if statements[0].pool else aligned(statements)


def alike(statements: Sequence[ValueStatement]) -> Iterator[list[ValueStatement]]:
    """Yield statements that are told in the same words, two or more, of passages of their own."""
    pool = _Pool(statements)
    lines = Counter((one.document, name_of_label(one)) for one in statements if one.label)
    for statement in statements:
        if lines[statement.document, name_of_label(statement)] > 1:
            continue  # one form that is filled for several things
        pool.add(statement)
    yield from (group for group in pool.groups if len(group) > 1)


class _Pool:
    """Groups of one kind of value, with an index of their words."""

    def __init__(self, statements: Sequence[ValueStatement]) -> None:
        counted = Counter(word for one in statements for word in one.context.around)
        self._rarity = {
            word: math.log((len(statements) + SMOOTH) / count) for word, count in counted.items()
        }
        self._index: dict[str, list[int]] = defaultdict(list)
        self._forms = FilledForms(statements)
        self.groups: list[list[ValueStatement]] = []

    def add(self, statement: ValueStatement) -> None:
        """Put a statement to the group it is most like, or to one of its own."""
        best, found = 0.0, -1
        for at in self._near(statement):
            similarity = self._similarity(statement, self.groups[at])
            if similarity > best:
                best, found = similarity, at
        if found < 0:
            found = len(self.groups)
            self.groups.append([])
            for word in statement.context.around:
                self._index[word].append(found)
        self.groups[found].append(statement)

    def _near(self, statement: ValueStatement) -> list[int]:
        """Return the groups with which a statement shares the most of its rare words."""
        shared: dict[int, float] = {}
        for word in statement.context.around:
            groups = self._index.get(word, ())
            if len(groups) <= MOST:
                for at in groups:
                    shared[at] = shared.get(at, 0.0) + self._rarity[word]
        return sorted(shared, key=lambda at: (-shared[at], at))[:MOST_PARTNERS]

    def _similarity(self, statement: ValueStatement, group: Sequence[ValueStatement]) -> float:
        """Return the part of their words that a statement shares with a group's first, 0 to 1."""
        first = group[0]
        if any(statement.place == one.place for one in group):
            return 0.0
        whole = self._shared(statement, first)
        if not whole or any(self._are_apart(statement, one) for one in group[:MOST_MEMBERS]):
            return 0.0
        return 0.0 if are_alternatives(statement, first) else whole

    def _are_apart(self, a: ValueStatement, b: ValueStatement) -> bool:
        return are_apart(a, b) or self._forms.part(a, b)

    def _shared(self, a: ValueStatement, b: ValueStatement) -> float:
        """Return which part of all their words two statements share, 0 where it is too little."""
        left, right = _without_known(a, b), _without_known(b, a)
        if _is_mistyped_cell(a, b) and _share_a_name(left, right):
            return WHOLE
        if not _tell_of_one_thing(a, b, left, right):
            return 0.0
        rarity, both = self._rarity, left.keys() & right.keys()
        shared = sum(min(left[word], right[word]) * rarity[word] for word in both)
        sums = [sum(side[word] * rarity[word] for word in side) for side in (left, right)]
        whole = shared / (sum(sums) - shared)
        return whole if shared >= PART * min(sums) and whole >= WHOLE else 0.0


def _is_mistyped_cell(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether a cell and a sentence have the same digits but for two that are swapped."""
    if (a.heads is None) == (b.heads is None):
        return False
    one, other = (number_of(in_base(each.context.value)) for each in (a, b))
    return bool(one and other) and _are_swapped(f"{one:.10g}", f"{other:.10g}")


def _are_swapped(one: str, other: str) -> bool:
    """Whether two numbers of a few digits differ by two digits that are swapped."""
    if len(one) != len(other) or min(len(one.rstrip("0")), len(other.rstrip("0"))) < DIGITS:
        return False
    wrong = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return len(wrong) == 2 and wrong[0] == wrong[1][::-1]


def _share_a_name(left: dict[str, float], right: dict[str, float]) -> bool:
    return any(left[word] > TELLING < right[word] for word in left.keys() & right.keys())


def _tell_of_one_thing(
    a: ValueStatement, b: ValueStatement, left: dict[str, float], right: dict[str, float]
) -> bool:
    """Whether two statements share words that name, and at most one of them names more."""
    naming = sum(1 for word in left.keys() & right.keys() if left[word] > TELLING)
    more = [_name_more(left, right), _name_more(right, left)]
    if any(more):
        return naming >= SHARED and not all(more) and not _is_part(a, b, more[0])
    return naming >= SHARED or (naming > 0 and _tell_one_time(a, b))


def _without_known(a: ValueStatement, b: ValueStatement) -> dict[str, float]:
    """Return the words of a statement without names that the other's title tells."""
    around = a.context.around
    known = (a.names & (b.titled.names | _stems(b.frame.opening))) - b.context.around.keys()
    return {word: weight for word, weight in around.items() if word not in known}


@lru_cache(maxsize=1 << 10)  # the passages of a document share how it opens
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, WORD.findall(text)))


def _name_more(left: dict[str, float], right: dict[str, float]) -> bool:
    """Whether one statement has a word that names something which the other has not."""
    return any(weight > TELLING and word not in right for word, weight in left.items())


def _is_part(a: ValueStatement, b: ValueStatement, first_is_narrow: bool) -> bool:
    """Whether the smaller of two counts is of what more words narrow: "15 tools for navigation"."""
    narrow, wide = (a, b) if first_is_narrow else (b, a)
    one, other = number_of(narrow.context.value), number_of(wide.context.value)
    if one is None or other is None or narrow.context.value.kind not in ("count", "number"):
        return False
    return one <= other


def _tell_one_time(a: ValueStatement, b: ValueStatement) -> bool:
    one, other = a.context, b.context
    if one.dated_by is None or other.dated_by is None:
        return False
    return (one.holds.low, one.holds.high) == (other.holds.low, other.holds.high)
