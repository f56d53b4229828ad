"""Number words → the whole number at their start: "two hundred and two thousand" is 202,000."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numerals import PARTS, SCALES, SCORE, SCORES, SMALL, TENS, ZEROS

_JOINS = frozenset(("and", "&"))


@dataclass(slots=True)
class WordStream:
    """The words of a run, and the place up to which they are read."""

    words: list[str]
    at: int
    last_scale: int = 1  # the last scale that a whole number was read with

    def word(self, ahead: int = 0) -> str:
        """Return the word `ahead` of the place, "" behind the last."""
        at = self.at + ahead
        return self.words[at] if at < len(self.words) else ""


def singular(word: str) -> str:
    """Return a number word without the "s" of its plural: "thirds", "halves", "millions"."""
    if word == "halves":
        return "half"
    return word[:-1] if word.endswith("s") else word


class _Class(NamedTuple):
    """small, ten, hundred, scale or "" for no number word; and its number."""

    kind: str
    value: int


@lru_cache(maxsize=1024)
def _class_of(word: str) -> _Class:
    """Return what a word is in a number: "seven", "twenty", "hundred" and "million" differ."""
    if word in SMALL or word in ZEROS:
        return _Class("small", SMALL.get(word, 0))
    if word in TENS:
        return _Class("ten", TENS[word])
    scale = SCALES.get(word) or SCALES.get(singular(word), 0)
    if scale == 100:
        return _Class("hundred", 100)
    return _Class("scale" if scale else "", scale)


_LEAST_MULTIPLE = 10**5  # a lakh; "a dozen hundred" is no number
_MOST = 10**18  # beyond the greatest scale


@dataclass(slots=True)
class _Whole:
    """A whole number on the way: groups below a thousand, each with its scale, falling."""

    total: int = 0
    group: int = 0
    scale: int = _MOST  # the last one
    kind: str = ""  # of the word before
    term: int = 0  # the last one that a scale ended
    joined: bool = False  # whether "and" or a comma stands between its words

    def add(self, word: _Class, joined: bool) -> bool:
        """Add a word, `joined` by "and" or a comma; return whether it goes on with the number."""
        kind, value = word
        self.joined = self.joined or joined
        if kind == "scale":
            goes_on = not joined and self._add_scale(value)
        elif kind == "hundred":
            goes_on = not joined and self._add_hundred()
        else:
            goes_on = self._add_small(kind, value, joined)
        self.kind = kind
        return goes_on

    def _add_scale(self, value: int) -> bool:
        """Add "thousand": scales fall, but right behind one a larger one multiplies it."""
        if self.kind == "scale":
            return self._multiply(value)
        if self.total and value >= self.scale:
            return self._multiply_all(value)
        self.term = (self.group or 1) * value
        self.total += self.term
        self.group, self.scale = 0, value
        return True

    def _multiply(self, value: int) -> bool:
        """Add the "million" of "two thousand million", where no larger part stands before."""
        if self.total != self.term or value < self.scale or value < _LEAST_MULTIPLE:
            return False
        self.total = self.term = self.term * value
        self.scale = value
        return True

    def _multiply_all(self, value: int) -> bool:
        """Add the "million" of "one thousand two hundred million", said without "and" or comma."""
        if self.joined or not self.group or self.total != self.term or value < _LEAST_MULTIPLE:
            return False
        self.total = self.term = (self.total + self.group) * value
        self.group, self.scale = 0, value
        return True

    def _add_hundred(self) -> bool:
        if self.kind == "hundred" or self.group >= 100:
            return False
        self.group = (self.group or 1) * 100
        return True

    def _add_small(self, kind: str, value: int, joined: bool) -> bool:
        """Add "seven" or "twenty" where one can stand: "twenty seven", not "seven twenty"."""
        if self.kind in ("", "hundred", "scale"):
            fits = kind in ("small", "ten")
        else:
            fits = kind == "small" and self.kind == "ten" and 0 < value < 10 and not joined
        self.group += value if fits else 0
        return fits


def read_scores(stream: WordStream) -> int:
    """Read "three score and ten", "fourscore and seven" from a stream; 0 where none stands."""
    first, second = stream.word(), stream.word(1)
    scores, length = SCORES.get(first, 0), 1
    if SMALL.get(first, 0) > 1 and second in SCORE:
        scores, length = 20 * SMALL[first], 2
    rest = SMALL.get(stream.word(length + 1), 0)
    if not scores or stream.word(length) not in _JOINS or not rest:
        return 0
    stream.at += length + 2
    return scores + rest


def read_whole(stream: WordStream) -> int:
    """Return the whole number at the place of a stream, and move the place behind it."""
    whole = _Whole()
    while True:
        skip = _joins(stream, whole.kind)
        word = _class_of(stream.word(skip))
        if not whole.add(word, joined=skip > 0):
            return whole.total + whole.group
        if word.kind in ("hundred", "scale"):
            stream.last_scale = word.value
        stream.at += skip + 1


def _joins(stream: WordStream, before: str) -> int:
    """Return how many joining words may be passed here: 1 for the "and" of "hundred and two".

    `before` is the kind of the word before.  Not in "hundred and two thirds", and not in "two
    thousand and five million".
    """
    word = stream.word()
    joined = word in _JOINS and before in ("hundred", "scale")
    if not joined and not (word == "," and before == "scale"):
        return 0
    if _class_of(stream.word(1)).kind not in ("small", "ten"):
        return 0
    beyond = stream.word(2)
    return 0 if _is_larger(beyond, stream, before) or _is_part(beyond) else 1


def _is_larger(word: str, stream: WordStream, before: str) -> bool:
    """Return whether a word is a scale that cannot follow the last: "million" after "thousand"."""
    kind, value = _class_of(word)
    return before == "scale" and kind == "scale" and value >= stream.last_scale


def _is_part(word: str) -> bool:
    return word != "second" and singular(word) in PARTS


def with_ordinal(total: int, value: int) -> int:
    """Return the whole number that a cardinal and an ordinal make, 0 when they make none.

    20 and 5 ("twenty-fifth") give 25, 2 and 100 ("two hundredth") 200, 5 and 20 nothing.
    """
    if 0 < value < 10 and total % 10 == 0:
        return total + value
    return total * value if value >= 100 and 0 < total < value else 0
