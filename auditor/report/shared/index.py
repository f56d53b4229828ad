"""The results of an audit → their documents, claims and findings, looked up and in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from auditor.claims.document_titles import titles_of
from auditor.core.failures import failures
from auditor.core.model import OPEN, Claim, DocumentClaims, Finding
from auditor.core.passage_spans import PassageSpans
from auditor.core.results import ClaimCounts, Results
from auditor.core.verdict import gravity
from auditor.report.shared.discrepancy import worth
from auditor.report.shared.source_positions import SourcePositions

if TYPE_CHECKING:
    from collections.abc import Iterable


Item = TypeVar("Item")
COSTLY = frozenset({"conflict", "unclear", "revision"})  # verdicts of which some are errors
SEVERAL = ""  # in the place of a document


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document with its title for people and its place in the report."""

    content: DocumentClaims
    title: str
    anchor: str
    file: str = ""  # the link to its file, where it lies near the report

    @property
    def passages(self) -> PassageSpans:
        """Return where its passages stand."""
        return self.content.passages

    @property
    def href(self) -> str:
        """Return the link that leads to the document."""
        return f"#{self.anchor}"

    def neighbours(self, start: int, end: int) -> tuple[str, str]:
        """Return the passages before and after the text between two document offsets.

        A heading is no neighbour; the white space that parts a neighbour is kept with it, so that
        a new paragraph can be shown as one.
        """
        before = bisect_left(self.passages.starts, start) - 1
        after = bisect_right(self.passages.starts, end - 1)
        return self._beside(before, end=start), self._beside(after, start=end)

    def _beside(self, place: int, *, start: int | None = None, end: int | None = None) -> str:
        if not 0 <= place < len(self.passages) or self.passages[place].kind == "heading":
            return ""
        passage = self.passages[place]
        if end is not None and passage.end > end:
            return ""
        start = passage.start if start is None else start
        return self.content.text[start : passage.end if end is None else end]


class Index:
    """Looks up the documents, claims and findings of `Results`, in the order of reports."""

    def __init__(self, results: Results) -> None:
        self.results = results
        self.documents = _entries(results)
        self.claims = {claim.id: claim for claim in sorted(results.claims, key=place_in_text)}
        self.findings = sorted(results.findings, key=self._worst_first)
        claims = self.claims.values()
        self.by_statement = _grouped((claim.statement, claim) for claim in claims)
        self.by_document = _grouped((claim.document, claim) for claim in claims)
        self.by_claim = _grouped((key, found) for found in self.findings for key in found.claims)

    def _worst_first(self, finding: Finding) -> tuple[int, float, float, str, str]:
        """Order findings: by verdict, then by what leaving them would cost."""
        verdict, strength, message, id = gravest_first(finding)
        cost = worth(finding, self.claims_of(finding)) if finding.verdict in COSTLY else 0.0
        return verdict, -cost, strength, message, id

    @cached_property
    def positions(self) -> SourcePositions:
        """Where claims stand in files."""
        return SourcePositions(self)

    @cached_property
    def failures(self) -> frozenset[str]:
        """The ids of the findings that fail the audit."""
        return failures(self.results)

    @cached_property
    def rank(self) -> dict[str, int]:
        """The place of each finding, by its id."""
        return {finding.id: place for place, finding in enumerate(self.findings)}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {key: number for number, key in enumerate(self.claims, 1)}

    @cached_property
    def _documents_about(self) -> dict[tuple[str, str, str | None], str]:
        """The document that alone states something of a subject; none where several do."""
        alone: dict[tuple[str, str, str | None], str] = {}
        for claim in self.claims.values():
            if alone.setdefault(_about(claim), claim.document) != claim.document:
                alone[_about(claim)] = SEVERAL
        return alone

    def content(self, claim: Claim) -> DocumentClaims | None:
        """Return what the document of a claim says, None where it is not here."""
        entry = self.documents.get(claim.document)
        return entry.content if entry else None

    def claims_of(self, finding: Finding) -> list[Claim]:
        """Return the claims of a finding in its own order."""
        return [self.claims[claim] for claim in finding.claims if claim in self.claims]

    def has_all(self, claims: Iterable[str]) -> bool:
        """Whether all claims of some ids are here."""
        return all(map(self.claims.__contains__, claims))

    def statement_of(self, claim: Claim) -> list[Claim]:
        """Return the claims of one statement, in the passage of `claim`."""
        same = self.by_statement.get(claim.statement, ())
        return [c for c in same if c.passage_start == claim.passage_start]

    def anchor_of_claim(self, claim: str) -> str:
        """Return the anchor of a claim in the page: "claim-7"."""
        return f"claim-{self._numbers[claim]}"

    def title(self, document: str) -> str:
        """Return the title of a document."""
        return self.documents[document].title if document in self.documents else document

    def open_findings(self, claim: Claim) -> list[Finding]:
        """Return the findings about a claim that nobody accepted, the gravest first."""
        return [f for f in self.by_claim.get(claim.id, ()) if not f.waived]

    def is_in_one_document(self, claim: Claim) -> bool:
        """Whether no other document states the same of the same subject, and no finding does.

        Of results that hold not all claims that is not known.
        """
        if self.results.held == "findings":
            return False
        return claim.id not in self.by_claim and self._documents_about[_about(claim)] != SEVERAL

    @cached_property
    def table(self) -> list[Claim]:
        """All claims, open ones too, in the order of the texts."""
        return sorted(self.results.table, key=place_in_text)

    @cached_property
    def counts(self) -> ClaimCounts:
        """How much was read in all; `claims` may be fewer."""
        return self.results.counts or ClaimCounts(
            claims=len(self.results.claims) + len(self.results.opened),
            open=sum(claim.fact == OPEN for claim in self.results.claims)
            + len(self.results.opened),
            lone=self.lone_statements(),
            by_fact=self._statements_by_fact(),
            by_document={
                document: len({claim.statement for claim in claims})
                for document, claims in self.by_document.items()
            },
        )

    def unlisted_open(self) -> int:
        """Return how many open claims there are that no finding rests on."""
        return self.counts.open - sum(claim.fact == OPEN for claim in self.claims.values())

    def unheld_statements(self) -> int:
        """Return how many statements were read that the results do not hold."""
        return sum(self.counts.by_fact.values()) - sum(self._statements_by_fact().values())

    def _statements_by_fact(self) -> Counter[str]:
        statements = {(claim.fact, claim.statement) for claim in self.claims.values()}
        return Counter(fact for fact, _ in statements)

    def lone_statements(self) -> int:
        """Return how many statements no other document makes and no finding is about."""
        if self.results.counts is not None:
            return self.results.counts.lone
        compared = {c.statement for c in self.claims.values() if not self.is_in_one_document(c)}
        return len(self.by_statement.keys() - compared)


def _grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """Return the items of each key; as tuples, which take half of what lists do."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _about(claim: Claim) -> tuple[str, str, str | None]:
    return claim.fact, claim.slot, claim.subject


def gravest_first(finding: Finding) -> tuple[int, float, str, str]:
    """Order findings: by verdict, then the strongest, then by their sentence."""
    return gravity(finding.verdict), -finding.strength, finding.message, finding.id


def place_in_text(claim: Claim) -> tuple[str, int, int, str]:
    """Order claims by document and by place in its text."""
    start = claim.passage_start if claim.start is None else claim.start
    return claim.document, claim.passage_start, start, claim.id


def _entries(results: Results) -> dict[str, DocumentEntry]:
    ordered = sorted(results.documents, key=lambda content: content.document.id)
    found: dict[str, DocumentEntry] = {}
    for place, (content, title) in enumerate(zip(ordered, titles_of(ordered), strict=True), 1):
        id = content.document.id
        found[id] = DocumentEntry(content, title, f"document-{place}", results.links.get(id, ""))
    return found
