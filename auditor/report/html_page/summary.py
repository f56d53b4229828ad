"""The results of an audit → the first screen of the page: the outcome and the documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.language.dates.format import day_in_words
from auditor.report.html_page import texts as page_texts
from auditor.report.shared import texts
from auditor.report.shared.format import is_undated, period, spoken
from auditor.report.shared.outcome import headline, outcome, problem_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import DocumentClaims, DocumentDate
    from auditor.report.shared.index import DocumentEntry, Index

LISTED = 8  # documents named in the summary; of more only the undated ones, which need attention


@dataclass(frozen=True, slots=True)
class DatedDocument:
    """A document of the summary: when it speaks and how that is known."""

    href: str
    title: str
    date: str
    undated: bool
    how: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The audited documents, and the outcome."""

    headline: str
    lines: tuple[str, ...]
    problems_head: str
    problems: tuple[str, ...]
    documents: str
    entries: tuple[DatedDocument, ...]
    skipped: str


def summary(index: Index) -> Summary:
    """Return the first screen of the page."""
    problems = index.results.problems
    entries = list(index.documents.values())
    return Summary(
        headline=headline(index),
        lines=outcome(index),
        problems_head=texts.problems(len(problems), any(p.fatal for p in problems)),
        problems=tuple(problem_line(index, place) for place in range(len(problems))),
        documents=_dates(entries) if len(entries) > LISTED else "",
        entries=tuple(_dated_document(entry) for entry in _listed(entries)),
        skipped=page_texts.skipped(index.results.skipped) if index.results.skipped else "",
    )


def how_known(content: DocumentClaims) -> str:
    """Return where a document's date is from, or the earliest day that an undated one can have."""
    dated, bound = content.dated, content.bound
    if dated is not None and not is_undated(dated):
        return dated.source
    if bound is not None and bound.low is not None:
        return f"{page_texts.NOT_BEFORE.format(day=day_in_words(bound.low))}: {bound.source}"
    return dated.source if dated else ""


def _listed(entries: list[DocumentEntry]) -> list[DocumentEntry]:
    if len(entries) <= LISTED:
        return entries
    return [entry for entry in entries if is_undated(entry.content.dated)][:LISTED]


def _dated_document(entry: DocumentEntry) -> DatedDocument:
    dated = entry.content.dated
    return DatedDocument(
        entry.href, entry.title, spoken(dated), is_undated(dated), how_known(entry.content)
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
