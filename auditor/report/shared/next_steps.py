"""A finding that is unclear → what would settle it, as sentences for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.shared import texts
from auditor.report.shared.format import is_undated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.model import Claim, Finding
    from auditor.report.shared.index import Index

ASKED = 3  # documents whose authors are named in a question


def also_told(count: int) -> str:
    """Return the offer of the other passages at which whoever corrects a value has to look."""
    return f"Told, or reckoned with, in {texts.more_sides(count)}" if count else ""


def next_steps(finding: Finding, index: Index) -> tuple[str, ...]:
    """Return what would settle a finding that is unclear; nothing for any other verdict."""
    if finding.verdict != "unclear":
        return ()
    claims = index.claims_of(finding)
    if any(claim.value.doubt for claim in claims):
        return _written_anew(claims, index)
    documents = dict.fromkeys(claim.document for claim in claims)
    undated = _undated(documents, index)
    if undated:
        return tuple(texts.DATE_IT.format(title=title) for title in undated)
    titles = [f"“{index.title(document)}”" for document in documents]
    return (texts.ASK.format(titles=texts.either(titles[:ASKED])),)


def _undated(documents: Iterable[str], index: Index) -> list[str]:
    """Return the titles of those documents that have no date."""
    entries = [index.documents[d] for d in documents if d in index.documents]
    return [entry.title for entry in entries if is_undated(entry.content.dated)]


def _written_anew(claims: Sequence[Claim], index: Index) -> tuple[str, ...]:
    """Return which figures are to be written anew: no date settles what they are."""
    figures = {(c.text, index.title(c.document)): None for c in claims if c.value.doubt}
    return tuple(texts.WRITE_IT.format(figure=text, title=title) for text, title in figures)
