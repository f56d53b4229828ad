"""Words → the form in which they are compared: small letters, no ending, one stem a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from auditor.core.name_forms import fold
from auditor.language.lexicon.dates import SEASONS, WEEKDAYS
from auditor.language.lexicon.loader import lines, words

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_MEMORY = 1 << 16
_SHORTEST = 4  # letters that a stem keeps


class Token(NamedTuple):
    """A word of a text with its offsets; `stem` is empty for stop words."""

    start: int
    end: int
    stem: str


@lru_cache(maxsize=_MEMORY)
def stem(word: str) -> str:
    """Return the stem that the forms of a word share, and its synonyms; "" for a stop word."""
    low = plain(word)
    if low in _stop_words():
        return ""
    stemmed = _cut(low)
    return _synonyms().get(stemmed, stemmed)


@lru_cache(maxsize=_MEMORY)
def plain(word: str) -> str:
    """Return a word in small letters, without accents and possessive."""
    return fold(word).replace("’", "'").removesuffix("'s")


def words_of(text: str) -> list[str]:
    """Return the plain words of a text, stop words too."""
    return list(map(plain, WORD.findall(text)))


@cache
def _stop_words() -> frozenset[str]:
    return words("stop-words")


@cache
def _synonyms() -> dict[str, str]:
    """Return for each stem of a line of words of one meaning the stem of the line's first."""
    stems: dict[str, str] = {}
    for line in lines("synonyms"):
        first, *_ = same = line.split()
        for word in same:
            stems.setdefault(_cut(word), _cut(first))
    return stems


@cache
def generic_stems() -> frozenset[str]:
    """Return the stems of nouns that leave open which things are counted."""
    return _stems("generic-nouns")


@cache
def attributes() -> frozenset[str]:
    """Return the stems of heads of a column that lists what is said, or when, but no things."""
    return _stems("column-attributes")


@cache
def settings() -> frozenset[str]:
    """Return the stems of nouns for what is set: a "flag", an "option"."""
    return _stems("nouns-of-settings")


@cache
def _total_words() -> frozenset[str]:
    return frozenset(map(form, words("total-words")))


def names_total(head: str) -> bool:
    """Whether a word of the head of a row or column marks a total."""
    return any(form(word) in _total_words() for word in words_of(head))


@cache
def starts_of_span() -> frozenset[str]:
    """Return the stems of words beside the start of a span of years: "born"."""
    return _stems("span-starts")


@cache
def ends_of_span() -> frozenset[str]:
    """Return the stems of words beside the end of a span of years: "died"."""
    return _stems("span-ends")


@cache
def births() -> frozenset[str]:
    """Return the stems of words for a birth."""
    return _stems("births")


@cache
def deaths() -> frozenset[str]:
    """Return the stems of words for a death."""
    return _stems("deaths")


@cache
def yearly_events() -> frozenset[str]:
    """Return the stems of what a bare year names one of: "the 2007 seasons"."""
    return _stems("yearly-events")


@cache
def single_events() -> frozenset[str]:
    """Return the forms of words for what happens once."""
    return _forms("single-events")


@cache
def deeds() -> frozenset[str]:
    """Return the stems of words for deeds, done once, of which each has a day of its own."""
    return _stems("deeds")


@cache
def recurring_events() -> frozenset[str]:
    """Return the forms of words for what opens, begins, or is signed, again and again."""
    return _forms("recurring-events")


@cache
def yearly_words() -> frozenset[str]:
    """Return the forms of words for what is held once a year."""
    return _forms("yearly-words")


@cache
def lasting_measures() -> frozenset[str]:
    """Return the forms of measures that do not change."""
    return _forms("lasting-measures")


def _forms(name: str) -> frozenset[str]:
    return frozenset(form(word) for word in words(name))


def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(name))


@cache
def common_words() -> frozenset[str]:
    """Return the words of names that many things bear: "Air Force", "Supreme Court"."""
    return words("common-name-words")


class Opposed(NamedTuple):
    """Forms of one meaning, and forms of another that excludes it."""

    own: frozenset[str]
    other: frozenset[str]


@cache
def contrasts() -> dict[str, tuple[Opposed, ...]]:
    """Return for each form the forms that name another thing beside a value."""
    return _opposed(_groups("contrasts"))


@cache
def opposites() -> dict[str, tuple[Opposed, ...]]:
    """Return for each form the forms that exclude it where all other words are the same."""
    return opposed_events() | _opposed(_groups("opposite-nations"))


@cache
def opposed_events() -> dict[str, tuple[Opposed, ...]]:
    """Return for each form the forms that exclude it and tell of another event beside a date."""
    return _opposed([*_groups("opposites"), *_exclusive_names()])


@lru_cache(maxsize=_MEMORY)
def form(word: str) -> str:
    """Return a word without its ending; unlike a stem it represents no other word."""
    return _cut(plain(word))


Groups = Sequence[str]  # each a text of words of one meaning


def _groups(name: str) -> Iterator[Groups]:
    """Yield the rows of a list: groups between bars, or else each word a group of its own."""
    for line in lines(name):
        yield line.split("|") if "|" in line else line.split()


def _exclusive_names() -> Iterator[Groups]:
    """Yield the days of the week, and the seasons under the first of their names."""
    for names in (WEEKDAYS, SEASONS):
        yield list({value: name for name, value in reversed(names.items())}.values())


def _opposed(rows: Iterable[Groups]) -> dict[str, tuple[Opposed, ...]]:
    """Return for each form of some rows its own meaning beside each other meaning of its row."""
    found: dict[str, list[Opposed]] = {}
    for row in rows:
        groups = [frozenset(form(word) for word in group.split()) for group in row]
        for own in groups:
            for word in own:
                found.setdefault(word, []).extend(Opposed(own, g) for g in groups if g != own)
    return {word: tuple(pairs) for word, pairs in found.items()}


_ENDINGS = (
    "ations", "ation", "ements", "ement", "ments", "ment", "nesses", "ness", "ingly", "edly",
    "ings", "ing", "ies", "ied", "eries", "ery", "ers", "ors", "er", "or", "ions", "ion", "ally",
    "ly", "als", "al", "ed", "es", "s", "y", "e",
)  # fmt: skip


_ENDINGS_IN = {
    letter: tuple(ending for ending in _ENDINGS if ending.endswith(letter))
    for letter in {ending[-1] for ending in _ENDINGS}
}  # by their last letter


def _cut(word: str) -> str:
    """Return a word without its ending; what is left has at least four letters."""
    if not word.isalpha() or len(word) <= _SHORTEST:
        return word[:-1] if len(word) == _SHORTEST and word.endswith("s") else word
    for ending in _ENDINGS_IN.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            left = word[: -len(ending)]
            return left[:-1] if left[-1] == left[-2] and len(left) > _SHORTEST else left
    return word
