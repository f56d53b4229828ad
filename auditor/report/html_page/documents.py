"""A document's text in paragraphs, its claims marked, with notes in the margin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.files.output_formats import PAGE_FILE
from auditor.report.html_page.finding_card import anchor_of
from auditor.report.html_page.highlights import Mark, Piece, cut
from auditor.report.shared import texts
from auditor.report.shared.index import gravest_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Finding, Verdict
    from auditor.report.shared.index import DocumentEntry, Index

LINE = re.compile(r"[^\n]*\S[^\n]*")
SENTENCE = "sentence"
UNNOTED = frozenset({"agreement"})  # marked in the text; a note for each would drown the others


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in the margin that leads to its finding."""

    verdict: Verdict
    href: str
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the document, as written."""

    heading: bool
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def blocks(source: DocumentEntry, claims: Iterable[Claim], index: Index) -> tuple[Block, ...]:
    """Cut a document into its paragraphs and mark the claims in them."""
    text = source.understood.document.text
    spans = _paragraphs(source)
    home = PAGE_FILE if source.beside else ""
    placed = _by_line([span[0] for span in spans], claims)
    heads = {p.start for p in source.passages if p.kind == "heading"}
    return tuple(
        _block(text[start:end], start, start in heads, placed.get(line, []), index, home)
        for line, (start, end) in enumerate(spans)
    )


def _paragraphs(source: DocumentEntry) -> list[tuple[int, int]]:
    """Return the lines that are not blank, joined where a sentence or paragraph goes on."""
    spans: list[tuple[int, int]] = []
    for match in LINE.finditer(source.understood.document.text):
        if spans and _goes_on(source, spans[-1][1], match.start()):
            spans[-1] = spans[-1][0], match.end()
        else:
            spans.append(match.span())
    return spans


def _goes_on(source: DocumentEntry, end: int, start: int) -> bool:
    """Whether the text that ends at `end` goes on in the line that begins at `start`."""
    place = bisect_right(source.starts, end - 1) - 1
    if place < 0:
        return False
    last = source.passages[place]
    if last.end > start:
        return True
    following = source.passages[place + 1] if place + 1 < len(source.passages) else None
    return (
        following is not None
        and last.paragraph == following.paragraph
        and last.kind == following.kind == SENTENCE
        and last.end <= end
        and following.start >= start
    )


def _by_line(starts: list[int], claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    """Give every claim to the line in which it, or the passage it is inferred from, begins."""
    placed: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        start = claim.passage_start if claim.start is None else claim.start
        placed[bisect_right(starts, start) - 1].append(claim)
    return placed


def _block(
    text: str, offset: int, heading: bool, claims: list[Claim], index: Index, home: str
) -> Block:
    spans: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    found: dict[str, Finding] = {}
    for claim in claims:
        findings = [f for f in index.by_claim.get(claim.id, ()) if not f.waived]
        found |= {f.id: f for f in findings}
        if claim.start is not None and claim.end is not None:
            spans[claim.start - offset, claim.end - offset] += findings
    marks = [_mark(start, end, findings, home) for (start, end), findings in spans.items()]
    noted = sorted((f for f in found.values() if f.verdict not in UNNOTED), key=gravest_first)
    notes = tuple(Note(f.verdict, f"{home}#{anchor_of(f)}", f.message) for f in noted)
    return Block(heading, cut(text, marks), notes)


def _mark(start: int, end: int, findings: list[Finding], home: str) -> Mark:
    """Mark a span by the gravest finding about it."""
    if not findings:
        return Mark(start, end, label=texts.UNCOMPARED)
    gravest = min(findings, key=gravest_first)
    word = texts.VERDICT[gravest.verdict].word
    return Mark(start, end, gravest.verdict, f"{home}#{anchor_of(gravest)}", word)
