"""The source of a page → its tags and their attributes, with exact offsets.

Every expression here reads a page in time that grows with its length, however it is broken: what
is inside a tag ends at the next "<" that is not quoted.  No repeated group is ever tried a second
time, for what may follow it always fits where it ends.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

_ATTRIBUTES = r"""(?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*"""
_COMMENT = r"!--(?:[^-]++|-(?!-!?>))*(?:--!?>)?"
TAG = re.compile(
    rf"<(?:(/?)([a-zA-Z][^\s/><]*+)({_ATTRIBUTES})(?:>|(?=<)|\Z)|{_COMMENT}|[!?/][^>]*+>?)"
)
"""A tag, comment or declaration; groups: "/" of an end tag, name, attributes."""

LONGEST = 1000  # characters of attributes that tell what a block is; pictures can stand in others

_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""",
)


@lru_cache(maxsize=4096)
def attributes(source: str) -> dict[str, str]:
    """Return the attributes of a block's tag, cut to `LONGEST`, which many blocks share."""
    return all_attributes(source)


def all_attributes(source: str) -> dict[str, str]:
    """Return the attributes of a tag, names in small letters, entities read; the first wins.

    ' class="a b" hidden' gives {"class": "a b", "hidden": ""}.
    """
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(source):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


@lru_cache(maxsize=64)
def closing(name: str) -> re.Pattern[str]:
    """Return what finds the end tag of an element whose content holds no elements."""
    return re.compile(rf"</{re.escape(name)}(?=[\s/>])[^>]*>?", re.IGNORECASE)
