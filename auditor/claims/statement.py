"""A match of a fact → its claims: one row for each compared value."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.derived import derived_claims
from auditor.claims.fact_roles import Shape
from auditor.claims.frames.reader import table_parts
from auditor.claims.ids import digest
from auditor.claims.remarks import remarks_for
from auditor.claims.slot_alignment import Reads, companions
from auditor.claims.validity import claim_holds, statement_holds
from auditor.core.grids import YEAR
from auditor.core.kinship.frame import Frame
from auditor.core.model import Claim, Document, Mention, Passage, ValidTime, Value
from auditor.core.shape import GridCell
from auditor.language.statement.cues import manner_of
from auditor.rulebook.pattern.folding import folded
from auditor.rulebook.pattern.matcher import Match, SlotRead

ESTIMATED = re.compile(r"\s{0,2}\([^()\n]{0,40}?\best(?:\.|imated?\b)", re.IGNORECASE)

REACH = 1000  # characters from a value in which a date can say when it holds: a long sentence
CURRENT = "current prices"


class Statement(NamedTuple):
    """One match of a fact with the passage it is in.

    `whole` is the place of all that makes one statement with it: the match, or a labelled line.
    """

    match: Match
    passage: Passage
    whole: tuple[int, int]
    timed_in: tuple[int, int] | None = None
    """Where a date can say when its values hold; None: in its passage, near them."""
    heads: tuple[GridCell, ...] = ()
    """Of a cell: what stands over and before it, besides the head that says what it is."""


@dataclass(frozen=True)
class StatementReader:
    """Turns the statements of one document into claims."""

    shapes: Mapping[str, Shape]
    analysis: DocumentAnalysis
    subject: str | None = None  # of the document: its title or first heading

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.analysis.document

    def claims(self, together: Sequence[Statement]) -> Iterator[Claim]:
        """Yield the claims of matches that make one statement, those that it derives last."""
        read: dict[str, Claim] = {}
        shape = self.shapes[together[0].match.fact]
        bases = [self._base(statement, shape) for statement in together]
        for statement, base in zip(together, bases, strict=True):
            yield from self._read(base, shape, statement, read)
        yield from derived_claims(shape, bases[0], read)

    def _read(
        self, base: Claim, shape: Shape, statement: Statement, read: dict[str, Claim]
    ) -> Iterator[Claim]:
        for slot in shape.claimed:
            for number, _ in enumerate(statement.match.slots.get(slot, ())):
                claim = self._claim(base, shape, statement, slot, number)
                read.setdefault(slot, claim)
                yield claim

    def _base(self, statement: Statement, shape: Shape) -> Claim:
        """Return what all claims of a statement share."""
        match, passage = statement.match, statement.passage
        text = self.document.text
        slots = slot_texts(match.slots)
        subject = self._subject(shape, slots, passage)
        modality, polarity = manner_of(text, match.start, match.end)
        return Claim(
            id="",
            statement=digest(self.document.id, match.fact, *statement.whole),
            document=self.document.id,
            fact=match.fact,
            slot="",
            subject=subject,
            slots=slots,
            value=Value("words"),
            text="",
            inferred=False,
            holds=None,
            said_by=None,
            modality=modality,
            polarity=polarity,
            passage=text[passage.start : passage.end],
            passage_start=passage.start,
            passage_end=passage.end,
            start=None,
            end=None,
            place=self.analysis.places.of_passage(passage),
            resolved=self._resolved(match.slots),
            frame=self._frame(statement, subject, slots),
        )

    def _frame(self, statement: Statement, subject: str | None, slots: Mapping[str, str]) -> Frame:
        """Return of which place, group, … a statement is said, besides what it names."""
        match = statement.match
        said = " ".join((subject or "", *slots.values()))
        around = self.analysis.frames.around(statement.passage, (match.start, match.end), said)
        return (*around, *table_parts([head.text for head in statement.heads], said))

    def _resolved(self, slots: Reads) -> str | None:
        """Say which pronouns and descriptions of a statement stand for which names."""
        resolved = [
            f"“{read.text}” stands for {_canonical(read)}"
            for reads in slots.values()
            for read in reads
            if (read.start, read.end) in self._resolved_spans
        ]
        return "; ".join(resolved) or None

    def _subject(self, shape: Shape, slots: Mapping[str, str], passage: Passage) -> str | None:
        fact = shape.fact
        if fact.subject == "document":
            return self.subject
        if fact.subject == "heading":
            return passage.headings[-1] if passage.headings else None
        if fact.subject is not None:
            return slots.get(fact.subject)
        return ", ".join(slots[key] for key in shape.subject if key in slots) or None

    def _claim(
        self, base: Claim, shape: Shape, statement: Statement, slot: str, number: int
    ) -> Claim:
        read = statement.match.slots[slot][number]
        beside = companions(statement.match.slots, slot, number)
        value = value_of(read, self.document.text, beside)
        return replace(
            base,
            id=digest(self.document.id, base.fact, slot, read.start, read.end),
            slot=slot,
            slots=slot_texts(beside),
            value=value,
            text=read.text,
            holds=self._holds(statement, beside, read, value),
            said_by=self.analysis.speech.at(read.start),
            start=read.start,
            end=read.end,
            place=self._place(base, read.start, statement.passage),
            remarks=remarks_for(slot, read, statement.match, shape.qualifiers),
        )

    def _place(self, base: Claim, start: int, passage: Passage) -> str:
        if start == base.passage_start:
            return base.place
        places = self.analysis.places
        return places.of(start, places.around(passage))

    def _holds(
        self, statement: Statement, beside: Reads, read: SlotRead, value: Value
    ) -> ValidTime:
        own = statement_holds(beside, self.analysis.dated, self.document.id)
        if own is not None and value.kind != "date":
            return own
        near = statement.timed_in or _near(statement.passage, read)
        taken = {(r.start, r.end) for reads in statement.match.slots.values() for r in reads}
        low, high = bisect_left(self._date_starts, near[0]), bisect_left(self._date_starts, near[1])
        dates = [m for m in self._dates[low:high] if (m.start, m.end) not in taken]
        holds = claim_holds(self.document, self.analysis.dated, near, read, value, dates)
        return holds if value.kind == "date" else self._or_above(holds, statement)

    def _or_above(self, holds: ValidTime, statement: Statement) -> ValidTime:
        """Return a time, in place of the document's that of a head of the table or a heading."""
        if holds.source != "document":
            return holds
        for head in statement.heads:
            if YEAR.match(head.text) and (time := self.analysis.time_of_heading(head[:2])):
                return time
        span = self.analysis.frames.date_above(statement.passage)
        return (self.analysis.time_of_heading(span) if span else None) or holds

    @cached_property
    def _dates(self) -> list[Mention]:
        return [mention for mention in self.analysis.mentions if mention.value.kind == "date"]

    @cached_property
    def _resolved_spans(self) -> frozenset[tuple[int, int]]:
        """Where "the country" or "he" was resolved."""
        return frozenset((mention.start, mention.end) for mention in self.analysis.stand_ins)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.start for mention in self._dates]


def _near(passage: Passage, read: SlotRead) -> tuple[int, int]:
    """Return the part of a passage in which a date can say when a value holds."""
    return max(passage.start, read.start - REACH), min(passage.end, read.end + REACH)


def slot_texts(slots: Reads) -> dict[str, str]:
    """Return what every slot read: the canonical name, else the words as written."""
    return {slot: ", ".join(_canonical(read) for read in reads) for slot, reads in slots.items()}


def _canonical(read: SlotRead) -> str:
    """Return what a slot read under its own name; of a list's word the text's capitals are kept."""
    own = read.mention.value.name if read.mention is not None else read.shown
    same = read.mention is None and own is not None and own.casefold() == read.text.casefold()
    return read.text if own is None or same else own


def value_of(read: SlotRead, text: str, beside: Reads) -> Value:
    """Return the set of possibilities that a slot read; plain words stand for themselves.

    A slot `basis` says what money is counted in ("2012 US dollars").
    """
    if read.mention is None:
        return Value("words", name=read.shown or " ".join(read.text.split()))
    value = read.mention.value
    if value.hedge is None and value.low is not None and ESTIMATED.match(text, read.end):
        value = replace(value, hedge="est.")
    if value.basis == CURRENT:
        value = replace(value, basis=None)  # what money is in unless the text says otherwise
    if value.dimension == "money" and "basis" in beside:
        value = replace(value, basis=" ".join(folded(beside["basis"][0].text).split()))
    return value
