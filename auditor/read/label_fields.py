"""The fields of a line: "Label: value" pieces, several of them in one line.

In "Roads: total: 350 km paved: 150 km" a label inside a value begins after a number, a unit, a
bracket or a name, or is one that the document has used before ("male: 55 years female: 58 years").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.registry import PLAIN_NAMES
from auditor.read.labels import label_end

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = words("label-units") | {name.lower() for name in PLAIN_NAMES}
_NEVER_INSIDE = words("label-not-inside")
_COMMON = words("common-labels")
_RANGE_UNITS = PLAIN_NAMES | words("label-range-units")
_RANGE_ENDS = {end.split()[-1] for end in (*_RANGE_UNITS, *words("label-bounds-behind"))}
_RANGE_LABEL = re.compile(
    rf"(?:{any_of(words('label-bounds'))} )?\b\d[\d,.]*(?:\s?(?:to|-|–)\s?\d[\d,.]*)?"
    rf"\s{any_of(_RANGE_UNITS)}"
    rf"(?: (?:and|or) {any_of(words('label-bounds-behind'))})?\Z"
)
_LABEL_WORD = re.compile(r"\(?[a-z][\w/'’()&-]*\Z")
_JOINED_LABEL = re.compile(r"[a-z][a-z ]{0,30}:(?=\w)")
_PIECE = re.compile(r"[^|\t]+")
_REACH, _MOST_WORDS = 80, 6  # of a label inside a line


class Field(NamedTuple):
    """A labelled piece of a line; `parent` is the label of the line above it."""

    start: int
    end: int
    label: str | None
    parent: str | None


class FieldReader:
    """Reads the fields of one document and learns its labels on the way."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: set[str] = set(_COMMON)

    def fields(self, start: int, end: int) -> Iterator[Field]:
        """Yield the fields of a line: its pieces between bars and tabs, cut at inner labels."""
        top: str | None = None
        for low, high in self._pieces(start, end):
            segments = self._segments(low, high)
            if not segments:
                yield Field(low, high, None, top)
                continue
            if top is not None:
                yield from (Field(*segment, top) for segment in segments)
                continue
            top = segments[0][2]
            if len(segments) > 1 and self._is_bare(segments[0]):
                segments[1:2] = [(low, *segments[1][1:])]
                yield from (Field(*segment, top) for segment in segments[1:])
            else:
                yield Field(*segments[0], None)
                yield from (Field(*segment, top) for segment in segments[1:])

    def _is_bare(self, segment: tuple[int, int, str]) -> bool:
        """Whether nothing is between a label and the next."""
        at, stop, label = segment
        return not self._text[at + len(label) : stop].strip(" :\t\n")

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        line = self._text[start:end]
        if "|" not in line and "\t" not in line:
            yield start, end
            return
        for match in _PIECE.finditer(line):
            piece = match.group()
            low = start + match.start() + len(piece) - len(piece.lstrip())
            high = start + match.end() - len(piece) + len(piece.rstrip())
            if any(char.isalnum() for char in piece):
                yield low, high

    def _segments(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return (start, end, label) of the labelled parts of one piece of a line."""
        text = self._text
        colon = label_end(text, start, end) or _joined_label_end(text, start, end)
        if not colon:
            return []
        segments = []
        at, label = start, text[start:colon].strip()
        self._known.add(label)
        while True:
            begin, colon = self._next_label(colon + 1, end)
            if begin < 0:
                segments.append((at, end, label))
                return segments
            stop = begin
            while stop > at and text[stop - 1] in " \t\n;,":
                stop -= 1
            segments.append((at, stop, label))
            at, label = begin, text[begin:colon].strip()

    def _next_label(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and the colon of the next label inside a value, or (-1, -1)."""
        text = self._text
        colon = text.find(":", start, end)
        while colon >= 0:
            if colon + 1 == end or text[colon + 1].isspace():
                begin = self._label_start(start, colon)
                if begin >= 0:
                    return begin, colon
            colon = text.find(":", colon + 1, end)
        return -1, -1

    def _label_start(self, start: int, colon: int) -> int:
        """Return where the label before an inner colon begins, -1 when there is none."""
        low = max(start, colon - _REACH)
        before = self._text[low:colon].rstrip()
        ranged = _range_label(before)
        if ranged:
            return low + ranged.start()
        parts = before.split(" ")
        first = _first_label_word(parts)
        taken = parts[first:]
        whole = low == start and not any(parts[:first])  # nothing else precedes the colon
        if not (whole and taken) and not (first and _may_begin(parts[first - 1], taken)):
            known = self._known_tail(taken)
            if not known:
                return -1
            first = len(parts) - known
        else:
            self._known.add(" ".join(taken))
        return low + sum(len(word) + 1 for word in parts[:first])

    def _known_tail(self, taken: list[str]) -> int:
        """Return how many of the last words are a label that the document has used before."""
        for count in range(len(taken), 0, -1):
            if " ".join(taken[-count:]) in self._known:
                return count
        return 0


def _joined_label_end(text: str, start: int, end: int) -> int:
    """Return the colon of a label that its value is joined to: "note:adopted 1966"."""
    found = _JOINED_LABEL.match(text, start, end)
    return found.end() - 1 if found else 0


def _range_label(before: str) -> re.Match[str] | None:
    """Return the label that is a range at the end of some words: "15-64 years", "65 and over"."""
    if not before[-1:].isalpha() or before.split()[-1] not in _RANGE_ENDS:
        return None
    return _RANGE_LABEL.search(before)


def _first_label_word(parts: list[str]) -> int:
    """Return the index of the first of the words before a colon that can be its label."""
    first = len(parts)
    while first and len(parts) - first < _MOST_WORDS and _is_label_word(parts[first - 1]):
        first -= 1
        if parts[first] == "note":
            break
    return first


def _is_label_word(word: str) -> bool:
    closes = word.endswith(")") and "(" not in word  # "(including 36% mining) services: 52%"
    return bool(_LABEL_WORD.match(word)) and word not in _UNITS and "(s)" not in word and not closes


def _may_begin(before: str, taken: list[str]) -> bool:
    """Whether a label may begin after a word: a value can end there, and it reads as a label."""
    if not taken or taken[0] in _NEVER_INSIDE or "the" in taken:
        return False
    if before.startswith("(") and ")" not in before:
        return False
    ends = before[-1:] in ';)]%,."”*' or before[:1].isdigit() or before[:1].isupper()
    return ends or before.lower() in _UNITS or "(s)" in before
