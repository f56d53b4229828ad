"""A text → its words in small letters, read once for all that look for words in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"\w+")


def small_letters(text: str) -> str:
    """Return a text in small letters; every character keeps its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)  # "İ".lower() has two


@lru_cache(maxsize=2)  # the names, the facts and the spellings of a document ask in turn
def word_counts(text: str) -> Mapping[str, int]:
    """Return how often each word stands in a text, in small letters; "_" and digits are letters."""
    return Counter(_WORD.findall(small_letters(text)))
