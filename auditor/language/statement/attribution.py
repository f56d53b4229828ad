"""Speaker says it: the speakers of quotations and of reported statements.

The speaker of a quotation is named in its own sentence (“…,” said Berg); else it is the subject
of the nearest earlier reporting sentence of this or the two preceding paragraphs.  A title ("The
President") stands for the one person it introduced.  Paragraphs are read when they are asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.loader import forms, words
from auditor.language.lexicon.patterns import any_of, either_case
from auditor.language.statement.apposition import within
from auditor.language.statement.reporting_clauses import (
    QUOTE_MARKS,
    SPEAKERS,
    Quote,
    Report,
    ReportReader,
    quotes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Mention, Passage

_ACCORDING = re.compile(rf"\b{any_of(either_case(words('source-openers')))}\s+(?:the\s+)?")
_PHRASE = re.compile(r"[^,.;:()\n]{2,60}")
_MARK = re.compile(r"[“”„«»\"]")
_ENDS = re.compile(r"[.!?][”\"]?\s")
_PERSONAL = {pronoun for pronoun, kind in forms("pronouns").items() if kind == "person"}
_REACH = 120  # characters between a quotation and the words that name its speaker
_SOURCE_WORDS = 5  # of a source that is no name: "official data"
_BACK = 2  # paragraphs in which the speaker of a quotation is looked for


class _Paragraph(NamedTuple):
    quotes: tuple[Quote, ...] = ()
    reports: tuple[Report, ...] = ()


def said_by(text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> Speech:
    """Return the speakers of a document, to be asked by offset."""
    return Speech(text, passages, mentions)


class Speech:
    """The speakers of one document."""

    def __init__(self, text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> None:
        self._text = text
        self._passages = passages
        self._mentions = [found for found in mentions if found.value.kind in SPEAKERS]
        self._reader = ReportReader(text, self._mentions)
        self._starts = [passage.start for passage in passages]
        self._numbers = [passage.paragraph for passage in passages]
        self._paragraphs: dict[int, _Paragraph] = {}
        self._sources: dict[int, str | None] = {}

    def at(self, offset: int) -> str | None:
        """Return the speaker of the text at a document's offset, None for the document itself."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        passage = self._passages[index]
        paragraph = self._paragraph(passage.paragraph)
        found = bisect_right(paragraph.quotes, offset, key=lambda quote: quote.start) - 1
        if found >= 0 and offset < paragraph.quotes[found].end:
            speaker = self._speaker(passage.paragraph, paragraph, paragraph.quotes[found])
            if speaker is not None:
                return speaker
        return self._indirect(passage, paragraph, offset)

    # -------------------------------------------------------------- quotations

    def _speaker(self, number: int, paragraph: _Paragraph, quote: Quote) -> str | None:
        beside = self._beside(paragraph.reports, quote)
        if beside is not None and beside.who is not None:
            return beside.who.name
        if beside is None and not self._is_speech(quote):
            return None
        return self._earlier(number, quote.start, beside.pronoun if beside else "")

    def _beside(self, reports: Sequence[Report], quote: Quote) -> Report | None:
        """Return the report that frames a quotation: after it, else before it."""
        at = bisect_left(reports, quote.end, key=lambda report: report.start)
        if at < len(reports) and reports[at].start <= quote.end + _REACH:
            gap = self._text[quote.end : reports[at].start]
            if "\n" not in gap and not _ENDS.search(gap) and not _MARK.search(gap):
                return reports[at]
        before = bisect_right(reports, quote.start, key=lambda report: report.end) - 1
        if before >= 0 and quote.start - reports[before].end <= _REACH:
            gap = self._text[reports[before].end : quote.start]
            if not _ENDS.search(gap):
                return reports[before]
        return None

    def _is_speech(self, quote: Quote) -> bool:
        """Whether a quotation without a frame is speech, not a title or a term."""
        inner = self._text[quote.start : quote.end].strip(QUOTE_MARKS)
        ends = inner.endswith((".", ",", "!", "?"))
        return ends and inner[:1].isupper() and inner.count(" ") >= 3

    def _earlier(self, number: int, offset: int, pronoun: str) -> str | None:
        """Return the subject of the nearest earlier report that a pronoun can stand for."""
        for earlier in range(number, max(-1, number - _BACK - 1), -1):
            for report in reversed(self._paragraph(earlier).reports):
                who = report.who if report.end <= offset else None
                if who is not None and (who.person or pronoun not in _PERSONAL):
                    return who.name
        return None

    # -------------------------------------------------------------- reported statements

    def _indirect(self, passage: Passage, paragraph: _Paragraph, offset: int) -> str | None:
        """Return the speaker of a reported statement outside quotations."""
        source = self._according(passage)
        if source is not None:
            return source
        reports = paragraph.reports
        low = bisect_left(reports, passage.start, key=lambda report: report.start)
        high = bisect_left(reports, passage.end, key=lambda report: report.start)
        for report in reversed(reports[low:high]):
            if offset >= report.end if report.says else report.closing and offset < report.start:
                if report.who is not None:
                    return report.who.name
                return self._earlier(passage.paragraph, report.start, report.pronoun)
        return None

    def _according(self, passage: Passage) -> str | None:
        """Return the source that a passage names: "according to official data"."""
        if passage.start not in self._sources:
            self._sources[passage.start] = self._source(passage)
        return self._sources[passage.start]

    def _source(self, passage: Passage) -> str | None:
        found = _ACCORDING.search(self._text, passage.start, passage.end)
        phrase = _PHRASE.match(self._text, found.end(), passage.end) if found else None
        if found is None or phrase is None:
            return None
        name = next(within(self._mentions, found.end(), phrase.end()), None)
        if name is not None and name.start <= found.end() + 30:
            who = self._reader.who(name)
            return who.name if who else None
        source = phrase.group().strip()
        return source if source.count(" ") < _SOURCE_WORDS else None

    def _paragraph(self, number: int) -> _Paragraph:
        """Return the quotations and reports of a paragraph, read once."""
        kept = self._paragraphs.get(number)
        if kept is None:
            kept = self._paragraphs[number] = self._read(number)
        return kept

    def _read(self, number: int) -> _Paragraph:
        low = bisect_left(self._numbers, number)
        high = bisect_right(self._numbers, number, low)
        if low == high:
            return _Paragraph()
        own = self._passages[low:high]
        quoted = tuple(quotes(self._text, own[0].start, own[-1].end))
        reports = (report for passage in own for report in self._reader.reports(passage, quoted))
        return _Paragraph(quoted, tuple(reports))
