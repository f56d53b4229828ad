"""An English word in its base form → all its forms, regular and irregular, of verb and noun.

A form too many ("visitted") does no harm, a form missed does: where the spelling leaves a choice,
both are given.
"""

from __future__ import annotations

from functools import lru_cache

from auditor.language.lexicon.loader import rows, words

AUXILIARIES = words("inflected-auxiliaries")
"""Verbs that stand before another one: has ratified, is ratifying."""

_VOWELS = "aeiou"
_IRREGULAR = {word: tuple(others.split()) for word, others in rows("irregular-forms")}


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Return every form of a word that is given in its base form.

    >>> sorted(forms("ratify"))
    ['ratified', 'ratifies', 'ratify', 'ratifying']
    """
    irregular = _IRREGULAR.get(word, ())
    return frozenset((word, *irregular, *_with_s(word), *_with_ed(word), *_with_ing(word)))


def _with_s(word: str) -> list[str]:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return [word + "es"] + ([word + "s"] if word.endswith("o") else [])
    if _consonant_y(word):
        return [word[:-1] + "ies"]
    return [word + "s"]


def _with_ed(word: str) -> list[str]:
    if word.endswith("e"):
        return [word + "d"]
    if _consonant_y(word):
        return [word[:-1] + "ied"]
    return [stem + "ed" for stem in _stems(word)]


def _with_ing(word: str) -> list[str]:
    if word.endswith("ie"):
        return [word[:-2] + "ying"]
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2:
        return [word[:-1] + "ing"]
    return [stem + "ing" for stem in _stems(word)]


def _stems(word: str) -> list[str]:
    """Return the word, and with its last letter doubled where that may be right."""
    if len(word) < 3 or word[-1] in _VOWELS + "wxyh" or word[-2] not in _VOWELS:
        return [word] + ([word + "k"] if word.endswith("ic") else [])
    if word[-3] in _VOWELS and word[-3:-1] != "ui":
        return [word]
    return [word, word + word[-1]] + ([word + "k"] if word.endswith("ic") else [])


def _consonant_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS
