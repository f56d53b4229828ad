"""The data of the HTML page, complete before a template sees it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.language.day_words import day_in_words
from auditor.model import LEVELS
from auditor.report import wording
from auditor.report.evidence import Card, anchor_of, card, inferred_note
from auditor.report.format import held, is_undated, spoken, value_of
from auditor.report.index import GRAVITY, Index
from auditor.report.texts import Block, blocks

if TYPE_CHECKING:
    from auditor.model import Claim, Results, Understood, Verdict
    from auditor.report.index import Source


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one verdict."""

    verdict: Verdict
    kind: wording.Kind
    folded: bool
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Fix, ask or know."""

    part: wording.Part
    count: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with its text and marks."""

    anchor: str
    title: str
    id: str
    date: str
    date_source: str
    undated: bool
    bound: str
    origin: str
    counts: tuple[tuple[Verdict, int], ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the claims table."""

    anchor: str
    document: str
    href: str
    about: str
    what: str
    value: str
    inferred: str
    holds: str
    said_by: str
    place: str
    findings: tuple[tuple[Verdict, str], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What was audited, and what came out, in a few lines."""

    headline: str
    style: str
    lone: str
    understood: str
    problems_head: str
    problems: tuple[str, ...]
    skipped: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the report shows."""

    cover: Cover
    sections: tuple[Section, ...]
    accepted: tuple[Card, ...]
    documents: tuple[DocumentView, ...]
    rows: tuple[Row, ...]


def build(results: Results) -> Page:
    """Gather the page from what an audit found."""
    index = Index(results)
    return Page(
        cover=_cover(index),
        sections=tuple(_section(part, index) for part in wording.PARTS),
        accepted=tuple(card(f, index) for f in index.findings if f.waived),
        documents=tuple(_document(source, index) for source in index.documents.values()),
        rows=tuple(
            _row(place, claim, index) for place, claim in enumerate(index.claims.values(), 1)
        ),
    )


def headline(index: Index) -> str:
    """Return "2 to fix, 1 to ask, 5 changed"; waived findings do not count."""
    found = Counter(finding.verdict for finding in index.findings if not finding.waived)
    return wording.SUMMARY.format(
        fix=found["conflict"],
        ask=found["unclear"] + found["revision"],
        changed=found["change"],
    )


def _cover(index: Index) -> Cover:
    results = index.results
    style = sum(f.verdict == "style" and not f.waived for f in index.findings)
    lone = index.lone_statements()
    claimed = sum(document.mentions_claimed for document in results.documents)
    seen = sum(document.mentions for document in results.documents)
    return Cover(
        headline=headline(index),
        style=wording.style_notes(style) if style else "",
        lone=wording.lone_statements(lone) if lone else "",
        understood=wording.understood(claimed, seen) if seen else "",
        problems_head=wording.problems(
            len(results.problems), any(problem.fatal for problem in results.problems)
        ),
        problems=tuple(problem_line(index, place) for place in range(len(results.problems))),
        skipped=wording.skipped(results.skipped) if results.skipped else "",
    )


def problem_line(index: Index, place: int) -> str:
    """Return a problem in one line, with what it is about in front unless it says so itself."""
    problem = index.results.problems[place]
    about = index.title(problem.document) if problem.document else problem.rule
    return (
        problem.message if not about or about in problem.message else f"{about}: {problem.message}"
    )


def _section(part: wording.Part, index: Index) -> Section:
    groups = tuple(
        Group(verdict, wording.VERDICT[verdict], verdict in wording.FOLDED, cards)
        for verdict in part.verdicts
        if (cards := _cards(verdict, index))
    )
    return Section(part, sum(len(group.cards) for group in groups), groups)


def _cards(verdict: Verdict, index: Index) -> tuple[Card, ...]:
    found = [f for f in index.findings if f.verdict == verdict and not f.waived]
    found.sort(key=lambda finding: LEVELS.index(finding.level))
    return tuple(card(finding, index) for finding in found)


def _document(source: Source, index: Index) -> DocumentView:
    document, dated = source.understood.document, source.understood.dated
    own = index.by_document[document.id]
    found = {f.id: f.verdict for c in own for f in index.by_claim.get(c.id, ()) if not f.waived}
    counts = sorted(Counter(found.values()).items(), key=lambda item: GRAVITY[item[0]])
    return DocumentView(
        anchor=source.anchor,
        title=source.title,
        id=document.id,
        date=spoken(dated),
        date_source=dated.source if dated else "",
        undated=is_undated(dated),
        bound=_bound(source.understood),
        origin=document.source or "",
        counts=tuple(counts),
        blocks=blocks(source, own, index),
    )


def _bound(understood: Understood) -> str:
    """Say the earliest day on which an undated document can speak, and what tells it."""
    bound = understood.bound
    if bound is None or bound.low is None or not is_undated(understood.dated):
        return ""
    return f"{wording.NOT_BEFORE.format(day=day_in_words(bound.low))}, {bound.source}"


def _row(place: int, claim: Claim, index: Index) -> Row:
    source = index.documents.get(claim.document)
    return Row(
        anchor=f"claim-{place}",
        document=index.title(claim.document),
        href=f"#{source.anchor}" if source else "",
        about=claim.subject or "",
        what=wording.kind_of_claim(claim.fact, claim.slot),
        value=value_of(claim),
        inferred=inferred_note(claim),
        holds=held(claim.holds),
        said_by=claim.said_by or "",
        place=claim.place,
        findings=tuple((f.verdict, f"#{anchor_of(f)}") for f in index.by_claim.get(claim.id, ())),
    )
