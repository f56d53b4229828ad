"""Blocks of a text → the same, with the lines right below a table that explain it as its notes.

"(1) Restated" and "* Estimated" are notes where their marks stand in the table, "Source: …" always.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.core.shape import Block

LONGEST, MOST = 400, 30  # characters of a note, and notes of a table
_OF_NOTES = re.compile(rf"{any_of(words('note-words'))}\s?:", re.IGNORECASE)
_MARKS = "*†‡§"


def with_notes(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a text in order, those of notes below tables as footnotes."""
    cells: list[str] | None = None  # of the table right above
    in_table, notes = False, 0
    for block in blocks:
        if block.kind == "cell":
            cells = [] if cells is None or not in_table else cells
            cells.append(text[block.start : block.end])
            notes = 0
        elif cells is not None and notes < MOST and _is_note(text, block, cells):
            block = block._replace(kind="footnote", lead=None)
            notes += 1
        else:
            cells = None
        in_table = block.kind == "cell"
        yield block


def _is_note(text: str, block: Block, cells: Iterable[str]) -> bool:
    """Whether a block right below a table, whose cells are given, explains it."""
    if block.kind not in ("body", "item") or block.end - block.start > LONGEST:
        return False
    if _OF_NOTES.match(text, block.start, block.end):
        return True
    mark = block.label or _mark_of(text, block)
    return mark != "" and any(mark in cell for cell in cells)


def _mark_of(text: str, block: Block) -> str:
    """Return the sign that a block begins with, or that makes an item of it, "" for none."""
    sign = text[block.start : block.start + 1]
    if sign in _MARKS:
        return sign
    before = text[max(0, block.start - 4) : block.start].strip()[-1:]
    return before if block.kind == "item" and before in _MARKS else ""
