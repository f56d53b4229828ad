"""The content of a block with its markup → its plain text, and where each part of it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.plain_text import PlainText
from auditor.core.shape import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.read.markup.inline import Inline
    from auditor.read.markup.lines import Placed


class Content:
    """A paragraph, heading or cell: offsets of its plain text ↔ those of the whole text.

    `text` is its plain text; a line break that only wraps is a space in it, any other one "\\n".
    """

    __slots__ = ("_plain", "inline", "placed", "text")

    def __init__(self, placed: Placed, inline: Inline) -> None:
        self.placed = placed
        self.inline = inline
        self._plain = PlainText(placed.content, inline.hidden) if inline.hidden else None
        self.text = self._plain.text if self._plain else placed.content

    def plain(self, offset: int) -> int:
        """Return where an offset of the content, markup included, is in the plain text."""
        return self._plain.plain(offset) if self._plain else offset

    def raw(self, offset: int) -> int:
        """Return where a character of the plain text is in the content with its markup."""
        return self._plain.original(offset) if self._plain else offset

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the whole text of a span of the plain text, without white space."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = max(start, end - len(words) + len(words.rstrip()))
        low, high = self._plain.span(start, end) if self._plain else (start, end)
        return self.placed.source(low), self.placed.source(high)

    def hidden(self) -> Iterator[Hidden]:
        """Yield what is markup, with offsets of the whole text."""
        source = self.placed.source
        for start, end, shown in self.inline.hidden:
            yield Hidden(source(start), source(end), shown)

    def is_link(self) -> bool:
        """Whether nothing but links to places in the document stands here."""
        links = self.inline.links
        if not links or not all(link.target.startswith("#") for link in links):
            return False
        at = 0
        content = self.placed.content
        for start, end, _ in links:
            if any(map(str.isalpha, content[at:start])):
                return False
            at = max(at, end)
        return not any(map(str.isalpha, content[at:]))

    def is_image(self) -> bool:
        """Whether nothing but pictures stands here, perhaps as links."""
        images = self.inline.images
        if not images:
            return False
        at = 0
        content = self.placed.content
        spans = sorted(
            [(*link[:2], True) for link in self.inline.links] + [(*i, False) for i in images]
        )
        for (start, end, is_link), after in zip(spans, [*spans[1:], None], strict=True):
            if any(map(str.isalnum, content[at:start])):
                return False
            if is_link and (after is None or after[2] or after[0] >= end):
                return False
            at = max(at, end)
        return not any(map(str.isalnum, content[at:]))
