"""The words of a document → its figures and what stands around them, as numbers to look up.

Two figures that stand in the same words share a key: that of the words before, of those behind, or
of the next ones on both sides.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence

from auditor.discover.copied.words import BREAK, Span, plain_figure, words_of

SIDE = 5  # words on one side of a figure that are a key
NEXT = 3  # words on each side that are one together
FEWEST = 2  # words of letters in a key
ROW = 5  # numbers that are kept of a figure: its place, its value and three keys, 0 for none


def figures_of(text: str, passages: Iterable[Span]) -> array[int]:
    """Return the figures of a text, ROW numbers for each: its place is where it begins."""
    row = words_of(text, passages)
    found = array("I")
    for at in row.figures:
        keys = tuple(_keys(row.words, at))
        if any(keys):
            found.extend((row.starts[at], value_of(row.words[at]), *keys))
    return found


def value_of(figure: str) -> int:
    """Return the number of a value: two figures that are the same have one."""
    return _hash(plain_figure(figure))


def _keys(words: Sequence[str], at: int) -> Iterator[int]:
    before, behind = words[max(0, at - SIDE) : at], words[at + 1 : at + 1 + SIDE]
    yield _key("<", before, SIDE)
    yield _key(">", behind, SIDE)
    near = [*before[-NEXT:], *behind[:NEXT]]
    yield _key("|", near, 2 * NEXT)


def _key(side: str, words: Sequence[str], wanted: int) -> int:
    """Return the number of some words, 0 where they are too few or tell nothing."""
    if len(words) < wanted or BREAK in words:
        return 0
    if sum(1 for word in words if word[0].isalpha()) < FEWEST:
        return 0
    return _hash(" ".join((side, *words)))


def _hash(text: str) -> int:
    return zlib.crc32(text.encode()) or 1
