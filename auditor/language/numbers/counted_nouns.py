"""What is counted: the noun behind a number, its singular, and the words between."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numbers import (
    ADJECTIVE_ENDINGS,
    IRREGULAR,
    NOT_PLURAL,
    PLAIN_ADJECTIVES,
    STOPS,
    STREETS,
)

MOST_WORDS = 5  # a noun phrase behind a number is not longer


class Counted(NamedTuple):
    """The counted noun as written in lower case, its singular, and the words before it."""

    noun: str
    lemma: str
    qualifiers: tuple[str, ...] = ()


PHRASE = re.compile(
    rf"[ \u00a0]([^\W\d_](?:[^\W\d_]|[-'’.](?=[^\W\d_])|\(s\))*"
    rf"(?: [^\W\d_](?:[^\W\d_]|[-'’.](?=[^\W\d_])|\(s\))*){{0,{MOST_WORDS - 1}}})"
)
"""The words behind a number, up to punctuation."""


def counts_at_once(text: str, at: int) -> bool:
    """Return whether a plural noun follows at `at`, without words between: "1.5m widgets"."""
    phrase = PHRASE.match(text, at)
    word = phrase[1].partition(" ")[0] if phrase else ""
    return is_plural(word) and word.lower() not in STOPS


def counted_in(phrase: str, one: bool) -> Counted | None:
    """Return what a number counts by the words behind it: a plural, or after 1 a singular."""
    words: list[str] = []
    for word in phrase.split(" "):
        low = word.lower()
        if low in STOPS:
            break
        if is_plural(word):
            noun = low.replace("(s)", "s")
            return Counted(noun, singular(noun), tuple(words))
        words.append(word)
    return _single(words) if one else None


def _single(words: list[str]) -> Counted | None:
    for at, word in enumerate(words):
        low = word.lower()
        adjective = low in PLAIN_ADJECTIVES or low.endswith(ADJECTIVE_ENDINGS) or word[0].isupper()
        if not adjective or (at == len(words) - 1 and not low.endswith("ed")):
            return Counted(low, low, tuple(words[:at]))
    return None


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower()
    if low in IRREGULAR or low.endswith("(s)"):
        return True
    if len(low) < 3 or not low.endswith("s") or low in NOT_PLURAL:
        return False
    if word[-1] == "s" and word[:-1].isupper():
        return True
    return len(low) > 3 and not low.endswith(("ss", "us", "is", "'s", "’s"))


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """Return the simple singular of a plural noun in lower case."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if "-" in noun:
        head, _, last = noun.rpartition("-")
        return f"{head}-{singular(last)}"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def is_address(phrase: str) -> bool:
    """Whether the words behind a number make it a house number ("12 Main Street")."""
    words = phrase.split(" ")[:4]
    if not words[0][0].isupper():
        return False
    return any(word[0].isupper() and word.lower() in STREETS for word in words[1:])
