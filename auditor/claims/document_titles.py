"""Documents → what they are called in messages and reports: titles that all differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from auditor.core.model import Document, DocumentClaims, DocumentDate
from auditor.core.shortened import shortened
from auditor.language.dates.format import days_in_words

LONGEST = 160  # characters of a title in a sentence


def titles_of(documents: Sequence[DocumentClaims]) -> list[str]:
    """Return a title for each document; shared ones are completed by date, else by file."""
    titles = [title_of(d.document) for d in documents]
    dated = [f"{title} ({_day(d.dated)})" for title, d in zip(titles, documents, strict=True)]
    shared, twice = Counter(titles), Counter(dated)
    names = []
    for understood, title, with_date in zip(documents, titles, dated, strict=True):
        by_date = twice[with_date] == 1 and _is_known(understood.dated)
        apart = with_date if by_date else f"{title} ({understood.document.id})"
        names.append(title if shared[title] == 1 else apart)
    return names


def titles_by_id(documents: Sequence[DocumentClaims]) -> dict[str, str]:
    """Return the title of each document by its id."""
    ids = (each.document.id for each in documents)
    return dict(zip(ids, titles_of(documents), strict=True))


def title_of(document: Document) -> str:
    """Return the title of a document, or else its id, as a sentence can hold it."""
    return shortened(document.title or document.id, LONGEST)


def _is_known(dated: DocumentDate | None) -> bool:
    return dated is not None and (dated.low is not None or dated.high is not None)


def _day(dated: DocumentDate | None) -> str:
    return "undated" if dated is None else days_in_words(dated.low, dated.high)
