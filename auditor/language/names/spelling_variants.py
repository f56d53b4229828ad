"""American and British spellings of one word."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.loader import lines, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def mixed(source: str | Iterable[tuple[str, int]]) -> list[Mixed]:
    """Return the words that a text, or words with their offsets, spell both ways."""
    families: dict[tuple[str, str], tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}
    for word, start in _candidates(source):
        pair, family = pair_of(word), family_of(word)
        if pair is not None and family is not None:
            sides = families.setdefault(family, ([], []))
            sides[word.lower() == pair[1]].append((start, start + len(word)))
    return [
        Mixed(*family, tuple(american_at), tuple(british_at))
        for family, (american_at, british_at) in sorted(families.items())
        if american_at and british_at
    ]


class _Pair(NamedTuple):
    american: str
    british: str
    family: tuple[str, str]


def _candidates(source: str | Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the words that have two spellings, with their offsets."""
    if not isinstance(source, str):
        yield from source
        return
    known = [word for word in set(_WORD.findall(source)) if pair_of(word)]
    if known:
        pattern = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(known))})(?![^\W\d_])")
        for match in pattern.finditer(source):
            yield match.group(), match.start()


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
