"""The claims table: one row a claim, looked up by slot and grouped by what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.claims.document_titles import titles_of
from auditor.core.model import Claim, DocumentClaims, DocumentDate
from auditor.language.names.name_key import name_key
from auditor.rulebook.pack.fields import OPTIONAL, Ref


@dataclass(frozen=True)
class ClaimsTable:
    """All claims of an audit, with what checks need to know about their documents.

    Grouped here without pandas, which takes longer to load than most audits take; who asks for
    `Audit.claims` gets the same rows as a DataFrame.
    """

    claims: Sequence[Claim]
    dated: Mapping[str, DocumentDate | None]  # document id: when it speaks
    titles: Mapping[str, str]
    sources: Mapping[str, str | None]  # who publishes a document: copies of one source are one

    @cached_property
    def _by_slot(self) -> dict[tuple[str, str], list[int]]:
        rows: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row, claim in enumerate(self.claims):
            rows[claim.fact, claim.slot].append(row)
        return rows

    @cached_property
    def statements(self) -> dict[str, list[Claim]]:
        """The claims of each statement, in the order of its slots."""
        gathered: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            gathered[claim.statement].append(claim)
        return gathered

    def of(self, reference: Ref) -> list[Claim]:
        """Return the claims of one slot of a fact, in document order."""
        return [self.claims[i] for i in self._by_slot.get((reference.fact, reference.slot), ())]

    def groups(
        self, references: Iterable[Ref], per: Sequence[str]
    ) -> Iterator[tuple[str, list[Claim]]]:
        """Yield the claims of some slots that are about the same thing, with what that is.

        Keys of `per` that may be missing do not part claims here.
        """
        keys = [name for name in per if not name.endswith(OPTIONAL)]
        grouped: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        shown: dict[tuple[str, ...], str] = {}
        for reference in references:
            for claim in self.of(reference):
                texts = [key_text(claim, name) or "" for name in keys]
                if all(texts):
                    key = tuple(map(name_key, texts))
                    grouped[key].append(claim)
                    shown.setdefault(key, ", ".join(texts))
        for key in sorted(grouped):
            yield shown[key], grouped[key]


def key_text(claim: Claim, name: str) -> str | None:
    """Return what a claim says for one key of `per`: a slot, `document` or `document.subject`."""
    if name == "document":
        return claim.document
    if name in ("subject", "document.subject"):
        return claim.subject
    return claim.slots.get(name)


def table_of(documents: Sequence[DocumentClaims]) -> ClaimsTable:
    """Gather the claims of all documents."""
    return ClaimsTable(
        claims=[claim for document in documents for claim in document.claims],
        dated={u.document.id: u.dated for u in documents},
        titles=dict(zip((u.document.id for u in documents), titles_of(documents), strict=True)),
        sources={u.document.id: u.document.source for u in documents},
    )
