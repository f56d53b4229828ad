"""Markdown → its passages, tables, markup and metadata; the text as read is the file's text.

CommonMark with GitHub's tables and strikethrough, footnotes, definition lists, front matter, HTML
inside and the boxes of MkDocs and GitHub.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from auditor.core.shape import Metadata, ReadText
from auditor.read.formats.text import decode as decode
from auditor.read.markup.block_rules import read_blocks
from auditor.read.markup.draft import Draft
from auditor.read.markup.front_matter import front_matter
from auditor.read.markup.inline import in_order
from auditor.read.markup.sections import (
    contents_lists,
    defined,
    numbered_headings,
    site_menus,
    under_headings,
    untitled,
    with_captions,
)
from auditor.read.markup.walker import Walker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.shape import Hidden

_NO_LINE_BREAK = re.compile(r"[^\n]")


def declared(text: str) -> Metadata:
    """Return what the front matter of a text declares."""
    front = front_matter(text)
    return front.metadata if front else Metadata()


def read(text: str) -> ReadText:
    """Return a Markdown text as read; `places` is None, for its offsets are the file's."""
    front = front_matter(text)
    body = text.replace("\r", " ")  # a line end of two characters, in texts that no file gave
    if front is not None:
        body = _NO_LINE_BREAK.sub(" ", body[: front.end]) + body[front.end :]
    walker = Walker(body, read_blocks(body))
    walker.walk()
    drafts = walker.drafts
    hidden = in_order(walker.hidden)
    contents_lists(drafts, walker.contents)
    under_headings(body, drafts)
    numbered_headings(body, drafts)
    site_menus(drafts)
    _begin_with_words(text, drafts, hidden)
    grids = with_captions(drafts, walker.grids, walker.tables)
    untitled(body, drafts)
    drafts = sorted([*defined(drafts), *walker.unread()], key=lambda draft: draft.start)
    if front is not None and front.start_of_words < front.end_of_words:
        drafts.insert(0, Draft(front.start_of_words, front.end_of_words, "front-matter", ""))
    return ReadText(
        text,
        tuple(draft.block() for draft in drafts),
        grids,
        hidden,
        front.metadata if front else Metadata(),
    )


def _begin_with_words(text: str, drafts: Iterable[Draft], hidden: Sequence[Hidden]) -> None:
    """Let passages begin behind the markup that follows a number which was taken off."""
    starts = [span.start for span in hidden]
    for draft in drafts:
        at = bisect_right(starts, draft.start) - 1
        if draft.label and at >= 0 and not hidden[at].shown:
            start = max(draft.start, hidden[at].end)
            words = text[start : draft.end]
            draft.start = start + len(words) - len(words.lstrip())
