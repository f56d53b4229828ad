"""Claims of how things are spelled, for the check `spelling`: fact `spelling`, value the form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.ids import digest, plain_text
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
    """Return one place of every form of the kinds that spelling rules ask about.

    It is that whose passage sorts first by its words, so that the order of passages does not count.
    """
    document, mentions = analysis.document, analysis.mentions
    around = _Around(analysis)
    chosen: dict[tuple[str, str, str], Form] = {}
    for form in (*_names(asked, names, mentions), *_words(asked, document, mentions)):
        key = form.kind, form.name, document.text[form.start : form.end].casefold()
        kept = chosen.setdefault(key, form)
        if kept is not form and around.words(form) < around.words(kept):
            chosen[key] = form
    return [_claim(form, analysis, around.passage(form)) for form in chosen.values()]


class _Around:
    """The passages of forms, and their words."""

    def __init__(self, analysis: DocumentAnalysis) -> None:
        self._text, self._passages = analysis.document.text, analysis.passages
        self._starts = [passage.start for passage in self._passages]
        self._words: dict[int, str] = {}

    def passage(self, form: Form) -> Passage:
        """Return the passage that a form is in."""
        return self._passages[max(bisect_right(self._starts, form.start) - 1, 0)]

    def words(self, form: Form) -> str:
        """Return the plain words of the passage that a form is in."""
        passage = self.passage(form)
        known = self._words.get(passage.start)
        if known is None:
            known = plain_text(self._text[passage.start : passage.end])
            self._words[passage.start] = known
        return known


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
        american, british = (_outside(s, named) for s in (pair.american_at, pair.british_at))
        if american and british:
            for span in (*american, *british):
                yield Form(AMERICAN_BRITISH, f"{pair.american}/{pair.british}", *span)


def _outside(
    spans: Iterable[tuple[int, int]], named: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return those of some spans that are no part of a name."""
    return [span for span in spans if not _inside(span, named)]


def _inside(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some spans, which are sorted."""
    at = bisect_right(spans, place[0], key=lambda span: span[0]) - 1
    return at >= 0 and place[1] <= spans[at][1]


def _claim(form: Form, analysis: DocumentAnalysis, passage: Passage) -> Claim:
    document = analysis.document
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
