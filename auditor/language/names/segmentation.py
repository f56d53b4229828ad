"""A run of capitalised words → its segments, divided at roles, titles and loose connectives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.dates import MONTHS, WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.names.entity_types import (
    BODIES,
    GIVEN,
    GROUPS,
    ORGANIZATIONS,
    SEATS,
    has_any,
    is_acronym,
    is_capitals,
    is_initial,
    is_roman,
    looks_like_person,
)
from auditor.language.names.roles import role_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Value
    from auditor.language.names.capitalized_runs import Word
    from auditor.language.names.gazetteer import Listed

HONORIFICS = words("honorifics")
_AMBIGUOUS_HONORIFICS = words("ambiguous-honorifics")
_NOT_AFTER_GENERAL = words("not-after-general") | SEATS
_STOPS = (
    words("hard-stops")
    | (words("openers") - words("soft-openers"))
    | MONTHS.keys()
    | WEEKDAYS.keys()
)
_NOBLE = words("noble-heads")
_SUFFIXES = words("suffixes")
_ROLES = words("role-heads")
_GIVEN_STOPS = words("given-stops")
_AFTER_STOPS = words("after-given-stops")
_ACRONYM_STOPS = words("acronym-stops")
_NO_SURNAMES = _STOPS | _AFTER_STOPS | SEATS | GROUPS
_OF = frozenset(("of", "for"))
_AND = frozenset(("and", "y", "e", "i"))


class Segment(NamedTuple):
    """A role, title, bracket or stop, or a span of words in which names stand."""

    kind: str
    start: int
    end: int


class Segmenter:
    """Divides the words of one run."""

    def __init__(self, run: Sequence[Word], listed: Listed) -> None:
        self.words = run
        self.listed = listed

    def segments(self) -> Iterator[Segment]:
        """Yield the roles, titles, brackets and stops of the run and the spans between them."""
        begin = at = 0
        while at < len(self.words):
            kind, end = self._segment_at(at)
            if kind == "word":
                at = end
                if not self.words[at - 1].stops:
                    continue
                kind, end, at = "stop", at, at
            if begin < at:
                yield Segment("span", begin, at)
            yield Segment(kind, at, end)
            begin = at = end
        if begin < at:
            yield Segment("span", begin, at)

    def _segment_at(self, at: int) -> tuple[str, int]:
        """Return what begins at a word and where it ends; "word" is a piece of a span."""
        word = self.words[at]
        if word.bracket == "(":
            return "bracket", at + 1
        if word.connective or word.bracket:
            return "word", at + 1
        hit = self.listed.at(self.words, at)
        role = role_end(self.words, at)
        if hit is not None and hit[0] >= role:
            return ("role" if hit[1].kind == "role" else "word"), hit[0]
        if role > at and not (self._is_named_after(at, role) or self._is_surname(at, role)):
            return "role", role
        return self._kind_of(at), at + 1

    def _kind_of(self, at: int) -> str:
        if self._is_title(at):
            return "title"
        stops = self.words[at].fold in _STOPS and not self._is_in_name(at)
        return "stop" if stops else "word"

    def _is_in_name(self, at: int) -> bool:
        """Whether a stop word is part of a name: "Theresa May", "JUAN CARLOS I", "KIM In Sik"."""
        word = self.words[at]
        if is_initial(word.text) and word.text.endswith("."):
            return True
        if self._is_given(at) or self._is_acronym(at) or self._is_before_capitals(at):
            return True
        if at == 0 or self.words[at - 1].connective or self.words[at - 1].stops:
            return False
        return self._follows_name(at)

    def _is_before_capitals(self, at: int) -> bool:
        """Whether a month stands before a surname in capitals: "Jan CARNOGURSKY"."""
        word = self.words[at]
        if word.fold not in MONTHS or word.stops or at + 1 == len(self.words):
            return False
        after = self.words[at + 1].text
        return is_capitals(after) and len(after) > 2

    def _follows_name(self, at: int) -> bool:
        """Whether a stop word is part of the name before: "Theresa May", "JUAN CARLOS I"."""
        word, before = self.words[at], self.words[at - 1]
        given = before.fold in GIVEN
        if word.fold in MONTHS:
            return given
        capitals = before.text.isupper() and len(before.text) > 1
        if is_roman(word.text):
            return capitals or given
        return capitals and len(word.text) < 4 and at + 1 < len(self.words)

    def _is_given(self, at: int) -> bool:
        """Whether a month or an auxiliary is a given name: "Jan Olsen", "Will Smith"."""
        word = self.words[at]
        if word.fold not in _GIVEN_STOPS or word.stops or not word.text[1:].islower():
            return False
        before = self.words[at - 1] if at else None
        if before is not None and not _introduces(before):
            return False
        surname = self._name_from(at + 1)
        if not 1 <= len(surname) <= 2 or self.listed.at(self.words, at + 1) is not None:
            return False
        return not any(one.fold in _NO_SURNAMES or one.text.isupper() for one in surname)

    def _name_from(self, start: int) -> Sequence[Word]:
        """Return the words of a name that goes on from `start`, up to a connective or full stop."""
        end = start
        while end < len(self.words) and not (self.words[end].connective or self.words[end].bracket):
            end += 1
            if self.words[end - 1].stops:
                break
        return self.words[start:end]

    def _is_acronym(self, at: int) -> bool:
        """Whether capitals that spell a small word are an acronym: "WHO", not in "WHO WINS"."""
        word = self.words[at]
        if word.fold not in _ACRONYM_STOPS or not word.text.isupper():
            return False
        return not any(
            other.text.isupper() and len(other.text) > 1
            for other in (*self.words[:at], *self.words[at + 1 :])
        )

    def _is_named_after(self, at: int, role: int) -> bool:
        """Whether a role is a part of a place's name: "King Abdullah Sports City"."""
        if role - at > 1 or self.words[at].fold not in _NOBLE:
            return False
        end = role
        while (
            end < len(self.words) and not self.words[end].connective and not self.words[end].bracket
        ):
            end += 1
        return end > role and self.words[end - 1].fold in SEATS

    def _is_surname(self, at: int, role: int) -> bool:
        """Whether a role is a surname: "Stephen King wrote", not "Stephen King of England"."""
        if role - at > 1 or at == 0:
            return False
        if role < len(self.words) and self.words[role].fold in _SUFFIXES:
            return True  # "Martin Luther King Jr."
        if self.words[at - 1].fold not in GIVEN:
            return False
        return role == len(self.words) or self.words[at].stops

    def _is_title(self, at: int) -> bool:
        word = self.words[at]
        if word.fold not in HONORIFICS or at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        if after.connective or after.bracket or word.stops:
            return False
        if word.fold not in _AMBIGUOUS_HONORIFICS or word.text.endswith("."):
            return True
        return after.fold not in _NOT_AFTER_GENERAL

    def splits(self, start: int, end: int, person: bool) -> Iterator[int]:
        """Yield the indexes of the connectives at which one name ends and another begins."""
        low = at = start
        while at < end:
            if not self.words[at].connective:
                at += 1
                continue
            after = at
            while after < end and self.words[after].connective:
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
        """Return the end of a listed name that the connective at `at` is inside of, else 0."""
        for begin in range(max(low, at - 4), at):
            hit = self.listed.at(self.words[:end], begin)
            if hit is not None and hit[0] > at:
                return hit[0]
        return 0

    def _joins(self, low: int, at: int, after: int, end: int, person: bool) -> bool:
        """Whether the connective between two spans of words belongs to one name."""
        if after >= end:
            return False
        connective = self.words[at].fold
        left, right = self.words[low:at], self._until_connective(after, end)
        if connective in _AND:
            return self._and_joins(left, right, after)
        if connective == "or":
            return False
        if connective in _OF:
            return self._of_joins(left, connective, after, len(right), person)
        return True

    def _until_connective(self, start: int, end: int) -> Sequence[Word]:
        stop = start
        while stop < end and not self.words[stop].connective:
            stop += 1
        return self.words[start:stop]

    def _and_joins(self, left: Sequence[Word], right: Sequence[Word], after: int) -> bool:
        """Whether "and" joins one name: "Food and Agriculture Organization", not two countries."""
        hit = self.listed.at(self.words, after)
        if hit is not None and hit[0] - after >= len(right):
            return False
        inside = any(word.fold in _OF for word in left) and has_any(left, BODIES)
        if inside and not has_any(right, ORGANIZATIONS):
            return True
        return right[-1].fold in ORGANIZATIONS and len(left) == 1 and self._is_common(left[0])

    def _is_common(self, word: Word) -> bool:
        """Whether a word is no name by itself: "Food", not "Germany", "Ann" or "WHO"."""
        named = self.listed.named(word.text) is not None
        return not (named or word.fold in GIVEN or is_acronym(word.text))

    def _of_joins(
        self,
        left: Sequence[Word],
        connective: str,
        after: int,
        length: int,
        person: bool,
    ) -> bool:
        if person or looks_like_person(left):
            return False
        if self.whole(left) is not None:
            return False
        if has_any(left, BODIES):
            return True
        if connective == "for":
            return len(left) > 1
        hit = self.listed.at(self.words, after)
        country = hit is not None and hit[0] - after >= length
        return not country or len(left) == 1

    def whole(self, part: Sequence[Word]) -> Value | None:
        """Return the listed value of all words of a part together."""
        hit = self.listed.at(part, 0) if part else None
        return hit[1] if hit is not None and hit[0] == len(part) else None


def _introduces(word: Word) -> bool:
    """Whether a person's name may follow a word: "Mr. Will Smith", "President Jan Olsen"."""
    return word.stops or word.connective or word.fold in HONORIFICS or word.fold in _ROLES
