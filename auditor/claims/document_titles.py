"""Documents → what they are called in messages and reports: titles that all differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from auditor.core.model import DocumentClaims, DocumentDate
from auditor.language.dates.format import days_in_words


def titles_of(documents: Sequence[DocumentClaims]) -> list[str]:
    """Return a title for each document; shared ones are completed by date, else by file."""
    titles = [d.document.title or d.document.id for d in documents]
    dated = [f"{title} ({_day(d.dated)})" for title, d in zip(titles, documents, strict=True)]
    shared, twice = Counter(titles), Counter(dated)
    names = []
    for understood, title, with_date in zip(documents, titles, dated, strict=True):
        by_date = twice[with_date] == 1 and _is_known(understood.dated)
        apart = with_date if by_date else f"{title} ({understood.document.id})"
        names.append(title if shared[title] == 1 else apart)
    return names


def _is_known(dated: DocumentDate | None) -> bool:
    return dated is not None and (dated.low is not None or dated.high is not None)


def _day(dated: DocumentDate | None) -> str:
    return "undated" if dated is None else days_in_words(dated.low, dated.high)
