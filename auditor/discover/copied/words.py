"""A text with its passages → its words in a row, with those that are figures.

Only the words count: two texts that are set, broken or marked otherwise give the same.  What
states nothing by itself, a reference, an address or a line about rights, is told again and again in
the same words, and is read here too.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
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

    def add(self, word: str, start: int, end: int, passage: int) -> None:
        """Add a word at its place in the text."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.passages.append(passage)

    def scale(self, word: str, end: int) -> None:
        """Add a scale to the figure that is the last word."""
        self.words[-1] += f" {word}"
        self.ends[-1] = end


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
            row.add(BREAK, passage.start, passage.start, NOWHERE)
        elif passage.start >= end:
            _add_words(row, text, passage)
            end = passage.end
    return row


def _add_words(row: Row, text: str, passage: Span) -> None:
    figure = -1  # where the last figure ends, where it is the last word
    for match in _WORD.finditer(text, passage.start, passage.end):
        word, (start, end) = match[0].casefold(), match.span()
        if figure >= 0 and word in SPOKEN_SCALES and text[figure:start].isspace():
            row.scale(word, end)
            figure = -1
            continue
        row.add(word, start, end, passage.start)
        figure = -1
        if word[0].isdigit() and _is_figure(text, word, start, end):
            row.figures.append(len(row.words) - 1)
            figure = end


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
