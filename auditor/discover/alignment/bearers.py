"""Groups of statements about one name → the same, parted where two things bear the name.

Documents of one title, and those that state one value for anything, are about one bearer.  Where
what the others state of the name does not fit one bearer, their statements are no longer compared:
they disagree on much and agree on nothing, tell two lives (born 1868 and 1941), or call the bearers
apart ("John Smith (painter)", "Ulm, Ohio").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from auditor.core.kinship.relations import relate
from auditor.core.timing import when
from auditor.discover.alignment.date_relations import birth_or_death
from auditor.discover.statements.normalization import WORD, stem
from auditor.discover.statements.value_statement import ValueStatement

DISAGREEING = 2  # facts that two documents state otherwise, where they agree on none: two bearers
MOST = 12  # documents of a group that are looked at: more tell of one thing, or of ever others
SMALL = 10  # numbers below it that tell no bearer by themselves
DIGITS = 3  # of two years of birth or death that differ: no slip of the pen
_CALLED = re.compile(r" \((?P<bracket>[^():\d]{2,40})\)|, (?P<place>[A-Z]\w+)")
_TITLED = re.compile(r", (?P<rest>[^\d]{2,60})\Z")
Group = list[ValueStatement]
Place = tuple[str, int, int]  # the document and the offsets of a value
Pair = tuple[ValueStatement, ValueStatement]


def parted_by_bearer(groups: list[Group]) -> list[Group]:
    """Return groups about one name with its bearers apart; mostly they are the same groups."""
    bearers = bearers_of(groups)
    if bearers is None:
        return groups
    parted: list[Group] = []
    for group in groups:
        by_bearer: dict[str, Group] = defaultdict(list)
        for statement in group:
            by_bearer[bearers.of(statement.document)].append(statement)
        parted += by_bearer.values()
    return parted


def bearers_of(groups: Sequence[Group], but: Container[Place] = ()) -> Bearers | None:
    """Return the bearers of the name that groups are about; None where nothing tells two apart.

    That the values at some places differ, `but`, is no sign of it.
    """
    bearers = Bearers(groups)
    if bearers.are_one():
        return None
    told = [[each for each in group if each.at not in but] for group in groups] if but else groups
    return bearers if bearers.are_called_apart() or _are_several(told, bearers) else None


class Bearers:
    """Documents joined where they state one value: sets, each known by one of its documents."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._above: dict[str, str] = {}
        self._called: dict[str, frozenset[str]] = {}
        titles: dict[str, str] = {}
        for group in groups:
            first: dict[Hashable, str] = {}
            for statement in group:
                document = statement.document
                if document not in self._above:
                    self._above[document] = document
                    self._called[document] = _called(statement)
                    self._join(document, titles.setdefault(statement.title, document))
                if _tells(statement):
                    self._join(document, first.setdefault(_figures(statement), document))

    def of(self, document: str) -> str:
        """Return the document by which all of its bearer are known."""
        while self._above[document] != document:
            self._above[document] = document = self._above[self._above[document]]
        return document

    def are_one(self) -> bool:
        """Whether all documents are joined."""
        return len(self._roots()) < 2

    def are_called_apart(self) -> bool:
        """Whether titles or first lines tell two bearers apart."""
        called = [words for words in map(self._called.__getitem__, self._roots()) if words]
        return any(_are_apart(words, called[0]) for words in called[1:])

    def share(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether a document of some is of one bearer with one of others.

        Those of either side are of one bearer; one of which nothing else is known is of any.
        """
        one, other = ({self.of(d) for d in side if d in self._above} for side in (some, others))
        return not (one and other) or not one.isdisjoint(other)

    def _roots(self) -> list[str]:
        return sorted(set(map(self.of, self._above)))

    def _join(self, one: str, other: str) -> None:
        one, other = self.of(one), self.of(other)
        called, known = self._called[one], self._called[other]
        if one != other and not _are_apart(called, known):
            self._above[one] = other
            self._called[other] = called | known


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of two has a word that the other has not: northern and southern district."""
    return bool(one - other) and bool(other - one)


def _called(statement: ValueStatement) -> frozenset[str]:
    """Return the stems of what a title or first line puts behind the name: "Ulm, Ohio"."""
    name, title = statement.subject_text, statement.title
    titled = _TITLED.match(title, len(name)) if title.startswith(name) else None
    if titled:
        return _stems(titled["rest"]) - _stems(name)
    for head in (title, statement.frame.opening):
        match = _CALLED.match(head, len(name)) if head.startswith(name) else None
        if match:
            return _stems(match["bracket"] or match["place"]) - _stems(name)
    return frozenset()


@lru_cache(maxsize=1 << 10)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, WORD.findall(text))) - {""}


def _tells(statement: ValueStatement) -> bool:
    """Whether a value is no small number by itself, which two bearers have by chance."""
    value = statement.context.value
    is_large = value.low is None or abs(value.low) >= SMALL
    return is_large or bool(statement.context.noun or value.unit)


def _figures(statement: ValueStatement) -> Hashable:
    value = statement.context.value
    return value.low, value.high, value.unit, value.edtf


# ------------------------------------------------------------------ what does not fit one bearer


def _are_several(groups: Sequence[Group], bearers: Bearers) -> bool:
    """Whether what is stated does not fit one bearer."""
    return max(_facts_apart(groups, bearers).values(), default=0) >= DISAGREEING


def _facts_apart(groups: Sequence[Group], bearers: Bearers) -> Counter[tuple[str, str]]:
    """Return how many facts two bearers state otherwise; two lives count as many."""
    apart: Counter[tuple[str, str]] = Counter()
    for group in groups:
        facts: dict[tuple[str, str], int] = {}
        for a, b in _disagreeing(group, bearers):
            pair = bearers.of(a.document), bearers.of(b.document)
            facts[pair] = max(facts.get(pair, 1), DISAGREEING if _are_two_lives(a, b) else 1)
        apart.update(facts)
    return apart


def _disagreeing(group: Group, bearers: Bearers) -> Iterator[Pair]:
    """Yield two statements of two bearers that cannot both be right, in the order of bearers."""
    if len({statement.document for statement in group}) > MOST:
        return
    ordered = sorted(group, key=lambda statement: bearers.of(statement.document))
    for a, b in combinations(ordered[: 2 * MOST], 2):
        if bearers.of(a.document) != bearers.of(b.document) and _disagree(a, b):
            yield a, b


def _disagree(a: ValueStatement, b: ValueStatement) -> bool:
    one, other = a.context, b.context
    if not one.is_date and when(one.holds, other.holds) == "different":
        return False
    return relate(one.value, other.value).kind == "disjoint"


def _are_two_lives(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two births, or two deaths, lie too far apart for a slip: 1868 and 1941."""
    event = birth_or_death(a.context) if a.context.is_date else ""
    if not event or birth_or_death(b.context) != event:
        return False
    one, other = _year(a), _year(b)
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) >= DIGITS


def _year(statement: ValueStatement) -> str:
    """Return the year of a date as it is written in EDTF, "" where it is unknown."""
    return (statement.context.value.edtf or "")[:4]
