"""What the short forms of one document stand for: acronyms it introduces, surnames alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.intervals import name_parts
from auditor.language.wordlists import words
from auditor.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.language.name_listed import Listed
    from auditor.model import Mention

_PARTICLES = words("particles")


def short_forms(
    mentions: Sequence[Mention],
    doubtful: set[int],
    aliases: dict[str, Value],
    listed: Listed,
) -> dict[str, Value]:
    """Return the values of texts that mean more in this document than by themselves.

    A surname that fits two full names stays as it is.  A word that only opens sentences is kept
    where it is such a surname or stands elsewhere inside a sentence.
    """
    texts: dict[str, Value] = {}
    inside: set[str] = set()
    for mention in mentions:
        texts[mention.text] = mention.value
        if doubtful and mention.start not in doubtful:
            inside.add(mention.text)
    people = _people(texts.values())
    known: dict[str, Value] = {}
    for text, value in texts.items():
        found = aliases.get(text) if value.kind == "name" else None
        found = found or _person_meant(text, value, people, listed)
        if found is not None:
            known[text] = found
        elif doubtful and text in inside:
            known[text] = value
    return known


def _people(values: Iterable[Value]) -> dict[str, dict[tuple[str, ...], Value]]:
    """Return the full names of people by each of their parts, the same parts counted once."""
    people: dict[str, dict[tuple[str, ...], Value]] = {}
    for value in values:
        if value.kind != "person" or not value.name:
            continue
        parts = name_parts(value.name)
        if len(parts) > 1:
            for part in parts:
                if len(part) > 1 and part not in _PARTICLES:
                    people.setdefault(part, {}).setdefault(tuple(sorted(parts)), value)
    return people


def _person_meant(
    text: str, value: Value, people: dict[str, dict[tuple[str, ...], Value]], listed: Listed
) -> Value | None:
    """Return the one person of the document whom a shorter name can mean."""
    if value.kind not in ("person", "name", "country") or listed.is_own(value):
        return None
    parts = name_parts(value.name or text)
    candidates = people.get(parts[-1]) if parts else None
    if not candidates:
        return None
    fitting = [
        person for key, person in candidates.items() if set(parts) <= set(key) and person != value
    ]
    if value.kind == "person" and len(parts) > 1:
        return None
    return fitting[0] if len(fitting) == 1 else None
