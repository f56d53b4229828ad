"""A paragraph with where it stands → its passages: a field, caption, item, definition, …"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of
from auditor.read.labels import is_said, label_end
from auditor.read.markup.draft import Draft
from auditor.read.markup.parts import (
    ABBREVIATION,
    BULLET,
    DEFINITION,
    DIRECTIVE,
    ENUMERATOR,
    parts_of,
)
from auditor.read.plain.addresses import is_address
from auditor.read.plain.boilerplate import is_boilerplate
from auditor.read.plain.enumerators import clause_end
from auditor.read.plain.page_furniture import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.shape import PassageKind
    from auditor.read.markup.content import Content

LONGEST_VALUE = 160  # characters behind a label; more is prose that a word introduces
LONGEST_CAPTION = 100  # characters of one that nothing marks off from its number
_LONGEST_HEADING, _LONGEST_LABEL = 100, 80
_LABEL_WORDS = 3  # of a label above its value
_CALLOUT = re.compile(r"([\^%]).+\1", re.DOTALL)  # of Govspeak: "^Keep the letter.^"
_NO_NUMBERS: frozenset[str] = frozenset()  # that other paragraphs begin with
_CODE = re.compile(r"(?:`[^`]+`\s*)+\Z")
_CONTACT = re.compile(r"(?<![\d.,])\+?\d(?:[ ()/-]{0,2}\d){8,14}(?![\d.,])|\S@\w[\w-]*\.\w")
_ADDRESS_LINES, _LONGEST_LINE = 3, 80  # lines of an address, and characters of one
_RECORD = re.compile(r"\{\s*\"[\w.-]+\"\s*:.*\}\Z", re.DOTALL)  # a line of a log, as JSON
DEFINED = ":"  # label of a definition until its term is known
_ENDS = tuple(".!?…,;:”\"'")
_SENTENCE_ENDS = tuple(".!?…,;")
_NUMBER = r"[ \u00a0]?[A-Z]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?"
CAPTION = re.compile(
    rf"(?P<word>{any_of(words('caption-words'))}){_NUMBER}(?:(?P<mark>[.:|–—)])|(?P<bare>\s+)|\Z)",
    re.IGNORECASE,
)
_TABLE = words("table-words")
_TASK = re.compile(r"\[([ xX])\]\s+(?=\S)")


class Place(NamedTuple):
    """Where a paragraph stands: the kind that a plain one has there, its number, and its lead."""

    kind: PassageKind = "body"
    label: str | None = None
    lead: tuple[int, int] | None = None
    level: int = 0  # of a heading that a bold line is here; 0: it is none


def paragraph(content: Content, place: Place) -> Iterator[Draft]:
    """Yield the passages of a paragraph; offsets are the text's."""
    if content.is_image():
        yield from _pictures(content)
        return
    spans = parts_of(content)
    if label := _label_above(content, spans, place):
        low, high = content.place(0, len(content.text))
        yield Draft(low, high, "field", content.text.strip(), 0, label)
        return
    drafts = []
    for start, end in spans:
        words = content.text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            drafts.append(_part(content, start, end, place, is_whole=len(spans) == 1))
            place = place._replace(label=None)
    if _is_address(drafts):
        for draft in drafts:
            if draft.kind in ("body", "field"):
                draft.kind = "address"
    yield from drafts


def _is_address(drafts: list[Draft]) -> bool:
    """Whether short lines that stand together say how to reach somebody."""
    if is_address([draft.text for draft in drafts]):
        return True
    if len(drafts) < _ADDRESS_LINES or any(len(each.text) > _LONGEST_LINE for each in drafts):
        return False
    return any(_CONTACT.search(draft.text) for draft in drafts)


def _label_above(content: Content, spans: list[tuple[int, int]], place: Place) -> str | None:
    """Return the label of two lines that are a label and its value: "Date", "2024-01-30"."""
    if len(spans) != 2 or place.kind != "body":
        return None
    label, value = (content.text[start:end].strip() for start, end in spans)
    is_name = label.replace(" ", "").isalpha() and label.count(" ") < _LABEL_WORDS
    return label if is_name and value[:1].isdigit() and len(value) <= _LONGEST_LABEL else None


def caption_word(text: str) -> str:
    """Return the word that names a figure or table at the start of its caption, else "".

    "Table 2: Costs" and "Table 2 Costs by year" are captions, "Table 2 shows the costs." is none.
    """
    found = CAPTION.match(text)
    if found is None or (found["bare"] and not _is_title(text[found.end() :])):
        return ""
    return found["word"].lower()


def is_table_caption(text: str) -> bool:
    """Whether a text is the caption of a table by its first word."""
    return caption_word(text) in _TABLE


def _is_title(words: str) -> bool:
    """Whether words read as a title and not as a sentence that goes on: "Costs by year"."""
    return words[:1].isupper() and len(words) <= LONGEST_CAPTION and not words.endswith(_ENDS)


def _pictures(content: Content) -> Iterator[Draft]:
    """Yield a picture alone in its paragraph: layout, but for a caption as its words."""
    start, end = content.place(0, len(content.text))
    if start < end:
        kind: PassageKind = "caption" if caption_word(content.text) else "boilerplate"
        yield Draft(start, end, kind, content.text)


def _part(content: Content, start: int, end: int, place: Place, is_whole: bool) -> Draft:
    """Return the passage of a part of a paragraph, which begins at its first character."""
    text = content.text[start:end].rstrip()
    if _CALLOUT.fullmatch(text):
        text, start, end = text[1:-1], start + 1, start + len(text) - 1
    for_machines = _for_machines(text, content if is_whole and place.kind != "item" else None)
    if for_machines:
        return Draft(*content.place(start, end), for_machines, text)
    kind, label, cut = place.kind, place.label, 0
    if kind in ("body", "item"):
        kind, number, cut = _numbered(text, kind)
        label = " ".join(filter(None, (label, number))) or None
    text = text[cut:]
    draft = Draft(*content.place(start + cut, end), kind, text, 0, label, None, place.lead)
    draft.is_link = is_whole and content.is_link()
    if kind in ("body", "item") and label in (None, place.label):
        _named(draft, content, start, place, is_whole)
    return draft


def _for_machines(text: str, whole: Content | None) -> PassageKind | None:
    """Return the kind of a text that is for programs: a directive, a log, `whole` code."""
    if DIRECTIVE.fullmatch(text) or is_boilerplate(text):
        return "boilerplate"
    if NUMBER.fullmatch(text):
        return "page-number"
    is_code = whole is not None and _CODE.match(whole.placed.content)
    return "code" if is_code or _RECORD.match(text) else None


def _numbered(text: str, kind: PassageKind) -> tuple[PassageKind, str | None, int]:
    """Return the kind of a text, the number or mark that it begins with, and where it goes on."""
    task = _TASK.match(text) if kind == "item" else None
    if task:
        return kind, f"[{task[1]}]", task.end()
    if found := BULLET.match(text):
        return "item", None, found.end()
    if found := DEFINITION.match(text):
        return "item", DEFINED, found.end()
    if found := ABBREVIATION.match(text):
        return "footnote", found[1], found.end()
    number, cut = _clause(text, is_item=kind == "item")
    return ("item" if cut else kind), number, cut


def _clause(text: str, *, is_item: bool) -> tuple[str | None, int]:
    """Return the number of a clause that begins a text, and where its words begin.

    `is_item`: it is an item of a list, in which "1.8" is no second number.
    """
    found = ENUMERATOR.match(text)
    if found is not None:
        if is_item and "." in found.group():
            return None, 0
        return found.group().strip().removesuffix("."), found.end()
    end = 0 if is_item else clause_end(text, _NO_NUMBERS)
    return (text[:end].strip().rstrip(".:–—- ") if end else None), end


def _named(draft: Draft, content: Content, start: int, place: Place, is_whole: bool) -> None:
    """Make a caption, field or heading of a passage that is one by how it begins."""
    if caption_word(draft.text):
        draft.kind = "caption"
        return
    colon = _bold_label(content, start, len(draft.text)) or _plain_label(draft.text)
    if draft.kind == "item" and is_said(draft.text[colon + 1 :]):
        colon = 0  # "**Ann**: we should wait"
    if colon:
        draft.kind, draft.label = "field", draft.text[:colon].strip().removesuffix(":")
    elif place.level and is_whole and _is_bold_heading(content, draft.text):
        draft.kind, draft.level = "heading", place.level


def _is_bold_heading(content: Content, text: str) -> bool:
    """Whether a paragraph is a short bold line that ends as no sentence does."""
    raw, marks = content.placed.content, content.inline.hidden
    if len(marks) != 2 or marks[0].start or not raw.startswith(("**", "__")):
        return False
    is_whole = raw[marks[1].end :] in ("", ":") and marks[0].end > 1 < marks[1].end - marks[1].start
    return is_whole and len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_ENDS)


def _plain_label(text: str) -> int:
    """Return where the label of a short field ends, 0 where there is none.

    "Weight: 38 kg" and "Status: approved" are fields, "Anna: had a look at it last week" is none.
    """
    colon = label_end(text, 0, len(text))
    value = text[colon + 1 :].strip()
    if not colon or not 0 < len(value) <= LONGEST_VALUE:
        return 0
    return 0 if is_said(value) else colon


def _bold_label(content: Content, start: int, length: int) -> int:
    """Return the length of a bold label: "**Population:** 41,200".

    `start` and `length` are those of the passage in the plain text.
    """
    raw = content.placed.content
    low = content.raw(start)
    mark = raw[low - 2 : low] if low >= 2 else ""
    if mark not in ("**", "__"):
        return 0
    high = raw.find(mark, low, low + _LONGEST_LABEL)
    if high < 0 or "\n" in raw[low:high]:
        return 0
    if raw[high - 1] != ":" and not raw.startswith(":", high + 2):
        return 0
    label = content.plain(high) - start
    return label if content.text[start + label : start + length].strip(": \n") else 0
