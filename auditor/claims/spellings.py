"""Claims of how things are spelled, for the check `spelling`: fact `spelling`, value the form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.claims.identity import digest
from auditor.language.clause_time import document_holds
from auditor.language.spelling import mixed
from auditor.model import Claim, Dated, Document, Gazetteer, Mention, Passage, Value

AMERICAN_BRITISH = "american-british"


class Form(NamedTuple):
    """One written form of a name or word: what it is a form of, and where it stands first."""

    kind: str  # a list under `names:`, or the word list's name
    name: str
    start: int
    end: int


def spelling_claims(
    asked: frozenset[str],
    names: Gazetteer,
    document: Document,
    dated: Dated | None,
    blocks: Sequence[Passage],
    mentions: Sequence[Mention],
) -> list[Claim]:
    """Return the first place of every form of the kinds that spelling rules ask about."""
    first: dict[tuple[str, str, str], Form] = {}
    for form in (*_names(asked, names, mentions), *_words(asked, document.text)):
        written = document.text[form.start : form.end].casefold()
        first.setdefault((form.kind, form.name, written), form)
    return [_claim(form, document, dated, _around(form, blocks)) for form in first.values()]


def _names(asked: frozenset[str], names: Gazetteer, mentions: Sequence[Mention]) -> Iterator[Form]:
    """Yield the canonical names and their variants; short forms are no other spelling."""
    spelled = {canonical for canonical in names.variants.values()}
    for mention in mentions:
        kind, name = mention.value.kind, mention.value.name
        if kind in asked and name in spelled and mention.text in {name, *names.variants}:
            yield Form(kind, name, mention.start, mention.end)


def _words(asked: frozenset[str], text: str) -> Iterator[Form]:
    if AMERICAN_BRITISH not in asked:
        return
    for american, british, places in mixed(text):
        for start, end in places:
            yield Form(AMERICAN_BRITISH, f"{american}/{british}", start, end)


def _around(form: Form, blocks: Sequence[Passage]) -> Passage:
    """Return the passage that a form stands in."""
    position = bisect_right([block.start for block in blocks], form.start) - 1
    return blocks[max(position, 0)]


def _claim(form: Form, document: Document, dated: Dated | None, passage: Passage) -> Claim:
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
        holds=document_holds(dated, document.id),
        said_by=None,
        modality="asserted",
        polarity="affirmed",
        passage=document.text[passage.start : passage.end],
        passage_start=passage.start,
        passage_end=passage.end,
        start=form.start,
        end=form.end,
        place=f"paragraph {passage.paragraph + 1}",
    )
