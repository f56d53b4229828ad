"""A text → what in it is nested too deep to be read as markup, so that time grows with length.

For each bracket that opens, the CommonMark library looks on to the one that closes it; brackets
that never close, or stand inside each other by the thousand, would take the square of the length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from auditor.read.markup.lines import Lines

DEEPEST = 100  # levels of lists, quotations and markup inside markup
OPEN_AT_ONCE = 20  # brackets; no link has so many around it
_LEAVES = frozenset(
    ("inline", "heading_open", "code_block", "fence", "html_block", "table", "hr", "box_open")
)
_MARKS = " \t>*+-"
_BRACKET = re.compile(r"[\[\]]")


def deep_brackets(content: str) -> Collection[int]:
    """Return where brackets open while `OPEN_AT_ONCE` others are open."""
    if content.count("[") <= OPEN_AT_ONCE:
        return ()
    deep = set()
    depth = 0
    for found in _BRACKET.finditer(content):
        if found.group() == "]":
            depth = max(0, depth - 1)
        elif depth >= OPEN_AT_ONCE:
            deep.add(found.start())
        else:
            depth += 1
    return deep


def beyond_deepest(
    tokens: Sequence[Token], lines: Lines, known: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines that the block parser left unread as nested too deep.

    `known` are ranges of lines that are read though no token tells of them.
    """
    if all(token.level < DEEPEST - 2 for token in tokens):
        return
    read = {line for first, last in (*known, *_told(tokens)) for line in range(first, last)}
    for line in range(len(lines.starts)):
        words = lines.text[lines.starts[line] : lines.end(line)]
        bare = words.lstrip(_MARKS)
        if bare.strip() and line not in read:
            start = lines.starts[line] + len(words) - len(bare)
            yield start, start + len(bare.rstrip())


def _told(tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Yield the lines of the blocks that hold no others."""
    for token in tokens:
        if token.map and token.type in _LEAVES:
            yield token.map[0], token.map[1]
