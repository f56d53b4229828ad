"""Words of which a line ends in the middle → the whole word, with or without its hyphen.

The document itself tells which: the word as it stands elsewhere in it, whole or with a hyphen.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.read.pages.lines import Row

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_HYPHENS = "-‐‑"
_LAST = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[-‐‑]?\Z")
_FIRST = re.compile(r"[^\W_]+(?:[-‐‑][^\W\d_]+)*")
_SHORTEST = 3  # letters of a word that stands for itself in a compound


class Vocabulary:
    """The words of a document that stand whole on a line."""

    def __init__(self, rows: Iterable[Row]) -> None:
        counts = Counter[str]()
        for row in rows:
            for piece in row.pieces:
                for word in piece.words[:-1] if piece.ends_in_hyphen else piece.words:
                    counts.update(_plain(found) for found in _WORD.findall(word.text))
        self._counts = counts

    def joined(self, before: str, behind: str, *, is_cut: bool) -> str:
        """Return the end of a line and the beginning of the next as one text.

        `is_cut`: the line ended in a hyphen that was taken off.
        """
        ends_so = before[-1:] in _HYPHENS and before[-2:-1].isalnum()
        if not is_cut and not (ends_so and behind[:1].isalnum()):
            return f"{before} {behind}"
        stem = before[:-1] if ends_so else before
        hyphen = "-" if is_cut else before[-1]
        return f"{stem}{hyphen if self._keeps(stem, behind) else ''}{behind}"

    def _keeps(self, before: str, behind: str) -> bool:
        """Whether the hyphen between two parts of a word belongs to it."""
        last, first = _LAST.search(before), _FIRST.match(behind)
        if last is None or first is None or not behind[0].islower():
            return True
        one, other = _plain(last[1]), _plain(first[0])
        if self._counts[one + other] or self._counts[f"{one}-{other}"]:
            return self._counts[f"{one}-{other}"] > self._counts[one + other]
        if "-" in one or "-" in other:
            return True
        are_words = self._counts[one] and self._counts[other]
        return bool(are_words) and min(len(one), len(other)) >= _SHORTEST


def _plain(word: str) -> str:
    return word.casefold().replace("‐", "-").replace("‑", "-")
