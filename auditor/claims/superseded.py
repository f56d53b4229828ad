"""Documents → which of them take the place of which, by what is declared of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from auditor.core.model import Document

PART = "#"  # between the id of a file and that of a document in it


def superseded_by(documents: Iterable[Document]) -> dict[str, frozenset[str]]:
    """Return for each document that supersedes others the ids of all that it supersedes.

    What supersedes a document supersedes what that one supersedes.  Of documents that supersede
    each other none does.
    """
    every = list(documents)
    declared = [document for document in every if document.supersedes]
    parts = _parts(every) if declared else {}
    direct = {
        document.id: set(chain.from_iterable(parts.get(name, ()) for name in document.supersedes))
        for document in declared
    }
    found = {id: _all_below(id, direct) for id in direct}
    return {id: frozenset(below) for id, below in found.items() if below and id not in below}


def _parts(documents: Iterable[Document]) -> dict[str, list[str]]:
    """Return the ids of documents by their own id and that of their file."""
    parts: dict[str, list[str]] = {}
    for document in documents:
        for name in {document.id, document.id.partition(PART)[0]}:
            parts.setdefault(name, []).append(document.id)
    return parts


def _all_below(id: str, direct: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(direct[id])
    while waiting:
        below = waiting.pop()
        if below not in found:
            found.add(below)
            waiting += direct.get(below, ())
    return found
