"""Markdown → its passages, tables, markup and metadata; the text as read is the file's text.

CommonMark with GitHub's tables and strikethrough, footnotes, definition lists, front matter, HTML
inside and the boxes of MkDocs and GitHub.
"""

from __future__ import annotations

import re

from auditor.core.shape import Metadata, ReadText
from auditor.read.markup.block_rules import read_blocks
from auditor.read.markup.draft import Draft
from auditor.read.markup.front_matter import front_matter
from auditor.read.markup.inline import in_order
from auditor.read.markup.sections import (
    contents_lists,
    defined,
    numbered_headings,
    site_menu,
    under_headings,
    with_captions,
)
from auditor.read.markup.walker import Walker

_NO_LINE_BREAK = re.compile(r"[^\n]")


def read(text: str) -> ReadText:
    """Return a Markdown text as read; `places` is None, for its offsets are the file's."""
    front = front_matter(text)
    body = text.replace("\0", "\ufffd")  # as the library does, which would hide it from us
    if front is not None:
        body = _NO_LINE_BREAK.sub(" ", body[: front.end]) + body[front.end :]
    walker = Walker(body, read_blocks(body))
    walker.walk()
    drafts = walker.drafts
    contents_lists(drafts, walker.contents)
    grids = with_captions(drafts, walker.grids, walker.tables)
    under_headings(body, drafts)
    numbered_headings(body, drafts)
    site_menu(drafts)
    drafts = sorted([*defined(drafts), *walker.unread()], key=lambda draft: draft.start)
    if front is not None and front.start_of_words < front.end_of_words:
        drafts.insert(0, Draft(front.start_of_words, front.end_of_words, "front-matter", ""))
    return ReadText(
        text,
        tuple(draft.block() for draft in drafts),
        grids,
        in_order(walker.hidden),
        front.metadata if front else Metadata(),
    )
