"""Figures that are told otherwise in the same words → findings, each with all places of both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from auditor.claims.ids import digest, finding_id
from auditor.core.model import Claim, DocumentClaims, Finding, Mention, Value
from auditor.core.shortened import shortened
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.copied.pairs import Copied, Figure, copied
from auditor.discover.copied.slips import Slip
from auditor.discover.ranking import strength_of
from auditor.discover.statements.open_claims import Told, plain_claim
from auditor.read.places import Places
from auditor.read.shapes import shape_of

RULE = f"{CHECK}-copies"
NEAR = 16  # characters: what is no farther apart is taken as one place
LONGEST = 120  # characters of the words around a figure in a message
SURE: Mapping[Slip, float] = {"swapped": 2.5, "scaled": 2.0, "digit": 1.8, "": 1.6}
"""Log-odds that an editor acts on two figures, by what they look like; set by hand."""
_LIKE: Mapping[Slip, str] = {
    "swapped": "digits are swapped",
    "scaled": "their digits agree but for zeros",
    "digit": "a digit differs",
    "": "the rest of both texts agrees",
}
Found = tuple[Finding, list[Claim]]


def copied_findings(
    figures: Mapping[str, Sequence[int]],
    documents: Iterable[DocumentClaims],
    titles: Mapping[str, str],
) -> Iterator[Found]:
    """Yield where documents tell another figure in the same words; `titles` are theirs by id."""
    by_id = {document.document.id: document for document in documents}
    maker = _Maker(by_id, titles)
    for pairs in _groups(copied(figures, by_id)):
        yield maker.finding(pairs)


def _groups(pairs: Iterable[Copied]) -> list[list[Copied]]:
    """Return pairs of one wording together: what tells all places of two values."""
    groups: dict[int, list[Copied]] = {}
    known: dict[Figure, int] = {}
    for number, pair in enumerate(pairs):
        joined = sorted({known[side] for side in (pair.one, pair.other) if side in known})
        first = joined[0] if joined else number
        group = groups.setdefault(first, [])
        for other in joined[1:]:
            group += groups.pop(other)
        group.append(pair)
        known |= {side: first for each in group for side in (each.one, each.other)}
    return list(groups.values())


class _Maker:
    """Makes findings and their claims."""

    def __init__(self, documents: Mapping[str, DocumentClaims], titles: Mapping[str, str]) -> None:
        self._documents, self._titles = documents, titles
        self._places = lru_cache(maxsize=16)(self._places_of)

    def finding(self, pairs: Sequence[Copied]) -> Found:
        """Return the finding on pairs of one wording."""
        sides = sorted({side for pair in pairs for side in (pair.one, pair.other)})
        claims = {side: self._claim(side) for side in sides}
        one, other = (claims[side] for side in (pairs[0].one, pairs[0].other))
        ordered = list(dict.fromkeys((one, other, *claims.values())))
        slip = pairs[0].slip
        about = shortened(pairs[0].one.around, LONGEST)
        told = ", ".join(f"{c.text} in {self._called(c, one, other)}" for c in (one, other))
        return Finding(
            id=finding_id(CHECK, ordered, RULE),
            rule=RULE,
            check=CHECK,
            verdict="unclear",
            level="warning",
            subject=None,
            message=f"“{about}”: {told}",
            why=f"Both tell the same in the same words, but for one figure ({_LIKE[slip]}): one of "
            "them may be mistyped, or they tell of two things.",
            claims=tuple(claim.id for claim in ordered),
            group=digest(CHECK, RULE, *(claim.id for claim in ordered)),
            strength=strength_of(SURE[slip], 1.0, certain_time=True),
        ), ordered

    def _called(self, claim: Claim, one: Claim, other: Claim) -> str:
        within = one.document == other.document
        return claim.place if within else self._titles[claim.document]

    def _claim(self, figure: Figure) -> Claim:
        known = self._documents[figure.document]
        written = known.text[figure.start : figure.end]
        value = Value("words", name=" ".join(written.split()))
        mention = Mention(figure.start, figure.end, written, value)
        told = Told(None, figure.around, self._places(figure.document).of(figure.start, ""))
        document = replace(known.document, text=known.text)
        return plain_claim(document, known.dated, mention, _passage(known, figure), told)

    def _places_of(self, document: str) -> Places:
        known = self._documents[document]
        return Places(shape_of(known.document), known.plain)


def _passage(known: DocumentClaims, figure: Figure) -> tuple[int, int]:
    """Return the span of the passage that a figure is in."""
    passage = known.passages[bisect_left(known.passages.starts, figure.passage)]
    return passage.start, max(passage.end, figure.end)


def not_joined(
    findings: Iterable[Finding], known: Iterable[Finding], claims: Mapping[str, Claim]
) -> Iterator[Finding]:
    """Yield the findings whose first two places no known finding has together.

    A place is known where a value of a finding is near: "12 May 1998" and its "12" are one.
    """
    told: dict[tuple[str, int], set[int]] = {}
    for number, finding in enumerate(known):
        for claim in map(claims.__getitem__, finding.claims):
            for part in _parts(claim):
                told.setdefault(part, set()).add(number)
    for finding in findings:
        of_each = [
            {number for part in _parts(claims[claim]) for number in told.get(part, ())}
            for claim in finding.claims[:2]
        ]
        if of_each[0].isdisjoint(of_each[1]):
            yield finding


def _parts(claim: Claim) -> Iterator[tuple[str, int]]:
    """Yield the parts of a text that a value reaches into."""
    if claim.start is not None and claim.end is not None:
        for part in range(claim.start // NEAR, (claim.end - 1) // NEAR + 1):
            yield claim.document, part
