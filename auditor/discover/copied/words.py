"""A text with its passages → its words in a row, with those that are figures.

Only the words count: two texts that are set, broken or marked otherwise give the same.  What
states nothing by itself, a reference, an address or a line about rights, is told again and again in
the same words, and is read here too.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from itertools import islice, repeat
from typing import Protocol

from auditor.core.shape import PassageKind
from auditor.language.lexicon.numerals import SPOKEN_SCALES

READ_IN: frozenset[PassageKind] = frozenset(
    (
        "body",
        "item",
        "field",
        "quotation",
        "footnote",
        "caption",
        "references",
        "boilerplate",
        "address",
    )
)
"""Kinds of passages that are read: headings number, cells are told apart by their heads."""
BREAK = ""  # stands between words that something else parts
NOWHERE = 0xFFFFFFFF  # the passage of a BREAK
_WORD = re.compile(r"[^\W_]+(?:[.,'’/-][^\W_]+)*")
_FIGURE = re.compile(r"[0-9]+(?:[.,/-][0-9]+)*(?:st|nd|rd|th)?")
_DIGIT = re.compile(r"[0-9]")
_BEHIND_A_NAME = frozenset("#/=_\"'@&\\")  # right before digits of a link or a code
_BEFORE_A_NAME = frozenset("/@_=\\")
_ENDINGS = re.compile(r"(?:st|nd|rd|th)\Z")


class Span(Protocol):
    """A passage: offsets of its text, and its kind."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def kind(self) -> PassageKind:
        """What it is."""


class Row:
    """The words of a text in small letters, a figure with the scale behind it as one of them."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts, self.ends = array("I"), array("I")
        self.passages = array("I")  # where the passage of each begins
        self.figures: list[int] = []  # which of them are figures

    def add(
        self,
        words: Sequence[str],
        spans: Sequence[tuple[int, int]],
        figures: Collection[int],
        passage: int,
        *,
        without: Collection[int],
    ) -> None:
        """Add words of a passage with their offsets, but for those of some numbers."""
        kept = [at for at in range(len(words)) if at not in without]
        first = len(self.words)
        self.figures.extend(first + number for number, at in enumerate(kept) if at in figures)
        self.words.extend(words[at] for at in kept)
        self.starts.extend(spans[at][0] for at in kept)
        self.ends.extend(spans[at][1] for at in kept)
        self.passages.extend(repeat(passage, len(kept)))

    def pause(self, start: int) -> None:
        """Add what parts the words before a place from those behind it."""
        self.words.append(BREAK)
        self.starts.append(start)
        self.ends.append(start)
        self.passages.append(NOWHERE)

    def number_at(self, start: int) -> int:
        """Return which word begins at an offset of the text."""
        return bisect_left(self.starts, start)


def words_of(text: str, passages: Iterable[Span]) -> Row:
    """Return the words of the passages of a text, which are in its order.

    Passages without a digit, beside others without one, tell nothing and are left out.
    """
    row, read = Row(), list(passages)
    has_digit = [_DIGIT.search(text, each.start, each.end) is not None for each in read]
    near = map(any, zip(has_digit, [False, *has_digit], [*has_digit[1:], False], strict=False))
    end = 0
    for passage, is_near in zip(read, near, strict=True):
        if not is_near or passage.kind not in READ_IN:
            row.pause(passage.start)
        elif passage.start >= end:
            _add_words(row, text, passage)
            end = passage.end
    return row


def _add_words(row: Row, text: str, passage: Span) -> None:
    spans = [match.span() for match in _WORD.finditer(text, passage.start, passage.end)]
    words = [text[start:end].casefold() for start, end in spans]
    figures = _figures(text, words, spans)
    scales = {at + 1 for at in figures if _is_scaled(text, words, spans, at)}
    for at in scales:
        words[at - 1] += f" {words[at]}"
        spans[at - 1] = (spans[at - 1][0], spans[at][1])
    row.add(words, spans, figures, passage.start, without=scales)


def _figures(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return which words are figures."""
    digits = (at for at, word in enumerate(words) if word[0].isdigit())
    return {at for at in digits if _is_figure(text, words[at], *spans[at])}


def _is_scaled(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a scale stands right behind a figure: "5 million"."""
    if at + 1 == len(words) or words[at + 1] not in SPOKEN_SCALES:
        return False
    return text[spans[at][1] : spans[at + 1][0]].isspace()


def figure_at(text: str, start: int) -> str:
    """Return the figure that begins at an offset, as it stands in a Row."""
    spans = [match.span() for match in islice(_WORD.finditer(text, start), 2)]
    words = [text[begin:end].casefold() for begin, end in spans]
    return " ".join(words) if _is_scaled(text, words, spans, 0) else words[0]


def _is_figure(text: str, word: str, start: int, end: int) -> bool:
    """Whether a word is a number by itself, no part of a link, of a code or of a citation."""
    if not _FIGURE.fullmatch(word):
        return False
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before == "[" and behind == "]":
        return False
    if before in _BEHIND_A_NAME or behind in _BEFORE_A_NAME:
        return False
    return before not in (".", "-", ":") or text[max(0, start - 2) : start - 1].isspace()


def plain_figure(word: str) -> str:
    """Return a figure in one form: "5,000" is "5000", "9th" is "9"."""
    number, space, scale = word.partition(" ")
    return _ENDINGS.sub("", number.replace(",", "")) + space + scale


def passage_words(row: Row, first: int, last: int, of: int) -> Sequence[int]:
    """Return which words from `first` up to `last` are in the passage of the word `of`."""
    wanted = range(max(first, 0), min(last, len(row.words)))
    return [at for at in wanted if row.passages[at] == row.passages[of]]
