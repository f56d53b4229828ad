"""A text → the text as patterns see it, of the same length, and where words divide in it.

Case does not count, and there is one kind of quote, of apostrophe and of hyphen.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from auditor.language.text.words import small_letters, word_counts

if TYPE_CHECKING:
    from collections.abc import Mapping

_ALIKE = {
    **dict.fromkeys("’‘ʼ‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    "ς": "σ",  # lower() writes either, by what follows
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_UNFOLDED = re.compile(f"[{''.join(_ALIKE)}]")

WORD = re.compile(r"\w+")
TOKEN = re.compile(r"\w+|[^\w\s]")
_FOLDED_LETTERS = "ʼςΣ"  # the letters of words that are folded, or may be in small letters
HYPHENS = "-\u2010\u2011"  # those that join words; dashes set them apart


def folded(text: str) -> str:
    """Return text as it is compared with patterns; every character keeps its place."""
    return _UNFOLDED.sub(lambda sign: _ALIKE[sign[0]], small_letters(text))


def folded_words(text: str) -> Mapping[str, int]:
    """Return how often each word stands in a text as it is folded."""
    if any(letter in text for letter in _FOLDED_LETTERS):
        return Counter(WORD.findall(folded(text)))
    return word_counts(text)


def is_word(char: str) -> bool:
    """Whether a character is part of a word."""
    return char.isalnum() or char == "_"


def divides(text: str, at: int) -> bool:
    """Whether a whole word can end or begin at `at`: not inside "Vice-President" or "isn't".

    The genitive counts as a boundary, so that "Norland" is a word of "Norland's".
    """
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if is_word(before):
        return not is_word(after) and not _joined_after(text, at)
    return not is_word(after) or not _joined_before(text, at)


def _joined_after(text: str, at: int) -> bool:
    """Whether a word that ends at `at` goes on after a hyphen or an apostrophe."""
    following = text[at + 1 : at + 3]
    if not following[:1].isalpha() or not text[at - 1].isalpha():
        return False
    if text[at] in HYPHENS:
        return True
    genitive = following[0] in "sS" and not is_word(following[1:2] or " ")
    return text[at] in "'’" and not genitive


def _joined_before(text: str, at: int) -> bool:
    """Whether the word that begins at `at` goes on before it, after a hyphen."""
    return at >= 2 and text[at - 1] in HYPHENS and text[at - 2].isalpha() and text[at].isalpha()
