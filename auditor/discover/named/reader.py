"""One document's analysis → its claims with names: who holds an office, where, made by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.ids import digest
from auditor.core.model import NAME_KINDS, OPEN, Claim, Mention, Passage, ValidTime, Value
from auditor.discover.named.contacts import contacts
from auditor.discover.named.descriptions import descriptions
from auditor.discover.named.events import events
from auditor.discover.named.holders import holders
from auditor.discover.named.label_lines import labelled
from auditor.discover.named.masked import Masked, masked
from auditor.discover.named.places import places
from auditor.discover.named.quotations import quotations
from auditor.discover.named.reading import Reading
from auditor.discover.named.requirements import requirements
from auditor.discover.named.topics import is_own_name, told_apart, topic_of
from auditor.language.names.forenames import full_forenames
from auditor.language.statement.clause_time import time_of
from auditor.language.statement.cues import manner_of
from auditor.language.statement.validity import clause_valid_time, document_valid_time

READ_IN = frozenset(("body", "item", "field"))
"""Kinds of passages that are read: cells have heads of their own."""


def named_claims(analysis: DocumentAnalysis) -> list[Claim]:
    """Return what a document says with names, contacts and quotations for values."""
    return list(_Reader(analysis).claims())


@dataclass(frozen=True)
class _Reader:
    analysis: DocumentAnalysis

    def claims(self) -> Iterator[Claim]:
        text = self.analysis.document.text
        for passage in self.analysis.passages:
            if passage.kind not in READ_IN:
                continue
            passed = masked(text, passage, _within(self._signed, passage))
            if passed is not None:
                for reading in _readings(self.analysis, passage, passed):
                    yield self._claim(passage, reading)

    def _claim(self, passage: Passage, reading: Reading) -> Claim:
        """Return the claim of a reading."""
        document, mention = self.analysis.document, reading.value
        span = (mention.start, mention.end)
        modality, polarity = manner_of(document.text, *span)
        if modality == "planned":
            modality = "asserted"  # a venue and a deadline are told before the day
        slots = {"about": reading.role}
        if reading.body and not is_own_name(reading.body):
            slots["body"] = told_apart(reading.body, document)
        elif self._topic:
            slots["topic"] = self._topic
        if reading.within:
            slots["within"] = reading.within
        return Claim(
            id=digest(document.id, OPEN, reading.slot, *span),
            statement=digest(document.id, OPEN, reading.role, *span),
            document=document.id,
            fact=OPEN,
            slot=reading.slot,
            subject=reading.body or None,
            slots=slots,
            value=_value(reading),
            text=mention.text,
            inferred=False,
            holds=self._holds(passage, reading),
            said_by=None,
            modality=modality,
            polarity=polarity,
            passage=document.text[passage.start : passage.end],
            passage_start=passage.start,
            passage_end=passage.end,
            start=span[0],
            end=span[1],
            place=self.analysis.places.of(span[0], self.analysis.places.around(passage)),
        )

    def _holds(self, passage: Passage, reading: Reading) -> ValidTime:
        """Return when a claim holds; that of the past without a date, at an unknown time."""
        analysis, mention = self.analysis, reading.value
        document = analysis.document
        dates = _within(self._dates, passage)
        own = time_of(document.text, passage.start, passage.end, mention.start, mention.end, dates)
        if own is not None:
            return clause_valid_time(document.text, own, analysis.dated, document.id)
        if reading.is_past:
            return ValidTime("within", None, None)
        return document_valid_time(analysis.dated, document.id)

    @cached_property
    def _topic(self) -> str:
        return topic_of(self.analysis.document)

    @cached_property
    def _signed(self) -> Sequence[Mention]:
        """The names and dates, in order."""
        return sorted((*self._names, *self._dates), key=_start)

    @cached_property
    def _names(self) -> Sequence[Mention]:
        found = self.analysis.mentions
        return [m for m in found if m.value.kind in NAME_KINDS and m.value.kind != "role"]

    @cached_property
    def _dates(self) -> Sequence[Mention]:
        return [mention for mention in self.analysis.mentions if mention.value.kind == "date"]


def _within(mentions: Sequence[Mention], passage: Passage) -> Sequence[Mention]:
    first = bisect_left(mentions, passage.start, key=_start)
    return mentions[first : bisect_left(mentions, passage.end, first, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start


def _readings(analysis: DocumentAnalysis, passage: Passage, passed: Masked) -> Iterator[Reading]:
    yield from contacts(analysis.document.text, passage)
    yield from quotations(analysis, passage)
    yield from requirements(passed)
    if not passed.mentions:
        return
    yield from events(passed)
    yield from holders(passed)
    if passage.label is not None:
        yield from labelled(passage.label, passed)
        return
    yield from places(passed)
    yield from descriptions(passed)


def _value(reading: Reading) -> Value:
    """Return a reading's value; whoever holds an office is a person."""
    value = reading.value.value
    if reading.kind != "person":
        return value
    return replace(value, kind="person", forenames=full_forenames(value.name or ""))
