"""The HTML tags inside a text → how they are shown: line breaks, raised digits, footnote marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import Hidden
from auditor.read.web.raised import raised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.read.markup.inline import Link

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_BLOCKS = """
address article blockquote br caption center dd div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
BREAKING = frozenset(_BLOCKS.split())
"""Tags that end a line (HTML Standard, section 15.3, `display: block` and parts of tables)."""

_SIGN = re.compile(r"(?:\\?[*†‡§¶#]){1,3}")
_NUMBER = re.compile(r"\^?\d{1,3}|[a-z]")
_CLOSING = frozenset(')]”’"%')
_WITHIN = re.compile(r"\bhref\s*=\s*[\"']?#", re.IGNORECASE)
_PAIRED = frozenset(("a", "sub", "sup"))
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()]*\)|[*_\[]")  # inside raised words
_LONGEST_RAISED, _BEFORE = 200, 20  # characters of raised words with markup, and looked at before


class Tag(NamedTuple):
    """A tag or comment and where it stands."""

    start: int
    end: int
    text: str


def name_of(tag: str) -> str:
    """Return the name of a tag in small letters, "" for a comment or declaration."""
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def shown_tags(text: str, tags: Sequence[Tag], links: Iterable[Link]) -> Iterator[Hidden]:
    """Yield how each tag of a text is shown, and the marks of footnotes, which are not.

    "10<sup>9</sup>" is 10⁹.  A link within the page around a sign, or around a number right behind
    a word, is the mark of a footnote: "41,200[*](#note)", "<sup>[1](#note)</sup>".
    """
    inside = [link for link in links if link.target.startswith("#")]
    for link in inside:
        if _is_mark(text, link.start, text[link.start + 1 : link.end].partition("](")[0]):
            yield Hidden(link.start, link.end)
    opened: dict[str, Tag] = {}
    for tag in tags:
        name = name_of(tag.text)
        if name in _PAIRED:
            if tag.text[1] != "/":
                opened[name] = tag
            elif name in opened:
                yield from _between(text, name, opened.pop(name), tag)
        yield Hidden(tag.start, tag.end, "\n" if name in BREAKING else "")


def _between(text: str, name: str, opened: Tag, closed: Tag) -> Iterator[Hidden]:
    """Yield how raised words and links of HTML are shown, where not as they are."""
    words = text[opened.end : closed.start]
    if name == "a":
        if _WITHIN.search(opened.text) and _is_mark(text, opened.start, words.strip()):
            yield Hidden(opened.start, closed.end)
        return
    if len(words) > _LONGEST_RAISED:
        return
    linked = "](" in words or "<a" in words
    bare = words.replace("\\", "").strip()
    if not _SIGN.fullmatch(bare):
        bare = _MARKUP.sub("", bare)
    before = text[max(0, opened.start - _BEFORE) : opened.start].rstrip("*_")
    shown = raised(name, bare, linked, before)
    if shown is not None:
        yield Hidden(opened.start, closed.end, shown)


def _is_mark(text: str, start: int, words: str) -> bool:
    """Whether the words of a link are the mark of a footnote behind what stands before it."""
    if _SIGN.fullmatch(words):
        return True
    before = text[start - 1 : start]
    return bool(_NUMBER.fullmatch(words)) and (before.isalnum() or before in _CLOSING)
