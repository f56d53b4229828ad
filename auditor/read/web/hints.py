"""The attributes of an element → what its author says it is: content, or furniture of the page.

The words are those that authors of pages name classes, ids and roles with; they are a vocabulary
of markup, the same in pages of every language.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from auditor.core.shape import PassageKind
from auditor.read.web.elements import HEADINGS, KINDS
from auditor.read.web.tags import attributes


class Hint(IntEnum):
    """What an element's name, class, id and role say."""

    NOTHING = 0
    CONTENT = 1  # by its class or id, the main part of a page or of what it tells
    MAIN = 2  # the same, by its name or role
    LINKS = 3  # furniture if it is made of links, else content
    FURNITURE = 4  # a menu, a cookie notice, related links
    HIDDEN = 5


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_FURNITURE = _words(
    "ad ads advert advertisement advertising breadcrumb breadcrumbs colophon comment comments"
    " consent cookie cookies disqus editsection footer gdpr headerlink lineno linenos linenums"
    " login masthead menubar modal nav navbar navbox navigation newsletter noprint overlay pager"
    " pagination paging permalink popular popup promo recommended recommendations related"
    " respond searchbox share sharing shares sidebar signin signup skip skiplink skiplinks social"
    " sponsor sponsored sponsors subscribe teasers toc toolbar tooltip trending"
)
_FURNITURE_OF_LINKS = _words(
    "announcement byline feedback menu promotion rating search subscription teaser widget"
)
"""Words that also name content: a menu of dishes, a plan of subscription, a rating."""
_BEGINNINGS = ("breadcrumb", "cookie", "newsletter", "relatedpost", "sharedaddy", "sharebutton")
_LINE_NUMBERS = "gutter"  # the column beside a listing
_PAIRS = frozenset(
    {("most", "read"), ("read", "more"), ("site", "header"), ("page", "header"), ("sr", "only")}
    | {("visually", "hidden"), ("screen", "reader"), ("edit", "page"), ("next", "post")}
    | {("prev", "post"), ("back", "top"), ("tag", "list"), ("post", "tags"), ("author", "bio")}
)
_FURNITURE_ROLES = _words(
    "alert alertdialog banner complementary contentinfo dialog directory menu menubar navigation"
    " search tablist toolbar tooltip"
)
_FURNITURE_NAMES = frozenset({"dialog", "footer", "form", "menu", "nav", "search"})
_CONTENT = _words("article content entry main post story")
_MAIN = frozenset({"main", "article"})  # names and roles
_ASIDE_CONTENT = _words("admonition box callout caution example important info note tip warning")
_WORDS_OF_ID = 2
_KINDS_BY_ROLE: dict[str, PassageKind] = {
    "heading": "heading",
    "doc-footnote": "footnote",
    "doc-endnotes": "footnote",
    "doc-bibliography": "references",
}
_KINDS_BY_CLASS: dict[str, PassageKind] = {
    **dict.fromkeys(("caption", "thumbcaption", "wp-caption-text"), "caption"),
    **dict.fromkeys(("footnote", "footnotes", "endnotes"), "footnote"),
    **dict.fromkeys(("references", "reflist", "bibliography"), "references"),
}
_WHOLE = frozenset({"footnote", "references"})  # kinds that their items have too
_JOINED = re.compile(r"[a-z-]+")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def words_of(value: str) -> list[str]:
    """Return the words of a class or id in small letters: "SideBar-left" is side, bar, left."""
    return [word.lower() for word in _WORD.findall(value)]


@lru_cache(maxsize=8192)
def hint(name: str, source: str) -> Hint:
    """Return what the start tag of an element says it is; `source` are its attributes."""
    found = attributes(source) if source else {}
    if _is_hidden(found):
        return Hint.HIDDEN
    role = found.get("role", "")
    if name in _MAIN or role in _MAIN:
        return Hint.MAIN
    words = words_of(found.get("class", "")) + _named(name, found)
    if _is_furniture(name, role, words):
        return Hint.FURNITURE
    if found.get("itemprop") == "articleBody":
        return Hint.MAIN
    if not _FURNITURE_OF_LINKS.isdisjoint(words):
        return Hint.LINKS
    return Hint.NOTHING if _CONTENT.isdisjoint(words) else Hint.CONTENT


def _named(name: str, found: dict[str, str]) -> list[str]:
    """Return the words of an id; those of headings and sections are often made from their text."""
    if name == "section" or name in HEADINGS or "id" not in found:
        return []
    words = words_of(found["id"])
    return words if len(words) <= _WORDS_OF_ID else []


def kind_of(node_name: str, source: str, around: PassageKind) -> PassageKind:
    """Return the kind of the passages in an element inside one of the kind `around`."""
    own = KINDS.get(node_name) or (_kind_by_name(source) if source else None)
    if own is None or (around in _WHOLE and own in ("item", "field")):
        return around
    return own


@lru_cache(maxsize=8192)
def _kind_by_name(source: str) -> PassageKind | None:
    """Return the kind that the role or class of an element names."""
    found = attributes(source)
    role = found.get("role", "")
    if role in _KINDS_BY_ROLE:
        return _KINDS_BY_ROLE[role]
    words = _JOINED.findall(found.get("class", "").lower())
    return next((_KINDS_BY_CLASS[word] for word in words if word in _KINDS_BY_CLASS), None)


def _is_furniture(name: str, role: str, words: list[str]) -> bool:
    if role in _FURNITURE_ROLES:
        return True
    if name == "aside":
        return _ASIDE_CONTENT.isdisjoint(words)
    if name in _FURNITURE_NAMES or (name == "td" and _LINE_NUMBERS in words):
        return True
    return any(map(_names_furniture, words)) or any(pair in _PAIRS for pair in pairwise(words))


def _names_furniture(word: str) -> bool:
    return word in _FURNITURE or word.startswith(_BEGINNINGS)


def _is_hidden(found: dict[str, str]) -> bool:
    if "hidden" in found or found.get("aria-hidden") == "true":
        return True
    style = found.get("style")
    return style is not None and _NOT_SHOWN.search(style) is not None
