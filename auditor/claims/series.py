"""Titles of documents → what is constant over the editions of one series: "Aruba" of "Aruba 2020".

Two titles are editions of one thing where they are the same but for a date or the number of an
edition, and each has another one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from auditor.core.model import DocumentClaims
from auditor.language.lexicon.dates import MONTHS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of
from auditor.rulebook.pack.schema import Fact

_MONTH = rf"(?:{any_of(MONTHS)})\.?"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_PART = r"[QH][1-4]"
_BEFORE = rf"(?:(?:{_DAY} )?{_MONTH}(?: {_DAY},?)?|{_PART})[ -]?"
_MARK = re.compile(
    rf"(?<![^\W_])(?:{_BEFORE})?(?:1[5-9]|20)[0-9]{{2}}(?:[-/–][0-9]{{2,4}}){{0,2}}"
    rf"(?:[ -]{_PART})?(?![^\W_])",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\s,;:()\[\]|/–—_-]+")
SHORTEST = 2  # letters that are left of a title


def series_of(titles: Mapping[str, str]) -> dict[str, str]:
    """Return what the documents of a series are about, by the ids of all that are in one."""
    editions: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    stems: dict[str, str] = {}
    for id, title in titles.items():
        stem, mark = _parted(title)
        if mark and sum(map(str.isalpha, stem)) >= SHORTEST:
            stems[id] = stem
            editions[stem.casefold()].setdefault(mark, []).append(id)
    return {
        id: stem for id, stem in stems.items() if _is_series(editions[stem.casefold()].values())
    }


def with_series(
    documents: Sequence[DocumentClaims], facts: Mapping[str, Fact]
) -> list[DocumentClaims]:
    """Return documents with claims of facts on documents that are about the whole series.

    What is declared to be the subject of a document stays it.
    """
    about = {name for name, fact in facts.items() if fact.subject == "document"}
    titles: dict[str, str] = {}
    for each in documents if about else ():
        told = (claim.subject for claim in each.claims if claim.fact in about)
        subject = next(filter(None, told), None)
        if subject is not None and each.document.subject is None:
            titles[each.document.id] = subject
    series = series_of(titles)
    return [_about(each, series.get(each.document.id), about) for each in documents]


def _about(document: DocumentClaims, series: str | None, facts: set[str]) -> DocumentClaims:
    if series is None:
        return document
    claims = (replace(c, subject=series) if c.fact in facts else c for c in document.claims)
    return replace(document, claims=tuple(claims))


def _is_series(editions: Iterable[list[str]]) -> bool:
    """Whether there are several editions, each of one document: of two it is not known which."""
    every = list(editions)
    return len(every) > 1 and all(len(ids) == 1 for ids in every)


def _parted(title: str) -> tuple[str, str]:
    """Return a title without what tells editions apart, and that, "" where nothing does."""
    marks = " ".join(found[0].casefold() for found in _MARK.finditer(title))
    rest = [each for each in _SIGNS.split(_MARK.sub(" ", title)) if each]
    while rest and rest[-1].casefold() in words("series-words"):
        rest.pop()
    return " ".join(rest), marks
