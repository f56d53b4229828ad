"""What the short forms of one document stand for: acronyms it introduces, surnames alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.core.model import Mention
from auditor.core.name_forms import name_parts
from auditor.language.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Value
    from auditor.language.names.gazetteer import Listed

_SUFFIXES = words("suffixes")
_GENERIC = words("generic-organizations")
_NO_NAMES = words("particles") | _SUFFIXES


def with_short_forms(
    mentions: list[Mention],
    doubtful: set[int],
    aliases: dict[str, Value],
    listed: Listed,
) -> list[Mention]:
    """Give short forms the value of what they stand for in this document.

    A surname that fits two full names stays as it is.  A word that only opens sentences is kept
    where it is such a surname or stands elsewhere inside a sentence.  A common noun ("the
    Institute") stands for the one longer name that begins or ends with it, else for nothing.
    """
    texts = {mention[2]: mention[3] for mention in mentions}
    known = {text: value for text, value in aliases.items() if _is_vague(texts.get(text), listed)}
    known.update(_people_meant(texts, listed))
    generic = _generic(texts, known, listed)
    if generic:
        known.update(_organizations_meant(texts, generic))
        vague = generic - known.keys()
        mentions = [mention for mention in mentions if mention[2] not in vague]
    if doubtful:
        mentions = _without_openers(mentions, doubtful, known)
    return _meaning(mentions, known) if known else mentions


def _meaning(mentions: list[Mention], known: dict[str, Value]) -> list[Mention]:
    """Return the mentions, those of a known text with the value that it has in the document."""
    return [
        Mention(mention.start, mention.end, mention.text, known[mention[2]])
        if mention[2] in known
        else mention
        for mention in mentions
    ]


def _without_openers(
    mentions: list[Mention], doubtful: set[int], known: dict[str, Value]
) -> list[Mention]:
    """Leave out words that only open sentences, by their starts, if no name has the same text."""
    names = {mention[2] for mention in mentions if mention[0] not in doubtful} | known.keys()
    return [mention for mention in mentions if mention[0] not in doubtful or mention[2] in names]


def _is_vague(value: Value | None, listed: Listed) -> bool:
    """Whether a name by itself says so little that the document may say what it means."""
    return value is not None and value.kind == "name" and not listed.is_own(value)


def _generic(texts: dict[str, Value], known: dict[str, Value], listed: Listed) -> set[str]:
    """Return the names that are one common noun: "Institute", "Commission"."""
    return {
        text
        for text, value in texts.items()
        if text.lower() in _GENERIC
        and value.kind != "role"
        and text not in known
        and listed.named(text) is None
    }


def _organizations_meant(texts: dict[str, Value], generic: set[str]) -> dict[str, Value]:
    """Return the one longer name of the document that begins or ends with a common noun."""
    meant: dict[str, dict[str | None, Value]] = {}
    wanted = {text.lower() for text in generic}
    for text, value in texts.items():
        if value.kind not in ("person", "role"):
            name = value.name or text
            edges = _edges(text) if name == text else _edges(text) | _edges(name)
            for word in wanted & edges if edges else ():
                meant.setdefault(word, {})[value.name] = value
    only = {word: next(iter(found.values())) for word, found in meant.items() if len(found) == 1}
    return {text: only[text.lower()] for text in generic if text.lower() in only}


@lru_cache(maxsize=16384)
def _edges(name: str) -> frozenset[str]:
    """Return the first and last word of a name of several, in small letters."""
    parts = name.lower().split()
    return frozenset((parts[0], parts[-1])) if len(parts) > 1 else frozenset()


def _people_meant(texts: dict[str, Value], listed: Listed) -> dict[str, Value]:
    """Return the people whom shorter names mean, where only one of the document fits."""
    meant: dict[str, Value] = {}
    for text, people in _people_by_part(texts.values()).items():
        value = texts.get(text)
        if value is None or value.kind not in ("person", "name", "country") or len(people) > 1:
            continue
        person = next(iter(people.values()))
        if value != person and not listed.is_own(value):
            meant[text] = person
    return meant


def _people_by_part(values: Iterable[Value]) -> dict[str, dict[tuple[str, ...], Value]]:
    """Return the full names of people by what they can be called for short.

    Names of the same parts ("Thomas YAYI Boni", "Thomas BONI YAYI") count as one.
    """
    people: dict[str, dict[tuple[str, ...], Value]] = {}
    for value in values:
        if value.kind == "person" and value.name:
            parts, shorter = _shorter_names(value.name)
            for form in shorter:
                people.setdefault(form, {}).setdefault(parts, value)
    return people


@lru_cache(maxsize=16384)
def _shorter_names(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sorted parts of a full name and the forms of its surnames and given names."""
    written = [word.strip(',."“”') for word in name.split()]
    parts = tuple(sorted(name_parts(name)))
    if len(written) < 2:
        return parts, ()
    last = written[-2 if written[-1].lower() in _SUFFIXES else -1]
    capitals = [] if name.isupper() else list(filter(str.isupper, written))
    forms = {name, *filter(_can_call, (written[0], last, *capitals))}
    forms |= {" ".join(written[at:]) for at in range(1, len(written) - 1)}
    cased = {form for word in forms for form in (word, word.title(), word.upper())}
    return parts, tuple(sorted(cased))


def _can_call(word: str) -> bool:
    """Whether a single word of a name can stand for the person."""
    return len(word) > 1 and word.lower() not in _NO_NAMES and not word.endswith(".")
