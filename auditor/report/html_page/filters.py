"""The results of an audit → what the page can be filtered by, each value with a short token."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from auditor.core.model import VERDICTS
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Finding
    from auditor.report.shared.index import Index

MOST_OFFERED = 10_000  # values of one kind; what is not among them can be searched for by its words
VERDICT, DOCUMENT, SUBJECT, RULE = "verdict", "document", "subject", "rule"


class Facets:
    """The values to filter by, each with a token: "d3" for the document at place 3, from 0."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.values = _values(index)
        self._tokens = {
            (facet, value): f"{facet[0]}{place}"
            for facet, listed in self.values.items()
            for place, (value, _) in enumerate(listed)
        }

    def token(self, facet: str, value: str) -> str:
        """Return the token of a value, "" for one that is not offered."""
        return self._tokens.get((facet, value), "")

    def finding(self, finding: Finding) -> str:
        """Return the tokens of a finding."""
        claims = self._index.claims_of(finding)
        return self._joined(
            (
                (VERDICT, finding.verdict),
                (RULE, finding.rule),
                (SUBJECT, finding.subject or ""),
                *((DOCUMENT, claim.document) for claim in claims),
            )
        )

    def claims(self, claims: Iterable[Claim]) -> str:
        """Return the tokens of claims and of the findings about them."""
        pairs: list[tuple[str, str]] = []
        for claim in claims:
            pairs += [(DOCUMENT, claim.document), (SUBJECT, claim.subject or "")]
            for finding in self._index.by_claim.get(claim.id, ()):
                pairs += [(VERDICT, finding.verdict), (RULE, finding.rule)]
        return self._joined(pairs)

    def document(self, document: str) -> str:
        """Return the tokens of a document: its own and those of its claims, with spaces between."""
        own = f"{self._joined([(DOCUMENT, document)])} "
        return (own + self.claims(self._index.by_document.get(document, ()))).strip()

    def _joined(self, pairs: Iterable[tuple[str, str]]) -> str:
        tokens = (self.token(*pair) for pair in dict.fromkeys(pairs))
        return " ".join(filter(None, tokens))


def _values(index: Index) -> dict[str, list[tuple[str, str]]]:
    """Return each kind with its values as they are in the results, and as people read them."""
    found = {finding.verdict for finding in index.findings}
    rules = sorted({finding.rule for finding in index.findings})
    documents = islice(index.documents.items(), MOST_OFFERED)
    return {
        VERDICT: [(str(v), texts.VERDICT[v].word) for v in VERDICTS if v in found],
        DOCUMENT: [(key, entry.title) for key, entry in documents],
        SUBJECT: [(subject, subject) for subject in _subjects(index)[:MOST_OFFERED]],
        RULE: [(rule, texts.rule_in_words(rule)) for rule in rules],
    }


def _subjects(index: Index) -> list[str]:
    subjects = {claim.subject for claim in index.claims.values()}
    subjects |= {finding.subject for finding in index.findings}
    return sorted(filter(None, subjects))
