"""One document that is recognised → the findings on what it says of itself and cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cache

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.ids import digest, finding_id
from auditor.core.model import Claim, Finding, Mention, Passage
from auditor.core.shortened import shortened
from auditor.discover.statements.open_claims import Told, plain_claim
from auditor.slips import CHECK, KINDS, name_of, spec_of
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

Found = tuple[Finding, list[Claim]]
Place = tuple[str, int | None, int | None]
MOST_TOLD = 600  # characters of a sentence of a finding
MOST = 50  # findings of one kind in a document: more are of its form, not of its matter


def slips(
    analysis: DocumentAnalysis, subjects: Mapping[int, str], judged: Set[Place] = frozenset()
) -> Iterator[Found]:
    """Yield the slips of a document, each with the claims of its places.

    `subjects` tells by the start of a passage what it is about, `judged` the places of figures of
    which it is known whether they work out.
    """
    view, known = View(analysis), set(judged)
    for name, spec in _specs():
        found = {each[0].id: each for each in _of(name, spec, view, subjects)}
        fresh = [each for each in found.values() if not known.issuperset(_figures(each[1]))]
        if len(found) <= MOST:
            yield from fresh
            known.update(place for _, claims in fresh for place in _figures(claims))


def _figures(claims: list[Claim]) -> list[Place]:
    """Return the places of the figures among some claims, all places where none is a figure."""
    places = [claim.at for claim in claims if any(char.isdigit() for char in claim.text)]
    return places or [claim.at for claim in claims]


@cache
def _specs() -> tuple[tuple[str, SlipSpec], ...]:
    return tuple((name_of(kind), spec_of(kind)) for kind in KINDS)


def _of(name: str, spec: SlipSpec, view: View, subjects: Mapping[int, str]) -> Iterator[Found]:
    """Yield what one kind finds in a document."""
    for slip in spec.run(view):
        passages = [view.passage_at(place.start) for place in slip.places]
        known = [passage for passage in passages if passage is not None]
        if known and len(known) == len(slip.places):
            yield _finding(name, spec, slip, view, known, subjects.get(known[0].start, ""))


def _finding(
    name: str, spec: SlipSpec, slip: Slip, view: View, passages: list[Passage], subject: str
) -> Found:
    """Return the finding on a slip, with the claims of its places."""
    pairs = zip(slip.places, passages, strict=True)
    claims = [_claim(place, passage, view.analysis, subject) for place, passage in pairs]
    told = shortened(slip.message or slip.why, MOST_TOLD)
    finding = Finding(
        id=finding_id(CHECK, claims, name),
        rule=name,
        check=CHECK,
        verdict=slip.verdict,
        level=spec.level,
        subject=subject or None,
        message=f"{subject}: {told}" if subject and subject not in told else told,
        why=shortened(slip.why, MOST_TOLD),
        claims=tuple(claim.id for claim in claims),
        group=digest(CHECK, name, slip.why),
    )
    return finding, claims


def _claim(place: Mention, passage: Passage, analysis: DocumentAnalysis, subject: str) -> Claim:
    where = analysis.places.of(place.start, analysis.places.around(passage))
    told = Told(subject or None, "", where)
    span = (passage.start, max(passage.end, place.end))
    return plain_claim(analysis.document, analysis.dated, place, span, told)
