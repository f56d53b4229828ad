"""What every report looks up: documents by id with a title for people, claims by id."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model import VERDICTS, Claim, Finding, Passage, Results, Understood

if TYPE_CHECKING:
    from collections.abc import Iterable

GRAVITY = {verdict: rank for rank, verdict in enumerate(VERDICTS)}


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its title for people and its place in the report."""

    understood: Understood
    title: str
    anchor: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]

    def neighbours(self, start: int, end: int) -> tuple[str, str]:
        """Return the passages before and after the text from `start` to `end`.

        A heading is no neighbour; the white space that parts a neighbour is kept with it, so that
        a new paragraph can be shown as one.
        """
        before = bisect_left(self.starts, start) - 1
        after = bisect_right(self.starts, end - 1)
        return self._beside(before, end=start), self._beside(after, start=end)

    def _beside(self, place: int, *, start: int | None = None, end: int | None = None) -> str:
        if not 0 <= place < len(self.passages) or self.passages[place].kind == "heading":
            return ""
        passage = self.passages[place]
        if end is not None and passage.end > end:
            return ""
        start = passage.start if start is None else start
        return self.understood.document.text[start : passage.end if end is None else end]


class Index:
    """Looks up the documents, claims and findings of `Results`, in the order of reports."""

    def __init__(self, results: Results) -> None:
        self.results = results
        self.documents = _sources(results.documents)
        self.claims = {claim.id: claim for claim in sorted(results.claims, key=place_in_text)}
        self.findings = sorted(results.findings, key=gravest_first)
        self.by_statement: dict[str, list[Claim]] = defaultdict(list)
        self.by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            self.by_statement[claim.statement].append(claim)
            self.by_document[claim.document].append(claim)
        self.by_claim: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            for key in finding.claims:
                self.by_claim[key].append(finding)

    def claims_of(self, finding: Finding) -> list[Claim]:
        """Return the claims of a finding in its own order."""
        return [self.claims[claim] for claim in finding.claims if claim in self.claims]

    def statement_of(self, claim: Claim) -> list[Claim]:
        """Return what the same words tell of the same fact, in the passage of `claim`."""
        same = self.by_statement[claim.statement]
        return [c for c in same if c.passage_start == claim.passage_start]

    def title(self, document: str) -> str:
        """Return the title of a document."""
        return self.documents[document].title if document in self.documents else document

    def lone_statements(self) -> int:
        """Count the statements that no other document makes and no finding is about."""
        places: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
        for claim in self.claims.values():
            places[claim.fact, claim.slot, claim.subject].add(claim.document)
        compared: set[str] = set()
        for claim in self.claims.values():
            if claim.id in self.by_claim or len(places[claim.fact, claim.slot, claim.subject]) > 1:
                compared.add(claim.statement)
        return len({claim.statement for claim in self.claims.values()} - compared)


def gravest_first(finding: Finding) -> tuple[int, float, str, str]:
    """Order findings: by verdict, then by how strong, then by what they say."""
    return GRAVITY[finding.verdict], -finding.strength, finding.message, finding.id


def place_in_text(claim: Claim) -> tuple[str, int, int, str]:
    """Order claims as a reader meets them."""
    start = claim.passage_start if claim.start is None else claim.start
    return claim.document, claim.passage_start, start, claim.id


def _sources(documents: Iterable[Understood]) -> dict[str, Source]:
    ordered = sorted(documents, key=lambda understood: understood.document.id)
    titles = [understood.document.title or understood.document.id for understood in ordered]
    shared = Counter(titles)
    found: dict[str, Source] = {}
    for place, (understood, title) in enumerate(zip(ordered, titles, strict=True), 1):
        passages = tuple(sorted(understood.passages, key=lambda passage: passage.start))
        found[understood.document.id] = Source(
            understood,
            title if shared[title] == 1 else f"{title} ({understood.document.id})",
            f"document-{place}",
            passages,
            tuple(passage.start for passage in passages),
        )
    return found
