"""Results made by hand, so that reports are tested without the rest of the program."""

from __future__ import annotations

import datetime
import re
from typing import Any

from auditor.core.model import (
    Claim,
    Document,
    DocumentClaims,
    DocumentDate,
    Finding,
    Passage,
    Problem,
    ValidTime,
    Value,
    Verdict,
)
from auditor.core.passage_spans import PassageSpans
from auditor.core.results import Results

SENTENCE = re.compile(r"[^\n]+?(?:[.!?]”?(?=\s+[A-Z“])|(?=\n|$))")


def day(text: str) -> int:
    """Return the ordinal of an ISO day."""
    return datetime.date.fromisoformat(text).toordinal()


def passages(text: str) -> tuple[Passage, ...]:
    """Cut a text into sentences, well enough for a sample."""
    found = []
    for match in SENTENCE.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if start == match.end():
            continue
        short = match.end() - start < 60 and text[match.end() - 1] not in ".”"
        line = text.count("\n", 0, start)
        found.append(Passage(start, match.end(), "heading" if short else "body", line))
    return tuple(found)


class Sample:
    """Builds results from texts: a claim is named by the words around its value."""

    def __init__(self) -> None:
        self.documents: dict[str, DocumentClaims] = {}
        self.claims: list[Claim] = []
        self.findings: list[Finding] = []
        self.problems: list[Problem] = []
        self.skipped: dict[str, int] = {}

    def document(
        self,
        name: str,
        text: str,
        date: str | None = None,
        how: str = "printed in the text",
        title: str | None = None,
    ) -> None:
        """Add a document."""
        dated = DocumentDate(day(date), day(date), how) if date else None
        self.documents[name] = DocumentClaims(
            Document(name, text, date=date, title=title),
            dated,
            None,
            PassageSpans(passages(text)),
            (),
            20,
            6,
        )

    def claim(
        self, document: str, around: str, written: str, value: Value | None = None, **arguments: Any
    ) -> str:
        """Add a claim: the value `written` where it stands within the words `around`."""
        content = self.documents[document]
        text = content.document.text
        start = text.index(around) + around.index(written) if written else text.index(around)
        passage = next(p for p in content.passages if p.start <= start < p.end)
        inferred = arguments.get("inferred", False)
        fields: dict[str, Any] = {
            "id": f"c{len(self.claims) + 1:03d}",
            "statement": f"s{len(self.claims) + 1:03d}",
            "document": document,
            "fact": "ratified-conventions",
            "slot": "total",
            "subject": "Kazakhstan",
            "slots": {},
            "value": value or Value("words", name=written),
            "text": written,
            "inferred": False,
            "holds": self._at(content),
            "said_by": None,
            "modality": "asserted",
            "polarity": "affirmed",
            "passage": text[passage.start : passage.end],
            "passage_start": passage.start,
            "passage_end": passage.end,
            "start": None if inferred else start,
            "end": None if inferred else start + len(written),
            "place": f"paragraph {passage.paragraph + 1}",
        }
        self.claims.append(Claim(**fields | arguments))
        return self.claims[-1].id

    def _at(self, content: DocumentClaims) -> ValidTime:
        dated = content.dated
        if dated is None:
            return ValidTime("within", None, None, anchor=content.document.id)
        return ValidTime("within", dated.low, dated.high, anchor=content.document.id)

    def finding(
        self, verdict: Verdict, message: str, why: str, *claims: str, **arguments: Any
    ) -> str:
        """Add a finding."""
        fields: dict[str, Any] = {
            "id": f"f{len(self.findings) + 1:07x}",
            "rule": "ratified-conventions-agree",
            "check": "agree",
            "verdict": verdict,
            "level": "error",
            "subject": "Kazakhstan",
            "message": message,
            "why": why,
            "claims": claims,
            "group": f"{verdict}/Kazakhstan",
        }
        self.findings.append(Finding(**fields | arguments))
        return self.findings[-1].id

    def results(self) -> Results:
        """Return what was gathered."""
        return Results(
            tuple(self.documents.values()),
            tuple(self.claims),
            tuple(self.findings),
            tuple(self.problems),
            dict(self.skipped),
        )


def count(number: float, noun: str = "convention") -> Value:
    """Return an exact count."""
    return Value("count", number, number, step=1, counted=noun)


def date(low: str, high: str | None = None) -> Value:
    """Return the days from `low` to `high`."""
    return Value("date", day(low), day(high or low), edtf=low)
