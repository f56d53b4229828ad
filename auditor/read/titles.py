"""A document that declares no title → its title: what its head says, else the name of its file.

The first heading is the title, or the first short line; of several that stand together at the top
of an unmarked text, as on a cover or below a letterhead, that which names a kind of document
("Minutes of the board").  What only stands on a document is none, and neither is a sentence, nor
the heading of a part.
"""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Document
from auditor.core.shape import SILENT
from auditor.language.lexicon.loader import words
from auditor.read.file_types import format_of
from auditor.read.readable_names import readable
from auditor.read.title_lines import (
    KIND,
    is_field,
    is_label,
    is_prose,
    is_title,
    kind_in_capitals,
    pieces,
    titled_field,
)
from auditor.read.without_markup import without_markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.shape import Block, PassageKind, ReadText

LOOKED_AT = 3000  # characters of a text; a document may be one line of many megabytes
_FIELDS = 8  # blocks at the top that may hold the title as a field: "Subject: Fees"
_FIRST = 3  # of them in a text whose headings are marked
_COVER = 8  # lines at the top among which the kind of the document is looked for
_PAGES = 3  # on which a page head stands at least
_PARTS = 3  # headings of one level that are parts of a document

_PART = words("part-titles")
_BESIDE: frozenset[PassageKind] = SILENT | {"address", "footnote", "field"}
"""Kinds that may stand above a title; below any other but a heading or a short line is none."""


class _Line(NamedTuple):
    """A line that can be the title: its words, its level if it is a heading, what is above it."""

    words: str
    level: int | None
    is_first: bool


def title_of(id: str, text: str, shape: ReadText) -> str:
    """Return the title of a document; `shape` is that of the whole text or of its head."""
    plain = without_markup(Document(id, shape.text, title=id, shape=shape))
    head, blocks = plain.shape.text, plain.shape.blocks
    has_levels = format_of(PurePosixPath(id)).name != "text"
    title = _in_field(head, blocks[: _FIRST if has_levels else _FIELDS])
    title = title or _in_head(head, blocks, has_levels=has_levels)
    if title and not KIND.search(title) and _is_page_head(title, text):
        rest = [block for block in blocks if head[block.start : block.end].strip() != title]
        title = _in_head(head, rest, has_levels=has_levels) or title
    return title or readable(id)


def _in_field(head: str, blocks: Sequence[Block]) -> str | None:
    fields = (head[block.start : block.end] for block in blocks if block.kind in ("body", "field"))
    return next(filter(None, map(titled_field, fields)), None)


def _in_head(head: str, blocks: Sequence[Block], *, has_levels: bool) -> str | None:
    lines = list(islice(_lines(head, blocks, has_levels=has_levels), _COVER))
    if not lines:
        return _only_heading(head, blocks) if has_levels else None
    lines = [line for line in lines if line.level == 1] or lines
    if lines[0].level:
        return _outermost(lines, [block.level for block in blocks if block.kind == "heading"])
    return _naming_kind(lines)


def _naming_kind(lines: Sequence[_Line]) -> str:
    """Return the line of a cover that names a kind of document, else the first."""
    return next((line.words for line in lines if KIND.search(line.words)), lines[0].words)


def _is_page_head(line: str, text: str) -> bool:
    """Whether a line stands at the top of several pages."""
    return text.count(f"{line}\n") >= _PAGES


# ------------------------------------------------------------------ lines at the top


def _lines(head: str, blocks: Sequence[Block], *, has_levels: bool) -> Iterator[_Line]:
    """Yield the lines at the top that can be the title, down to the first text."""
    for number, block in _above_text(blocks):
        parts = pieces(head[block.start : block.end])
        level = _level(block) if has_levels else None
        is_all = len(blocks) == len(parts) == 1 and not level
        if number == 0:
            yield from _dated_record(parts)
        for piece in parts:
            if not is_all and is_title(piece, marked=level is not None):
                yield _Line(piece, level, number == 0)
            elif kind := kind_in_capitals(piece):
                yield _Line(kind, None, is_first=True)
                return
            elif is_prose(piece):
                return


def _level(block: Block) -> int | None:
    return block.level if block.kind == "heading" else None


def _above_text(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """Yield the headings and lines at the top, numbered among the blocks, down to a list or table.

    "Exhibit 10.3 Lease" looks like an item, and is none.
    """
    for number, block in enumerate(blocks):
        if block.kind in ("heading", "body") or is_label(block.label):
            yield number, block
        elif block.kind not in _BESIDE:
            return


def _dated_record(parts: Sequence[str]) -> Iterator[_Line]:
    """Yield the title that a page's first line is, though it looks like a field.

    "Bank: Minutes--16 March 1994Minutes of the" has it before the lost end of its line.
    """
    if len(parts) > 1 and is_field(parts[0]) and KIND.search(parts[0]):
        yield _Line(parts[0], None, is_first=True)


# ------------------------------------------------------------------ headings with levels


def _outermost(lines: Sequence[_Line], levels: Sequence[int]) -> str | None:
    """Return the outermost of the headings at the top, None where it heads one of several parts."""
    outer = min((line for line in lines if line.level), key=lambda line: line.level or 0)
    may_be_part = not outer.is_first or outer.words.casefold() in _PART
    if may_be_part and levels.count(outer.level or 0) >= _PARTS:
        return None
    return outer.words


def _only_heading(head: str, blocks: Sequence[Block]) -> str | None:
    """Return the one heading of the first level, where text stands before it."""
    tops = [block for block in blocks if block.kind == "heading" and block.level == 1]
    if len(tops) != 1:
        return None
    words = " ".join(head[tops[0].start : tops[0].end].split())
    return words if is_title(words, marked=True) else None
