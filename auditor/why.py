"""Two lines of documents → what was read there, and why two values of them were reported or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import product
from typing import NamedTuple

from auditor.audit import Auditor
from auditor.checks.findings import findings_of
from auditor.claims.analysis import DocumentAnalysis, analyse
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.model import NUMERIC_KINDS, Claim, Document, DocumentClaims, Finding, Passage
from auditor.core.shape import SILENT
from auditor.discover.comparable_claims import claim_of, comparable_claims
from auditor.discover.findings import REPORTED, times_are_guessed
from auditor.discover.obstacles import Among, Obstacle, WhateverOf
from auditor.discover.pipeline import RULES, document_statements
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.strength.model import LIMIT
from auditor.discover.strength.shapes import Shape, shape_of
from auditor.discover.strength.support import ShapeCounts
from auditor.partition_findings import findings_in
from auditor.unmatched import WEAK

MOST_PAIRS = 5  # of which reasons are given
MOST_VALUES = 30  # of a line that are looked at for reasons


class WhyError(ValueError):
    """A line of which nothing can be told, with the reason."""


@dataclass(frozen=True)
class ReadLine:
    """What was read on one line of a document."""

    analysis: DocumentAnalysis
    number: int
    passage: Passage | None  # None: no passage is on this line
    statements: tuple[ValueStatement, ...]
    claims: tuple[Claim, ...]  # those that facts read

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.analysis.document.id

    @property
    def text(self) -> str:
        """The text of its first passage, empty where it has none."""
        if self.passage is None:
            return ""
        return self.analysis.document.text[self.passage.start : self.passage.end]

    @property
    def is_silent(self) -> bool:
        """Whether what stands there is of a kind that states nothing."""
        return self.passage is not None and self.passage.kind in SILENT

    def has(self, claim: Claim) -> bool:
        """Whether the value of a claim, or the passage of an inferred one, is on this line."""
        is_of_document = claim.document == self.document
        return is_of_document and self.analysis.places.line(_start(claim)) == self.number

    def values(self) -> Iterator[Claim]:
        """Yield each value that was read as a claim, of facts and of discovery."""
        yield from self.claims
        known = {claim.at for claim in self.claims}
        yield from (claim_of(one, "") for one in self.statements if one.at not in known)

    @cached_property
    def unused(self) -> tuple[str, ...]:
        """The numbers and dates of the line that are no values of a statement, as written."""
        known = {claim.at[1] for claim in self.values()}
        return tuple(
            mention.text
            for mention in self.analysis.mentions
            if mention.value.kind in (*NUMERIC_KINDS, "date")
            and mention.start not in known
            and self.analysis.places.line(mention.start) == self.number
        )


class Pairing(NamedTuple):
    """The shape of two statements, and what was counted of it in the documents."""

    shape: Shape
    counts: ShapeCounts | None  # None: no pair of this shape can disagree


@dataclass(frozen=True, slots=True)
class Compared:
    """Two values that were brought together: the finding, and why it is not reported."""

    finding: Finding
    unreported: str = ""  # "" where it is
    pairing: Pairing | None = None  # None where facts have read the values


@dataclass(frozen=True, slots=True)
class Apart:
    """Two values that were not brought together, and what kept them apart."""

    a: ValueStatement
    b: ValueStatement
    obstacle: Obstacle
    whatever: str  # what kept them apart where all of one kind is compared, whatever it is said of
    pairing: Pairing


@dataclass(frozen=True)
class Explanation:
    """What was read on two lines, what came of their values, and what they were read among."""

    lines: tuple[ReadLine, ReadLine]
    compared: tuple[Compared, ...]
    apart: tuple[Apart, ...]  # those that came nearest first; none where some were compared
    documents: int  # that were looked at


def explain(
    auditor: Auditor, documents: Sequence[Document], places: Sequence[tuple[str, int]]
) -> Explanation:
    """Return why values of two lines were reported or not in an audit of some documents.

    `places` are two pairs of a document's id and a line of its file, from 1.  Raises WhyError for
    a line that there is not, or on which nothing was read.
    """
    among = _Collection(auditor, documents)
    a, b = (among.line(*place) for place in places)
    if (a.document, a.number) == (b.document, b.number):
        raise WhyError(f"{a.document}:{a.number}: name two lines")
    compared = tuple(among.compared(a, b))
    apart = () if compared else among.apart(a, b)
    return Explanation((a, b), compared, apart, len(documents))


class _Read(NamedTuple):
    """What was read of one document."""

    analysis: DocumentAnalysis
    content: DocumentClaims
    statements: tuple[ValueStatement, ...]


class _Collection:
    """Documents as an audit reads them, and what it finds in them."""

    def __init__(self, auditor: Auditor, documents: Sequence[Document]) -> None:
        self._auditor = auditor
        self._documents = {document.id: document for document in documents}

    @cached_property
    def _results(self) -> tuple[tuple[Finding, ...], dict[str, Claim]]:
        results = self._auditor.with_weak().audit(list(self._documents.values())).results
        return results.findings, {claim.id: claim for claim in results.claims}

    @cached_property
    def _read(self) -> dict[str, _Read]:
        return {id: self._read_one(document) for id, document in self._documents.items()}

    def _read_one(self, document: Document) -> _Read:
        book = self._auditor.book
        analysis = analyse(document, book.gazetteer)
        claims = self._auditor.understand(document)
        statements = document_statements(analysis, claims.claims, book.facts)
        return _Read(analysis, claims, statements.values)

    @cached_property
    def _table(self) -> ClaimsTable:
        return table_of([read.content for read in self._read.values()])

    def line(self, document: str, number: int) -> ReadLine:
        """Return what was read on a line.  Raises WhyError where there is nothing."""
        read = self._read[document]
        line, last = read.analysis.places.line, read.analysis.places.lines
        if not 1 <= number <= last:
            raise WhyError(f"{document} has no line {number}; it has {last}")
        found = ReadLine(
            read.analysis,
            number,
            _passage_on(read.analysis, number),
            tuple(one for one in read.statements if line(one.at[1]) == number),
            tuple(claim for claim in read.content.claims if line(_start(claim)) == number),
        )
        if not found.is_silent and not found.statements and not found.claims and not found.unused:
            raise WhyError(_nothing_on(found, read))
        return found

    def compared(self, a: ReadLine, b: ReadLine) -> Iterator[Compared]:
        """Yield the findings on values of both lines, reported or not."""
        findings, claims = self._results
        shown = [f for f in findings if _joins(f, claims, a, b)]
        for finding in shown:
            yield Compared(finding, _too_weak(finding), self._pairing_of(finding, claims, a, b))
        known = {claim for finding in shown for claim in finding.claims}
        for finding, by_id in self._judged(a, b):
            if _joins(finding, by_id, a, b) and not known.issuperset(finding.claims):
                pairing = self._pairing_of(finding, by_id, a, b)
                yield Compared(finding, self._unreported(finding, by_id), pairing)

    @cached_property
    def _shapes(self) -> dict[Shape, ShapeCounts]:
        every = (one for read in self._read.values() for one in read.statements)
        return findings_in(every, self._table).support.shapes()

    def _pairing(self, one: ValueStatement, other: ValueStatement) -> Pairing:
        shape = shape_of(one, other)
        return Pairing(shape, self._shapes.get(shape))

    def _pairing_of(
        self, finding: Finding, claims: dict[str, Claim], a: ReadLine, b: ReadLine
    ) -> Pairing | None:
        """Return the shape of the statements of two lines that a finding rests on."""
        places = {claims[claim].at for claim in finding.claims}
        one, other = (
            next((each for each in line.statements if each.at in places), None) for line in (a, b)
        )
        return None if one is None or other is None else self._pairing(one, other)

    def _judged(self, a: ReadLine, b: ReadLine) -> Iterator[tuple[Finding, dict[str, Claim]]]:
        """Yield what comes of the values about each subject of both lines, before any limit."""
        shared = {one.subject for one in a.statements} & {one.subject for one in b.statements}
        every = [comparable_claims(self._about({subject})) for subject in sorted(shared)]
        every += self._whatever.claims(a.statements[:MOST_VALUES], b.statements[:MOST_VALUES])
        for made in every:
            claims = {claim.id: claim for claim in made}
            table = replace(self._table, claims=list(claims.values()))
            yield from ((finding, claims) for finding in findings_of(RULES, table))

    def _unreported(self, finding: Finding, claims: dict[str, Claim]) -> str:
        """Return what keeps a finding of discovery from being reported."""
        if finding.verdict not in REPORTED:
            return f"{finding.verdict} is not reported"
        if times_are_guessed(finding.verdict, [claims[claim] for claim in finding.claims]):
            return "nothing tells that both hold at one time"
        if not self._auditor.choices.told([finding], claims.values()):
            return "it is ignored, or not selected"
        return "another finding tells it, most passages say another value, or a rule parts the two"

    def apart(self, a: ReadLine, b: ReadLine) -> tuple[Apart, ...]:
        """Return what kept the values of two lines apart, those that came nearest first."""
        found = []
        among = cache(lambda subjects: Among(self._about(subjects)))
        for one, other in product(a.statements[:MOST_VALUES], b.statements[:MOST_VALUES]):
            kept = among(frozenset((one.subject, other.subject))).obstacle(one, other)
            if kept is not None:
                why, pairing = self._whatever.why(one, other), self._pairing(one, other)
                found.append(Apart(one, other, kept, why, pairing))
        return tuple(sorted(found, key=lambda each: -each.obstacle.step)[:MOST_PAIRS])

    @cached_property
    def _whatever(self) -> WhateverOf:
        return WhateverOf(one for read in self._read.values() for one in read.statements)

    def _about(self, subjects: Set[str]) -> list[ValueStatement]:
        every = (one for read in self._read.values() for one in read.statements)
        return [one for one in every if one.subject in subjects]


def _too_weak(finding: Finding) -> str:
    """Return why a finding is only shown where what is weak is."""
    why = "it is unlikely to be an error: its strength is"
    return f"{why} {finding.strength:.2f} ({LIMIT} is shown)" if finding.level == WEAK else ""


def _joins(finding: Finding, claims: dict[str, Claim], a: ReadLine, b: ReadLine) -> bool:
    """Whether a finding has a claim on each of two lines."""
    made = [claims[claim] for claim in finding.claims]
    return any(map(a.has, made)) and any(map(b.has, made))


def _start(claim: Claim) -> int:
    """Return where a value begins, of an inferred one its passage."""
    return claim.passage_start if claim.start is None else claim.start


def _passage_on(analysis: DocumentAnalysis, number: int) -> Passage | None:
    """Return the first passage that reaches over a line."""
    line = analysis.places.line
    reaching = (
        passage
        for passage in (*analysis.passages, *analysis.silent)
        if line(passage.start) <= number <= line(max(passage.start, passage.end - 1))
    )
    return min(reaching, key=lambda passage: passage.start, default=None)


def _nothing_on(line: ReadLine, read: _Read) -> str:
    """Say that nothing was read on a line, and where the nearest values are."""
    starts = (*(one.at[1] for one in read.statements), *map(_start, read.content.claims))
    lines = sorted(set(map(read.analysis.places.line, starts)))
    nothing = f"{line.document}: no number, date or statement was read on line {line.number}"
    if not lines:
        return f"{nothing}, nor on any other"
    nearest = min(lines, key=lambda other: (abs(other - line.number), other))
    return f"{nothing}; the nearest line with some is {nearest}"
