"""Who says it: the speakers of quotations and of reported statements.

The speaker of a quotation is named in its own sentence ("…,” said Houngbo"); else it is the subject
of the nearest earlier reporting sentence of this or the two preceding paragraphs.  A title ("The
President") stands for the one person it introduced.  Paragraphs are read when they are asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.name_titles import introduced, title_key, within
from auditor.language.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Mention, Passage

_VERB = re.compile(rf"\b(?:{'|'.join(sorted(words('reporting-verbs')))})\b")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|to|not|widely|often)\s\Z")
_PERSONAL = frozenset(("he", "she"))
_PRONOUN = re.compile(r"\b([Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)\s+(?:\w+ly\s+|also\s+|then\s+)?\Z")
_TITLE = re.compile(r"\b[Tt]he ((?:[\w-]+ ){0,3}[\w-]+?)\s+(?:also\s+|\w+ly\s+)?\Z")
_COORDINATED = re.compile(r"(?:\band|,)\s+(?:also\s+|then\s+|\w+ly\s+)?\Z")
_CLOSE = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:(?:who|also|then|has|had|have|later|further|once|on|in|this|last"
    r"|[A-Z][a-z]+day|\w+ly)\s+){0,4}\Z"
)
_APPOSED = re.compile(r"(?:\s*\([^()]*\))?,\s[^,.;]{2,80},\s+(?:\w+ly\s+|also\s+)?\Z")
_SAY = frozenset(("said", "says", "stated", "states", "claimed", "claims", "added", "adds"))
_THAT = re.compile(r"(?:\s+\w+){0,3}?\s+(?:that|how)\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+(?:the\s+)?")
_PHRASE = re.compile(r"[^,.;:()\n]{2,60}")
_QUOTE = re.compile(r"[“”„«»]|\"|``|''")
_OPENING = frozenset(("“", "„", "«", "``"))
_REACH = 120  # characters between a quotation and the words that name its speaker
_SPEAKERS = frozenset(("person", "organization", "role", "name", "country"))


class _Quote(NamedTuple):
    start: int
    end: int


class _Who(NamedTuple):
    name: str
    person: bool


class _Report(NamedTuple):
    """A reporting verb and its subject; `who` is None and `pronoun` given when that is open."""

    start: int
    end: int
    who: _Who | None
    pronoun: str
    says: bool  # what follows is what is said, with or without "that"
    closing: bool  # what comes before is what is said: "…, Houngbo said."


class _Paragraph(NamedTuple):
    start: int
    end: int
    quotes: tuple[_Quote, ...]
    reports: tuple[_Report, ...]


def said_by(text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> Speech:
    """Return who says what in a document, to be asked by offset."""
    return Speech(text, passages, mentions)


class Speech:
    """The speakers of one document."""

    def __init__(self, text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> None:
        self._text = text
        self._passages = passages
        self._mentions = [found for found in mentions if found.value.kind in _SPEAKERS]
        self._starts = [passage.start for passage in passages]
        self._paragraphs: dict[int, _Paragraph] = {}
        self._titles: dict[str, set[str]] | None = None

    def at(self, offset: int) -> str | None:
        """Return who says what stands at an offset, None when the document itself does."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        number = self._passages[index].paragraph
        paragraph = self._paragraph(number)
        quote = next((q for q in paragraph.quotes if q.start <= offset < q.end), None)
        if quote is not None:
            speaker = self._speaker(number, paragraph, quote)
            if speaker is not None:
                return speaker
        return self._indirect(self._passages[index], paragraph, offset)

    # -------------------------------------------------------------- quotations

    def _speaker(self, number: int, paragraph: _Paragraph, quote: _Quote) -> str | None:
        beside = self._beside(paragraph, quote)
        if beside is not None and beside.who is not None:
            return beside.who.name
        if beside is None and not self._is_speech(quote):
            return None
        return self._earlier(number, quote.start, beside.pronoun if beside else "")

    def _beside(self, paragraph: _Paragraph, quote: _Quote) -> _Report | None:
        """Return the report that frames a quotation: after it, else before it."""
        for report in paragraph.reports:
            if quote.end <= report.start <= quote.end + _REACH:
                gap = self._text[quote.end : report.start]
                if ". " not in gap and "\n" not in gap and not _QUOTE.search(gap[1:]):
                    return report
        before = [report for report in paragraph.reports if report.end <= quote.start]
        if before and quote.start - before[-1].end <= _REACH:
            gap = self._text[before[-1].end : quote.start]
            if not any(end in gap for end in (". ", "! ", "? ", ".” ", '." ')):
                return before[-1]
        return None

    def _is_speech(self, quote: _Quote) -> bool:
        """Whether a quotation without a frame is what someone says, not a title or a term."""
        inner = self._text[quote.start : quote.end].strip("“”\"„«»`' ")
        return (
            inner.count(" ") >= 3 and inner[:1].isupper() and inner.endswith((".", ",", "!", "?"))
        )

    def _earlier(self, number: int, offset: int, pronoun: str) -> str | None:
        """Return the subject of the nearest earlier report that a pronoun can stand for."""
        for earlier in range(number, max(-1, number - 3), -1):
            for report in reversed(self._paragraph(earlier).reports):
                who = report.who if report.end <= offset else None
                if who is not None and (who.person or pronoun not in _PERSONAL):
                    return who.name
        return None

    # -------------------------------------------------------------- reported statements

    def _indirect(self, passage: Passage, paragraph: _Paragraph, offset: int) -> str | None:
        source = self._according(passage)
        if source is not None:
            return source
        for report in reversed(paragraph.reports):
            if not passage.start <= report.start < passage.end:
                continue
            if offset >= report.end if report.says else report.closing and offset < report.start:
                if report.who is not None:
                    return report.who.name
                return self._earlier(passage.paragraph, report.start, report.pronoun)
        return None

    def _according(self, passage: Passage) -> str | None:
        found = _ACCORDING.search(self._text, passage.start, passage.end)
        if found is None:
            return None
        name = next(within(self._mentions, found.end(), min(passage.end, found.end() + 60)), None)
        phrase = _PHRASE.match(self._text, found.end(), passage.end)
        if phrase is None:
            return None
        if name is not None and name.start <= found.end() + 30 and name.end <= phrase.end():
            who = self._who(name)
            return who.name if who else None
        return phrase.group().strip()

    # -------------------------------------------------------------- paragraphs

    def _paragraph(self, number: int) -> _Paragraph:
        kept = self._paragraphs.get(number)
        if kept is None:
            kept = self._paragraphs[number] = self._read(number)
        return kept

    def _read(self, number: int) -> _Paragraph:
        low = bisect_right(self._passages, number - 1, key=lambda found: found.paragraph)
        high = bisect_right(self._passages, number, key=lambda found: found.paragraph)
        if low == high:
            return _Paragraph(0, 0, (), ())
        start, end = self._passages[low].start, self._passages[high - 1].end
        quotes = tuple(_quotes(self._text, start, end))
        reports = tuple(
            report
            for passage in self._passages[low:high]
            for report in self._reports(passage, quotes)
        )
        return _Paragraph(start, end, quotes, reports)

    def _reports(self, passage: Passage, quotes: Sequence[_Quote]) -> Iterator[_Report]:
        report: _Report | None = None
        for match in _VERB.finditer(self._text, passage.start, passage.end):
            at = match.start()
            if any(quote.start <= at < quote.end for quote in quotes):
                continue
            clause = max([passage.start, *(q.end for q in quotes if q.end <= at)])
            found = self._report(match, passage, clause, report)
            if found is not None:
                report = found
                yield found

    def _report(
        self, match: re.Match[str], passage: Passage, clause: int, before: _Report | None
    ) -> _Report | None:
        """Return the report that a verb makes; `clause` is where its own words begin."""
        start, end = match.span()
        words = self._text[clause:start]
        if _PASSIVE.search(words[-12:]):
            return None
        says = match.group() in _SAY or bool(_THAT.match(self._text, end, passage.end))
        rest = self._text[end : passage.end].strip(' .!?"”’')
        closing = len(rest) < 40 and "," in words
        pronoun = _PRONOUN.search(words[-24:])
        if pronoun:
            return _Report(start, end, None, pronoun[1].lower(), says, closing)
        if before is not None and before.end > clause and _COORDINATED.search(words[-24:]):
            return _Report(start, end, before.who, before.pronoun, says, False)
        who = self._subject(clause, start)
        if who is not None:
            return _Report(start, end, who, "", says and not closing, closing)
        who = self._inverted(end, passage.end)
        return None if who is None else _Report(start, end, who, "", False, True)

    def _subject(self, low: int, verb: int) -> _Who | None:
        """Return the name that is the subject of a verb, by what stands before it."""
        names = list(within(self._mentions, max(low, verb - 200), verb))
        title = _TITLE.search(self._text[max(low, verb - 60) : verb])
        if title and not (names and names[-1].end >= verb - 1 - len(title[1])):
            return self._titled(title[1])
        people = [name for name in names if name.value.kind == "person"]
        for name in ([names[-1]] if names else []) + people[::-1]:
            gap = self._text[name.end : verb]
            if _CLOSE.match(gap):
                return self._who(self._bearer(names) if name is names[-1] else name)
            if name in people and _APPOSED.match(gap):
                return self._who(name)
        return None

    def _bearer(self, names: Sequence[Mention]) -> Mention:
        """Return who is meant by a row of names: the director in "Director of the ILO"."""
        last = names[-1]
        if len(names) > 1 and last.value.kind in ("organization", "country", "name"):
            gap = self._text[names[-2].end : last.start]
            if names[-2].value.kind == "role" and re.fullmatch(r"\s+(?:of|for)(?:\s+the)?\s+", gap):
                return names[-2]
        return last

    def _inverted(self, verb: int, end: int) -> _Who | None:
        """Return the subject after its verb: "…,” said Houngbo", "…, reported Akorda."."""
        name = next(within(self._mentions, verb, min(end, verb + 60)), None)
        if name is None:
            return None
        gap = self._text[verb : name.start]
        if not re.fullmatch(r"\s+(?:the\s+|\w+\s+)?", gap):
            return None
        after = next(within(self._mentions, name.end, min(end, name.end + 40)), None)
        if name.value.kind != "person" and after is not None and after.value.kind == "person":
            return self._who(after)
        return self._who(name)

    # -------------------------------------------------------------- names

    def _who(self, mention: Mention) -> _Who | None:
        if mention.value.kind == "role":
            return self._titled(mention.text)
        return _Who(mention.value.name or mention.text, mention.value.kind == "person")

    def _titled(self, title: str) -> _Who | None:
        """Return the one person whom a title introduces, else the title if it introduces some."""
        if self._titles is None:
            self._titles = introduced(self._text, self._mentions)
        people = self._titles.get(title_key(title), set())
        if not people:
            return None
        return _Who(next(iter(people)) if len(people) == 1 else title, True)


def _quotes(text: str, start: int, end: int) -> Iterator[_Quote]:
    """Yield the quotations of a paragraph; one that is not closed ends with it."""
    opened: int | None = None
    for match in _QUOTE.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark in _OPENING or (mark == '"' and _may_open(text, at, start)):
                opened = at
        elif mark not in _OPENING or (mark == "“" and text[opened] == "„"):
            yield _Quote(opened, match.end())
            opened = None
    if opened is not None:
        yield _Quote(opened, end)


def _may_open(text: str, at: int, start: int) -> bool:
    return at == start or not (text[at - 1].isalnum() or text[at - 1] in ".,!?")
