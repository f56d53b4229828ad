"""Statements that say the same thing but for a value, found by their rare words.

Lines with a label are the same thing when subject, label and place in the line are.  Sentences are
gathered one by one: an inverted index of the rarest words of those met so far gives the few that a
new one can belong to, so the time grows with the number of statements and not with their pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from auditor.discover.alignment.similarity import comparable
from auditor.discover.statements.label_sentences import Labels
from auditor.discover.statements.normalization import stem
from auditor.discover.statements.value_context import ValueInContext
from auditor.discover.statements.value_statement import ValueStatement

SMOOTH = 8  # statements thought beside those told, so that few of them do not weigh too much
KEYS = 5  # the rarest stems of a statement, by which it is looked up
MOST = 48  # groups looked at for one stem: a stem in more tells nothing
SHARED_KEYS = 2
ALIKE = 0.65  # part of the weight of its words that the shorter statement shares
ALIKE_ALL = 0.4  # part of the weight of all words that two statements share
SURE_ALIKE = 0.85  # both, where nothing names what the statements are about
TELLING = 0.3  # rarity of a word that tells statements about one subject apart
FEWEST = 3  # words of a statement that names nothing
TEMPLATE = 3  # subjects for which one wording gives other values: a form, not one statement


@dataclass
class Group:
    """Statements about one thing; the first met stands for the rest."""

    first: ValueStatement
    keys: int  # by which it is found
    members: list[ValueStatement] = field(default_factory=list)
    places: set[tuple[str, int]] = field(default_factory=set)  # one value a passage


def aligned(said: Sequence[ValueStatement]) -> list[list[ValueStatement]]:
    """Return the statements that are about one thing, where there are two or more."""
    lines = _labelled(said)
    labels = Labels(lines)
    rest: list[ValueStatement] = []
    for one in said:
        if not one.label:
            key = labels.of(one)
            (rest if key is None else lines[key]).append(one)
    groups = [*map(_told_once, lines.values()), *_sentences(rest)]
    return [group for group in groups if len(group) > 1 and not _are_dates(group)]


# ------------------------------------------------------------------ lines with a label


def _labelled(said: Iterable[ValueStatement]) -> dict[Hashable, list[ValueStatement]]:
    """Gather lines by subject, label and what stands before the value.

    Lines that nothing names the subject of are forms: each is about a thing of its own.
    """
    by_key: dict[Hashable, list[ValueStatement]] = defaultdict(list)
    for one in said:
        if one.label and one.subject and (one.only or not one.item.is_date):
            by_key[_label_key(one)].append(one)
    return by_key


def _told_once(group: Sequence[ValueStatement]) -> list[ValueStatement]:
    """Leave out what one document tells twice under one label: nothing tells such values apart."""
    told = Counter((one.document.id, one.item.holds.low) for one in group)
    return [one for one in group if told[one.document.id, one.item.holds.low] == 1]


def _are_dates(group: Sequence[ValueStatement]) -> bool:
    """Whether lines with a label are all that tells a date: often of one thing after the other."""
    return all(one.label and one.item.is_date for one in group)


def _label_key(said: ValueStatement) -> Hashable:
    item = said.item
    kind = item.value.kind if item.value.kind in ("ordinal", "date") else item.value.dimension
    return said.subject, said.label.casefold(), said.told_by, item.noun, kind, item.modality


# ------------------------------------------------------------------ sentences


def _sentences(said: Iterable[ValueStatement]) -> Iterator[list[ValueStatement]]:
    by_subject: dict[str, list[ValueStatement]] = defaultdict(list)
    for one in said:
        if one.item.around and one.tells and not one.vague:
            by_subject[one.subject].append(one)
    for subject, told in by_subject.items():
        rarity = _rarities(told) | dict.fromkeys(map(stem, subject.split()), 0.0)
        books: dict[Hashable, _Book] = {}
        for one in told:
            books.setdefault(_kind_key(one.item), _Book(rarity)).add(one)
        for book in books.values():
            yield from (group.members for group in book.groups)


def _kind_key(item: ValueInContext) -> Hashable:
    kind = "date" if item.is_date else item.value.dimension
    return kind, item.modality, item.before if item.is_date else None


def _rarities(said: Sequence[ValueStatement]) -> dict[str, float]:
    """Return for each stem how much it tells among the statements about one subject.

    What stands in all of them tells almost nothing.
    """
    counted = Counter(word for one in said for word in one.item.around)
    return {word: math.log((len(said) + SMOOTH) / count) for word, count in counted.items()}


class _Book:
    """The groups of one subject and kind of value, with an index of their rare words."""

    def __init__(self, rarity: dict[str, float]) -> None:
        self.groups: list[Group] = []
        self._rarity = rarity
        self._index: dict[str, list[int]] = defaultdict(list)
        self._same: dict[Hashable, int] = {}

    def add(self, said: ValueStatement) -> None:
        """Put a statement to the group it is most like, or to one of its own."""
        item = said.item
        beside = (item.noun, item.beside, item.moved, item.rate)
        wording = (frozenset(item.around.items()), beside, said.order, said.names)
        at = self._same.get(wording)
        if at is None or said.place in self.groups[at].places:
            at = self._nearest(said)
            self._same[wording] = at
        self.groups[at].members.append(said)
        self.groups[at].places.add(said.place)

    def _nearest(self, said: ValueStatement) -> int:
        keys = self._keys(said.item)
        met = Counter(at for key in keys for at in self._index[key][-MOST:])
        best, found = 0.0, -1
        for at, count in met.items():
            group = self.groups[at]
            wanted = min(SHARED_KEYS, len(keys), group.keys)
            if count >= wanted and said.place not in group.places:
                alike = self._alike(said, group.first)
                if alike > best:
                    best, found = alike, at
        if found >= 0:
            return found
        self.groups.append(Group(said, len(keys)))
        for key in keys:
            self._index[key].append(len(self.groups) - 1)
        return len(self.groups) - 1

    def _keys(self, item: ValueInContext) -> list[str]:
        telling = (word for word in item.around if self._rarity[word])
        weighed = sorted(telling, key=lambda w: (-item.around[w] * self._rarity[w], w))
        return weighed[:KEYS]

    def _alike(self, a: ValueStatement, b: ValueStatement) -> float:
        """Return how much two statements share, or 0 where they are about two things."""
        if not comparable(a.item, b.item) or _count_two_things(a.item, b.item):
            return 0.0
        if a.order != b.order or (a.names - b.names and b.names - a.names):
            return 0.0
        if a.item.noun != b.item.noun and not self._share_a_neighbour(a.item, b.item):
            return 0.0
        left, right = a.item.around, b.item.around
        both = sum(min(left[w], right[w]) * self._rarity[w] for w in left.keys() & right.keys())
        sums = [sum(side[w] * self._rarity[w] for w in side) for side in (left, right)]
        if not min(sums):
            return 0.0
        part, whole = both / min(sums), both / (sum(sums) - both)
        if a.document is b.document and whole < ALIKE:
            return 0.0
        if not a.subject:
            fits = min(part, whole) >= SURE_ALIKE and min(len(left), len(right)) >= FEWEST
        else:
            fits = part >= ALIKE and whole >= ALIKE_ALL
        return whole if fits else 0.0

    def _share_a_neighbour(self, a: ValueInContext, b: ValueInContext) -> bool:
        """Whether a word that tells something stands right beside both values."""
        words = (*a.nearest, a.before, a.behind)
        other = frozenset((*b.nearest, b.before, b.behind))
        return any(self._rarity.get(word, 0.0) > TELLING and word in other for word in words)


def _count_two_things(a: ValueInContext, b: ValueInContext) -> bool:
    return bool(a.noun) and bool(b.noun) and a.noun != b.noun
