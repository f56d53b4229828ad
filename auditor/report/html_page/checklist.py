"""The results of an audit → the passages with a number, date or name, to be ticked off."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.finding_card import anchor_of
from auditor.report.html_page.views import Views
from auditor.report.shared.evidence import passage_of
from auditor.report.shared.highlights import Mark, Piece
from auditor.report.shared.opposed import opposing
from auditor.report.shared.passage_excerpt import MOST, quoted_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.model import Claim, Finding, Verdict
    from auditor.report.html_page.filters import Facets
    from auditor.report.shared.index import DocumentEntry, Index

NAMED = 2  # other documents that a status names
MOST_UNREAD = 20_000
"""Mentions that no finding rests on, beyond which only documents mark them: a list for ticking off
has an end."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Status:
    """The outcome of comparing a statement; without a verdict it was compared with nothing."""

    verdict: Verdict | None
    text: str
    href: str
    finding: str = ""  # its id
    others: tuple[str, ...] = ()  # titles of the documents that it names


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A passage of the checklist."""

    tokens: str
    pieces: tuple[Piece, ...]
    title: str
    href: str
    place: str
    said_by: str
    statuses: tuple[Status, ...]
    claims: tuple[str, ...]  # ids


class Stretch(NamedTuple):
    """A part of a passage that one quotation can hold, with what stands in it."""

    document: str
    start: int  # of the passage, and its end: document offsets
    end: int
    passage: str
    claims: tuple[Claim, ...]
    mentions: tuple[Span, ...]
    line: int  # in which the passage begins; from 1


def checklist(index: Index, facets: Facets) -> Views[ChecklistItem]:
    """Return the passages that state something, in the order of the documents."""
    together = [part for passage in _passages(index) for part in _near(passage)]
    return Views(together, lambda part: _item(part, index, facets))


def is_whole(index: Index) -> bool:
    """Whether the checklist has what no finding rests on too."""
    return sum(len(entry.content.spans) for entry in index.documents.values()) <= MOST_UNREAD


def _passages(index: Index) -> Iterator[Stretch]:
    """Yield each passage that holds a claim or a mention, in the order of the documents."""
    whole = is_whole(index)
    for document, entry in index.documents.items():
        claims: dict[Span, list[Claim]] = defaultdict(list)
        for claim in index.by_document.get(document, ()):
            claims[passage_of(claim)[1:]].append(claim)
        mentions = _mentions(entry, claims) if whole else {}
        line, at = 1, 0
        for start, end in sorted({*claims, *mentions}):
            line, at = line + entry.content.text.count("\n", at, start), start
            own = claims.get((start, end), [])
            text = own[0].passage if own else entry.content.text[start:end]
            spans = tuple(mentions.get((start, end), ()))
            yield Stretch(document, start, end, text, tuple(own), spans, line)


def _mentions(entry: DocumentEntry, known: Iterable[Span]) -> dict[Span, list[Span]]:
    """Return the mentions of a document by the passage that holds each, a claim's where it can."""
    found: dict[Span, list[Span]] = defaultdict(list)
    starts, passages = entry.passages.starts, entry.passages
    read = sorted(known)
    for start, end in entry.content.spans:
        inside = read[bisect_right(read, (start, len(entry.content.text))) - 1 :][:1]
        if inside and inside[0][0] <= start and end <= inside[0][1]:
            found[inside[0]].append((start, end))
            continue
        place = bisect_right(starts, start) - 1
        if place >= 0 and passages[place].end >= end:
            found[passages[place].start, passages[place].end].append((start, end))
        else:
            found[start, end].append((start, end))
    return found


def _near(passage: Stretch) -> Iterator[Stretch]:
    """Yield a passage in the parts that one quotation can hold, in their order."""
    if len(passage.passage) <= MOST:
        yield passage
        return
    mentioned = {start for start, _ in passage.mentions}
    places = sorted({c.start for c in passage.claims if c.start is not None} | mentioned)
    for low, high in _stretches(places, passage.start):
        claims = tuple(c for c in passage.claims if low <= _begin(c) < high)
        mentions = tuple(span for span in passage.mentions if low <= span[0] < high)
        yield passage._replace(claims=claims, mentions=mentions)


def _begin(claim: Claim) -> int:
    return claim.passage_start if claim.start is None else claim.start


def _stretches(places: Sequence[int], begin: int) -> Iterator[Span]:
    """Yield the first and last offset of groups of places that lie near each other."""
    low, first = begin, places[0] if places else begin
    for place in places:
        if place - first > MOST // 2:
            yield low, place
            low = first = place
    yield low, (places[-1] if places else begin) + 1


def _item(part: Stretch, index: Index, facets: Facets) -> ChecklistItem:
    entry = index.documents.get(part.document)
    return ChecklistItem(
        facets.claims(part.claims) or facets.document(part.document),
        quoted_from(part.passage, _marks(part, index)),
        index.title(part.document),
        entry.href if entry else "",
        part.claims[0].place if part.claims else page_texts.LINE.format(line=part.line),
        ", ".join(dict.fromkeys(c.said_by for c in part.claims if c.said_by)),
        _statuses(part.claims, index),
        tuple(claim.id for claim in part.claims),
    )


def _marks(part: Stretch, index: Index) -> list[Mark]:
    """Return the marks of values and of what no finding rests on, in the order of the text."""
    marks = {mark.start: mark for claim in part.claims for mark in _marked(claim, index)}
    for start, end in part.mentions:
        marks.setdefault(start - part.start, Mark(start - part.start, end - part.start))
    return [marks[place] for place in sorted(marks)]


def _marked(claim: Claim, index: Index) -> Iterable[Mark]:
    if claim.start is None or claim.end is None:
        return
    found = index.open_findings(claim)
    offset = claim.passage_start
    verdict = found[0].verdict if found else None
    yield Mark(claim.start - offset, claim.end - offset, verdict)


def _statuses(claims: Sequence[Claim], index: Index) -> tuple[Status, ...]:
    """Return the gravest finding about each claim, each text once; else what is accepted."""
    found = {f.id: f for c in claims for f in index.open_findings(c)[:1]} or _accepted(
        claims, index
    )
    ranked = sorted(found.values(), key=lambda f: index.rank[f.id])
    if ranked:
        statuses = [_status(f, claims, index) for f in reversed(ranked)]
        last_of_each = {(status.verdict, status.text): status for status in statuses}
        return tuple(reversed(last_of_each.values()))
    alone = bool(claims) and all(index.is_in_one_document(claim) for claim in claims)
    return (Status(None, page_texts.ALONE if alone else page_texts.NOT_COMPARED, ""),)


def _accepted(claims: Sequence[Claim], index: Index) -> dict[str, Finding]:
    return {f.id: f for c in claims for f in index.by_claim.get(c.id, ()) if f.waived}


def _status(finding: Finding, claims: Sequence[Claim], index: Index) -> Status:
    own = [claim for claim in claims if claim.id in finding.claims]
    others = dict.fromkeys(c.document for c in opposing(finding, own, index))
    titles = [index.title(other) for other in others if other != own[0].document]
    text = page_texts.status(finding.verdict, titles[:NAMED], len(titles) - NAMED)
    return Status(
        finding.verdict,
        page_texts.ACCEPTED_STATUS.format(status=text) if finding.waived else text,
        f"#{anchor_of(finding)}",
        finding.id,
        tuple(titles[:NAMED]),
    )
