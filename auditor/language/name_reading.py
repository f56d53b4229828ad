"""What a run of capitalised words holds: roles, people, organizations, countries and other names.

A run is cut into parts at roles, titles, listed names and the joints that do not belong to a name
("Heinz Koller | of Germany", but "Bank of England").  Reading looks at nothing but the run, so its
result is kept for the next time the same words come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.language.name_kinds import (
    GIVEN,
    GROUPS,
    ORGANIZATIONS,
    PLACES,
    can_be_person,
    has_any,
    is_acronym,
    is_initial,
    is_roman,
    looks_like_person,
    part_kind,
)
from auditor.language.name_listed import demonyms
from auditor.language.name_roles import role_end
from auditor.language.name_runs import Word, split_run
from auditor.language.wordlists import words
from auditor.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.language.name_listed import Listed

_ABBREVIATIONS = words("abbreviations") | words("suffixes")
_HONORIFICS = words("honorifics")
_AMBIGUOUS_HONORIFICS = words("ambiguous-honorifics")
_NOT_AFTER_GENERAL = words("not-after-general")
_MONTHS = words("months")
_STOPS = words("hard-stops") | _MONTHS | words("weekdays")
_SOFT_STOPS = words("openers") | words("not-names")
_NOBLE = words("noble-heads")
_DIRECTIONS = words("directions")
_OF = frozenset(("of", "for"))
_AND = frozenset(("and", "y", "e", "i"))


class Piece(NamedTuple):
    """A name inside a run, by its offsets there."""

    start: int
    end: int
    text: str
    value: Value


class Reading(NamedTuple):
    """What a run holds.

    `doubtful`: it is one word that may be capitalised only because it opens a sentence; `aliases`:
    short forms that it introduces, "International Labor Organization (ILO)"; `open_role`: it ends
    with a role and whose it is, so that a name which follows is a person.
    """

    pieces: tuple[Piece, ...]
    doubtful: bool = False
    aliases: tuple[tuple[str, Value], ...] = ()


class _Cut(NamedTuple):
    """A role, title, bracket, stop, or a stretch of words in which names stand."""

    kind: str
    start: int
    end: int


def read_run(run: str, listed: Listed, after_role: bool = False) -> Reading:
    """Return what a run of capitalised words holds."""
    return _RunReader(run, listed).read("role" if after_role else "")


class _RunReader:
    """Reads one run; `words` are its words."""

    def __init__(self, run: str, listed: Listed) -> None:
        self.run = run
        self.listed = listed
        self.words = split_run(run, _ABBREVIATIONS)
        self.pieces: list[Piece] = []
        self.aliases: list[tuple[str, Value]] = []

    def read(self, before: str) -> Reading:
        owner = False  # a role and whose it is have been read: a person may follow
        for cut in self._cuts():
            if cut.kind == "role":
                self._add(cut.start, cut.end, "role")
                before, owner = "role", False
            elif cut.kind == "title":
                before = "title"
            elif cut.kind == "bracket":
                self._bracket(cut.start)
                before = "title" if owner else ""
            elif cut.kind == "stop":
                before, owner = "", False
            else:
                owner = self._stretch(cut.start, cut.end, before)
                before = ""
        return Reading(tuple(self.pieces), self._is_doubtful(), tuple(self.aliases))

    # -------------------------------------------------------------- cutting

    def _cuts(self) -> Iterator[_Cut]:
        """Cut the run at roles, titles, brackets and stops."""
        begin = at = 0
        while at < len(self.words):
            kind, end = self._cut_at(at)
            if kind == "word":
                at = end
                if not self.words[at - 1].stops:
                    continue
                kind, end, at = "stop", at, at
            if begin < at:
                yield _Cut("stretch", begin, at)
            yield _Cut(kind, at, end)
            begin = at = end
        if begin < at:
            yield _Cut("stretch", begin, at)

    def _cut_at(self, at: int) -> tuple[str, int]:
        """Return what begins at a word and where it ends; "word" is a piece of a stretch."""
        word = self.words[at]
        if word.bracket == "(":
            return "bracket", at + 1
        if word.joint or word.bracket:
            return "word", at + 1
        hit = self.listed.at(self.words, at)
        role = role_end(self.words, at)
        if hit is not None and hit[0] >= role:
            return "word", hit[0]
        if role > at and not self._is_named_after(at, role):
            return "role", role
        if self._is_title(at):
            return "title", at + 1
        if word.fold in _STOPS and not self._is_given_name(at):
            return "stop", at + 1
        return "word", at + 1

    def _is_given_name(self, at: int) -> bool:
        """Whether a month is a name: in "Theresa May", not in "Prague May"."""
        return self.words[at].fold in _MONTHS and at > 0 and self.words[at - 1].fold in GIVEN

    def _is_named_after(self, at: int, role: int) -> bool:
        """Whether a role is a part of a place's name: "King Abdullah Sports City"."""
        if role - at > 1 or self.words[at].fold not in _NOBLE:
            return False
        end = role
        while end < len(self.words) and not self.words[end].joint and not self.words[end].bracket:
            end += 1
        return end > role and self.words[end - 1].fold in ORGANIZATIONS | PLACES

    def _is_title(self, at: int) -> bool:
        word = self.words[at]
        if word.fold not in _HONORIFICS or at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        if after.joint or after.bracket or word.stops:
            return False
        if word.fold not in _AMBIGUOUS_HONORIFICS or word.text.endswith("."):
            return True
        return after.fold not in _NOT_AFTER_GENERAL | ORGANIZATIONS | PLACES

    # -------------------------------------------------------------- stretches

    def _stretch(self, start: int, end: int, before: str) -> bool:
        """Read the names of a stretch; return whether it tells whose the role before it is."""
        words = self.words
        of_role = before == "role" and words[start].joint
        while start < end and words[start].joint:
            start += 1
        context = "" if of_role else before
        low = start
        for high in self._splits(start, end, context != ""):
            self._part(low, high, context, of_role and low == start)
            context = ""
            low = high
            while low < end and words[low].joint:
                low += 1
        if low < end:
            self._part(low, end, context, of_role and low == start)
        return of_role

    def _splits(self, start: int, end: int, person: bool) -> Iterator[int]:
        """Yield the indexes of the joints at which one name ends and another begins."""
        low = at = start
        while at < end:
            if not self.words[at].joint:
                at += 1
                continue
            after = at
            while after < end and self.words[after].joint:
                after += 1
            covered = self._covering(low, at, end)
            if covered:
                at = covered
            elif self._joins(low, at, after, end, person and low == start):
                at = after
            else:
                yield at
                low = at = after

    def _covering(self, low: int, at: int, end: int) -> int:
        """Return the end of a listed name that the joint at `at` is inside of, else 0."""
        for begin in range(max(low, at - 4), at):
            hit = self.listed.at(self.words[:end], begin)
            if hit is not None and hit[0] > at:
                return hit[0]
        return 0

    def _joins(self, low: int, at: int, after: int, end: int, person: bool) -> bool:
        """Whether the joint between two stretches of words belongs to one name."""
        if after >= end:
            return False
        joint = self.words[at].fold
        left, right = self.words[low:at], self._until_joint(after, end)
        if joint in _AND:
            return self._and_joins(left, right, after)
        if joint in _OF:
            return self._of_joins(left, joint, after, len(right), person)
        return True

    def _until_joint(self, start: int, end: int) -> list[Word]:
        stop = start
        while stop < end and not self.words[stop].joint:
            stop += 1
        return self.words[start:stop]

    def _and_joins(self, left: Sequence[Word], right: Sequence[Word], after: int) -> bool:
        hit = self.listed.at(self.words, after)
        if hit is not None and hit[0] - after >= len(right):
            return False
        inside = any(word.fold in _OF for word in left) and has_any(left, ORGANIZATIONS | GROUPS)
        if inside and not has_any(right, ORGANIZATIONS):
            return True
        alone = len(left) == 1 and left[0].fold not in GIVEN and not is_acronym(left[0].text)
        named = self.listed.named(left[0].text) is not None
        return alone and not named and right[-1].fold in ORGANIZATIONS

    def _of_joins(
        self, left: Sequence[Word], joint: str, after: int, length: int, person: bool
    ) -> bool:
        if person or looks_like_person(left):
            return False
        if self._whole(left) is not None:
            return False
        if has_any(left, ORGANIZATIONS | GROUPS):
            return True
        if joint == "for":
            return len(left) > 1
        hit = self.listed.at(self.words, after)
        country = hit is not None and hit[0] - after >= length
        return not country or len(left) == 1

    def _whole(self, part: Sequence[Word]) -> Value | None:
        """Return the listed value of all words of a part together."""
        hit = self.listed.at(part, 0) if part else None
        return hit[1] if hit is not None and hit[0] == len(part) else None

    # -------------------------------------------------------------- parts

    def _part(self, low: int, high: int, before: str, of_role: bool) -> None:
        """Read the name that the words of a part are."""
        part = self.words[low:high]
        if not part or self._is_nothing(part, before):
            return
        value = self._whole(part)
        if value is not None:
            self._add_value(low, high, value)
            return
        if of_role:
            divide = self._owner_end(low, high)
            if divide < high:
                self._part(low, divide, "", False)
                self._part(divide, high, "title", False)
                return
        if before and can_be_person(part):
            self._person(low, high)
        elif _is_headline(part):
            self._inner(low, high)
        else:
            kind = part_kind(part)
            if kind == "person":
                self._person(low, high)
                return
            self._add(low, high, kind)
            self._inner(low, high)

    def _is_nothing(self, part: Sequence[Word], before: str) -> bool:
        """Whether the words are capitalised but name nothing."""
        if before and len(part) > 1:
            return False
        if len(part) > 1:
            return all(word.joint or word.fold in demonyms() for word in part)
        word = part[0]
        if len(word.text) == 1 or is_initial(word.text) or is_roman(word.text):
            return self.listed.named(word.text) is None
        if before:
            return False
        plain = word.fold in _SOFT_STOPS or word.fold in _HONORIFICS or word.fold in demonyms()
        return plain and self.listed.named(word.text) is None

    def _owner_end(self, low: int, high: int) -> int:
        """Return where the owner of a role ends: "of Kazakhstan | Kassym-Jomart Tokayev"."""
        hit = self.listed.at(self.words[:high], low)
        end = hit[0] if hit is not None else high
        if hit is None:
            heads = [at for at in range(low, high) if self.words[at].fold in ORGANIZATIONS]
            end = heads[-1] + 1 if heads else high
        rest = self.words[end:high]
        return end if looks_like_person(rest) else high

    def _person(self, low: int, high: int) -> None:
        while high - low > 2 and self.words[low].fold in demonyms():
            low += 1
        self._add(low, high, "person")

    def _inner(self, low: int, high: int) -> None:
        """Add the listed names inside a longer name: "ILO" in "ILO Regional Office"."""
        at = low
        while at < high:
            hit = None if self.words[at].joint else self.listed.at(self.words[:high], at)
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
        return at == low or self.words[at - 1].joint

    # -------------------------------------------------------------- brackets and pieces

    def _bracket(self, at: int) -> None:
        """Read an acronym in brackets and what it is short for."""
        word = self.words[at]
        value = self.listed.named(word.text)
        if value is None:
            value = Value("name", name=word.text)
            long = self._before_bracket(word)
            if long is not None:
                value = self._alias(word.text, long)
        self.pieces.append(Piece(word.start, word.end, word.text, value))

    def _before_bracket(self, word: Word) -> Piece | None:
        """Return the longest name that ends right before a bracket."""
        ending = [piece for piece in self.pieces if piece.end == word.start - 2]
        return max(ending, key=lambda piece: piece.end - piece.start, default=None)

    def _alias(self, short: str, long: Piece) -> Value:
        if long.value.kind in ("country", "role") or not abbreviates(short, long.text):
            return Value("name", name=short)
        kind = "organization" if long.value.kind == "name" else long.value.kind
        value = Value(kind, name=long.value.name)
        self.aliases += [(short, value), (long.text, value)]
        return value

    def _add(self, low: int, high: int, kind: str) -> None:
        text = self._text(low, high)
        self._add_value(low, high, Value(kind, name=" ".join(text.split())))

    def _add_value(self, low: int, high: int, value: Value) -> None:
        start, end = self.words[low].start, self.words[high - 1].end
        self.pieces.append(Piece(start, end, self.run[start:end], value))

    def _text(self, low: int, high: int) -> str:
        return self.run[self.words[low].start : self.words[high - 1].end]

    def _is_doubtful(self) -> bool:
        """Whether the run is one plain word, which a sentence may begin with."""
        if len(self.words) != 1 or len(self.pieces) != 1:
            return False
        text, value = self.pieces[0].text, self.pieces[0].value
        return value.kind == "name" and not is_acronym(text) and self.listed.named(text) is None


def abbreviates(short: str, long: str) -> bool:
    """Whether a short form is made of the letters of a long one, beginning with its first."""
    letters = [char for char in short.rstrip("s").lower() if char.isalpha()]
    rest = iter(long.lower())
    if not letters or letters[0] not in {part[0].lower() for part in long.split()}:
        return False
    return all(letter in rest for letter in letters)


def _is_headline(part: Sequence[Word]) -> bool:
    """Whether many words in capitals only are a headline, not a name."""
    own = [word for word in part if not word.joint]
    return len(own) > 3 and all(word.text.isupper() for word in own)
