"""Quotations and reports: a passage and its names → “…,” said Berg; Falk noted …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.dates import WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised, whole
from auditor.language.statement.apposition import introduced, title_key, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Mention, Passage

QUOTE_MARKS = "“”„«»\"`' "
SPEAKERS = frozenset(("person", "organization", "role", "name", "country"))

_VERB = re.compile(whole(words("reporting-verbs")))
_SAY = words("saying-verbs")
_WEEKDAY = any_of(capitalised(WEEKDAYS))
_PASSIVE = re.compile(rf"\b{any_of(words('before-no-report'))}\s\Z")
_PRONOUN = re.compile(r"\b([Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)\s+(?:\w+ly\s+|also\s+|then\s+)?\Z")
_TITLE = re.compile(r"\b[Tt]he ((?:[\w-]+ ){0,3}[\w-]+?)\s+(?:also\s+|\w+ly\s+)?\Z")
_THAT = re.compile(r"(?:\s+\w+){0,3}?\s+(?:that|how)\b")
_COORDINATED = re.compile(r"(?:\band|,)\s+(?:also\s+|then\s+|\w+ly\s+)?\Z")
_CLOSE = re.compile(
    rf"(?:\s*\([^()]*\))?,?\s+(?:(?:{any_of(words('between-subject-and-verb'))}|{_WEEKDAY}"
    r"|\w+ly)\s+){0,4}\Z"
)
_APPOSED = re.compile(r"(?:\s*\([^()]*\))?,\s[^,.;]{2,80},\s+(?:\w+ly\s+|also\s+)?\Z")
_OWNER = re.compile(r"\s+(?:of|for)(?:\s+the)?\s+")
_BEFORE_INVERTED = re.compile(r"\s+(?:the\s+|\w+\s+)?")
_CLOSES = re.compile(
    rf"\s*(?:(?:{any_of(words('behind-a-closing-verb'))}|{_WEEKDAY})\b[^,.]{{0,60}})?"
    r"[.!?”\"]*\s*\Z"
)
_SAID = re.compile(r"\s+(?:that|how)\b|[,:]|\s*[“\"„]")
_CLOSING = frozenset(("”", '"', "“", "»", "'"))
_QUOTE = re.compile(r"[“”„«»]|\"|``|''")
_OPENING = frozenset(("“", "„", "«", "``"))
_LEFT, _RIGHT = 200, 120  # characters before and behind a verb that are looked at
_TITLE_REACH = 60  # characters before a verb in which a title that is its subject begins


class Quote(NamedTuple):
    """A quotation with its marks."""

    start: int
    end: int


class Speaker(NamedTuple):
    """The subject of a reporting verb."""

    name: str
    person: bool


class Report(NamedTuple):
    """A reporting verb and its subject; `who` is None where a pronoun is the subject.

    `says`: the reported statement follows; `closing`: it comes before, "…, Berg said."
    """

    start: int
    end: int
    who: Speaker | None
    pronoun: str
    says: bool
    closing: bool


class _Verb(NamedTuple):
    """A reporting verb: the words of its clause before it, and how it reports.

    `quoted`: a quotation ends right before it; `says` and `closing` as in `Report`.
    """

    start: int
    end: int
    left: str
    quoted: bool
    says: bool
    closing: bool

    def report(self, who: Speaker | None, pronoun: str = "") -> Report:
        """Return the report that the verb makes with a subject or a pronoun."""
        says = self.says and not self.closing
        return Report(self.start, self.end, who, pronoun, says, self.closing)


class ReportReader:
    """Finds the reporting sentences of one document; `mentions` are of the kinds `SPEAKERS`."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._mentions = mentions
        self._titles: dict[str, set[str]] | None = None

    def reports(self, passage: Passage, quotes: Sequence[Quote]) -> Iterator[Report]:
        """Yield the reports of a passage that stand outside the quotations, in order."""
        before: Report | None = None
        clause, at = passage.start, 0
        for match in _VERB.finditer(self._text, passage.start, passage.end):
            while at < len(quotes) and quotes[at].end <= match.start():
                clause = max(clause, quotes[at].end)
                at += 1
            if at < len(quotes) and quotes[at].start <= match.start():
                continue
            report = self._report(match.start(), match.end(), passage.end, clause, before)
            if report is not None:
                before = report
                yield report

    def _report(
        self, start: int, end: int, stop: int, clause: int, before: Report | None
    ) -> Report | None:
        """Return the report that a verb makes; `clause` is where its own words begin.

        "Berg said that", "and added" after it, "“…,” said Berg" and "…, Berg said." are reports;
        "is said to" and "reports of" are none.
        """
        verb = self._verb(start, end, min(stop, end + _RIGHT), clause)
        if verb is None:
            return None
        pronoun = _PRONOUN.search(verb.left[-24:])
        if pronoun:
            return verb.report(None, pronoun[1].lower())
        if before is not None and before.end > clause and _COORDINATED.search(verb.left[-24:]):
            return Report(start, end, before.who, before.pronoun, verb.says, False)
        who = self._subject(max(clause, start - _LEFT), start)
        if who is not None:
            return verb.report(who)
        framed = verb.quoted or verb.left.rstrip().endswith(",")
        return self._inverted_report(start, end, min(stop, end + _RIGHT)) if framed else None

    def _verb(self, start: int, end: int, stop: int, clause: int) -> _Verb | None:
        """Return a reporting verb with the words around it, None for a passive or a noun."""
        left = self._text[max(clause, start - _LEFT) : start]
        quoted = not left.strip() and self._text[clause - 1 : clause] in _CLOSING
        if _PASSIVE.search(left[-12:]) or (not quoted and self._is_noun(start, end, stop)):
            return None
        says = self._text[start:end] in _SAY or bool(_THAT.match(self._text, end, stop))
        closing = "," in left and bool(_CLOSES.match(self._text[end:stop]))
        return _Verb(start, end, left, quoted, says, closing)

    def _inverted_report(self, start: int, end: int, stop: int) -> Report | None:
        who = self._inverted(end, stop)
        return None if who is None else Report(start, end, who, "", False, True)

    def _is_noun(self, start: int, end: int, stop: int) -> bool:
        """Whether "states", "claims" or "reports" is no verb: no statement follows."""
        verb = self._text[start:end]
        return verb[-1] == "s" and verb != "says" and not _SAID.match(self._text, end, stop)

    def _subject(self, low: int, verb: int) -> Speaker | None:
        """Return the subject of a verb, by the names and titles before it."""
        names = list(within(self._mentions, low, verb))
        title = _TITLE.search(self._text[max(low, verb - _TITLE_REACH) : verb])
        if title and not (names and names[-1].end >= verb - 1 - len(title[1])):
            return self._titled(title[1])
        if names and _CLOSE.match(self._text[names[-1].end : verb]):
            return self.who(self._bearer(names))
        return self._person_before(names, verb)

    def _person_before(self, names: Sequence[Mention], verb: int) -> Speaker | None:
        """Return the last person who is a verb's subject: "Berg, head of the WHO, said"."""
        people = [name for name in reversed(names) if name.value.kind == "person"]
        for name in people:
            gap = self._text[name.end : verb]
            if _CLOSE.match(gap) or _APPOSED.match(gap):
                return self.who(name)
        return None

    def _bearer(self, names: Sequence[Mention]) -> Mention:
        """Return the bearer of a row of names: the director in "Director of the WHO"."""
        last = names[-1]
        if len(names) > 1 and last.value.kind in ("organization", "country", "name"):
            gap = self._text[names[-2].end : last.start]
            if names[-2].value.kind == "role" and _OWNER.fullmatch(gap):
                return names[-2]
        return last

    def _inverted(self, verb: int, stop: int) -> Speaker | None:
        """Return the subject after its verb: "said WHO Director-General Ana Berg"."""
        meant: Mention | None = None
        for name in within(self._mentions, verb, stop):
            gap = self._text[meant.end if meant else verb : name.start]
            if not (gap.isspace() if meant else _BEFORE_INVERTED.fullmatch(gap)):
                break
            meant = name
        return None if meant is None else self.who(meant)

    def who(self, mention: Mention) -> Speaker | None:
        """Return the speaker that a name or title means, None for a title of nobody."""
        if mention.value.kind == "role":
            return self._titled(mention.text)
        return Speaker(mention.value.name or mention.text, mention.value.kind == "person")

    def _titled(self, title: str) -> Speaker | None:
        """Return the one person whom a title introduces, else the title if it introduces some."""
        if self._titles is None:
            self._titles = introduced(self._text, self._mentions)
        people = self._titles.get(title_key(title), set())
        if not people:
            return None
        return Speaker(next(iter(people)) if len(people) == 1 else title, True)


def quotes(text: str, start: int, end: int) -> Iterator[Quote]:
    """Yield the quotations of a paragraph; one that is not closed ends with it."""
    opened: int | None = None
    for match in _QUOTE.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark in _OPENING or (mark == '"' and _may_open(text, at, start)):
                opened = at
        elif mark not in _OPENING or (mark == "“" and text[opened] == "„"):
            yield Quote(opened, match.end())
            opened = None
    if opened is not None:
        yield Quote(opened, end)


def _may_open(text: str, at: int, start: int) -> bool:
    return at == start or not (text[at - 1].isalnum() or text[at - 1] in ".,!?")
