"""A value in its context → its claim without a pattern: fact `open`, slot `number` or `date`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditor.claims.ids import digest
from auditor.core.model import OPEN, Claim, Document, DocumentDate, Mention, ValidTime, Value
from auditor.discover.statements.normalization import Token
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.statement.validity import document_valid_time

LASTING = "lasting"  # slot of what does not change
STATE = "state"  # slot of one side of an opposition
MOST_WORDS = 6  # words that name what a value is said of


class Source(NamedTuple):
    """Where a value stands: the document, and what is written there."""

    document: str  # its id
    value: str
    passage: str


class Told(NamedTuple):
    """What is told of a value beside itself."""

    subject: str | None
    said: str  # its label, or the words around it
    place: str  # in the document, for people


UNTOLD = Told(None, "", "")


def source_of(document: Document, span: tuple[int, int], passage: tuple[int, int]) -> Source:
    """Return where a value stands, from offsets of the document's text."""
    text = document.text
    return Source(document.id, text[span[0] : span[1]], _passage(text, *passage))


@lru_cache(maxsize=8)
def _passage(text: str, start: int, end: int) -> str:
    """Return a passage, which is kept once where thousands of its values follow each other."""
    return text[start:end]


def unmatched_claim(
    source: Source,
    context: ValueInContext,
    span: tuple[int, int],
    passage: tuple[int, int],
    about: str,
    told: Told | None = None,
) -> Claim:
    """Return the claim of one value; `span` and `passage` are offsets of the document's text.

    `about` is what the claims to compare with it are about, "" for none.
    """
    return _claim(
        source,
        slot="date" if context.is_date else "number",
        value=context.value,
        span=span,
        passage=passage,
        about=about,
        told=told or UNTOLD,
        holds=context.holds,
        modality=context.modality,
        polarity="affirmed" if context.polarity == "affirmed" else "negated",
    )


def marked_unmatched(claim: Claim) -> Claim:
    """Return a claim under the fact `open`: no pattern of the audit has read it."""
    return claim if claim.fact == OPEN else replace(claim, fact=OPEN)


def word_claim(
    document: Document, dated: DocumentDate | None, span: tuple[int, int], passage: tuple[int, int]
) -> Claim:
    """Return the claim that a passage makes with a word or name."""
    written = document.text[slice(*span)]
    value = Value("words", name=" ".join(written.split()))
    return plain_claim(document, dated, Mention(*span, written, value), passage, UNTOLD)


def plain_claim(
    document: Document,
    dated: DocumentDate | None,
    mention: Mention,
    passage: tuple[int, int],
    told: Told,
) -> Claim:
    """Return the claim that a passage makes with a value, of which nothing else is looked up."""
    kind = mention.value.kind
    span = (mention.start, mention.end)
    return _claim(
        source_of(document, span, passage),
        slot=kind if kind in ("date", "words") else "number",
        value=mention.value,
        span=span,
        passage=passage,
        about="",
        told=told,
        holds=document_valid_time(dated, document.id),
        modality="asserted",
        polarity="affirmed",
    )


def state_claim(
    source: Source,
    pole: str,
    span: tuple[int, int],
    passage: tuple[int, int],
    holds: ValidTime,
    told: Told,
) -> Claim:
    """Return the claim of a state; `pole` is the side of an opposition that its words tell."""
    return _claim(
        source,
        slot=STATE,
        value=Value("words", name=pole),
        span=span,
        passage=passage,
        about="",
        told=told,
        holds=holds,
        modality="asserted",
        polarity="affirmed",
    )


def _claim(
    source: Source,
    *,
    slot: str,
    value: Value,
    span: tuple[int, int],
    passage: tuple[int, int],
    about: str,
    told: Told,
    holds: ValidTime,
    modality: str,
    polarity: str,
) -> Claim:
    slots = {"about": about} if about else {}
    if told.said:
        slots["said"] = told.said
    return Claim(
        id=digest(source.document, OPEN, slot, *span),
        statement=digest(source.document, OPEN, *passage),
        document=source.document,
        fact=OPEN,
        slot=slot,
        subject=told.subject,
        slots=slots,
        value=value,
        text=source.value,
        inferred=False,
        holds=holds,
        said_by=None,
        modality=modality,
        polarity=polarity,
        passage=source.passage,
        passage_start=passage[0],
        passage_end=passage[1],
        start=span[0],
        end=span[1],
        place=told.place,
    )


def words_with(
    stems: frozenset[str], text: str, words: Iterable[Token], context: ValueInContext
) -> str:
    """Return the words around a value that have one of some stems, in the order of the text."""
    near = [
        text[word.start : word.end]
        for word in words
        if context.passage[0] <= word.start < context.passage[1] and word.stem in stems
    ]
    return " ".join(list(dict.fromkeys(near))[:MOST_WORDS])
