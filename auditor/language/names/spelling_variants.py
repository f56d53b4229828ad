"""American and British spellings of one word."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.loader import lines, words
from auditor.language.text.words import small_letters, word_counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_IZE = re.compile(r"(.+)i([sz])(e|es|ed|er|ers|ing|ation|ations|ational|able)\Z")
_PREFIXES = ("re", "dis", "un", "de", "over", "under", "pre", "mis", "non")
_WORD = re.compile(r"[^\W\d_]+")


class Mixed(NamedTuple):
    """A word that one text spells both ways, and where; spans are (start, end)."""

    american: str
    british: str
    american_at: tuple[tuple[int, int], ...]
    british_at: tuple[tuple[int, int], ...]


def pair_of(word: str) -> tuple[str, str] | None:
    """Return the American and the British spelling of a word, None when they do not differ.

    >>> pair_of("Labour"), pair_of("organizations"), pair_of("promise")
    (('labor', 'labour'), ('organizations', 'organisations'), None)
    """
    return _pair_of(word.lower())


def family_of(word: str) -> tuple[str, str] | None:
    """Return the pair that a word belongs to without its ending: "laboured" to labor, labour."""
    known = _pairs().get(word.lower())
    if known is not None:
        return known.family
    found = _ize_parts(word.lower())
    return None if found is None else (f"{found[0]}ize", f"{found[0]}ise")


def american(text: str) -> str:
    """Return a text with every word in its American spelling, for comparison; case is lost."""
    return _WORD.sub(_as_american, text.lower())


def mixed(text: str) -> list[Mixed]:
    """Return the words that a text spells both ways."""
    families = _families(word_counts(text))
    both = {family: sides for family, sides in families.items() if all(sides)}
    if not both:
        return []
    at = _places(text, [word for sides in both.values() for side in sides for word in side])

    def spans(side: Iterable[str]) -> tuple[tuple[int, int], ...]:
        return tuple(sorted(span for word in side for span in at[word]))

    return [Mixed(*family, *map(spans, both[family])) for family in sorted(both)]


def _families(words: Iterable[str]) -> Mapping[tuple[str, str], tuple[list[str], list[str]]]:
    """Return the families of the words that have two spellings, with those of each side."""
    families: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for word in _variable(words):
        side = _side_of(word)
        if side is not None:
            families.setdefault(side.family, ([], []))[side.is_british].append(word)
    return families


def _variable(words: Iterable[str]) -> Iterator[str]:
    """Yield the words that may have two spellings, of "labor_2" the letters."""
    known = _pairs()
    for word in [  # of many words few: a list is made of them the fastest
        word
        for word in words
        if "is" in word or "iz" in word or word in known or not word.isalpha()
    ]:
        yield from (word,) if word.isalpha() else _WORD.findall(word)


class _Pair(NamedTuple):
    american: str
    british: str
    family: tuple[str, str]


def _places(text: str, words: Iterable[str]) -> Mapping[str, list[tuple[int, int]]]:
    """Return the spans of some words, in small letters, in a text."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    pattern = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(words))})(?![^\W\d_])")
    for match in pattern.finditer(small_letters(text)):
        spans[match.group()].append(match.span())
    return spans


class _Side(NamedTuple):
    """The family of a word that has two spellings, and which of them it is."""

    family: tuple[str, str]
    is_british: bool


@lru_cache(maxsize=65536)
def _side_of(word: str) -> _Side | None:
    """Return which spelling a word in small letters is, None where it has one spelling only."""
    pair, family = pair_of(word), family_of(word)
    if pair is None or family is None:
        return None
    return _Side(family, word == pair[1])


@lru_cache(maxsize=65536)
def _pair_of(word: str) -> tuple[str, str] | None:
    known = _pairs().get(word)
    if known is not None:
        return known.american, known.british
    found = _ize_parts(word)
    if found is None:
        return None
    stem, ending = found
    return f"{stem}iz{ending}", f"{stem}is{ending}"


def _ize_parts(word: str) -> tuple[str, str] | None:
    """Return the stem and ending of a word in -ize or -ise: "reorgan", "ed"."""
    match = _IZE.match(word)
    if match is None:
        return None
    stem = match[1]
    stems = _ize_stems()
    inner = (stem.removeprefix(prefix) for prefix in _PREFIXES)
    return (stem, match[3]) if stem in stems or any(part in stems for part in inner) else None


def _as_american(match: re.Match[str]) -> str:
    pair = _pair_of(match.group())
    return pair[0] if pair else match.group()


@cache
def _pairs() -> dict[str, _Pair]:
    pairs: dict[str, _Pair] = {}
    for row in lines("spelling-pairs"):
        first, second, *endings = row.split()
        for ending in endings:
            tail = ending.replace("-", "")
            pair = _Pair(first + tail, second + tail, (first, second))
            pairs[pair.american] = pairs[pair.british] = pair
    return pairs


@cache
def _ize_stems() -> frozenset[str]:
    return words("ize-stems")
