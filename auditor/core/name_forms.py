"""Names → the forms in which they are compared: folded, in parts, as acronyms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return text without case and accents, for comparison only."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the comparable parts of a name: folded words, initials as single letters."""
    words = _WORD.findall(fold(name).replace("'", ""))
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


_SHORT_WORD = 3  # letters of a word that an acronym may leave out: "of", "and", "der"
_MOST_CHOICES = 6  # such words of one name that may be left out one by one


@lru_cache(maxsize=65536)
def acronyms_of(parts: tuple[str, ...]) -> frozenset[str]:
    """Return the acronyms that a name of several parts can have, folded as its parts are.

    Words of at most three letters may be left out, whatever their language.

    >>> sorted(acronyms_of(("bank", "of", "norland")))
    ['bn', 'bon']
    """
    short = [at for at, part in enumerate(parts) if len(part) <= _SHORT_WORD][:_MOST_CHOICES]
    letters = [{part[0]} | ({""} if at in short else set()) for at, part in enumerate(parts)]
    made = ("".join(chosen) for chosen in product(*letters))
    return frozenset(acronym for acronym in made if len(acronym) > 1)


def edit_distance(a: str, b: str, most: int) -> int:
    """Return the Damerau-Levenshtein distance of two short strings, or `most` + 1 when larger.

    Optimal string alignment, the textbook recurrence over three rows.
    """
    # one edit brings in or takes away at most two different letters
    if abs(len(a) - len(b)) > most or len(set(a) ^ set(b)) > 2 * most:
        return most + 1
    return _distance(a, b, most)


@lru_cache(maxsize=65536)
def _distance(a: str, b: str, most: int) -> int:
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, previous = previous, row
    return min(previous[-1], most + 1)
