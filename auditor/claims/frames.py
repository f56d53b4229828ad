"""A passage's headings and the phrase that opens it → the frame that its values stand in.

A frame tells of which time, group, place or case something is said: "## 2022", "## Linux",
"In rural areas, …", "Example 1: …".  Headings that name a part of a document ("Summary") are no
frame.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditor.core.model import Mention, Passage
from auditor.core.quick_init import quick_init
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of

Span = tuple[int, int]

OPENING = 100  # characters
_LONGEST = 60  # characters of a phrase before a comma
_FRONT = re.compile(
    rf"(?P<front>(?:{any_of(entries('frame-prepositions'))} [^,.;:!?\n]{{1,{_LONGEST}}}"
    rf"|{any_of(entries('place-adverbs'))})),? "
)
_EXAMPLE = re.compile(rf"{any_of(entries('example-words'))}(?: [0-9A-Z]{{1,3}})? ?[:.,]")
_PANEL = re.compile(r"\(A\) (?=[^\W_])")
_ENUMERATOR = re.compile(r"[\dA-Za-z]{0,3}(?:\.\d+)*[.)]?\s+|[\W_]+")


@quick_init
@dataclass(frozen=True, slots=True)
class Frame:
    """What a passage stands under and in."""

    headings: tuple[str, ...] = ()  # outermost first, in small letters, without their numbers
    front: str = ""  # the phrase that opens it: "in rural areas"
    is_item: bool = False  # of a list
    is_caption: bool = False  # of a picture or table, or it describes the panels of one: "(A) …"
    is_example: bool = False  # it, or the sentence that opens its paragraph, is an example
    paragraph: int = 0  # its number in the document
    opening: str = ""  # the first characters of the document's text


class FrameReader:
    """Reads the frames of the passages of one text."""

    def __init__(self, text: str, passages: Sequence[Passage], values: Sequence[Mention]) -> None:
        """Take the passages of a text in order, and its dates and numbers."""
        self._text = text
        self._dates = _dates_below(text, passages, values)
        self._starts = [start for start, _ in self._dates]
        self._examples = self._paragraphs(passages, _EXAMPLE)
        self._panels = self._paragraphs(passages, _PANEL)

    def _paragraphs(self, passages: Sequence[Passage], opener: re.Pattern[str]) -> frozenset[int]:
        """Return the paragraphs of which a sentence opens in some way."""
        opened = (p.paragraph for p in passages if opener.match(self._text, p.start, p.end))
        return frozenset(opened)

    def of(self, passage: Passage) -> Frame:
        """Return the frame of a passage."""
        return Frame(
            headings=tuple(map(heading_words, passage.headings)),
            front=front_of(self._text, passage.start, passage.end),
            is_item=passage.kind == "item",
            is_caption=passage.kind == "caption" or passage.paragraph in self._panels,
            is_example=passage.paragraph in self._examples,
            paragraph=passage.paragraph,
            opening=self._text[:OPENING],
        )

    def date_above(self, passage: Passage) -> Span | None:
        """Return the span of the date of the heading that a passage stands under, if it has one."""
        at = bisect_right(self._starts, passage.start) - 1
        return self._dates[at][1] if at >= 0 else None


def front_of(text: str, start: int, end: int) -> str:
    """Return the phrase that opens text[start:end] and says where, of whom or in which case.

    "In rural areas, 4 % are idle." gives "in rural areas".  What only sets the scene ("In total,")
    gives "", and so does a time, which is read as such.
    """
    match = _FRONT.match(text, start, min(end, start + 2 * _LONGEST))
    if match is None:
        return ""
    phrase = match["front"]
    if match.group().endswith(", ") or phrase in words("place-adverbs"):
        folded = phrase.casefold()
        return "" if folded in words("scene-setters") or _has_digit(folded) else folded
    return ""


def names_part(heading: str) -> bool:
    """Whether a heading, as `heading_words` gives it, names a part or kind of document."""
    return not heading or heading in words("document-parts")


@lru_cache(maxsize=1 << 12)
def heading_words(heading: str) -> str:
    """Return a heading in small letters, without its number: "2.1 Linux" gives "linux"."""
    folded = heading.casefold().strip(" #*_:.")
    number = _ENUMERATOR.match(folded)
    rest = folded[number.end() :] if number and _has_digit(number.group()) else folded
    return rest or folded


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _dates_below(
    text: str, passages: Sequence[Passage], values: Sequence[Mention]
) -> list[tuple[int, Span | None]]:
    """Return from which offset on which heading's date holds; the title of the text dates nothing.

    Of headings inside each other the innermost with a date counts.
    """
    found: list[tuple[int, Span | None]] = []
    above: list[Span | None] = []
    at = 0
    for passage in passages:
        if passage.kind != "heading" or passage is passages[0]:
            continue
        while at < len(values) and values[at].start < passage.start:
            at += 1
        own = _date_of(text, passage, values, at)
        depth = len(passage.headings)
        above = [*above[:depth], *[None] * (depth - len(above)), own]
        found.append((passage.start, next((date for date in reversed(above) if date), None)))
    return found


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
