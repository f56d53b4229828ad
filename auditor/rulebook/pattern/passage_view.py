"""A passage and its mentions → the folded text, words and mentions by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from auditor.core.model import NUMERIC_KINDS
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.folding import TOKEN, WORD, divides, folded, is_word
from auditor.rulebook.pattern.leading_words import lead_start, trail_end
from auditor.rulebook.pattern.slot_types import SlotType, has_unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from auditor.core.model import Mention

GAP_WORDS = 10
GAP_TOKENS = 40  # words and signs, so that a run of commas is no gap without end
RUN_WORDS = 10  # what a slot of the type words may hold
WHOLE_KINDS = NUMERIC_KINDS | {"date"}  # kinds of mentions that no match can cut
DIGIT = re.compile(r"\d")


First: TypeAlias = "str | SlotType | None"
"""What a match can begin with: some characters, a mention of a type, or any word (None)."""


class Beginnings(NamedTuple):
    """What a match can begin with; `texts` by their first characters."""

    any_word: bool
    texts: Mapping[str, tuple[str, ...]]
    types: tuple[SlotType, ...]


def beginnings(firsts: Collection[First]) -> Beginnings:
    """Return what a match can begin with, sorted."""
    texts: dict[str, list[str]] = defaultdict(list)
    for first in firsts:
        if isinstance(first, str):
            texts[first[0]].append(first)
    types = [first for first in firsts if isinstance(first, SlotType)]
    return Beginnings(
        None in firsts,
        {char: tuple(sorted(some)) for char, some in texts.items()},
        tuple(sorted(types, key=str)),
    )


class Scan:
    """A passage; all places count from its start."""

    def __init__(self, raw: str, offset: int, mentions: Sequence[Mention]) -> None:
        self.raw = raw
        self.offset = offset
        self.text = folded(raw)
        end = offset + len(raw)  # a name may run over the end of its passage: it is none of it
        self.mentions = [mention for mention in mentions if mention.end <= end]
        self.steps = 0  # how often a program looked at a place; tests count them
        self._has: dict[int, tuple[SlotType, bool]] = {}
        self._readable: dict[int, tuple[SlotType, Mapping[int, Sequence[tuple[Mention, int]]]]] = {}

    @cached_property
    def tokens(self) -> list[tuple[int, int]]:
        """Start and end of every word and every sign."""
        return [match.span() for match in TOKEN.finditer(self.text)]

    @cached_property
    def token_starts(self) -> list[int]:
        return [start for start, _ in self.tokens]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the passage."""
        return frozenset(WORD.findall(self.text))

    @cached_property
    def by_start(self) -> dict[int, list[Mention]]:
        """Mentions by where they start, with and without words that lead to them; longest first."""
        places: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            start = mention.start - self.offset
            places.setdefault(start, []).append(mention)
            lead = lead_start(self.raw, start, mention)
            if lead is not None:
                places.setdefault(lead, []).append(mention)
        for found in places.values():
            found.sort(key=lambda mention: -mention.end)
        return places

    @cached_property
    def by_digit(self) -> dict[int, list[Mention]]:
        """Mentions such as "$5" and "EUR 5" by the place of their first digit."""
        places: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            digit = DIGIT.search(mention.text) if mention.value.kind == "money" else None
            if digit and digit.start():
                place = mention.start - self.offset + digit.start()
                places.setdefault(place, []).append(mention)
        return places

    def mentions_at(self, at: int, kind: SlotType) -> Sequence[tuple[Mention, int]]:
        """Return each mention that a slot can read at `at`, and where the pattern goes on.

        A bare number may leave its unit to the pattern: "{length:number} km", "${sum:number}".
        """
        return self.readable(kind).get(at, ())

    def has(self, kind: SlotType) -> bool:
        """Whether a slot of a type can read some mention, looked for once."""
        known = self._has.get(id(kind))
        if known is None:
            bare = kind.is_bare
            some = any(kind.fits(found) or (bare and has_unit(found)) for found in self.mentions)
            known = self._has[id(kind)] = (kind, some)
        return known[1]

    def readable(self, kind: SlotType) -> Mapping[int, Sequence[tuple[Mention, int]]]:
        """Return what slots of a type can read by its place, looked for once."""
        kept = self._readable.get(id(kind))  # its hash takes longer than the answer
        if kept is None:
            places = (*self.by_start, *self.by_digit) if kind.is_bare else self.by_start
            reads = {at: tuple(self._readable_at(at, kind)) for at in places}
            kept = self._readable[id(kind)] = (
                kind,
                {at: some for at, some in reads.items() if some},
            )
        return kept[1]

    def _readable_at(self, at: int, kind: SlotType) -> Iterator[tuple[Mention, int]]:
        for mention in self.by_start.get(at, ()):
            if kind.fits(mention):
                end = mention.end - self.offset
                yield mention, end
                trail = trail_end(self.raw, end, mention)
                if trail is not None:
                    yield mention, trail
        if not kind.is_bare:
            return
        for mention in (*self.by_start.get(at, ()), *self.by_digit.get(at, ())):
            if has_unit(mention):
                yield from ((mention, end) for end in self._before_unit(mention, at))

    def _before_unit(self, mention: Mention, at: int) -> list[int]:
        """Return the ends of words in a mention after which its unit can stand, the last first.

        The end of the mention is one where a sign of its unit stands before `at`.
        """
        end = mention.end - self.offset
        start = mention.start - self.offset
        signed = start < at
        ends = [match.end() for match in WORD.finditer(self.text, max(start, at), end)]
        return [place for place in reversed(ends) if place < end or signed]

    @cached_property
    def by_character(self) -> dict[str, list[int]]:
        """Starts of words and signs by their first character."""
        places: dict[str, list[int]] = {}
        for start in self.token_starts:
            places.setdefault(self.text[start], []).append(start)
        return places

    def starts(self, beginnings: Beginnings) -> list[int]:
        """Return the places where words, signs or mentions stand that a match can begin with."""
        if beginnings.any_word:
            return self.token_starts
        places: set[int] = set()
        for kind in beginnings.types:
            places.update(at for at in self.readable(kind) if at in self.by_start)
        begins = self.text.startswith
        for char, texts in beginnings.texts.items():
            places.update(at for at in self.by_character.get(char, ()) if begins(texts, at))
        return sorted(places)

    @cached_property
    def _inside(self) -> frozenset[int]:
        """Places inside a number or a date that are no edge of another mention."""
        inside: set[int] = set()
        for mention in self.mentions:
            if mention.value.kind in WHOLE_KINDS:
                inside.update(range(mention.start + 1, mention.end))
        edges = {edge for mention in self.mentions for edge in (mention.start, mention.end)}
        return frozenset(place - self.offset for place in inside - edges)

    def can_divide(self, at: int) -> bool:
        """Whether a match can start or end here: at whole words and outside numbers."""
        return divides(self.raw, at) and at not in self._inside

    def part(self, at: int, expected: str) -> None:
        """Hear where a pattern and the text part; `nearly` listens, matching does not."""

    def after_space(self, at: int) -> int | None:
        """Return the end of the white space at `at`, which may lie just behind; None for none."""
        end = at
        while end < len(self.text) and self.text[end].isspace():
            end += 1
        if end > at or (at > 0 and self.text[at - 1].isspace()):
            return end
        return None

    def word_end(self, at: int) -> int:
        """Return the end of the word that goes on at `at`."""
        match = WORD.match(self.text, at)
        return match.end() if match else at

    def gap_ends(self, at: int, forbidden: Forbidden) -> list[int]:
        """Return where a gap that starts at `at` can end, the nearest first."""
        if not self.can_divide(at):
            return []
        first = bisect_left(self.token_starts, at)
        ends, words = [], 0
        for start, end in self.tokens[first : first + GAP_TOKENS]:
            ends.append(start)
            words += is_word(self.text[start])
            if words > GAP_WORDS or forbidden.starts_at(self.text, start, end):
                break
        return ends

    def run_ends(self, at: int) -> list[int]:
        """Return where a run of words that starts at `at` can end, the longest first.

        It holds at most ten words, and signs between them: "St. Ana, the U.S. port".
        """
        ends: list[int] = []
        if not self._can_begin_run(at):
            return ends
        first = bisect_left(self.token_starts, at)
        for start, end in self.tokens[first : first + GAP_TOKENS]:
            if is_word(self.text[start]):
                ends.append(end)
            elif self._stops(start):
                break
            if len(ends) == RUN_WORDS:
                break
        return ends[::-1]

    def _can_begin_run(self, at: int) -> bool:
        """Whether a whole word begins at `at`, outside of a number or date that goes on there."""
        begins = is_word(self.text[at : at + 1] or " ")
        return begins and not (at and is_word(self.text[at - 1])) and at not in self._inside

    def _stops(self, at: int) -> bool:
        """Whether the sign at `at` ends a run of words."""
        if self.text[at] in "()[]{}!?;:…":
            return True
        if self.text[at] != "." or not self.text[at + 1 : at + 2].isspace():
            return False
        before = self.raw[max(0, at - 4) : at].rpartition(" ")[2]
        return before.isalpha() and len(before) > 3 - before.islower()  # "U.S." and "St." go on
