"""Pronouns, "the country" and "the President": mentions of names → mentions that mean the same.

A pronoun or description stands for a name only where exactly one of its kind stands before it in
the same sentence or in the sentence before; a title, where it has introduced exactly one person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from auditor.core.model import Mention
from auditor.language.lexicon.loader import forms
from auditor.language.lexicon.patterns import any_of, either_case
from auditor.language.statement.apposition import introduced, title_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Passage, Value

_PRONOUNS, _DESCRIPTIONS = forms("pronouns"), forms("descriptions")
_KINDS = _PRONOUNS | _DESCRIPTIONS


def _phrases() -> str:
    """Return a pattern for a pronoun or description that begins a word.

    The first letters stand first in it, so that other characters are passed fast.
    """
    tails: dict[str, list[str]] = {}
    for phrase in either_case([*_PRONOUNS, *(f"the {word}" for word in _DESCRIPTIONS)]):
        tails.setdefault(phrase[0], []).append(phrase[1:])
    ways = (rf"{first}(?<!\w{first}){any_of(rest)}" for first, rest in tails.items())
    return f"(?:{'|'.join(ways)})"


_PHRASE = re.compile(rf"{_phrases()}\b(?!['’-]\w*[^s\W])")

_THE = "the "
_OFFICE = re.compile(r"\s+(?:of|for)\b")


def phrase_kind(phrase: str) -> str | None:
    """Return the kind of name that a pronoun or a description stands for, None for other words."""
    first, *rest = phrase.lower().split()
    if rest and first != "the":
        return None
    return _KINDS.get(rest[-1] if rest else first)


def stand_ins(text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the pronouns, descriptions and titles that stand for a name, with its value.

    "In 2011 the country was elected" after a sentence about Norland gives the mention "the
    country" with the value of Norland; its text shows that it was resolved.
    """
    found = [*_Resolver(text, passages, mentions).phrases(), *_titles(text, mentions)]
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


class _Resolver:
    """Resolves the pronouns and descriptions of one document."""

    def __init__(self, text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> None:
        self._text = text
        self._passages = passages
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._passage_starts = [passage.start for passage in passages]

    def phrases(self) -> Iterator[Mention]:
        for match in _PHRASE.finditer(self._text):
            kind = phrase_kind(match.group())
            index = bisect_right(self._passage_starts, match.start()) - 1
            value = self._meant(index, match.start(), kind) if kind and index >= 0 else None
            if value is not None:
                yield Mention(match.start(), match.end(), match.group(), value)

    def _meant(self, index: int, start: int, kind: str) -> Value | None:
        """Return the one candidate in a passage before an offset and in the passage before it."""
        passage = self._passages[index]
        low = passage.start
        if index and passage.paragraph - self._passages[index - 1].paragraph <= 1:
            low = self._passages[index - 1].start
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, start)
        names = {
            mention.value.name: mention.value
            for mention in self._mentions[first:last]
            if mention.value.kind == kind
        }
        return next(iter(names.values())) if len(names) == 1 else None


def _titles(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the titles that stand alone for the one person whom they have introduced before."""
    alone = [
        mention
        for at, mention in enumerate(mentions)
        if mention.value.kind == "role" and _is_alone(text, mentions, at)
    ]
    if not alone:
        return
    titles = introduced(text, mentions)
    people = {mention.value.name: mention for mention in reversed(mentions)}
    for role in alone:
        names = titles.get(title_key(role.text), set())
        person = people.get(next(iter(names))) if len(names) == 1 else None
        if person is not None and person.end < role.start:
            start = role.start - len(_THE)
            yield Mention(start, role.end, text[start : role.end], person.value)


def _is_alone(text: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a title has "the" before it and nobody's name or office behind it."""
    role = mentions[at]
    if text[max(0, role.start - len(_THE)) : role.start].lower() != _THE:
        return False
    follows = mentions[at + 1] if at + 1 < len(mentions) else None
    gap = text[role.end : follows.start] if follows is not None else text[role.end : role.end + 9]
    return not (follows is not None and gap.isspace()) and not _OFFICE.match(gap)
