"""Findings → the same with what is declared of their documents: a reference, one that is replaced.

What differs from a reference departs from it.  What a superseded document says is an earlier value,
whichever check has found that it differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.core.model import REFERENCE, Claim, DocumentClaims, Finding, Verdict

if TYPE_CHECKING:
    from auditor.claims.table import ClaimsTable

DEPARTING: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision", "style"))
REPLACED: frozenset[Verdict] = frozenset(("conflict", "unclear"))
MOST_NAMED = 3  # documents in a sentence


def by_standing(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    table: ClaimsTable,
    documents: Sequence[DocumentClaims],
) -> list[Finding]:
    """Return findings that say which document departs from a reference, or was replaced."""
    references = {d.document.id for d in documents if d.document.role == REFERENCE}
    if not references and not table.superseded:
        return list(findings)
    of = {claim.id: claim.document for claim in claims}
    return [_judged(f, [of[claim] for claim in f.claims], references, table) for f in findings]


def _judged(
    finding: Finding, documents: Sequence[str], references: set[str], table: ClaimsTable
) -> Finding:
    found = _replaced(finding, set(documents), table)
    if found.verdict not in DEPARTING:
        return found
    named = [id for id in dict.fromkeys(documents) if id in references]
    others = [id for id in dict.fromkeys(documents) if id not in references]
    if not named or not others:
        return found
    verb = "departs" if len(others) == 1 else "depart"
    told = (
        f"{_titles(others, table.titles)} {verb} from the reference {_titles(named, table.titles)}."
    )
    return replace(found, why=f"{told} {found.why}")


def _replaced(finding: Finding, documents: set[str], table: ClaimsTable) -> Finding:
    """Return a finding between a document and the one that it supersedes as a change."""
    if finding.verdict not in REPLACED or len(documents) != 2:
        return finding
    for later in documents:
        (earlier,) = documents - {later}
        if earlier in table.superseded.get(later, ()):
            why = f"“{table.titles[later]}” takes the place of “{table.titles[earlier]}”."
            return replace(finding, verdict="change", why=why)
    return finding


def _titles(ids: Iterable[str], titles: Mapping[str, str]) -> str:
    """Return the titles of documents in a sentence."""
    *rest, last = [f"“{titles[id]}”" for id in ids]
    if len(rest) >= MOST_NAMED:
        return f"{', '.join(rest[:MOST_NAMED])} and {len(rest) + 1 - MOST_NAMED} more"
    return f"{', '.join(rest)} and {last}" if rest else last
