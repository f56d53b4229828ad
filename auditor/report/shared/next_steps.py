"""A finding that is unclear → what would settle it, as sentences for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.shared import texts
from auditor.report.shared.format import is_undated

if TYPE_CHECKING:
    from auditor.core.model import Finding
    from auditor.report.shared.index import Index

ASKED = 3  # documents whose authors are named in a question


def next_steps(finding: Finding, index: Index) -> tuple[str, ...]:
    """Return what would settle a finding that is unclear; nothing for any other verdict."""
    if finding.verdict != "unclear":
        return ()
    documents = dict.fromkeys(claim.document for claim in index.claims_of(finding))
    undated = [
        entry.title
        for entry in (index.documents[d] for d in documents if d in index.documents)
        if is_undated(entry.content.dated)
    ]
    if undated:
        return tuple(texts.DATE_IT.format(title=title) for title in undated)
    titles = [f"“{index.title(document)}”" for document in documents]
    return (texts.ASK.format(titles=texts.either(titles[:ASKED])),)
