"""What the page can be filtered by: verdicts, documents, subjects and rules, each with a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import VERDICTS
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Finding
    from auditor.report.shared.index import Index

VERDICT, DOCUMENT, SUBJECT, RULE = "verdict", "document", "subject", "rule"


class Facets:
    """Gives every value a token such as "d3": the letter of what it is, and its place."""

    def __init__(self, index: Index) -> None:
        self._index = index
        found = {f.verdict for f in index.findings}
        subjects = {c.subject for c in index.claims.values()} | {f.subject for f in index.findings}
        self.values: dict[str, list[tuple[str, str]]] = {
            VERDICT: [(str(v), texts.VERDICT[v].word) for v in VERDICTS if v in found],
            DOCUMENT: [(key, source.title) for key, source in index.documents.items()],
            SUBJECT: [(s, s) for s in sorted(s for s in subjects if s)],
            RULE: [(r, texts.rule_in_words(r)) for r in sorted({f.rule for f in index.findings})],
        }
        self._tokens = {
            (facet, value): f"{facet[0]}{place}"
            for facet, listed in self.values.items()
            for place, (value, _) in enumerate(listed)
        }

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
        """Return the tokens of a document: its own and those of its claims."""
        own = f"{self._joined([(DOCUMENT, document)])} "
        return (own + self.claims(self._index.by_document.get(document, ()))).strip()

    def _joined(self, pairs: Iterable[tuple[str, str]]) -> str:
        tokens = (self._tokens.get(pair, "") for pair in dict.fromkeys(pairs))
        return " ".join(filter(None, tokens))
