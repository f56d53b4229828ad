"""Paragraphs of a page that are set off from the text → headings, where text follows them.

Pages that no program made have "<p><b>Opening hours</b></p>" above a part, or larger letters.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.shape import Block
    from auditor.read.web.tree import Leaf

SET_OFF = 7  # level of a paragraph in bold that heads what follows
LONGEST_HEADING, MOST_WORDS = 100, 14  # characters and words of such a heading
LONGEST_SOURCE = 1000  # characters of its source
ENDS = tuple(".!?:;,…")
_FONT = r"<font\b(?=[^<>]*\bsize\s*=\s*[\"']?\+?[4-7])[^<>]*>|<big>"
_SET_OFF = re.compile(  # each sign of a source fits one part of it alone
    rf"(?:\s*(?:<(?:b|strong)\b[^<>]*>|{_FONT}))+[^<>]*(?:<(?!/?(?:b|strong|font|big)\b)[^<>]*>[^<>]*)*"
    r"(?:</(?:b|strong|font|big)>\s*)+",
    re.IGNORECASE,
)


def _may_head(text: str) -> bool:
    """Whether a paragraph is short and ends as no sentence does."""
    is_short = len(text) <= LONGEST_HEADING and text.count(" ") < MOST_WORDS
    return is_short and "\n" not in text and text[-1:] not in ENDS and any(map(str.isalpha, text))


def is_set_off(source: str, leaf: Leaf, text: str) -> bool:
    """Whether a paragraph, whose words are `text`, is a short line in bold or in large letters."""
    if not _may_head(text):
        return False
    start, end = leaf.spans[0][0], leaf.spans[-1][1]
    return _SET_OFF.fullmatch(source, start, min(end, start + LONGEST_SOURCE)) is not None


def titled(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of a page, with its title at level 0.

    Paragraphs that are set off are headings only where text follows.  The title is the first
    heading, if it is above all others.
    """
    found = list(_above_text(list(blocks)))
    headings = [number for number, block in enumerate(found) if block.kind == "heading"]
    if headings:
        first = found[headings[0]]
        if all(first.level < found[number].level for number in headings[1:]):
            found[headings[0]] = first._replace(level=0)
    return found


def _above_text(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, those that are set off as headings only where text follows, else as text."""
    for block, after in zip_longest(blocks, blocks[1:]):
        is_above = after is not None and after.kind in ("body", "item", "quotation", "cell")
        if block.kind == "heading" and block.level == SET_OFF and not is_above:
            yield block._replace(kind="body", level=0)
        else:
            yield block
