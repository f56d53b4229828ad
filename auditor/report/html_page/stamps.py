"""The results of an audit → keys of the entries of lists: equal only where they are drawn alike.

A key holds the numbers of all that its entry is drawn from, its findings, claims and documents, and
what else stands in it.  Which that is, is known by the modules that draw: see `_item`, `_row`,
`_document` and `card`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.html_page.filters import DOCUMENT, RULE, SUBJECT, VERDICT

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from auditor.core.model import Claim, Finding
    from auditor.report.html_page.checklist import Stretch
    from auditor.report.html_page.filters import Facets
    from auditor.report.html_page.page_memory import Session
    from auditor.report.shared.index import DocumentEntry, Index

Key = tuple["Hashable", ...]


class Stamps:
    """Gives the keys of entries; `rules` are the anchors of rules."""

    def __init__(
        self, session: Session, index: Index, facets: Facets, rules: Mapping[str, str]
    ) -> None:
        self._session = session
        self._index = index
        self._facets = facets
        self._rules = rules
        self._claims: dict[str, int] = {}
        self._findings: dict[int, int] = {}
        self._frames = {id: self._frame(entry) for id, entry in index.documents.items()}

    def findings(self, findings: Sequence[Finding]) -> Key:
        """Return the key of findings with their evidence."""
        return tuple(map(self._finding, findings))

    def row(self, claim: Claim) -> Key:
        """Return the key of a line of the claims table."""
        anchor = self._index.anchor_of_claim(claim.id)
        return anchor, self._claim(claim), self._about(claim)

    def item(self, part: Stretch) -> Key:
        """Return the key of an item of the checklist."""
        claims = part.claims
        about = tuple(map(self._about, claims))
        alone = not any(about) and all(map(self._index.is_in_one_document, claims))
        written = (self._frames.get(part.document), part.start, part.line, part.mentions)
        told = part.passage if part.mentions else ""
        return tuple(map(self._claim, claims)), about, alone, written, told

    def document(self, entry: DocumentEntry) -> Key:
        """Return the key of a document with its marks and notes."""
        id = entry.content.document.id
        claims = self._index.by_document.get(id, ())
        return (
            self._session.number("document", id, (entry.content, self._frames[id])),
            tuple(map(self._claim, claims)),
            tuple(map(self._about, claims)),
        )

    def _frame(self, entry: DocumentEntry) -> int:
        """Return the number of what is told of a document beside its passages."""
        document = entry.content.document
        token = self._facets.token(DOCUMENT, document.id)
        named = (entry.title, document.title, entry.anchor, entry.file)
        inputs = (*named, entry.content.dated, token)
        return self._session.number("frame", document.id, inputs)

    def _about(self, claim: Claim) -> Key:
        """Return the key of the findings about a claim."""
        return self.findings(self._index.by_claim.get(claim.id, ()))

    def _claim(self, claim: Claim) -> int:
        """Return the number of a claim with what a quotation shows around its passage."""
        known = self._claims.get(claim.id)
        if known is None:
            entry = self._index.documents.get(claim.document)
            around = entry and entry.neighbours(claim.passage_start, claim.passage_end)
            token = self._facets.token(SUBJECT, claim.subject or "")
            inputs = (claim, around, token, self._frames.get(claim.document))
            known = self._session.number("claim", claim.id, inputs)
            self._claims[claim.id] = known
        return known

    def _finding(self, finding: Finding) -> int:
        """Return the number of a finding with its claims, and with what these were worked out from.

        It is looked up by identity: nothing else says that two findings are one.
        """
        known = self._findings.get(id(finding))
        if known is None:
            claims = self._index.claims_of(finding)
            sources = [o for c in claims if c.inferred for o in self._index.statement_of(c)]
            tokens = (
                self._facets.token(VERDICT, finding.verdict),
                self._facets.token(RULE, finding.rule),
                self._facets.token(SUBJECT, finding.subject or ""),
            )
            also = [c for c in map(self._index.claims.get, finding.also) if c is not None]
            stamps = tuple(map(self._claim, (*claims, *sources, *also)))
            inputs = (finding, self._rules.get(finding.rule), tokens, stamps)
            known = self._session.number("finding", finding.id, inputs)
            self._findings[id(finding)] = known
        return known
