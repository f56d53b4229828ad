"""A heading and its content → its words with where they stand, and the marks around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.shape import Hidden
from auditor.read.markup.content import Content
from auditor.read.markup.lines import Placed, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from auditor.read.markup.inline import Inline
    from auditor.read.markup.lines import Lines

_ATTRIBUTES = re.compile(r"[ \t]*\{[:#.][^{}\n]*\}\Z")  # of kramdown and Pandoc


def read_heading(
    token: Token, inline: Token, lines: Lines, read: Callable[[str], Inline]
) -> tuple[Content, list[Hidden]]:
    """Return the content of a heading and its marks: "#" before and behind it, or a line below."""
    first, last = lines_of(token)
    attributes = _ATTRIBUTES.search(inline.content)
    words = inline.content[: attributes.start()] if attributes else inline.content
    if token.markup[0] != "#":
        placed = Placed.of(inline.content, first, last, lines)
        behind = placed.source(len(words)), placed.source(len(inline.content))
        marks = [Hidden(*behind)] if attributes else []
        marks.append(Hidden(lines.starts[last - 1], lines.end(last - 1)))
        return Content(placed.before(len(words)), read(words)), marks
    at = lines.text.index("#", lines.starts[first])
    start = at + len(token.markup)
    while start < lines.end(first) and lines.text[start].isspace():
        start += 1
    marks = [Hidden(at, start), Hidden(start + len(words), lines.end(first))]
    return Content(Placed.at(words, start), read(words)), marks
