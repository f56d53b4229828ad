"""The results of an audit → the first screen of the page: the outcome and the documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from auditor.language.dates.format import day_in_words
from auditor.report.html_page import texts as page_texts
from auditor.report.shared import texts
from auditor.report.shared.format import is_undated, period, spoken
from auditor.report.shared.outcome import compared_in, headline, outcome, problem_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import DocumentClaims, DocumentDate, Verdict
    from auditor.report.shared.index import DocumentEntry, Index

FEW = 5  # documents in their own order; of more those with the most to fix come first
LISTED = 8  # documents that are seen at once; the others unfold
MOST_LISTED = 1_000
CALLING: tuple[Verdict, ...] = ("conflict", "unclear")


@dataclass(frozen=True, slots=True)
class DatedDocument:
    """A document of the summary: when it speaks and how that is known."""

    href: str
    title: str
    date: str
    undated: bool
    how: str
    id: str
    counts: tuple[tuple[Verdict, int], ...]  # findings that call for something
    checked: str  # how many of its values were compared


@dataclass(frozen=True, slots=True)
class Summary:
    """The audited documents, and the outcome."""

    headline: str
    lines: tuple[str, ...]
    problems_head: str
    problems: tuple[str, ...]
    documents: str
    entries: tuple[DatedDocument, ...]
    others: tuple[DatedDocument, ...]  # of many documents those that come after these
    key: str  # of this report, for what a browser keeps of it


def summary(index: Index) -> Summary:
    """Return the first screen of the page."""
    problems = index.results.problems
    entries = list(index.documents.values())
    listed = _gravest_first(entries, index) if len(entries) > FEW else entries
    return Summary(
        headline=headline(index),
        lines=outcome(index),
        problems_head=texts.problems(len(problems), any(p.fatal for p in problems)),
        problems=tuple(problem_line(index, place) for place in range(len(problems))),
        documents=_dates(entries) if len(entries) > LISTED else "",
        entries=tuple(_dated_document(entry, index) for entry in listed[:LISTED]),
        others=tuple(_dated_document(entry, index) for entry in listed[LISTED:MOST_LISTED]),
        key=sha256("".join(f.id for f in index.findings).encode("utf-8", "replace")).hexdigest(),
    )


def how_known(content: DocumentClaims) -> str:
    """Return where a document's date is from, or the earliest day that an undated one can have."""
    dated, bound = content.dated, content.bound
    if dated is not None and not is_undated(dated):
        return dated.source
    if bound is not None and bound.low is not None:
        return f"{page_texts.NOT_BEFORE.format(day=day_in_words(bound.low))}: {bound.source}"
    return dated.source if dated else ""


def _gravest_first(entries: list[DocumentEntry], index: Index) -> list[DocumentEntry]:
    """Return many documents, those with the most to fix first, then those without a date."""

    def order(entry: DocumentEntry) -> tuple[int, int, bool]:
        counts = dict(_counts(entry, index))
        dated = not is_undated(entry.content.dated)
        return -counts.get("conflict", 0), -counts.get("unclear", 0), dated

    return sorted(entries, key=order)


def _counts(entry: DocumentEntry, index: Index) -> tuple[tuple[Verdict, int], ...]:
    claims = index.by_document.get(entry.content.document.id, ())
    found = {f.id: f.verdict for claim in claims for f in index.open_findings(claim)}
    counts = Counter(found.values())
    return tuple((verdict, counts[verdict]) for verdict in CALLING if counts[verdict])


def _dated_document(entry: DocumentEntry, index: Index) -> DatedDocument:
    dated, document = entry.content.dated, entry.content.document.id
    seen = entry.content.mentions
    return DatedDocument(
        entry.href,
        entry.title,
        spoken(dated),
        is_undated(dated),
        how_known(entry.content),
        document,
        _counts(entry, index),
        f"{texts.compared(compared_in(document, index), seen)}." if seen else "",
    )


def _dates(entries: list[DocumentEntry]) -> str:
    """Return how many documents there are, from when to when they speak, how many are undated.

    "9 documents, dated 2016 to March 2024. 1 document does not tell when it was written."
    """
    dates = [date for entry in entries if (date := entry.content.dated) and not is_undated(date)]
    undated = len(entries) - len(dates)
    counted = texts.documents(len(entries))
    dated = page_texts.SPEAKING.format(documents=counted, period=_period(dates))
    sentences = (dated if dates else f"{counted}.", texts.undated(undated) if undated else "")
    return " ".join(filter(None, sentences))


def _period(dates: Iterable[DocumentDate]) -> str:
    """Return the time from the first to the last of some dates in words."""
    known = list(dates)
    low = min((date.low for date in known if date.low is not None), default=None)
    high = max((date.high for date in known if date.high is not None), default=None)
    return period(low, high)
