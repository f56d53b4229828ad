"""The words around a total → whether its parts are all named, and whether they need to add up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.core.model import Mention, Verdict
from auditor.discover.statements.normalization import names_total, words_of
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole

_MAY_NOT_TOTAL = re.compile(
    rf"\b{any_of(entries('may-not'))} not {any_of(entries('add-up'))}\b"
    rf"|{whole(entries('rounding-notes'))}",
    re.IGNORECASE,
)
_OF_A_TOTAL = re.compile(whole(entries("some-of-a-total")), re.IGNORECASE)
_OF_A_PART = re.compile(rf"[\W\d_]*{whole(entries('parts-of-parts'))}", re.IGNORECASE)
_NO_SUM = re.compile(rf"{whole(entries('no-sums'))}|\w ?/ ?\w", re.IGNORECASE)
MOST_WORDS = 3  # words of a head that says "total"
_SOME = re.compile(rf"\binclud\w+\b|{whole(entries('some-parts'))}", re.IGNORECASE)
_UNNAMED = re.compile(whole(entries("unnamed-parts")), re.IGNORECASE)
_SEVERAL = re.compile(whole(entries("several-answers")), re.IGNORECASE)
_NOTED = re.compile(
    rf"\b{any_of(entries('notes-before-more-parts'))}\b[^.\n]{{0,40}}\binclud", re.IGNORECASE
)
NOTE_REACH = 120  # characters behind a total in which a note on rounding is: a sentence


def names_some(text: str, start: int, end: int) -> bool:
    """Whether words of text[start:end] say that only some parts are named: "among them"."""
    return _SOME.search(text, start, end) is not None


def leaves_some_out(text: str, start: int, end: int) -> bool:
    """Whether words of text[start:end] say that parts are named without a figure: "and some"."""
    return _UNNAMED.search(text, start, end) is not None


def allows_several(text: str, start: int, end: int) -> bool:
    """Whether words around text[start:end] say that several answers of one person count."""
    return _SEVERAL.search(text, max(0, start - NOTE_REACH), end + NOTE_REACH) is not None


def notes_more(text: str, end: int) -> bool:
    """Whether a note behind a list of parts names another one: "note: includes Redonda"."""
    return _NOTED.search(text, end, end + NOTE_REACH) is not None


def depths(text: str, figures: Sequence[Mention]) -> list[int]:
    """Return in how many more brackets than the first of some figures each of them is."""
    found, depth, at = [], 0, figures[0].start
    for figure in figures:
        gap = text[at : figure.start]
        depth += gap.count("(") - gap.count(")")
        found.append(depth)
        at = figure.start
    return found


def tells_some(words: str) -> bool:
    """Whether words say that figures are no parts of a total, or only some: "excluding"."""
    return _OF_A_TOTAL.search(words) is not None


def begins_some(head: str) -> bool:
    """Whether the head of a row says that it is part of the row above: "of which women"."""
    return _OF_A_PART.match(head) is not None


def says_total(head: str) -> bool:
    """Whether a short head says "total"."""
    return len(words_of(head)) <= MOST_WORDS and names_total(head)


def has_no_sum(head: str) -> bool:
    """Whether the head of a column says that its figures do not add up: "average", "pct"."""
    return _NO_SUM.search(head) is not None


def verdict_on_total(text: str, start: int, end: int) -> Verdict:
    """Return the verdict on parts that miss their total; a note on rounding leaves it unclear."""
    note = _MAY_NOT_TOTAL.search(text, start, end + NOTE_REACH)
    return "unclear" if note else "conflict"


_FIGURE = re.compile(r"(?<![\w\[.,#-])[0-9](?:[.,]?[0-9])*(?![\w\]])")
_LIST_MARK = re.compile(r"\s*[0-9]{1,3}[.)]\s")


def has_unread_figure(text: str, start: int, end: int, read: Sequence[Mention]) -> bool:
    """Whether text[start:end] has a figure outside of the numbers and dates that were read in it.

    Marks are none: "[3]", the "2." of a list, and digits of a name such as "B12".
    """
    mark = _LIST_MARK.match(text, start, end)
    at = mark.end() if mark else start
    for mention in sorted(read, key=lambda mention: mention.start):
        if _FIGURE.search(text, at, max(at, mention.start)):
            return True
        at = max(at, mention.end)
    return _FIGURE.search(text, at, end) is not None
