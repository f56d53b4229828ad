"""Patterns and a text → where in it which patterns can match, by what their matches must hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from auditor.rulebook.pattern.folding import folded, folded_words, is_word
from auditor.rulebook.pattern.leading_words import lead_start

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from auditor.core.model import Mention
    from auditor.rulebook.pattern.passage_view import Scan
    from auditor.rulebook.pattern.prefilter import Needed, Needs

_INSIDE_WORD = re.compile(r"(?<=\w)(?=\w)")


class Anchors:
    """What the matches of many patterns must hold; patterns go by their numbers."""

    def __init__(self, needs: Iterable[Needs]) -> None:
        self._needs = list(needs)
        self._by_word: dict[str, list[int]] = {}
        self._wordless: list[int] = []
        uses = Counter(chain.from_iterable(some for each in self._needs for some in each.words))
        for number, each in enumerate(self._needs):
            for word in _rarest(each.words, uses):
                self._by_word.setdefault(word, []).append(number)
            if not each.words:
                self._wordless.append(number)

    def candidates(self, scan: Scan, among: Collection[int] | None = None) -> list[int]:
        """Return the patterns, or those of some, that can match in a passage, in order."""
        numbers = self._worded(scan.words) if among is None else among
        fitting = [n for n in numbers if all(map(scan.has, self._needs[n].types))]
        worded = any(self._needs[number].words for number in fitting)
        return self._holding(fitting, scan.words if worded else frozenset(), scan.text)

    def places(self, text: str, mentions: Sequence[Mention]) -> AnchorPlaces:
        """Return where in a text with these mentions each pattern can match.

        A pattern is looked for where those of its words stand that are rarest in the text; one that
        needs no word, where a mention or a sign stands that it needs.
        """
        seen = folded(text)
        counts = folded_words(text)
        by_word: dict[str, list[int]] = {}
        starts: list[tuple[int, list[int]]] = []
        everywhere: list[int] = []
        for number in self._holding(self._worded(counts.keys()), counts.keys(), seen):
            needs = self._needs[number]
            for word in _rarest(needs.words, counts):
                by_word.setdefault(word, []).append(number)
            if not needs.words:
                places = _without_words(needs, text, seen, mentions)
                starts += [(at, [number]) for at in places or ()]
                everywhere += [number] if places is None else []
        starts += [(at, some) for word, some in by_word.items() for at in _words_in(seen, word)]
        return AnchorPlaces(seen, sorted(starts), everywhere)

    def _worded(self, words: AbstractSet[str]) -> set[int]:
        """Return the patterns that need no word, or of whose rarest words a text holds one."""
        hits = {n for word in words & self._by_word.keys() for n in self._by_word[word]}
        return hits.union(self._wordless)

    def _holding(self, numbers: Iterable[int], words: AbstractSet[str], text: str) -> list[int]:
        """Return those of some patterns whose words and signs a text holds, in order."""
        return [
            number
            for number in sorted(numbers)
            if all(not words.isdisjoint(some) for some in self._needs[number].words)
            and all(sign in text for sign in self._needs[number].signs)
        ]


class AnchorPlaces:
    """Which patterns can match where in one text."""

    def __init__(
        self, text: str, anchors: Sequence[tuple[int, list[int]]], everywhere: Sequence[int]
    ) -> None:
        self._text = text
        self._starts = [start for start, _ in anchors]
        self._patterns = [patterns for _, patterns in anchors]
        self._everywhere = everywhere

    def within(self, start: int, end: int) -> Collection[int] | None:
        """Return the patterns that can match in text[start:end], None where any may."""
        if self._cuts(start) or self._cuts(end):
            return None
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        if first == last:
            return self._everywhere
        return set(self._everywhere).union(*self._patterns[first:last])

    def _cuts(self, at: int) -> bool:
        """Whether a passage that begins or ends here holds a part of a word as a word."""
        return _INSIDE_WORD.match(self._text, at) is not None


def _rarest(sets: Sequence[Needed], counts: Mapping[str, int]) -> AbstractSet[str]:
    """Return the words that count least of several sets, and among sets that count as much the
    longest; those that count nothing are left out.
    """
    if not sets:
        return frozenset()
    best = min(sets, key=lambda some: (_sum(counts, some), -min(map(len, some))))
    return counts.keys() & best


def _sum(counts: Mapping[str, int], words: Needed) -> int:
    return sum(counts[word] for word in counts.keys() & words)


def _without_words(
    needs: Needs, text: str, seen: str, mentions: Sequence[Mention]
) -> list[int] | None:
    """Return where a pattern that needs no words is looked for, None for everywhere.

    `seen` is the text as it is folded.
    """
    for sign, kind in needs.behind:
        if kind.kinds and not kind.is_bare:  # the sign may be the "$" of a number with its unit
            some = _of_kinds(mentions, kind.kinds)
            return _starts(mention for mention in some if _follows(sign, seen, text, mention))
    for kind in needs.types:
        if kind.kinds:
            return _starts(_of_kinds(mentions, kind.kinds))
    if needs.signs:
        return list(_signs_in(seen, min(sorted(needs.signs), key=seen.count)))
    return None


def _starts(mentions: Iterable[Mention]) -> list[int]:
    return [mention.start for mention in mentions]


def _of_kinds(mentions: Sequence[Mention], kinds: Container[str]) -> list[Mention]:
    return [mention for mention in mentions if mention.value.kind in kinds]


def _follows(sign: str, seen: str, text: str, mention: Mention) -> bool:
    """Whether a mention, or the words that lead to it, stand right behind a sign."""
    if seen.startswith(sign, mention.start - 1):
        return True
    lead = lead_start(text, mention.start, mention)
    return lead is not None and seen.startswith(sign, lead - 1)


def _words_in(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands in a text as a whole word."""
    for start in _signs_in(text, word):
        end = start + len(word)
        if not is_word(text[start - 1 : start] or " ") and not is_word(text[end : end + 1] or " "):
            yield start


def _signs_in(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)
