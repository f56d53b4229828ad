"""The passages of a document → their kinds by what stands around them: the heading, the table."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from auditor.language.lexicon.dates import MONTHS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised
from auditor.read.markup.paragraphs import DEFINED, caption_word, is_table_caption
from auditor.read.plain.boilerplate import FEWEST, FEWEST_ON_TOP, is_entry, is_menu

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.shape import Grid, PassageKind
    from auditor.read.markup.draft import Draft
    from auditor.read.markup.walker import TablePlace

_LONGEST_TERM = 100  # characters of a term before its definition
_LONGEST_CAPTION = 200  # characters of a line above a table that says what it holds
_TAIL = 40  # characters at the end of a line of contents: dots and the number of a page
_FEWEST = 2  # passages of a text that has a title
_LINES_APART = 2  # line ends between paragraphs
_LISTED: frozenset[PassageKind] = frozenset(("body", "item", "field", "footnote"))
_NUMBERED = re.compile(r"((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*)(?:\.|\))?\s+(?=[\"“‘'(]?[^\W\d_a-z])")
_DAY = re.compile(rf"\d{{1,2}}\s+{any_of(capitalised(MONTHS))}\b\.?(?:,?\s+\d{{4}}|\s*\Z)")
_BIBLIOGRAPHIC = re.compile(r"\[[^\]]{1,40}\]\s+")
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){3,}|…{2,})\s*\d{1,4}\Z")
_NOTE = re.compile(
    rf"(?i:{any_of(words('note-words'))})(?:\s?[:.]|\s{any_of(words('note-openers'))}\b)"
    r"|[*†‡§¶#]|[⁰-⁹¹²³]|[a-z](?:\)\s|\s(?=[^\W\d_a-z]))|:?[pP]\s?[<>=≤]"
)
_MARKED = re.compile(r"(?<![^\s,;(])[*†‡§⁰-⁹¹²³](?=\w)")  # a mark before what it explains
_VERBS = words("label-verbs")  # what has one is a sentence and no caption
_HEADS: dict[PassageKind, frozenset[str]] = {
    "references": words("reference-titles"),
    "contents": words("contents-titles"),
    "boilerplate": words("related-titles"),
}


def contents_lists(drafts: Sequence[Draft], lists: Iterable[tuple[int, int]]) -> None:
    """Make contents of the lists that only lead to places in the document."""
    for first, last in lists:
        inside = drafts[first:last]
        if inside and all(each.is_link for each in inside):
            for each in inside:
                each.kind = "contents"


def under_headings(text: str, drafts: Iterable[Draft]) -> None:
    """Make references and contents of what stands under a heading that says so."""
    kind: PassageKind | None = None
    level = 0
    for draft in drafts:
        if draft.kind == "heading":
            name = _bare(draft.text)
            named = next((each for each, names in _HEADS.items() if name in names), None)
            if named or draft.level <= level:
                kind, level = named, draft.level
        elif kind is not None and draft.kind in _LISTED:
            draft.kind = kind
            _without_key(text, draft)
        elif _LEADERS.search(draft.text[-_TAIL:]):
            draft.kind = "contents"


def _without_key(text: str, draft: Draft) -> None:
    """Take the key of an entry, "[RFC 20]", off a reference."""
    found = _BIBLIOGRAPHIC.match(draft.text)
    if draft.kind != "references" or found is None or draft.label is not None:
        return
    if text.startswith(found.group(), draft.start):
        draft.label = found.group().strip()
        draft.start += found.end()
        draft.text = draft.text[found.end() :]


def site_menus(drafts: Sequence[Draft]) -> None:
    """Make boilerplate of the line above the title, and of lists, that name parts of a site."""
    is_above = [draft.kind for draft in drafts[:2]] == ["body", "heading"]
    if is_above and is_menu(drafts[0].text, FEWEST_ON_TOP):
        drafts[0].kind = "boilerplate"
    for kind, group in groupby(drafts, key=lambda draft: draft.kind):
        items = list(group)
        if kind == "item" and len(items) >= FEWEST and all(is_entry(each.text) for each in items):
            for each in items:
                each.kind = "boilerplate"


def untitled(text: str, drafts: Sequence[Draft]) -> None:
    """Make the title of a short first line that ends as no sentence does, where there is none."""
    if len(drafts) < _FEWEST or any(each.kind == "heading" and each.level < 2 for each in drafts):
        return
    first, after = drafts[:2]
    if text[: first.start].strip() or text.count("\n", first.end, after.start) < _LINES_APART:
        return  # it stands in a box or above a line of its own paragraph
    if first.kind == "body" and not first.is_link and _may_be_title(first.text.strip()):
        first.kind, first.level = "heading", 0


def _may_be_title(line: str) -> bool:
    if len(line) > _LONGEST_TERM or "\n" in line or not _VERBS.isdisjoint(line.lower().split()):
        return False
    return line[:1].isupper() and line[-1].isalnum()


def _bare(heading: str) -> str:
    """Return a heading without its number, in small letters: "11 References:" is "references"."""
    found = _NUMBERED.match(heading)
    return heading[found.end() if found else 0 :].strip(" :.").lower()


def numbered_headings(text: str, drafts: Iterable[Draft]) -> None:
    """Take the numbers off headings where they number the document: two bear one, or it has a dot.

    "5 Authenticators" alone may be five of them.
    """
    numbered = [
        (draft, found)
        for draft in drafts
        if draft.kind == "heading" and (found := _NUMBERED.match(draft.text))
        if not _DAY.match(draft.text)
    ]
    for draft, found in numbered:
        if (len(numbered) > 1 or "." in found.group()) and text.startswith(found[1], draft.start):
            draft.label = found[1]
            draft.start += found.end()
            draft.text = draft.text[found.end() :]


def defined(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the passages with each term as the label of its definitions."""
    kept: list[Draft] = []
    term: str | None = None
    for draft in drafts:
        if draft.label != DEFINED:
            term = None
        elif term is None and kept and _is_term(kept[-1]):
            term = kept.pop().text
        if draft.label == DEFINED:
            draft.label = term
        kept.append(draft)
    return kept


def _is_term(draft: Draft) -> bool:
    return draft.kind in ("body", "heading") and len(draft.text) <= _LONGEST_TERM


def with_captions(
    drafts: Sequence[Draft], grids: Sequence[Grid], tables: Sequence[TablePlace]
) -> tuple[Grid, ...]:
    """Return the tables with their captions and notes, which are made ones of the passages."""
    found = []
    for grid, (first, last) in zip(grids, tables, strict=True):
        caption, after = _caption(drafts, first, last)
        notes = _notes(drafts, after)
        span = None if caption is None else (caption.start, caption.end)
        found.append(replace(grid, caption=span, notes=notes, lead=_lead(drafts, first, caption)))
    return tuple(found)


def _lead(drafts: Sequence[Draft], first: int, caption: Draft | None) -> tuple[int, int] | None:
    """Return the span of the short sentence right above a table that is not its caption."""
    above = drafts[first - 1] if first > 0 else caption
    if above is None or above is caption or above.kind != "body":
        return None
    return (above.start, above.end) if len(above.text) <= _LONGEST_CAPTION else None


def _caption(drafts: Sequence[Draft], first: int, last: int) -> tuple[Draft | None, int]:
    """Return the caption of a table, above or below it, and where what follows both begins."""
    if first > 0 and _may_name(drafts[first - 1]):
        caption = drafts[first - 1]
    elif last < len(drafts) and is_table_caption(drafts[last].text):
        caption = drafts[last]
        last += 1
    else:
        return None, last
    if caption.kind == "heading":
        is_one = is_table_caption(caption.text) or caption.text.endswith(".")
    else:
        is_one = caption.kind == "body" and not caption.text.endswith((":", "."))
    if is_one:
        caption.kind, caption.level = "caption", 0
    return caption, last


def _notes(drafts: Sequence[Draft], at: int) -> tuple[tuple[int, int], ...]:
    """Return the spans of the notes right below a table, which are made footnotes."""
    notes = []
    while at < len(drafts) and drafts[at].kind in _LISTED and _is_note(drafts[at].text):
        drafts[at].kind = "footnote"
        notes.append((drafts[at].start, drafts[at].end))
        at += 1
    return tuple(notes)


def _is_note(text: str) -> bool:
    """Whether a paragraph right below a table explains it: by its first word, or by a mark."""
    short = text[:_LONGEST_CAPTION]
    return bool(_NOTE.match(short) or (len(text) <= _LONGEST_CAPTION and _MARKED.search(short)))


def _may_name(draft: Draft) -> bool:
    """Whether the passage right above a table says what it holds."""
    if draft.kind == "heading":
        return True
    if draft.kind == "caption":
        return is_table_caption(draft.text) or not caption_word(draft.text)
    if draft.kind not in ("body", "field") or len(draft.text) > _LONGEST_CAPTION:
        return False
    if draft.text.endswith(":"):
        return True
    is_sentence = not _VERBS.isdisjoint(draft.text.lower().split())
    return not is_sentence and not draft.text.endswith((".", "!", "?", "…"))
