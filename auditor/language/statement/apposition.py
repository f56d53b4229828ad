"""The persons that titles introduce: mentions → "President Ana Berg", "Tim Cook, CEO of Apple"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from auditor.core.name_forms import fold
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Mention

_NAMES = frozenset(("person", "organization", "country", "place", "name", "role"))
_BETWEEN = re.compile(rf"(?:[\s,()]|\b{any_of(words('between-title-and-person'))}\b\.?)*\Z")
_APPOSED = re.compile(r",\s+(?:the\s+)?(?:\w+\s+)?\Z")
_REACH = 120  # characters from a title to the person it introduces
_TITLE_REACH = 50  # characters before a person in which a title in small letters begins

_APPOSED_SMALL = re.compile(r",\s(?:the\s|an?\s)?([a-z-]+(?:\s[a-z-]+){0,3})")
_HEADS = words("role-heads")
_PREFIXES = words("role-prefixes")


def introduced(text: str, mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Return the people that each title introduces, by the title in small letters.

    "President Ana Berg", "Director-General of the WHO Ana Berg" and
    "Tim Cook, CEO of Apple" introduce one person each.
    """
    titles: dict[str, set[str]] = {}

    def add(title: str, person: Mention | None) -> None:
        if person is not None and person.value.name:
            titles.setdefault(title_key(title), set()).add(person.value.name)

    names = [mention for mention in mentions if mention.value.kind in _NAMES]
    for at, mention in enumerate(names):
        if mention.value.kind == "role":
            add(mention.text, _person_after(text, names, at) or _person_before(text, names, at))
        elif mention.value.kind == "person":
            for title in _small_titles(text, mention):
                add(title, mention)
    return titles


def _small_titles(text: str, person: Mention) -> Iterator[str]:
    """Yield the titles in small letters beside a person: "Xi Jinping, the president of China"."""
    before = text[max(0, person.start - _TITLE_REACH) : person.start].split()
    if before and before[-1] in _HEADS and text[person.start - 1].isspace():
        yield " ".join(_last_title(before))
    behind = _APPOSED_SMALL.match(text, person.end)
    title = _first_title(behind[1].split()) if behind else []
    if title:
        yield " ".join(title)


def _last_title(before: list[str]) -> list[str]:
    """Return the title that ends with the last word: "deputy minister" of "the deputy minister"."""
    first = len(before) - 1
    while first and before[first - 1] in _PREFIXES:
        first -= 1
    return before[first:]


def _first_title(behind: list[str]) -> list[str]:
    """Return the title that some words begin with: "deputy minister" of "deputy minister for"."""
    heads = [at for at, word in enumerate(behind) if word in _HEADS]
    if not heads or any(word not in _PREFIXES for word in behind[: heads[0]]):
        return []
    return behind[: heads[0] + 1]


def title_key(title: str) -> str:
    """Return a title as it is compared: "Director-General" is "director general"."""
    return " ".join(fold(title).replace("-", " ").split())


def _person_after(text: str, names: Sequence[Mention], at: int) -> Mention | None:
    end = names[at].end
    for mention in names[at + 1 : at + 6]:
        if mention.start < end:
            continue
        if mention.start - names[at].end > _REACH or not _BETWEEN.match(text, end, mention.start):
            return None
        if not _between(text[end : mention.start]):
            return None
        if mention.value.kind == "person":
            return mention
        end = mention.end
    return None


def _between(gap: str) -> bool:
    return bool(_BETWEEN.match(gap)) and "," not in gap


def _person_before(text: str, names: Sequence[Mention], at: int) -> Mention | None:
    if not at or names[at - 1].value.kind != "person":
        return None
    gap = text[names[at - 1].end : names[at].start]
    return names[at - 1] if len(gap) < 20 and _APPOSED.match(gap) else None


def within(mentions: Sequence[Mention], low: int, high: int) -> Iterator[Mention]:
    """Yield the mentions between two offsets of the document; mentions are sorted by start."""
    for mention in mentions[bisect_left(mentions, low, key=lambda found: found.start) :]:
        if mention.start >= high:
            return
        if mention.end <= high:
            yield mention
