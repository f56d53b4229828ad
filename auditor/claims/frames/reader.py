"""A passage's headings and the phrase that opens it → the frame that its values stand in.

A frame tells of which time, group, place or case something is said: "## 2022", "## Linux",
"In rural areas, …", "Example 1: …".  Headings that name a part of a document ("Summary") are no
frame.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from auditor.claims.frames.phrases import (
    LONGEST,
    Phrase,
    bracketed_part,
    heading_name,
    heading_part,
    heading_words,
    names_in,
    names_part,
    part_of,
    trailing_parts,
)
from auditor.core.kinship.frame import Frame, FrameKind, FramePart
from auditor.core.model import Mention, Passage
from auditor.core.quick_init import quick_init
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, capitalised

Span = tuple[int, int]

OPENING = 100  # characters
_PREPOSITION = rf"(?P<preposition>{any_of(entries('frame-prepositions'))})"
_FRONT = re.compile(
    rf"(?:{_PREPOSITION} (?P<object>[^,.;:!?\n]{{1,{LONGEST}}})"
    rf"|(?P<adverb>{any_of(entries('place-adverbs'))})),? "
)
_SCENE = re.compile(
    rf"(?:{any_of(capitalised(entries('source-openers')))} [^,.;:\n]{{1,{LONGEST}}}"
    rf"|{any_of((*capitalised(entries('scene-setters')), *entries('opening-adverbs')))}), "
)
_LEAD = re.compile(rf"{_PREPOSITION} (?P<object>[^,.;:!?\n]{{1,{LONGEST}}}):")
_EXAMPLE = re.compile(rf"{any_of(entries('example-words'))}(?: [0-9A-Z]{{1,3}})? ?[:.,]")
_PANEL = re.compile(r"\(A\) (?=[^\W_])")


@quick_init
@dataclass(frozen=True, slots=True)
class PassageFrame:
    """What a passage stands under and in."""

    parts: Frame = ()  # of which place, group or case all of it is said
    headings: tuple[str, ...] = ()  # outermost first, in small letters, without their numbers
    front: str = ""  # the phrase that opens it: "in rural areas"
    is_item: bool = False  # of a list
    is_caption: bool = False  # of a picture or table, or it describes the panels of one: "(A) …"
    is_example: bool = False  # it, or the sentence that opens its paragraph, is an example
    paragraph: int = 0  # its number in the document
    opening: str = ""  # the first characters of the document's text


_LABELLED = ("field", "cell")


class FrameReader:
    """Reads the frames of the passages of one text."""

    def __init__(self, text: str, passages: Sequence[Passage], values: Sequence[Mention]) -> None:
        """Take the passages of a text in order, and its dates and numbers."""
        self._text = text
        self._dates = _dates_below(text, passages, values)
        self._starts = [start for start, _ in self._dates]
        self._headings = _parts_of_headings(passages)
        self._under: dict[tuple[str, ...], Frame] = {}
        self._examples = self._paragraphs(passages, _EXAMPLE)
        self._panels = self._paragraphs(passages, _PANEL)

    def _paragraphs(self, passages: Sequence[Passage], opener: re.Pattern[str]) -> frozenset[int]:
        """Return the paragraphs of which a sentence opens in some way."""
        opened = (p.paragraph for p in passages if opener.match(self._text, p.start, p.end))
        return frozenset(opened)

    def around(self, passage: Passage, match: Span, said: str) -> Frame:
        """Return the parts of the frame of what a pattern read in a passage, at a span of it.

        `said` is what the statement names: what it is about is no frame of it.
        """
        start, end = match
        front = None if passage.kind in _LABELLED else front_of(self._text, passage.start, start)
        found = (*self._above(passage), front) if front else self._above(passage)
        return frame_behind(found, self._text, (end, passage.end), said)

    def of(self, passage: Passage) -> PassageFrame:
        """Return the frame of a passage."""
        front = front_of(self._text, passage.start, passage.end)
        return PassageFrame(
            parts=(*self._above(passage), *([front] if front else [])),
            headings=tuple(map(heading_words, passage.headings)),
            front=front.text if front else "",
            is_item=passage.kind == "item",
            is_caption=passage.kind == "caption" or passage.paragraph in self._panels,
            is_example=passage.paragraph in self._examples,
            paragraph=passage.paragraph,
            opening=self._text[:OPENING],
        )

    def _above(self, passage: Passage) -> Frame:
        """Return the parts that the headings above a passage are, and the line above its list."""
        headings = passage.headings
        found = self._under.get(headings)
        if found is None:
            known = (self._headings.get(headings[: n + 1]) for n in range(len(headings)))
            found = self._under[headings] = tuple(part for part in known if part is not None)
        lead = lead_part(self._text, passage.lead) if passage.lead else None
        return (*found, lead) if lead else found

    def date_above(self, passage: Passage) -> Span | None:
        """Return the span of the date of the heading that a passage stands under, if it has one."""
        at = bisect_right(self._starts, passage.start) - 1
        return self._dates[at][1] if at >= 0 else None


def frame_behind(above: Frame, text: str, rest: Span, said: str) -> Frame:
    """Return some parts with those that phrases and brackets behind a value are.

    `rest` is the text from the value to the end of its passage, `said` what the claim names: what
    it is about is no frame of it.
    """
    bracket = bracketed_part(text, rest[0])
    found = (*above, *trailing_parts(text, *rest), *([bracket] if bracket else []))
    named = names_in(said) if found else frozenset()
    return tuple([part for part in found if not names_in(part.text) <= named])


def table_parts(heads: Iterable[str], said: str) -> Frame:
    """Return the parts that heads of a table are, besides what a claim names."""
    found = [part for part in map(heading_part, heads) if part is not None]
    named = names_in(said) if found else frozenset()
    return tuple(
        [part._replace(source="table") for part in found if not names_in(part.text) <= named]
    )


def scene_end(text: str) -> int:
    """Return where a phrase ends that opens a text and parts no claims, 0 where none does.

    "According to the ministry, ", "In total, ", "However, ".
    """
    match = _SCENE.match(text)
    return match.end() if match else 0


def front_of(text: str, start: int, end: int) -> FramePart | None:
    """Return the part that the phrase is which opens text[start:end], if one does.

    "In rural areas, 4 % are idle." gives "in rural areas".  What only sets the scene ("In total,")
    is none, and neither is a time, which is read as such.
    """
    match = _FRONT.match(text, start, min(end, start + 2 * LONGEST))
    if match is None:
        return None
    if match["adverb"]:
        return part_of(Phrase("", match["adverb"]), "opening")
    if not match.group().endswith(", "):
        return None
    return part_of(Phrase(match["preposition"], match["object"]), "opening")


def lead_part(text: str, lead: Span) -> FramePart | None:
    """Return the part that the line is which a list stands under: "For students:"."""
    line = text[lead[0] : lead[1]].strip(" *_")
    match = _LEAD.fullmatch(line) if line.endswith(":") else None
    return part_of(Phrase(match["preposition"], match["object"]), "lead-in") if match else None


Path = tuple[str, ...]


def _parts_of_headings(passages: Sequence[Passage]) -> Parts:
    """Return of what each heading, by its path, tells what stands below it.

    Where most headings name a group, place or case those beside them name others: "Students",
    "Pensioners" and "Part-time" are of one kind.
    """
    children: dict[Path, Parts] = {}
    for headings in dict.fromkeys(passage.headings for passage in passages):
        for depth in range(1, len(headings) + 1):
            path = headings[:depth]
            beside = children.setdefault(path[:-1], {})
            if path not in beside:
                beside[path] = heading_part(path[-1])
    found: Parts = {}
    for parent, beside in children.items():
        if parent or len(beside) > 1:  # an only first heading is the title
            found |= _with_siblings(beside)
    return found


_ALONE = ("version", "place", "case")
"""Kinds that a heading tells by itself; "Members" alone is what its section is about."""


Parts = dict[Path, FramePart | None]


def _with_siblings(beside: Parts) -> Parts:
    """Return the parts of headings under one, each of the kind that most of them are of."""
    counts = Counter(part.kind for part in beside.values() if part is not None)
    found = {path: part if _is_sure(part, counts) else None for path, part in beside.items()}
    topics = _topics(found)
    most = counts.most_common(1)
    if most and most[0][1] > max(1, len(topics)):
        found |= {path: _named_as(most[0][0], path) for path in topics}
    return found


def _topics(found: Parts) -> list[Path]:
    """Return the headings that are no part of a frame, and none of a document either."""
    return [path for path, part in found.items() if part is None and not _tells_part(path)]


def _named_as(kind: FrameKind, path: Path) -> FramePart:
    return FramePart(kind, heading_name(path[-1]), "heading")


def _is_sure(part: FramePart | None, counts: Mapping[FrameKind, int]) -> bool:
    return part is not None and (part.kind in _ALONE or counts[part.kind] > 1)


def _tells_part(path: Path) -> bool:
    return names_part(heading_words(path[-1]))


def _dates_below(
    text: str, passages: Sequence[Passage], values: Sequence[Mention]
) -> list[tuple[int, Span | None]]:
    """Return from which offset on which heading's date holds; the title of the text dates nothing.

    Of headings inside each other the innermost with a date counts.
    """
    found: list[tuple[int, Span | None]] = []
    above: list[Span | None] = []
    at = 0
    title = _title_of(passages)
    for passage in passages:
        if passage.kind != "heading" or passage is title:
            continue
        while at < len(values) and values[at].start < passage.start:
            at += 1
        own = _date_of(text, passage, values, at)
        depth = len(passage.headings)
        above = [*above[:depth], *[None] * (depth - len(above)), own]
        found.append((passage.start, next((date for date in reversed(above) if date), None)))
    return found


def _title_of(passages: Sequence[Passage]) -> Passage | None:
    """Return the heading that opens a text, where no other stands beside it."""
    first = passages[0] if passages and passages[0].kind == "heading" else None
    if first is None or first.headings:
        return None
    beside = (p for p in passages[1:] if p.kind == "heading" and not p.headings)
    return first if next(beside, None) is None else None


def _date_of(text: str, heading: Passage, values: Sequence[Mention], at: int) -> Span | None:
    """Return the span of the only date of a heading, where it opens or ends with that date.

    `at` is the place of the first value that does not stand before the heading.
    """
    dates = []
    while at < len(values) and values[at].start < heading.end:
        if values[at].value.kind == "date":
            dates.append(values[at])
        at += 1
    if len(dates) != 1 or dates[0].bound_word or dates[0].value.low is None:
        return None
    date = dates[0]
    before, behind = text[heading.start : date.start], text[date.end : heading.end]
    at_edge = not any(map(str.isalpha, before)) or not any(map(str.isalpha, behind))
    return (date.start, date.end) if at_edge else None
