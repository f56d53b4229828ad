"""Claims of how things are spelled, for the check `spelling`: fact `spelling`, value the form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.ids import digest
from auditor.core.model import (
    NAME_KINDS,
    Claim,
    Document,
    Gazetteer,
    Mention,
    Passage,
    Value,
)
from auditor.language.names.spelling_variants import mixed
from auditor.language.statement.validity import document_valid_time
from auditor.rulebook.pack.options import SpellingOptions
from auditor.rulebook.pack.schema import Rule

AMERICAN_BRITISH = "american-british"


@dataclass(frozen=True, slots=True)
class Spellings:
    """What the spelling rules of a rulebook ask about: lists of names, and lists of words."""

    kinds: frozenset[str]
    words: bool

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Spellings:
        """Gather what all spelling rules ask."""
        asked = [r.options for r in rules if isinstance(r.options, SpellingOptions)]
        return cls(
            frozenset(kind for options in asked for kind in options.of),
            any(options.words == AMERICAN_BRITISH for options in asked),
        )


class Form(NamedTuple):
    """One written form of a name or word: what it is a form of, and where it is first."""

    kind: str  # a list under `names:`, or the word list's name
    name: str
    start: int
    end: int


def spelling_claims(asked: Spellings, names: Gazetteer, analysis: DocumentAnalysis) -> list[Claim]:
    """Return the first place of every form of the kinds that spelling rules ask about."""
    document, mentions = analysis.document, analysis.mentions
    first: dict[tuple[str, str, str], Form] = {}
    for form in (*_names(asked, names, mentions), *_words(asked, document, mentions)):
        written = document.text[form.start : form.end].casefold()
        first.setdefault((form.kind, form.name, written), form)
    return [_claim(form, analysis) for form in first.values()]


def _names(asked: Spellings, names: Gazetteer, mentions: Sequence[Mention]) -> Iterator[Form]:
    """Yield the canonical names and their variants; short forms are no other spelling."""
    spelled = set(names.variants.values())
    if not asked.kinds or not spelled:
        return
    for mention in mentions:
        kind, name = mention.value.kind, mention.value.name
        if kind in asked.kinds and name in spelled and mention.text in {name, *names.variants}:
            yield Form(kind, name, mention.start, mention.end)


def _words(asked: Spellings, document: Document, mentions: Sequence[Mention]) -> Iterator[Form]:
    """Yield words that the document's own prose spells both ways; a name keeps its spelling."""
    if not asked.words:
        return
    pairs = mixed(document.text)
    if not pairs:
        return
    named = [(m.start, m.end) for m in mentions if m.value.kind in NAME_KINDS]
    for pair in pairs:
        american, british = (_first_outside(s, named) for s in (pair.american_at, pair.british_at))
        if american is not None and british is not None:
            for span in (american, british):
                yield Form(AMERICAN_BRITISH, f"{pair.american}/{pair.british}", *span)


def _first_outside(
    spans: Iterable[tuple[int, int]], named: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the first of some spans that is no part of a name."""
    return next((span for span in spans if not _inside(span, named)), None)


def _inside(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some spans, which are sorted."""
    at = bisect_right(spans, place[0], key=lambda span: span[0]) - 1
    return at >= 0 and place[1] <= spans[at][1]


def _around(form: Form, blocks: Sequence[Passage]) -> Passage:
    """Return the passage that a form is in."""
    position = bisect_right([block.start for block in blocks], form.start) - 1
    return blocks[max(position, 0)]


def _claim(form: Form, analysis: DocumentAnalysis) -> Claim:
    document, passage = analysis.document, _around(form, analysis.passages)
    written = document.text[form.start : form.end]
    identity = digest(document.id, "spelling", form.kind, form.start, form.end)
    return Claim(
        id=identity,
        statement=identity,
        document=document.id,
        fact="spelling",
        slot=form.kind,
        subject=form.name,
        slots={"name": form.name, form.kind: form.name},
        value=Value("words", name=written),
        text=written,
        inferred=False,
        holds=document_valid_time(analysis.dated, document.id),
        said_by=None,
        modality="asserted",
        polarity="affirmed",
        passage=document.text[passage.start : passage.end],
        passage_start=passage.start,
        passage_end=passage.end,
        start=form.start,
        end=form.end,
        place=analysis.places.of(form.start, analysis.places.around(passage)),
    )
