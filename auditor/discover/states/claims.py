"""One document's analysis → the claims that its states make: "open", "not allowed", "rose".

A state is told by a sentence, by a cell of a table that holds nothing else, or by a labelled line.
What it is said of stands in the slots of its claim, so that `pairing` can bring claims together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice, takewhile
from operator import attrgetter

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.frames.phrases import names_part
from auditor.claims.frames.reader import FrameReader, PassageFrame
from auditor.core.model import NAME_KINDS, Claim, Passage, ValidTime
from auditor.discover.statements.normalization import WORD, plain, stem
from auditor.discover.statements.open_claims import Told, source_of, state_claim
from auditor.discover.statements.subjects import title_of
from auditor.discover.statements.table_cells import TableReader
from auditor.discover.statements.text_analysis import TextAnalysis, dates_of
from auditor.discover.states.poles import Pole, state_words, switch_words
from auditor.discover.states.reading import (
    TRIGGERS,
    StateReading,
    states_of,
    subject_of,
    telling,
)
from auditor.language.lexicon.loader import words
from auditor.language.statement.validity import clause_valid_time

BACK = 1500  # characters before a bare noun in which the name is that it is short for
MODIFIERS = 3  # words before such a noun that can be part of its name
FEWEST = 2  # words that tell what "you" may do
NEAR = 12  # characters between a subject and its state: "is not yet"
SHORT = 40  # characters of a cell or field that is a state and nothing else

Span = tuple[int, int]

_START = attrgetter("start")


def state_claims(analysis: DocumentAnalysis, text: TextAnalysis) -> Iterator[Claim]:
    """Yield the claims that the states of a document make, in the order of its text."""
    reader = _StateReader(analysis, text)
    before: Passage | None = None
    for block in analysis.passages:
        if block.cell is not None:
            yield from reader.of_cell(block)
        elif block.label:
            yield from reader.of_field(block)
        elif block.kind != "heading" and reader.may_tell(block):
            yield from reader.of_sentence(block, before)
        before = block


@dataclass(frozen=True)
class _StateReader:
    """Makes the claims of one document; what only they need is looked up for the first of them."""

    analysis: DocumentAnalysis
    text: TextAnalysis

    @cached_property
    def _frames(self) -> FrameReader:
        return FrameReader(self.text.text, self.analysis.passages, self.text.values)

    @cached_property
    def _tables(self) -> TableReader:
        return TableReader(self.analysis.document, self.analysis.grids)

    @cached_property
    def _title_names(self) -> str:
        """The names in the title of the document, as they are compared."""
        first = next(iter(self.analysis.passages), None)
        title = title_of(self.analysis.document)
        if first is None or self.text.text[first.start : first.end] != title:
            return ""
        names = (m.text for m in self.analysis.mentions if m.start < first.end)
        return " ".join(sorted(telling(" ".join(names))))

    def may_tell(self, block: Passage) -> bool:
        """Whether a passage has a word that a state is told with."""
        words = self.text.words
        return not TRIGGERS.isdisjoint(words.written[words.within(block.start, block.end)])

    def of_sentence(self, block: Passage, before: Passage | None) -> Iterator[Claim]:
        """Yield the claims of a sentence or item."""
        for found in states_of(self.text.text, block.start, block.end):
            frame = self._frames.of(block)
            reading = self._with_subject(found, block, before)
            if reading is not None and not frame.is_example and _is_told_apart(reading):
                yield self._claim(block, frame, reading)

    def of_cell(self, block: Passage) -> Iterator[Claim]:
        """Yield the claim of a cell that holds a state and nothing else."""
        pole = _pole_of_words(self.text.text[block.start : block.end])
        heads = None if pole is None else self._tables.of(block)
        if pole is None or heads is None:
            return
        matter = telling(f"{heads.subject} {' '.join(heads.words)}")
        reading = StateReading(
            pole, (block.start, block.end), heads.subject or " ".join(heads.words), "cell",
            matter, frozenset((heads.frame,)),
        )  # fmt: skip
        yield self._claim(block, self._frames.of(block), reading, heads.row)

    def of_field(self, block: Passage) -> Iterator[Claim]:
        """Yield the claim of a labelled line that tells a state and nothing else."""
        label = block.label or ""
        said = self.text.text[block.start : block.end]
        value = said.removeprefix(label).lstrip(" :\t")
        named, _, behind = value.rpartition(": ")
        if named.casefold() in words("words-of-settings"):
            value = behind
        pole = _pole_of_words(value.rstrip("."))
        matter = telling(label)
        if pole is None or not matter or matter <= _labels():
            return
        at = block.end - len(value)
        reading = StateReading(pole, (at, block.end), label, "named", matter, frozenset())
        yield self._claim(block, self._frames.of(block), reading)

    def _with_subject(
        self, found: StateReading, block: Passage, before: Passage | None
    ) -> StateReading | None:
        """Return a state with what its subject stands for, None where that is unknown."""
        if found.opener == "pronoun":
            if before is None or before.paragraph != block.paragraph:
                return None
            subject = subject_of(self.text.text, before.start, before.end)
            return found._replace(subject=subject, head=telling(subject)) if subject else None
        if found.opener == "bare" and len(found.head) == 1:
            return found._replace(head=found.head | self._modifiers(found.subject, block))
        return found

    def _modifiers(self, subject: str, block: Passage) -> frozenset[str]:
        """Return what the last earlier mention of a noun calls it: "customer line" of "line"."""
        noun = WORD.findall(subject)[-1]
        text = self.text.text[max(0, block.start - BACK) : block.start]
        at = text.rfind(f" {noun}")
        if at < 0 or text[at + 1 + len(noun) : at + 2 + len(noun)].isalpha():
            return frozenset()
        called: list[str] = []
        for word in reversed(re.split(r"\s", text[max(0, at - 60) : at])[-MODIFIERS:]):
            if not word.isalpha() or not stem(word):
                break
            called.append(stem(word))
        return frozenset(called)

    def _claim(
        self, block: Passage, frame: PassageFrame, found: StateReading, passage: Span | None = None
    ) -> Claim:
        span = passage or (block.start, block.end)
        claim = state_claim(
            source_of(self.analysis.document, found.span, span),
            str(found.pole), found.span, span, self._holds(block),
            Told(found.subject, "", self.analysis.places.of(found.span[0], "")),
        )  # fmt: skip
        claim.slots.update(self._context(block, frame, found))
        return claim

    def _context(self, block: Passage, frame: PassageFrame, found: StateReading) -> dict[str, str]:
        """Return what tells which of the things that are called so a state is of."""
        inner = frame.headings[-1] if len(frame.headings) > 1 else ""
        return {
            "matter": " ".join(sorted(found.matter)),
            "head": " ".join(sorted(found.head)),
            "deed": "deed" if found.is_deed else "",
            "under": "" if names_part(inner) else inner,
            "title": "" if self._names_subject(found) else self._title_names,
            "kind": "item" if frame.is_item else found.opener,
            "lead": "" if block.lead is None else self.text.text[slice(*block.lead)],
            "paragraph": str(block.paragraph),
        }

    def _names_subject(self, found: StateReading) -> bool:
        """Whether a subject has a name of its own: "Norland staff", "the Lind scheme"."""
        named = (word for word in WORD.findall(found.subject)[1:] if word[:1].isupper())
        if any(stem(word) for word in named):
            return True
        mentions, last = self.analysis.mentions, found.span[0]
        at = bisect_left(mentions, last - len(found.subject) - NEAR, key=_START)
        near = takewhile(lambda mention: mention.start < last, islice(mentions, at, None))
        return any(mention.value.kind in NAME_KINDS for mention in near)

    def _holds(self, block: Passage) -> ValidTime:
        """Return when the states of a passage hold: at its date, at that above it, else now."""
        text = self.text
        dates = dates_of(text.values_in((block.start, block.end)))
        if dates:
            return clause_valid_time(text.text, dates[0], text.dated, text.anchor)
        above = self._frames.date_above(block)
        within = text.within((above,)) if above else None
        return within[0] if within else text.holds


def _is_told_apart(found: StateReading) -> bool:
    """Whether enough is told of what "you" may do; what "you" can do depends on who is asked."""
    if found.opener != "addressed":
        return True
    return len(found.rest) >= FEWEST and found.pole.name not in words("poles-of-an-ability")


def _pole_of_words(text: str) -> Pole | None:
    """Return the pole of a text that is a state and nothing else."""
    said = text.strip().casefold() if len(text) <= SHORT else ""
    return switch_words().get(said) or state_words().get(said)


@cache
def _labels() -> frozenset[str]:
    """Return the stems of labels that do not tell whose state stands behind them."""
    return frozenset(stem(word) or plain(word) for word in words("state-labels"))
