"""A document's passages: sentences, headings, list items and "Label: value" fields.

Every passage lies inside one block, so a sentence never runs over a heading, an item or a field.
The fields of one line keep one paragraph number; `lines` puts them together again for patterns
that read several of them.  Under "Land boundaries: total: 141 km" stands a field with the label
"total" below the heading "Land boundaries"; the first field of a line begins with the line's label.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from auditor.language.sentences import sentences
from auditor.language.structure import Block, blocks, is_label, label_end
from auditor.language.wordlists import words
from auditor.model import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UNITS = words("label-units")
_OPEN = words("label-not-inside")
_RANGE_LABEL = re.compile(
    r"(?:(?:under|over|above|below|less than|more than) )?\b\d[\d,.]*(?:\s?(?:to|-|–)\s?\d[\d,.]*)?"
    r"\s(?:years?|m|km|ft|mi|kg|ha)(?: (?:and|or) (?:over|above|older|more|under))?\Z"
)
_LABEL_WORD = re.compile(r"[a-z(][\w/'’()&-]*\Z")
_ALONE = frozenset(("note", "notes", "source"))
_REACH, _MOST_WORDS = 80, 6  # of a label inside a line
_JOINED_LABEL = re.compile(r"[a-z][a-z ]{0,30}:(?=\w)")


Kind = Literal["sentence", "item", "field", "cell"]


class _Field(NamedTuple):
    start: int
    end: int
    label: str | None
    parent: str | None


def passages(text: str) -> tuple[Passage, ...]:
    """Return the passages of a text in order; they do not overlap."""
    return tuple(_passages(text))


def lines(found: Iterable[Passage]) -> Iterator[Passage]:
    """Yield passages with the fields of each line put together as one."""
    line: Passage | None = None
    for passage in found:
        if line is not None and passage.kind == line.kind and passage.paragraph == line.paragraph:
            line = replace(line, end=passage.end)
            continue
        if line is not None:
            yield line
            line = None
        if passage.kind == "field":
            line = passage
        else:
            yield passage
    if line is not None:
        yield line


def _passages(text: str) -> Iterator[Passage]:
    stack: list[tuple[int, str]] = []
    path: tuple[str, ...] = ()
    for paragraph, block in enumerate(blocks(text)):
        if block.kind == "heading":
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            path = tuple(title for _, title in stack)
            yield Passage(block.start, block.end, "heading", paragraph, path)
            stack.append((block.level, text[block.start : block.end].rstrip(": ")))
            path = tuple(title for _, title in stack)
        else:
            yield from _block_passages(text, block, paragraph, path)


def _block_passages(
    text: str, block: Block, paragraph: int, path: tuple[str, ...]
) -> Iterator[Passage]:
    start, end = block.start, block.end
    lead = _lead(text, start, end)
    if lead:
        yield Passage(start, lead, "sentence", paragraph, path)
        start = lead + 1
    if block.kind == "row" or label_end(text, start, end):
        for field in _fields(text, start, end):
            yield from _field_passages(text, field, paragraph, path)
        return
    kind: Kind = "item" if block.kind == "item" else "sentence"
    for low, high in sentences(text, start, end):
        yield Passage(low, high, kind, paragraph, path)


def _lead(text: str, start: int, end: int) -> int:
    """Return the end of a short sentence before a label: "Norland. Airports: 35", else 0."""
    colon = text.find(": ", start, min(end, start + 100))
    stop = text.rfind(". ", start, colon) if colon > 0 else -1
    if stop < 0 or not is_label(text[stop + 2 : colon]) or not text[stop + 2].isupper():
        return 0
    spans = sentences(text, start, colon)
    return stop + 1 if len(spans) > 1 and spans[-1][0] == stop + 2 else 0


def _field_passages(
    text: str, field: _Field, paragraph: int, path: tuple[str, ...]
) -> Iterator[Passage]:
    """Yield a field, and the sentences of a long value below it."""
    if field.parent is not None:
        path = (*path, field.parent)
    kind: Kind = "cell" if field.label is None else "field"
    for low, high in sentences(text, field.start, field.end):
        if low == field.start:
            yield Passage(low, high, kind, paragraph, path, field.label)
        else:
            below = path if field.label is None else (*path, field.label)
            yield Passage(low, high, "sentence", paragraph, below)


def _fields(text: str, start: int, end: int) -> Iterator[_Field]:
    """Yield the fields of a line: its pieces between bars and tabs, cut at the labels inside."""
    top: str | None = None
    for low, high in _pieces(text, start, end):
        cuts = list(_cuts(text, low, high))
        if not cuts:
            yield _Field(low, high, None, top)
            continue
        outer = cuts[0][2] if top is None else None
        for number, (at, stop, label) in enumerate(cuts):
            if outer is not None and number == 0 and len(cuts) > 1 and _empty(text, cuts):
                continue
            first = outer is not None and number == 1 and _empty(text, cuts)
            yield _Field(low if first else at, stop, label, top if number == 0 else outer or top)
        top = top or outer


def _empty(text: str, cuts: list[tuple[int, int, str]]) -> bool:
    """Whether nothing stands between the first label of a line and the second."""
    at, stop, label = cuts[0]
    return not text[at + len(label) : stop].strip(" :\t\n")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^|\t]+", text[start:end]):
        piece = match.group()
        low = start + match.start() + len(piece) - len(piece.lstrip())
        high = start + match.end() - len(piece) + len(piece.rstrip())
        if low < high:
            yield low, high


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of the labelled parts of one piece of a line."""
    colon = label_end(text, start, end) or _joined_label_end(text, start, end)
    if not colon:
        return
    at, label = start, text[start:colon].strip()
    while True:
        begin, colon = _next_label(text, colon + 1, end)
        if begin < 0:
            yield at, end, label
            return
        stop = begin
        while stop > at and text[stop - 1] in " \t\n;,":
            stop -= 1
        yield at, stop, label
        at, label = begin, text[begin:colon].strip()


def _joined_label_end(text: str, start: int, end: int) -> int:
    found = _JOINED_LABEL.match(text, start, end)
    return found.end() - 1 if found else 0


def _next_label(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the start and the colon of the next label inside a value, or (-1, -1)."""
    colon = text.find(":", start, end)
    while colon >= 0:
        if colon + 1 == end or text[colon + 1].isspace():
            begin = _label_start(text, start, colon)
            if begin >= 0:
                return begin, colon
        colon = text.find(":", colon + 1, end)
    return -1, -1


def _label_start(text: str, start: int, colon: int) -> int:
    """Return where a label inside a value begins: after a number, a unit, a bracket or a name."""
    low = max(start, colon - _REACH)
    before = text[low:colon].rstrip()
    ranged = _RANGE_LABEL.search(before)
    if ranged:
        return low + ranged.start()
    parts = before.split(" ")
    taken = len(parts)
    while taken and len(parts) - taken < _MOST_WORDS and _is_label_word(parts[taken - 1]):
        taken -= 1
        if parts[taken] in _ALONE:
            break
    if taken == len(parts) or parts[taken] in _OPEN:
        return -1
    at = low + sum(len(word) + 1 for word in parts[:taken])
    if parts[taken] in _ALONE or _is_boundary(parts[taken - 1] if taken else "", low == start):
        return at
    return -1


def _is_label_word(word: str) -> bool:
    return bool(_LABEL_WORD.match(word)) and word.lower() not in _UNITS and word not in _OPEN


def _is_boundary(word: str, at_start: bool) -> bool:
    """Whether a value can end with this word, so that a label may begin after it."""
    if not word:
        return at_start
    return (
        word[-1] in ';)]%,."”*' or word.lower() in _UNITS or word[0].isdigit() or word[0].isupper()
    )
