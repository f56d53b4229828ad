"""Disagreements and what was read → the other places that tell their facts, or rest on them.

A finding has all claims of its two values.  Who corrects one of them must also look at what tells
it less exactly ("more than 1,200"), at what no rule reads (a cell of a table), and at sums and
shares that are made from it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from auditor.core.kinship import relations
from auditor.core.kinship.roles import BASE
from auditor.core.model import OPEN, Claim, Finding, Value, Verdict
from auditor.core.timing import when
from auditor.core.values import ends_in_base, number_of
from auditor.discover.comparable_claims import claim_of
from auditor.discover.statements.value_statement import ValueStatement
from auditor.language.names.name_key import name_key

DISAGREE: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision"))
RECKONED = frozenset(("sum", "ratio", "formula"))  # checks of figures against each other
MOST_FINDINGS = 500  # whose places are looked for; whoever has more mends these first
MOST = 40  # places of one finding
DIGITS = 3  # of a number that tells by itself which figure is meant
FEWER = 2  # of one with a unit: "£5.1 million"
MOST_FIGURES = 50_000  # in all that are looked through; of more those on the same subjects alone
LETTERS = 5  # of a word that names what a figure tells
CLOSE = 1.25  # the number and the limit that it is told by, "more than 1,000" of 1,240

Told = Mapping[str, Sequence[Claim]]  # by the id of the finding
Place = tuple[str, int | None, int | None]
Reckonings = Mapping[Place, Sequence[Sequence[Claim]]]


class Statements(Protocol):
    """What discovery has read in all documents, as far as it is needed here."""

    @property
    def within(self) -> Sequence[tuple[Finding, list[Claim]]]:
        """Return what documents say of themselves."""

    def informative_places(self) -> Iterator[tuple[str, set[Place]]]:
        """Yield the documents with the places of all values that tell something."""

    def open_claims(self) -> Iterator[Claim]:
        """Yield the claims of all values that tell something."""

    def about(self, subjects: Collection[str]) -> Iterator[ValueStatement]:
        """Yield what can disagree about some subjects, each value once."""


def told_elsewhere(
    findings: Iterable[Finding], claims: Mapping[str, Claim], read: Statements
) -> Told:
    """Return the claims that tell, or rest on, a value of a disagreement and are none of its own.

    `findings` are all there are, the gravest first, and `claims` theirs by id.
    """
    findings = list(findings)
    wanted = [f for f in findings if f.verdict in DISAGREE and _is_of_figures(f, claims)]
    del wanted[MOST_FINDINGS:]
    if not wanted:
        return {}
    figures = _Figures(_candidates(wanted, claims, read))
    reckoned = _reckonings(findings, claims, read)
    in_group = _in_groups(wanted, findings, claims)
    found = {}
    for finding in wanted:
        own = [claims[id] for id in finding.claims]
        told = [claim for claim in in_group[finding.group] if _tells_one_of(claim, own)]
        if others := _others(own, (*told, *figures.telling(own)), reckoned):
            found[finding.id] = others
    return found


def _is_of_figures(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether a finding is on two figures that are told, not on a reckoning."""
    own = [claims[id] for id in finding.claims]
    return finding.check not in RECKONED and all(_figure(claim.value) for claim in own)


def _figure(value: Value) -> bool:
    """Whether a value is a figure of the thing itself; the base of a share is one."""
    return value.role in (None, BASE) and value.kind != "date" and number_of(value) is not None


def _subject(claims: Iterable[Claim]) -> str:
    """Return the one subject of claims as discovery compares it, "" for none."""
    subjects = {claim.subject and name_key(claim.subject) for claim in claims}
    return (subjects.pop() or "") if len(subjects) == 1 else ""


def _candidates(
    findings: Iterable[Finding], claims: Mapping[str, Claim], read: Statements
) -> Iterator[Claim]:
    """Yield the figures of all documents; of very many those on the subjects of findings alone."""
    if sum(len(places) for _, places in read.informative_places()) <= MOST_FIGURES:
        yield from read.open_claims()
        return
    subjects = {_subject(claims[id] for id in finding.claims) for finding in findings} - {""}
    for value in read.about(subjects) if subjects else ():
        if value.is_informative:
            yield claim_of(value, "")


class _Figures:
    """Claims with figures, to be looked up by their size, and the documents on each subject."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        sized = [(size, claim) for claim in claims if _figure(claim.value) for size in _size(claim)]
        sized.sort(key=lambda pair: pair[0])
        self._sizes = [size for size, _ in sized]
        self._claims = [claim for _, claim in sized]
        self._ends = [ends_in_base(claim.value) for claim in self._claims]
        self._on: dict[str, set[str]] = defaultdict(set)
        for claim in self._claims:
            if claim.subject:
                self._on[name_key(claim.subject)].add(claim.document)

    def telling(self, own: Sequence[Claim]) -> Iterator[Claim]:
        """Yield the claims that tell a value of some claims, as far as their words show that."""
        on = self._on.get(_subject(own), set()) | {claim.document for claim in own}
        for one in {claim.value: claim for claim in own}.values():
            for claim in self._of_it(one, on):
                if _tells(claim, one):
                    yield claim

    def _of_it(self, known: Claim, on: Collection[str]) -> Iterator[Claim]:
        """Yield the claims whose words can be on what another tells: a cheap test of many.

        `on` are the documents that tell of its subject: in these the same number of the same
        things.
        """
        ends, is_long = ends_in_base(known.value), _digits(known.value) >= DIGITS
        for at in self._near(known):
            claim = self._claims[at]
            is_on, is_equal = claim.document in on, self._ends[at] == ends
            is_sure = is_on and is_equal and is_long
            if is_sure or ((is_on or is_equal) and _share_a_word(claim, known)):
                yield claim

    def _near(self, one: Claim) -> range:
        """Return the numbers of the claims whose figures are about as large."""
        for size in _size(one):
            first = bisect_left(self._sizes, size / CLOSE)
            return range(first, bisect_right(self._sizes, size * CLOSE))
        return range(0)


def _share_a_word(one: Claim, other: Claim) -> bool:
    return not _words(one).isdisjoint(_words(other))


def _words(claim: Claim) -> frozenset[str]:
    """Return the words of letters of a claim's passage and subject that can name what it tells."""
    return _words_in(claim.passage, claim.subject or "")


@lru_cache(maxsize=1 << 14)  # claims of one passage share them, and many findings look at one
def _words_in(passage: str, subject: str) -> frozenset[str]:
    words = f"{passage} {subject}".casefold().split()
    plain = (word.strip(".,;:()|“”\"'") for word in words)
    return frozenset(word for word in plain if len(word) >= LETTERS and word.isalpha())


def _in_groups(
    wanted: Iterable[Finding], findings: Iterable[Finding], claims: Mapping[str, Claim]
) -> dict[str, list[Claim]]:
    """Return the claims of all findings of the groups of some."""
    found: dict[str, list[Claim]] = {finding.group: [] for finding in wanted}
    for finding in findings:
        if finding.group in found:
            found[finding.group] += [claims[id] for id in finding.claims]
    return found


def _reckonings(
    findings: Iterable[Finding], claims: Mapping[str, Claim], read: Statements
) -> Reckonings:
    """Return the figures that are reckoned together, by the places of each."""
    found: dict[Place, list[Sequence[Claim]]] = defaultdict(list)
    by_rules = ([claims[id] for id in f.claims] for f in findings if f.check in RECKONED)
    for together in (*(made for _, made in read.within), *by_rules):
        for claim in together:
            found[claim.at].append(together)
    return found


def _others(own: Sequence[Claim], telling: Iterable[Claim], reckoned: Reckonings) -> list[Claim]:
    """Return what tells a value of a finding, and what is reckoned with it, in order of places."""
    places = {claim.at for claim in own}
    told = {claim.at: claim for claim in telling if claim.at not in places}
    for at in (*places, *told):
        for claim in (claim for each in reckoned.get(at, ()) for claim in each):
            if claim.at not in places:
                told.setdefault(claim.at, claim)
    return sorted(told.values(), key=lambda c: (c.document, c.start or 0, c.id))[:MOST]


def _tells_one_of(claim: Claim, own: Sequence[Claim]) -> bool:
    """Whether a claim tells one of the values of some claims, at their time."""
    return any(_tells(claim, one) for one in {other.value: other for other in own}.values())


def _tells(claim: Claim, known: Claim) -> bool:
    if claim.polarity != known.polarity or _of_another_time(claim, known):
        return False
    relation = relations.relate(replace(claim.value, role=None), known.value).kind
    same_thing = _count_alike(claim, known)
    if relation == "equal":
        return same_thing or _digits(known.value) >= (FEWER if known.value.unit else DIGITS)
    return relation == "compatible" and same_thing and _is_close(claim, known)


def _of_another_time(claim: Claim, known: Claim) -> bool:
    """Whether the words of a claim tell that it holds at another time; its document may be late."""
    told = claim.holds is not None and claim.holds.source != "document"
    return told and when(claim.holds, known.holds) == "different"


def _count_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims are of one fact of a rule, or count the same."""
    counted = one.value.counted
    of_fact = one.fact != OPEN and (one.fact, one.slot) == (other.fact, other.slot)
    return of_fact or (counted is not None and counted == other.value.counted)


def _digits(value: Value) -> int:
    """Return how many digits of a number tell something."""
    number = number_of(value)
    return len(f"{abs(number):.10g}".replace(".", "").strip("0")) if number is not None else 0


def _is_close(one: Claim, other: Claim) -> bool:
    """Whether two figures are about one size: "more than 3" tells little of 1,240."""
    sizes = sorted((*_size(one), *_size(other)))
    return len(sizes) > 1 and sizes[-1] <= CLOSE * sizes[0]


def _size(claim: Claim) -> Iterator[float]:
    """Yield the size of what stands for a value in its base unit: a number, or the limit of it."""
    ends = [abs(end) for end in ends_in_base(claim.value) if end is not None]
    if ends:
        yield sum(ends) / len(ends)
