"""Value statements → groups that say the same thing but for a value, found by their rare words.

Lines with a label are the same thing when subject, label and place in the line are.  Sentences are
gathered one by one: an inverted index of the rarest words of those seen so far gives the few that a
new one can belong to, so the time grows with the number of statements and not with their pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from auditor.core.kinship.roles import BASE
from auditor.discover.alignment.bearers import parted_by_bearer
from auditor.discover.alignment.siblings import are_alternatives
from auditor.discover.alignment.similarity import comparable
from auditor.discover.statements.label_sentences import Labels
from auditor.discover.statements.normalization import stem
from auditor.discover.statements.value_context import ValueInContext
from auditor.discover.statements.value_statement import ValueStatement

# Set by hand.  With them all of 40 planted contradictions are found, and none in 6,754 unrelated
# sentences: `planted_found` and `unrelated` of tests/benchmarks/discover/README.md.
SMOOTH = 8  # statements added to those counted, so that few of them do not weigh too much
KEYS = 5  # the rarest stems of a statement, by which it is looked up
MOST = 48  # groups looked at for one stem: a stem in more of them is no help
SHARED_KEYS = 2
ALIKE = 0.65  # part of the weight of its words that the shorter statement shares, 0 to 1
ALIKE_ALL = 0.4  # part of the weight of all words that two statements share, 0 to 1
SURE_ALIKE = 0.85  # both parts, where nothing names what the statements are about
DISTINCTIVE = 0.3  # rarity, in nats, of a word that parts statements about one subject
SAME_TIME = 0.001  # decides between groups that are as similar: cells of two years
FEWEST = 3  # words of a statement that names nothing
TEMPLATE = 3  # subjects for which one wording gives other values: a form, not one statement


@dataclass
class Group:
    """Statements about one thing; the first one represents the rest."""

    first: ValueStatement
    keys: int  # by which it is found
    members: list[ValueStatement] = field(default_factory=list)
    places: set[tuple[str, int]] = field(default_factory=set)  # one value a passage
    cell: str | None = None  # all that heads the first cell of a table in it

    def takes(self, statement: ValueStatement) -> bool:
        """Whether a statement can be added: of another passage, and under no other heads."""
        if statement.place in self.places:
            return False
        return statement.cell is None or self.cell in (None, statement.cell)

    def add(self, statement: ValueStatement) -> None:
        """Add a statement."""
        self.members.append(statement)
        self.places.add(statement.place)
        self.cell = self.cell or statement.cell


def aligned(statements: Sequence[ValueStatement]) -> list[list[ValueStatement]]:
    """Return the statements that are about one thing, where there are two or more."""
    lines = _labelled(statements)
    labels = Labels(lines)
    rest: list[ValueStatement] = []
    for statement in statements:
        if not statement.label:
            key = labels.of(statement)
            (rest if key is None else lines[key]).append(statement)
    groups = [*map(_without_repeats, lines.values()), *_by_bearer(rest)]
    return [group for group in groups if len(group) > 1 and not _are_dates(group)]


def can_align(statement: ValueStatement) -> bool:
    """Whether a statement can be in a group of `aligned`; most of a table can be in none."""
    if statement.label:
        return _is_line(statement)
    restates = statement.alone and bool(statement.subject)
    return restates or _is_sentence(statement)


# ------------------------------------------------------------------ lines with a label


def _is_line(statement: ValueStatement) -> bool:
    """Whether a statement with a label says of what it is: without a subject lines are forms."""
    return bool(statement.subject) and (statement.only or not statement.context.is_date)


def _labelled(statements: Iterable[ValueStatement]) -> dict[Hashable, list[ValueStatement]]:
    """Gather lines by subject, label and the word before the value."""
    by_key: dict[Hashable, list[ValueStatement]] = defaultdict(list)
    for one in statements:
        if one.label and _is_line(one):
            by_key[_label_key(one)].append(one)
    return by_key


def _without_repeats(group: Sequence[ValueStatement]) -> list[ValueStatement]:
    """Leave out what one document says twice under one label: nothing parts such values."""
    said = [(one.document, one.context.holds.low) for one in group]
    if len(set(said)) == len(said):
        return list(group)
    times = Counter(said)
    return [one for one, time in zip(group, said, strict=True) if times[time] == 1]


def _are_dates(group: Sequence[ValueStatement]) -> bool:
    """Whether only labels say what dates are of: often of one thing after the other."""
    return all(one.label and one.context.is_date for one in group)


def _label_key(statement: ValueStatement) -> Hashable:
    context = statement.context
    value = context.mention.value
    return (
        statement.subject,
        statement.label.casefold(),
        statement.word_before,
        context.noun,
        value.kind if value.kind in ("ordinal", "date") else value.dimension,
        context.modality,
    )


# ------------------------------------------------------------------ sentences


def _by_bearer(statements: Iterable[ValueStatement]) -> Iterator[list[ValueStatement]]:
    by_subject: dict[str, list[list[ValueStatement]]] = defaultdict(list)
    for group in sentences_alike(statements):
        by_subject[group[0].subject].append(group)
    for subject, groups in by_subject.items():
        yield from parted_by_bearer(groups) if subject else groups


def sentences_alike(statements: Iterable[ValueStatement]) -> Iterator[list[ValueStatement]]:
    """Yield what sentences say of one subject, gathered by words, also what one alone says."""
    by_subject: dict[str, list[ValueStatement]] = defaultdict(list)
    for statement in statements:
        if _is_sentence(statement):
            by_subject[statement.subject].append(statement)
    for subject, about_it in by_subject.items():
        rarity = _rarities(about_it) | dict.fromkeys(map(stem, subject.split()), 0.0)
        books: dict[Hashable, _Book] = {}
        for statement in about_it:
            books.setdefault(_kind_key(statement.context), _Book(rarity)).add(statement)
        for book in books.values():
            yield from (group.members for group in book.groups)


def _is_sentence(statement: ValueStatement) -> bool:
    """Whether the words around a value can tell what it is said of."""
    return bool(statement.context.around) and statement.is_informative and not statement.vague


def _kind_key(context: ValueInContext) -> Hashable:
    kind = "date" if context.is_date else context.value.dimension
    return kind, context.modality, context.before if context.is_date else None


def _rarities(statements: Sequence[ValueStatement]) -> dict[str, float]:
    """Return the rarity of each stem among the statements about one subject, in nats, above 0.

    It is the inverse document frequency of information retrieval (Spärck Jones 1972), smoothed: a
    stem of all statements has almost none.
    """
    counted = Counter(word for one in statements for word in one.context.around)
    return {word: math.log((len(statements) + SMOOTH) / count) for word, count in counted.items()}


class _Book:
    """The groups of one subject and kind of value, with an index of their rare words."""

    def __init__(self, rarity: dict[str, float]) -> None:
        self.groups: list[Group] = []
        self._rarity = rarity
        self._index: dict[str, list[int]] = defaultdict(list)
        self._by_wording: dict[Hashable, int] = {}

    def add(self, statement: ValueStatement) -> None:
        """Put a statement to the group it is most like, or to one of its own."""
        wording = _wording(statement)
        at = self._by_wording.get(wording)
        if at is None or not self._can_join(statement, self.groups[at]):
            at = self._nearest(statement)
            self._by_wording[wording] = at
        self.groups[at].add(statement)

    def _nearest(self, statement: ValueStatement) -> int:
        """Return the number of the most similar group, a new one where none is similar."""
        keys = self._keys(statement.context)
        counts: dict[int, int] = {}
        for key in keys:
            for at in self._index.get(key, ())[-MOST:]:
                counts[at] = counts.get(at, 0) + 1
        best, found = 0.0, -1
        for at, count in counts.items():
            group = self.groups[at]
            wanted = min(SHARED_KEYS, len(keys), group.keys)
            if count >= wanted and self._can_join(statement, group):
                similarity = self._similarity(statement, group.first)
                if similarity and _hold_together(statement, group.first):
                    similarity += SAME_TIME
                if similarity > best:
                    best, found = similarity, at
        return found if found >= 0 else self._new_group(statement, keys)

    @staticmethod
    def _can_join(statement: ValueStatement, group: Group) -> bool:
        """Whether a group takes a statement, and tells of no sibling."""
        if not group.takes(statement):
            return False
        return not are_alternatives(statement, group.first)

    def _new_group(self, statement: ValueStatement, keys: Sequence[str]) -> int:
        at = len(self.groups)
        self.groups.append(Group(statement, len(keys)))
        for key in keys:
            self._index[key].append(at)
        return at

    def _keys(self, context: ValueInContext) -> list[str]:
        """Return the stems with the greatest products of weight and rarity."""
        weights = {w: near * self._rarity[w] for w, near in context.around.items()}
        rare = (word for word in weights if self._rarity[word])
        return sorted(rare, key=lambda word: (-weights[word], word))[:KEYS]

    def _similarity(self, a: ValueStatement, b: ValueStatement) -> float:
        """Return the part of their words that two statements share, 0 to 1.

        It is 0 where they share too little, or something says that they are about two things.
        """
        if not self._can_be_same(a, b):
            return 0.0
        part, whole = self._shared(a.context, b.context)
        if a.document == b.document and whole < ALIKE:
            return 0.0
        if a.subject:
            fits = part >= ALIKE and whole >= ALIKE_ALL
        else:
            words = min(len(a.context.around), len(b.context.around))
            fits = min(part, whole) >= SURE_ALIKE and words >= FEWEST
        return whole if fits else 0.0

    def _shared(self, a: ValueInContext, b: ValueInContext) -> tuple[float, float]:
        """Return which part of the shorter statement is shared, and which part of both together."""
        left, right, rarity = a.around, b.around, self._rarity
        both = sum(min(left[w], right[w]) * rarity[w] for w in left.keys() & right.keys())
        sums = [sum(side[w] * rarity[w] for w in side) for side in (left, right)]
        return (both / min(sums), both / (sum(sums) - both)) if min(sums) else (0.0, 0.0)

    def _can_be_same(self, a: ValueStatement, b: ValueStatement) -> bool:
        """Whether kinds, nouns, names and figures of two statements let them be about one thing."""
        one, other = a.context, b.context
        if not comparable(one, other) or _count_two_things(one, other):
            return False
        if BASE in (one.value.role, other.value.role) and one.value.role != other.value.role:
            return False
        other_names = a.names - b.names and b.names - a.names
        if a.order != b.order or other_names:
            return False
        return one.noun == other.noun or self._share_a_neighbour(one, other)

    def _share_a_neighbour(self, a: ValueInContext, b: ValueInContext) -> bool:
        """Whether a distinctive word is right beside both values."""
        words = (*a.nearest, a.before, a.behind)
        other = frozenset((*b.nearest, b.before, b.behind))
        return any(self._rarity.get(word, 0.0) > DISTINCTIVE and word in other for word in words)


def _hold_together(a: ValueStatement, b: ValueStatement) -> bool:
    one, other = a.context.holds, b.context.holds
    return one.low is not None and (one.low, one.high) == (other.low, other.high)


def _wording(statement: ValueStatement) -> Hashable:
    """Return all that decides which group a statement belongs to, but for its value."""
    context = statement.context
    beside = (context.noun, context.beside, context.moved, context.rate)
    return (
        frozenset(context.around.items()),
        beside,
        statement.order,
        statement.names,
        statement.cell,
    )


def _count_two_things(a: ValueInContext, b: ValueInContext) -> bool:
    return bool(a.noun) and bool(b.noun) and a.noun != b.noun
