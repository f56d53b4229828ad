"""The first screen of the page: what was audited, and what came out, in a few lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.calendar.format import day_in_words
from auditor.core.model import OPEN
from auditor.report.shared import texts
from auditor.report.shared.format import is_undated, period, spoken

if TYPE_CHECKING:
    from auditor.core.model import DocumentClaims
    from auditor.report.shared.index import DocumentEntry, Index

LISTED = 8  # documents named on the cover; of more only the undated ones, which need attention


@dataclass(frozen=True, slots=True)
class Entry:
    """A document on the cover: when it speaks and how that is known."""

    href: str
    title: str
    date: str
    undated: bool
    how: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What was audited, and what came out."""

    headline: str
    lines: tuple[str, ...]
    problems_head: str
    problems: tuple[str, ...]
    documents: str
    entries: tuple[Entry, ...]
    skipped: str


def cover(index: Index) -> Cover:
    """Gather the cover."""
    problems = index.results.problems
    sources = list(index.documents.values())
    return Cover(
        headline=headline(index),
        lines=outcome(index),
        problems_head=texts.problems(len(problems), any(p.fatal for p in problems)),
        problems=tuple(problem_line(index, place) for place in range(len(problems))),
        documents=_span(sources) if len(sources) > LISTED else "",
        entries=tuple(_entry(source) for source in _listed(sources)),
        skipped=texts.skipped(index.results.skipped) if index.results.skipped else "",
    )


def headline(index: Index) -> str:
    """Return "2 to fix, 1 to ask, 5 changed"; waived findings do not count."""
    found = Counter(finding.verdict for finding in index.findings if not finding.waived)
    return texts.SUMMARY.format(
        fix=found["conflict"],
        ask=found["unclear"] + found["revision"],
        changed=found["change"],
    )


def outcome(index: Index) -> tuple[str, ...]:
    """Say what the headline leaves out: style, what was not checked and what was not read."""
    documents = index.results.documents
    style = sum(f.verdict == "style" and not f.waived for f in index.findings)
    accepted = sum(f.waived is not None for f in index.findings)
    lone = index.lone_statements()
    seen = sum(document.mentions for document in documents)
    claimed = sum(document.mentions_claimed for document in documents)
    opened = sum(claim.fact == OPEN for claim in index.table)
    lines = (
        texts.style_notes(style) if style else "",
        texts.accepted(accepted) if accepted else "",
        texts.lone_statements(lone) if lone else "",
        texts.understood(claimed, seen, opened) if seen else "",
        texts.NO_CLAIMS if documents and not index.claims else "",
    )
    return tuple(filter(None, lines))


def problem_line(index: Index, place: int) -> str:
    """Return a problem in one line, with what it is about in front unless it says so itself."""
    problem = index.results.problems[place]
    about = index.title(problem.document) if problem.document else problem.rule
    if not about or about in problem.message:
        return problem.message
    return f"{about}: {problem.message}"


def how_known(understood: DocumentClaims) -> str:
    """Say where a document's date is from, or the earliest day that an undated one can have."""
    dated, bound = understood.dated, understood.bound
    if dated is not None and not is_undated(dated):
        return dated.source
    if bound is not None and bound.low is not None:
        return f"{texts.NOT_BEFORE.format(day=day_in_words(bound.low))}: {bound.source}"
    return dated.source if dated else ""


def _listed(sources: list[DocumentEntry]) -> list[DocumentEntry]:
    if len(sources) <= LISTED:
        return sources
    return [source for source in sources if is_undated(source.understood.dated)][:LISTED]


def _entry(source: DocumentEntry) -> Entry:
    dated = source.understood.dated
    return Entry(
        source.href, source.title, spoken(dated), is_undated(dated), how_known(source.understood)
    )


def _span(sources: list[DocumentEntry]) -> str:
    """Say how many documents there are, from when to when they speak, and how many do not tell."""
    dates = [s.understood.dated for s in sources if not is_undated(s.understood.dated)]
    low = min((d.low for d in dates if d and d.low is not None), default=None)
    high = max((d.high for d in dates if d and d.high is not None), default=None)
    undated = len(sources) - len(dates)
    span = texts.SPEAKING.format(documents=texts.documents(len(sources)), period=period(low, high))
    counted = texts.documents(len(sources)) + "."
    return " ".join(
        filter(None, (span if dates else counted, texts.undated(undated) if undated else ""))
    )
