"""Findings and the documents they are in → those that are no two fillings of one form.

A sheet of a club and a sheet of another have the same labelled lines, and nearly all tell something
else.  What differs in them is of two things, also where a title is a word that any text can have
("Water"), and with two sheets alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from auditor.core.model import Claim, DocumentClaims, Finding
from auditor.core.passage_spans import PassageSpan
from auditor.discover.alignment.filled_forms import are_filled_otherwise
from auditor.discover.statements.title_words import TitleWords, words_of_title

LABELS = 6  # of all kinds of values that two documents share
LABEL = 60  # characters of a label at most
REMEMBERED = 512  # documents, and pairs of them


class FilledDocuments:
    """Tells which documents are one form that was filled for two things."""

    def __init__(self, documents: Sequence[DocumentClaims]) -> None:
        """Take the documents that were read; their lines are looked at where they are asked for."""
        self._documents = {known.document.id: known for known in documents}
        self._lines = lru_cache(maxsize=REMEMBERED)(self._read_lines)
        self._titled = lru_cache(maxsize=REMEMBERED)(self._read_title)
        self._are_two = lru_cache(maxsize=REMEMBERED)(self._are_of_two_things)

    def without(self, findings: Iterable[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
        """Return findings but those on labelled lines of two such documents.

        What both tell of one subject, and what a line without a label tells, stays.
        """
        return [
            finding
            for finding in findings
            if not self._is_of_two([claims[id] for id in finding.claims if id in claims])
        ]

    def _is_of_two(self, claims: Sequence[Claim]) -> bool:
        documents = sorted({claim.document for claim in claims})
        subjects = {claim.subject for claim in claims}
        if len(documents) != 2 or (len(subjects) == 1 and subjects != {None}):
            return False
        return self._are_two(*documents) and all(map(self._is_labelled, claims))

    def _is_labelled(self, claim: Claim) -> bool:
        """Whether a claim stands in a labelled line."""
        known = self._documents[claim.document]
        at = bisect_right(known.passages.starts, claim.start or 0) - 1
        return at >= 0 and _line(known, known.passages[at]) is not None

    def _are_of_two_things(self, one: str, other: str) -> bool:
        if not {one, other} <= self._documents.keys():
            return False
        titles = [title.of_kind() for title in map(self._titled, (one, other))]
        if not all(titles) or titles[0] & titles[1]:
            return False
        return are_filled_otherwise(self._lines(one), self._lines(other), LABELS)

    def _read_lines(self, document: str) -> dict[str, str]:
        """Return what each labelled line of a document tells, by its label."""
        known, found = self._documents[document], dict[str, str]()
        for line in filter(None, (_line(known, span) for span in known.passages)):
            found.setdefault(*line)
        return found

    def _read_title(self, document: str) -> TitleWords:
        return words_of_title(self._documents[document])


def _line(known: DocumentClaims, span: PassageSpan) -> tuple[str, str] | None:
    """Return the label of a passage and what it tells, None where it has no label."""
    label, colon, told = known.text[span.start : span.end].partition(": ")
    if not colon or len(label) > LABEL or "\n" in label:
        return None
    return " ".join(label.split()), " ".join(told.split())
