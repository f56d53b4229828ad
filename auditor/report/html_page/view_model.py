"""The results of an audit → the data of the HTML page, complete before a template sees it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.core.verdict import gravity
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.appendix import Appendix, appendix, rule_anchors
from auditor.report.html_page.checklist import ChecklistItem, checklist, is_whole
from auditor.report.html_page.documents import Block, blocks, parts_of
from auditor.report.html_page.filters import Facets
from auditor.report.html_page.finding_card import Card, anchor_of, card
from auditor.report.html_page.groups import Section, in_short, section
from auditor.report.html_page.stamps import Stamps
from auditor.report.html_page.summary import Summary, how_known, summary
from auditor.report.html_page.timeline import Series, series
from auditor.report.html_page.views import Views
from auditor.report.record import diff
from auditor.report.shared import texts
from auditor.report.shared.evidence import inferred_note
from auditor.report.shared.format import held, is_undated, spoken, value_of
from auditor.report.shared.index import Index
from auditor.report.shared.outcome import compared_in_all
from auditor.report.shared.questions import questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Claim, Verdict
    from auditor.core.results import Results
    from auditor.report.html_page.page_memory import Session
    from auditor.report.shared.index import DocumentEntry

MOST_FINDINGS = 100  # of a claim that its line links to, the gravest first


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with its text and marks."""

    anchor: str
    tokens: str
    title: str
    id: str
    file: str
    date: str
    undated: bool
    how: str
    origin: str
    counts: tuple[tuple[Verdict, int], ...]
    blocks: tuple[Block, ...]
    lacking: str  # what is told of a document whose text is not at hand


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the claims table; `size` and `day` are what its value and time are sorted by."""

    anchor: str
    tokens: str
    document: str
    href: str
    about: str
    what: str
    value: str
    size: float | None
    inferred: str
    holds: str
    day: int | None
    said_by: str
    place: str
    findings: tuple[tuple[Verdict, str], ...]
    more: int  # findings beyond these


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A finding that changed since the last audit; one that has gone has no link."""

    kind: str
    verdict: Verdict
    was: str
    message: str
    href: str


@dataclass(frozen=True, slots=True)
class DiffSection:
    """The findings that are new since the last audit, and those that have gone."""

    headline: str
    lines: tuple[DiffLine, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the report shows; what long lists hold is made when it is asked for."""

    summary: Summary
    short: tuple[Card, ...]
    questions: tuple[tuple[str, str], ...]  # to authors, with links to the findings behind them
    counts: tuple[tuple[Verdict, int], ...]  # of open findings
    since: DiffSection | None
    sections: tuple[Section, ...]
    accepted: Views[Card]
    checklist: Views[ChecklistItem]
    series: Sequence[Series]
    documents: Views[DocumentView]
    rows: Views[Row]
    unlisted: str  # how many open claims only tables list
    unheld: str  # how many statements the record lacked that the page is made from
    checked: str  # how many values were compared, and what would compare the others
    has_all_mentions: bool  # whether the checklist has what no finding rests on
    appendix: Appendix
    facets: dict[str, list[tuple[str, str]]]
    rules: dict[str, str]  # rule to its place in the page
    stamps: Stamps | None = None  # what gives the keys of entries, where they are remembered


def build(results: Results, session: Session | None = None) -> Page:
    """Return the data of the page; with a session its entries have keys."""
    index = Index(results)
    facets = Facets(index)
    rules = rule_anchors(index)
    sections = tuple(section(part, index, facets) for part in texts.PARTS)
    return Page(
        summary=summary(index),
        short=in_short(sections),
        questions=_questions(index),
        counts=_counts(sections),
        since=_since(results) if results.since is not None else None,
        sections=sections,
        accepted=Views([f for f in index.findings if f.waived], lambda f: card(f, index, facets)),
        checklist=checklist(index, facets),
        series=series(index, facets),
        documents=Views(
            list(index.documents.values()), lambda entry: _document(entry, index, facets)
        ),
        rows=Views(list(index.claims.values()), lambda claim: _row(claim, index, facets)),
        unlisted=page_texts.open_claims(unlisted) if (unlisted := index.unlisted_open()) else "",
        unheld=page_texts.unheld(unheld) if (unheld := index.unheld_statements()) else "",
        checked=compared_in_all(index),
        has_all_mentions=is_whole(index),
        appendix=appendix(index),
        facets=facets.values,
        rules=rules,
        stamps=Stamps(session, index, facets, rules) if session else None,
    )


def _questions(index: Index) -> tuple[tuple[str, str], ...]:
    return tuple((each.text, f"#{anchor_of(each.finding)}") for each in questions(index))


def _counts(sections: tuple[Section, ...]) -> tuple[tuple[Verdict, int], ...]:
    groups = (group for section in sections for group in section.groups)
    return tuple((group.verdict, group.count) for group in groups)


def _since(results: Results) -> DiffSection:
    lines = (
        DiffLine(
            texts.SINCE[line.kind],
            line.finding.verdict,
            texts.was(line.was) if line.was else "",
            line.finding.message,
            "" if line.kind == "gone" else f"#{anchor_of(line.finding)}",
        )
        for line in diff.listed(results)
    )
    return DiffSection(diff.headline(results), tuple(lines))


def _document(entry: DocumentEntry, index: Index, facets: Facets) -> DocumentView:
    document, dated = entry.content.document, entry.content.dated
    own = index.by_document.get(document.id, ())
    found = {f.id: f.verdict for claim in own for f in index.open_findings(claim)}
    counts = sorted(Counter(found.values()).items(), key=lambda item: gravity(item[0]))
    return DocumentView(
        anchor=entry.anchor,
        tokens=facets.document(document.id),
        title=entry.title,
        id=document.id,
        file=entry.file,
        date=spoken(dated),
        how=how_known(entry.content),
        undated=is_undated(dated),
        origin=document.source or "",
        counts=tuple(counts),
        blocks=blocks(entry, own, index),
        lacking=page_texts.PASSAGES_ONLY if own and not document.text else "",
    )


def in_parts(view: DocumentView) -> Iterator[DocumentView]:
    """Yield a document, or the parts of one that is too long for a page, each with its number."""
    for number, part in enumerate(parts_of(view.blocks), 1):
        if number == 1:
            yield replace(view, blocks=part)
        else:
            title = page_texts.PART.format(title=view.title, number=number)
            yield replace(view, anchor=f"{view.anchor}-{number}", title=title, blocks=part)


def _row(claim: Claim, index: Index, facets: Facets) -> Row:
    entry = index.documents.get(claim.document)
    found = index.by_claim.get(claim.id, ())
    return Row(
        anchor=index.anchor_of_claim(claim.id),
        tokens=facets.claims([claim]),
        document=index.title(claim.document),
        href=entry.href if entry else "",
        about=claim.subject or "",
        what=page_texts.kind_of_claim(claim.fact, claim.slot),
        value=value_of(claim),
        size=claim.value.low,
        inferred=inferred_note(claim),
        holds=held(claim),
        day=claim.holds.low if claim.holds else None,
        said_by=claim.said_by or "",
        place=claim.place,
        findings=tuple((f.verdict, f"#{anchor_of(f)}") for f in found[:MOST_FINDINGS]),
        more=max(len(found) - MOST_FINDINGS, 0),
    )
