"""A run of capitalised words → its roles, people, organizations, countries and other names.

A run is divided at roles, titles, listed names and the connectives that do not belong to a name
("Heinz Koller | of Germany", but "Bank of England").  Reading looks at nothing but the run, so its
result is kept for the next time the same words come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import Value
from auditor.language.lexicon.abbreviations import ABBREVIATIONS
from auditor.language.lexicon.loader import words
from auditor.language.names.capitalized_runs import Word, split_run
from auditor.language.names.entity_types import (
    BODIES,
    GIVEN,
    can_be_person,
    is_acronym,
    is_roman,
    looks_like_person,
    part_kind,
)
from auditor.language.names.forenames import full_forenames
from auditor.language.names.gazetteer import demonyms
from auditor.language.names.run_reading import (
    Piece,
    RunReading,
    abbreviates,
    is_headline,
)
from auditor.language.names.segmentation import HONORIFICS, Segmenter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.language.names.gazetteer import Listed

_ABBREVIATIONS = ABBREVIATIONS | words("suffixes")
_STATES = words("states")
_STATE_ADJECTIVES = words("state-adjectives")
_ACRONYM_STOPS = words("acronym-stops")
_PLAIN = words("openers") | words("not-names") | HONORIFICS


def read_run(run: str, listed: Listed, after_role: bool = False) -> RunReading:
    """Return what a run of capitalised words holds."""
    return _RunReader(run, listed).read("role" if after_role else "")


class _RunReader:
    """Reads one run; `words` are its words."""

    def __init__(self, run: str, listed: Listed) -> None:
        self.run = run
        self.listed = listed
        self.words = split_run(run, _ABBREVIATIONS)
        self.segmenter = Segmenter(self.words, listed)
        self.headline = is_headline(self.words)
        self.pieces: list[Piece] = []
        self.aliases: list[tuple[str, Value]] = []

    def read(self, before: str) -> RunReading:
        """Return what the run holds; `before` is "role" behind one, else ""."""
        owner = False  # a role and whose it is have been read: a person may follow
        behind_stop = False  # a full stop inside the run stands before
        opening: list[int] = []
        for kind, start, end in self.segmenter.segments():
            if kind == "span":
                owner = self._span(start, end, before)
                if behind_stop and end - start == 1 and self._is_plain(start):
                    opening.append(self.words[start].start)
                before = ""
            else:
                before, owner = self._boundary(kind, start, end, owner)
            behind_stop = kind == "stop" and start == end
        return self._reading(owner, tuple(opening))

    def _boundary(self, kind: str, start: int, end: int, owner: bool) -> tuple[str, bool]:
        """Read a role, title, bracket or stop; return the context behind it and whether it owns."""
        if kind == "role":
            self._role(start, end)
            return "role", False
        if kind == "title":
            return "title", owner
        if kind == "bracket":
            self._short(self.words[start], 3)
            return ("title" if owner else ""), owner
        return "", False

    def _reading(self, owner: bool, opening: tuple[int, ...]) -> RunReading:
        doubtful = len(self.words) == 1 and self._is_plain(0)
        titled = bool(self.pieces) and self.pieces[0].value.kind == "role"
        special = doubtful or titled or owner or bool(self.aliases) or bool(opening)
        pieces, aliases = tuple(self.pieces), tuple(self.aliases)
        return RunReading(pieces, special, aliases, doubtful, opening, titled, owner)

    # -------------------------------------------------------------- parts

    def _span(self, start: int, end: int, before: str) -> bool:
        """Read the names of a span; return whether it is of the owner of the role before it."""
        of_role = before == "role" and self.words[start].connective
        start = low = self._after_connectives(start, end)
        context = "" if of_role else before
        for high in self.segmenter.splits(start, end, context != ""):
            self._part(low, high, context, of_role and low == start)
            context = ""
            low = self._after_connectives(high, end)
        if low < end:
            self._part(low, end, context, of_role and low == start)
        return of_role

    def _after_connectives(self, at: int, end: int) -> int:
        while at < end and self.words[at].connective:
            at += 1
        return at

    # -------------------------------------------------------------- parts

    def _part(self, low: int, high: int, before: str, of_role: bool) -> None:
        """Read the name that the words of a part are."""
        part = self.words[low:high]
        if not part or self._is_nothing(part, before):
            return
        value = self.segmenter.whole(part)
        if value is not None:
            self._add_value(low, high, value)
        elif self._is_other_form(low):
            self._short(part[0], 4)
        elif of_role and (divide := self._owner_end(low, high)) < high:
            self._part(low, divide, "", False)
            self._part(divide, high, "title", False)
        else:
            person = bool(before) and can_be_person(part)
            self._guessed(low, high, "person" if person else self._guess(low, high))

    def _is_other_form(self, at: int) -> bool:
        """Whether an acronym stands behind "or": "Botswana Democratic Party or BDP"."""
        return at > 0 and self.words[at - 1].fold == "or" and is_acronym(self.words[at].text)

    def _guessed(self, low: int, high: int, kind: str) -> None:
        """Add a name whose kind is a guess: a person, an unlisted country, or another name."""
        if self.headline:
            self._inner(low, high)
        elif kind == "person":
            self._person(low, high)
        elif (state := self._state(low, high)) is not None:
            self._add_value(low, high, state)
            self.aliases.append((state.name or "", state))
        else:
            self._add(low, high, kind)
            self._inner(low, high)

    def _state(self, low: int, high: int) -> Value | None:
        """Return the unlisted country that a long form names: "Republic of Norland"."""
        at = low
        while at < high and self.words[at].fold in _STATE_ADJECTIVES:
            at += 1
        if at + 2 >= high or self.words[at].fold not in _STATES or self.words[at + 1].fold != "of":
            return None
        at += 3 if self.words[at + 2].fold == "the" else 2
        rest = self.words[at:high]
        if not rest or any(self.listed.at(rest, start) for start in range(len(rest))):
            return None
        return Value("country", name=" ".join(self._text(at, high).split()))

    def _guess(self, low: int, high: int) -> str:
        """Guess the kind of a part; a country's name in it is no surname ("Marina del Peru")."""
        part = self.words[low:high]
        kind = part_kind(part)
        if kind == "person" and (len(part) > 2 or part[0].fold not in GIVEN):
            named = (
                None if part[at].connective else self.listed.at(part, at) for at in range(len(part))
            )
            if any(hit is not None and hit[1].kind == "country" for hit in named):
                return "name"
        return kind

    def _is_nothing(self, part: Sequence[Word], before: str) -> bool:
        """Whether the words are capitalised but name nothing: "The", "X", "French people"."""
        if len(part) > 1:
            return not before and all(word.connective or word.fold in demonyms() for word in part)
        return self._is_plain_word(part[0], before)

    def _is_plain_word(self, word: Word, before: str) -> bool:
        """Whether one word names nothing: a letter, "XIV", "The", "French"; not "IT"."""
        if len(word.text.rstrip(".")) == 1 or is_roman(word.text):
            return self.listed.named(word.text) is None
        if before or (word.fold in _ACRONYM_STOPS and word.text.isupper()):
            return False
        plain = word.fold in _PLAIN or word.fold in demonyms()
        return plain and self.listed.named(word.text) is None

    def _owner_end(self, low: int, high: int) -> int:
        """Return where the owner of a role ends: "of Norland | Ana Berg"."""
        end = self._body_end(low, high)
        if low < end < high - 1 and can_be_person(self.words[end:high]):
            return high if self.words[end].connective else end
        return next((at for at in range(low + 1, high) if self._begins_person(at, high)), high)

    def _body_end(self, low: int, high: int) -> int:
        """Return where the last listed name or word of an organization ends."""
        at = end = low
        while at < high:
            word = self.words[at]
            hit = None if word.connective else self.listed.at(self.words[:high], at)
            at = hit[0] if hit is not None else at + 1
            if hit is not None or word.fold in BODIES:
                end = at
        return end

    def _begins_person(self, at: int, high: int) -> bool:
        given = self.words[at].fold in GIVEN and not self.words[at - 1].connective
        return given and looks_like_person(self.words[at:high])

    def _role(self, low: int, high: int) -> None:
        listed = self.segmenter.whole(self.words[low:high])
        if listed is None:
            self._add(low, high, "role")
        else:
            self._add_value(low, high, listed)

    def _person(self, low: int, high: int) -> None:
        while high - low > 2 and self.words[low].fold in demonyms():
            low += 1
        self._add(low, high, "person")

    def _inner(self, low: int, high: int) -> None:
        """Add the listed names inside a longer name: "WHO" in "WHO Regional Office"."""
        at = low
        while at < high:
            hit = None if self.words[at].connective else self.listed.at(self.words[:high], at)
            if hit is None:
                at += 1
                continue
            if self._shows(low, at, hit[1]):
                self._add_value(at, hit[0], hit[1])
            at = hit[0]

    def _shows(self, low: int, at: int, value: Value) -> bool:
        """Whether a listed name inside another is meant: "Iran" not in "South Iran"."""
        if self.listed.is_own(value):
            return True
        inside = at == low or self.words[at - 1].connective
        return inside and not self.listed.only_alone(self.words[at].text)

    # -------------------------------------------------------------- brackets and pieces

    def _short(self, word: Word, reach: int) -> None:
        """Add an acronym that follows a name; at most `reach` characters stand between them."""
        value = self.listed.named(word.text)
        if value is None:
            value = Value("name", name=word.text)
            before = [piece for piece in self.pieces if word.start - reach <= piece.end]
            if before:
                long = max(before, key=lambda piece: piece.end - piece.start)
                value = self._alias(word.text, long)
        self.pieces.append(Piece(word.start, word.end, word.text, value))

    def _alias(self, short: str, long: Piece) -> Value:
        if long.value.kind in ("country", "role", "person") or not abbreviates(short, long.text):
            return Value("name", name=short)
        kind = "organization" if long.value.kind == "name" else long.value.kind
        value = Value(kind, name=long.value.name)
        self.aliases += [(short, value), (long.text, value)]
        return value

    def _add(self, low: int, high: int, kind: str) -> None:
        text = self._text(low, high)
        name = " ".join(text.split())
        forenames = full_forenames(name) if kind == "person" else ()
        self._add_value(low, high, Value(kind, name=name, forenames=forenames))

    def _add_value(self, low: int, high: int, value: Value) -> None:
        start, end = self.words[low].start, self.words[high - 1].end
        self.pieces.append(Piece(start, end, self.run[start:end], value))

    def _text(self, low: int, high: int) -> str:
        return self.run[self.words[low].start : self.words[high - 1].end]

    def _is_plain(self, at: int) -> bool:
        """Whether a word is a guess that rests on its capital letter alone."""
        last = self.pieces[-1] if self.pieces else None
        if last is None or last.start != self.words[at].start or is_acronym(last.text):
            return False
        guess = last.value.kind in ("name", "organization", "place")
        return guess and self.listed.named(last.text) is None
