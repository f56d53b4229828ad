"""A document → its text in paragraphs, with its claims marked and notes in the margin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.finding_card import anchor_of
from auditor.report.shared import texts
from auditor.report.shared.evidence import passage_of
from auditor.report.shared.highlights import Mark, Piece, cut
from auditor.report.shared.passage_excerpt import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.core.model import Claim, Finding, Verdict
    from auditor.report.shared.index import DocumentEntry, Index

LINE = re.compile(r"[^\n]*\S[^\n]*")
PROSE = "body"
PART_BYTES = 1_500_000  # of markup; a longer document is shown in parts
LONGEST = 100_000  # characters of a paragraph that is cut
MOST_NOTES = 1_000  # beside one that is
MARKUP = 150  # bytes of markup around a piece or a note
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


def blocks(entry: DocumentEntry, claims: Iterable[Claim], index: Index) -> tuple[Block, ...]:
    """Return the paragraphs of a document with the claims marked in them.

    Of a document whose text is not at hand they are the passages that claims were read in.
    """
    text = entry.content.text
    links = _Links(index)
    if not text:
        return tuple(_passages(claims, links))
    spans = _paragraphs(entry)
    starts = [span[0] for span in spans]
    placed = _by_line(starts, claims)
    unread = _unread(starts, entry)
    headings = {p.start for p in entry.passages if p.kind == "heading"}
    return tuple(
        Block(
            start in headings,
            cut(
                text[start:end], [*links.marks(placed.get(line, []), start), *unread.get(line, ())]
            ),
            links.notes(placed.get(line, [])),
        )
        for line, (start, end) in enumerate(spans)
    )


def parts_of(whole: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield the paragraphs of a document in parts that a page can hold, the longest ones cut."""
    part: list[Block] = []
    filled = 0
    for block in _bounded(whole):
        size = _about(block)
        if part and filled + size > PART_BYTES:
            yield tuple(part)
            part, filled = [], 0
        part.append(block)
        filled += size
    yield tuple(part)


def _bounded(whole: Iterable[Block]) -> Iterator[Block]:
    """Yield paragraphs; of one that is longer than a part should be, its pieces by themselves."""
    for block in whole:
        if _about(block) <= PART_BYTES:
            yield block
            continue
        for piece in block.pieces:
            for start in range(0, len(piece.text), LONGEST):
                text = piece.text[start : start + LONGEST]
                yield replace(block, pieces=(replace(piece, text=text),), notes=())
        for start in range(0, len(block.notes), MOST_NOTES):
            yield Block(heading=False, pieces=(), notes=block.notes[start : start + MOST_NOTES])


def _about(block: Block) -> int:
    """Return about how many bytes the markup of a paragraph has."""
    pieces = sum(len(p.text.encode("utf-8", "replace")) + MARKUP for p in block.pieces)
    return pieces + sum(len(n.message.encode("utf-8", "replace")) + MARKUP for n in block.notes)


def _passages(claims: Iterable[Claim], links: _Links) -> Iterator[Block]:
    placed: dict[tuple[str, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        placed[passage_of(claim)].append(claim)
    for (_, start, _), read in placed.items():
        pieces = quoted(read[0].passage, links.marks(read, start))
        yield Block(heading=False, pieces=pieces, notes=links.notes(read))


def _paragraphs(entry: DocumentEntry) -> list[tuple[int, int]]:
    """Return the lines that are not blank, joined where a sentence or paragraph goes on.

    Start and end of each are document offsets.
    """
    spans: list[tuple[int, int]] = []
    for match in LINE.finditer(entry.content.text):
        if spans and _goes_on(entry, spans[-1][1], match.start()):
            spans[-1] = spans[-1][0], match.end()
        else:
            spans.append(match.span())
    return spans


def _goes_on(entry: DocumentEntry, end: int, start: int) -> bool:
    """Whether the text that ends at `end` goes on in the line that begins at `start`."""
    place = bisect_right(entry.passages.starts, end - 1) - 1
    if place < 0:
        return False
    last = entry.passages[place]
    if last.end > start:
        return True
    following = entry.passages[place + 1] if place + 1 < len(entry.passages) else None
    return (
        following is not None
        and last.paragraph == following.paragraph
        and last.kind == following.kind == PROSE
        and last.end <= end
        and following.start >= start
    )


def _by_line(starts: list[int], claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    """Return the claims by the number of the line in which they, or their passage, begin."""
    placed: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        start = claim.passage_start if claim.start is None else claim.start
        placed[bisect_right(starts, start) - 1].append(claim)
    return placed


def _unread(starts: list[int], entry: DocumentEntry) -> dict[int, list[Mark]]:
    """Return the marks of the mentions by the number of the line in which they begin."""
    placed: dict[int, list[Mark]] = defaultdict(list)
    for start, end in entry.content.spans:
        line = max(bisect_right(starts, start) - 1, 0)
        begin = starts[line]
        placed[line].append(Mark(start - begin, end - begin, label=page_texts.UNREAD_VALUE))
    return placed


class _Links:
    """Marks claims and notes findings, each with a link to its finding."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def marks(self, claims: list[Claim], offset: int) -> list[Mark]:
        """Return a mark for each written value, counted from the document offset `offset`."""
        spans: dict[tuple[int, int], list[Finding]] = defaultdict(list)
        for claim in claims:
            if claim.start is not None and claim.end is not None:
                spans[claim.start - offset, claim.end - offset] += self._index.open_findings(claim)
        return [self._mark(start, end, findings) for (start, end), findings in spans.items()]

    def notes(self, claims: list[Claim]) -> tuple[Note, ...]:
        """Return a note for each finding about some claims, the gravest first."""
        found = {f.id: f for claim in claims for f in self._index.open_findings(claim)}
        noted = sorted((f for f in found.values() if f.verdict not in UNNOTED), key=self._rank)
        return tuple(Note(f.verdict, f"#{anchor_of(f)}", f.message) for f in noted)

    def _rank(self, finding: Finding) -> int:
        return self._index.rank[finding.id]

    def _mark(self, start: int, end: int, findings: list[Finding]) -> Mark:
        """Return the mark of a span, which leads to the gravest finding about it."""
        if not findings:
            return Mark(start, end, label=page_texts.UNCOMPARED)
        gravest = min(findings, key=self._rank)
        word = texts.VERDICT[gravest.verdict].word
        return Mark(start, end, gravest.verdict, f"#{anchor_of(gravest)}", word)
