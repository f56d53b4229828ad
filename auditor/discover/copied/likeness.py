"""Two places of two rows of words → how far the words around them are the same."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from auditor.discover.copied.words import BREAK, Row
from auditor.discover.statements.normalization import stem

FARTHEST = 60  # words on either side that are looked at
BESIDE = 2  # words on one side that are the same where that side is
SHORTEST = 3  # letters of a word that tells something


class Likeness(NamedTuple):
    """How far two places are worded alike."""

    telling: int  # words around both that tell something
    inside: int  # of these the ones in the same passage
    is_two_sided: bool  # the words before are the same, and those behind


def likeness(a: Row, i: int, b: Row, j: int) -> Likeness:
    """Return how far the words around two places are the same, without a gap."""
    before, behind = _shared(a, i, b, j, -1), _shared(a, i, b, j, 1)
    same = (*range(i - before, i), *range(i + 1, i + 1 + behind))
    telling = [at for at in same if _tells(a.words[at])]
    return Likeness(
        telling=len(telling),
        inside=sum(1 for at in telling if a.passages[at] == a.passages[i]),
        is_two_sided=all(
            count >= BESIDE or (_ends(a, i, step, count) and _ends(b, j, step, count))
            for count, step in ((before, -1), (behind, 1))
        ),
    )


def _shared(a: Row, i: int, b: Row, j: int, step: int) -> int:
    """Return how many words on one side of two places are the same."""
    for count in range(FARTHEST):
        one, other = i + step * (count + 1), j + step * (count + 1)
        if not (0 <= one < len(a.words) and 0 <= other < len(b.words)):
            return count
        if a.words[one] != b.words[other] or a.words[one] == BREAK:
            return count
    return FARTHEST


def _ends(row: Row, at: int, step: int, count: int) -> bool:
    """Whether the passage of a place ends behind some words on one side."""
    beyond = at + step * (count + 1)
    return not 0 <= beyond < len(row.words) or row.passages[beyond] != row.passages[at]


@lru_cache(maxsize=1 << 14)
def _tells(word: str) -> bool:
    return len(word) >= SHORTEST and word[0].isalpha() and bool(stem(word))
