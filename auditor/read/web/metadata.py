"""The head of a page, its JSON-LD and what is printed around its main text → `Metadata`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.shape import Metadata, StatedDate
from auditor.read.web.inline import shown
from auditor.read.web.json_ld import LinkedData, linked_data
from auditor.read.web.page_dates import printed_dates, stamped_date
from auditor.read.web.printed_days import day_in
from auditor.read.web.tags import all_attributes
from auditor.read.web.tree import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from auditor.read.web.tree import Leaf, Page

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title")
_SITES = ("og:site_name", "application-name")
_PUBLISHERS = (
    "og:site_name",
    "dc.publisher",
    "citation_publisher",
    "publisher",
    "dcterms.publisher",
)
_DATES = (
    *("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified"),
    *("last-modified", "article:published_time", "datepublished", "date", "dc.date"),
    *("dcterms.date", "dc.date.issued", "dcterms.issued", "citation_publication_date"),
    *("citation_date", "pubdate", "publish-date", "publication_date", "parsely-pub-date"),
    *("sailthru.date", "dcterms.created", "dc.date.created"),
)
_BETWEEN = re.compile(r"\s+(?:[|·•»«:–—-]|::)\s+|\s*[|»«]\s*|: ")
_HEADINGS = 4  # of the main text, from the top, that may be the title
_LONGEST = 400  # characters of a title; a longer one is a paragraph
_FEW_WORDS = 5  # of the name of a site behind a page's title


def metadata_of(page: Page, leaves: Sequence[Leaf]) -> Metadata:
    """Return what a page declares about itself; `leaves` are those of its main text."""
    metas = _metas(page)
    linked = linked_data(_scripts(page))
    publisher = linked.publisher or _first(metas, _PUBLISHERS)
    sites = [site for site in (publisher, _first(metas, _SITES)) if site]
    return Metadata(
        _title(page, leaves, [*_declared_titles(page, metas, linked)], sites),
        tuple(_dates(page, leaves, metas, linked)),
        publisher,
    )


def _metas(page: Page) -> dict[str, str]:
    """Return the content of the head's tags by name, property or itemprop; the first wins."""
    found: dict[str, str] = {}
    for source in page.metas:
        tag = all_attributes(source)
        content = " ".join(tag.get("content", "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and key in tag:
                found.setdefault(tag[key].strip().lower(), content)
    return found


def _scripts(page: Page) -> Iterator[str]:
    for source, (start, end) in page.scripts:
        if "ld+json" in source.lower():
            yield page.source[start:end]


def _first(metas: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


# ------------------------------------------------------------------ title


def _declared_titles(page: Page, metas: Mapping[str, str], linked: LinkedData) -> Iterator[str]:
    in_head = shown(page.source, [page.title]).text if page.title is not None else ""
    for title in (_first(metas, _TITLES), linked.headline, " ".join(in_head.split())):
        if title and len(title) <= _LONGEST:
            yield title


def _title(
    page: Page, leaves: Sequence[Leaf], declared: Sequence[str], sites: Sequence[str]
) -> str | None:
    """Return the heading that the declared titles hold, else one of them without the site's name.

    "Minutes | Ledger" gives "Minutes" where that is a heading, or where the site is "Ledger".
    """
    headings = list(_headings(page, leaves))
    for title in declared:
        for heading in headings:
            if _same(heading, title) or any(
                _same(heading, part) for part in _parts(title) if not _is_site(part, sites)
            ):
                return heading
    for title in declared:
        return _without_site(title, sites)
    return headings[0] if headings else None


def _headings(page: Page, leaves: Sequence[Leaf]) -> Iterator[str]:
    """Yield the first headings of the main text, the outermost first."""
    found = [leaf for leaf in leaves if leaf.node.kind == "heading"][:_HEADINGS]
    for leaf in sorted(found, key=lambda leaf: leaf.node.name):
        words = " ".join(shown(page.source, leaf.spans).text.split())
        if words and len(words) <= _LONGEST:
            yield words


def _parts(title: str) -> Iterator[str]:
    """Yield the beginnings and ends of a title that separators part from the rest."""
    for match in _BETWEEN.finditer(title):
        yield title[: match.start()]
        yield title[match.end() :]


def _without_site(title: str, sites: Sequence[str]) -> str:
    """Return a title without the name of its site at its end or beginning."""
    ends = list(_BETWEEN.finditer(title))
    for match in ends:
        if _is_site(title[match.end() :], sites):
            return title[: match.start()]
        if _is_site(title[: match.start()], sites):
            return title[match.end() :]
    if ends and ends[-1].group().strip() not in ("", ":"):
        before, after = title[: ends[-1].start()], title[ends[-1].end() :]
        if len(after.split()) <= min(_FEW_WORDS, len(before.split())):
            return before
    return title


def _is_site(part: str, sites: Sequence[str]) -> bool:
    return any(_same(part, site) for site in sites)


def _same(one: str, other: str) -> bool:
    return folded(one) == folded(other) != ""


# ------------------------------------------------------------------ dates


def _dates(
    page: Page, leaves: Sequence[Leaf], metas: Mapping[str, str], linked: LinkedData
) -> Iterator[StatedDate]:
    """Yield the dates of a page, the one that says best when it speaks first.

    A stamp in the text is the author's, one in the foot of the page may be that of its site.
    """
    if stamp := stamped_date(leaves):
        yield stamp
    for text, source in (
        (linked.modified, "JSON-LD dateModified"),
        (linked.published, "JSON-LD datePublished"),
        *((metas.get(name), f"meta {name}") for name in _DATES),
    ):
        day = day_in(text) if text else None
        if day is not None:
            yield StatedDate(day, source)
    inside = set(map(id, leaves))
    if stamp := stamped_date(leaf for leaf in page.leaves if id(leaf) not in inside):
        yield stamp
    yield from printed_dates(page, leaves)
