"""The JSON-LD of a page → the headline, dates and publisher of its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from auditor.read.stated_text import stated_text

LONGEST = 1_000_000  # characters of one script; an article's own data take a few thousand
MOST_ITEMS = 1000
_WRAPPING = re.compile(r"\A\s*(?:[/*]{2}\s*)?<!(?:\[CDATA\[|--)|(?:[/*]{2}\s*)?(?:\]\]|--)>\s*\Z")
"""Marks that hide a script from what reads pages as XML or knows no scripts."""
_ARTICLES = ("Article", "Posting", "Report", "Page", "Document", "Legislation", "Dataset")


class LinkedData(NamedTuple):
    """What JSON-LD declares about the page, as it is written there."""

    headline: str | None = None
    modified: str | None = None
    published: str | None = None
    publisher: str | None = None


def linked_data(scripts: Iterator[str]) -> LinkedData:
    """Return what the scripts of a page declare about its article; nothing where they are broken.

    An item that is an article comes before a page, and a page before all others.
    """
    items = sorted((item for script in scripts for item in _items(script)), key=_rank)
    return LinkedData(
        _first(items, "headline"),
        _first(items, "dateModified"),
        _first(items, "datePublished") or _first(items, "dateCreated"),
        _first(items, "publisher"),
    )


def _items(script: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a script that may be about the page: in lists, graphs, main entities."""
    if len(script) > LONGEST:
        return
    try:
        waiting = [json.loads(_WRAPPING.sub("", script))]
    except (ValueError, RecursionError):
        return
    seen = 0
    while waiting and seen < MOST_ITEMS:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item[:MOST_ITEMS]
        elif isinstance(item, dict):
            waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]
            yield item


def _rank(item: dict[str, Any]) -> int:
    types = item.get("@type")
    names = [str(name) for name in (types if isinstance(types, list) else [types])]
    ranks = [_ARTICLES.index(end) for end in _ARTICLES for name in names if name.endswith(end)]
    return min(ranks, default=len(_ARTICLES))


def _first(items: list[dict[str, Any]], key: str) -> str | None:
    for item in items:
        if text := stated_text(item.get(key)):
            return text
    return None
