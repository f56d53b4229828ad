"""Where a run of capitalised words is cut: at roles, titles, brackets, stops and loose joints."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.dates import MONTHS, WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.names.entity_types import (
    GIVEN,
    GROUPS,
    ORGANIZATIONS,
    PLACES,
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
_NOT_AFTER_GENERAL = words("not-after-general")
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
_OF = frozenset(("of", "for"))
_AND = frozenset(("and", "y", "e", "i"))


class Cut(NamedTuple):
    """A role, title, bracket, stop, or a stretch of words in which names stand."""

    kind: str
    start: int
    end: int


class Segmenter:
    """Cuts the words of one run."""

    def __init__(self, run: Sequence[Word], listed: Listed) -> None:
        self.words = run
        self.listed = listed

    def cuts(self) -> Iterator[Cut]:
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
                yield Cut("stretch", begin, at)
            yield Cut(kind, at, end)
            begin = at = end
        if begin < at:
            yield Cut("stretch", begin, at)

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
            return ("role" if hit[1].kind == "role" else "word"), hit[0]
        if role > at and not (self._is_named_after(at, role) or self._is_surname(at, role)):
            return "role", role
        if self._is_title(at):
            return "title", at + 1
        if word.fold in _STOPS and not self._is_in_name(at):
            return "stop", at + 1
        return "word", at + 1

    def _is_in_name(self, at: int) -> bool:
        """Whether a stop word is part of a name: "Theresa May", "JUAN CARLOS I", "KIM In Sik"."""
        word = self.words[at]
        if is_initial(word.text) and word.text.endswith("."):
            return True
        if self._is_given(at) or self._is_acronym(at):
            return True
        if word.fold in MONTHS and at + 1 < len(self.words):
            after = self.words[at + 1].text
            if is_capitals(after) and len(after) > 2 and not word.stops:
                return True  # "Jan CARNOGURSKY"
        if at == 0 or self.words[at - 1].joint or self.words[at - 1].stops:
            return False
        before = self.words[at - 1]
        if word.fold in MONTHS:
            return before.fold in GIVEN
        capitals = before.text.isupper() and len(before.text) > 1
        if is_roman(word.text):
            return capitals or before.fold in GIVEN
        return capitals and len(word.text) < 4 and at + 1 < len(self.words)

    def _is_given(self, at: int) -> bool:
        """Whether a month or an auxiliary is a given name: "Jan Olsen", "Will Smith"."""
        word = self.words[at]
        if word.fold not in _GIVEN_STOPS or word.stops or not word.text[1:].islower():
            return False
        before = self.words[at - 1] if at else None
        if before is not None and not (before.stops or before.joint or _introduces(before.fold)):
            return False
        end = at + 1
        while end < len(self.words) and not (self.words[end].joint or self.words[end].bracket):
            end += 1
            if self.words[end - 1].stops:
                break
        surname = self.words[at + 1 : end]
        if not 1 <= len(surname) <= 2 or self.listed.at(self.words, at + 1) is not None:
            return False
        if any(one.fold in _STOPS | _AFTER_STOPS or one.text.isupper() for one in surname):
            return False
        return not has_any(surname, ORGANIZATIONS | PLACES | GROUPS)

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
        while end < len(self.words) and not self.words[end].joint and not self.words[end].bracket:
            end += 1
        return end > role and self.words[end - 1].fold in ORGANIZATIONS | PLACES

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
        if after.joint or after.bracket or word.stops:
            return False
        if word.fold not in _AMBIGUOUS_HONORIFICS or word.text.endswith("."):
            return True
        return after.fold not in _NOT_AFTER_GENERAL | ORGANIZATIONS | PLACES

    def splits(self, start: int, end: int, person: bool) -> Iterator[int]:
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
        if joint == "or":
            return False
        if joint in _OF:
            return self._of_joins(left, joint, after, len(right), person)
        return True

    def _until_joint(self, start: int, end: int) -> Sequence[Word]:
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
        if self.whole(left) is not None:
            return False
        if has_any(left, ORGANIZATIONS | GROUPS):
            return True
        if joint == "for":
            return len(left) > 1
        hit = self.listed.at(self.words, after)
        country = hit is not None and hit[0] - after >= length
        return not country or len(left) == 1

    def whole(self, part: Sequence[Word]) -> Value | None:
        """Return the listed value of all words of a part together."""
        hit = self.listed.at(part, 0) if part else None
        return hit[1] if hit is not None and hit[0] == len(part) else None


def _introduces(word: str) -> bool:
    """Whether a person's name may follow a word: "Mr. Will Smith", "President Jan Olsen"."""
    return word in HONORIFICS or word in _ROLES
