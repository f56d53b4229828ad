"""The text around a number → its hedge: "more than 20", "~12", "20 or more", "(2015 est.)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numbers import HEDGES_AFTER, HEDGES_BEFORE, STOPS

REACH = 40  # characters before a number in which its hedge stands: the longest has 25
_ESTIMATE_REACH = 90  # characters of a bracket that may hold "est."
_MOST_WORDS = 5  # words of the longest hedge, "in the order of" and a word before it


HEDGE_ENDS = frozenset(form.split(" ")[-1] for form in HEDGES_BEFORE)
"""The last words of hedges before a number, in small letters."""
HEDGE_SIGNS = frozenset(form for form in HEDGES_BEFORE if len(form) == 1 and not form.isalpha())
"""The hedges before a number that are one sign: "~", "≥"."""
_PLAIN_WORDS = STOPS - HEDGE_ENDS
"""Words that are never the last of a hedge: most words before a number."""
_BOUNDS = frozenset(("more than", "less than", "at least", "at most"))


class Hedge(NamedTuple):
    """A hedge in canonical words and the offset at which it begins."""

    word: str
    start: int


def hedge_before(text: str, at: int) -> Hedge | None:
    """Return the hedge right before a number at offset `at` ("more than", "~"), or None.

    Of two hedges in a row a bound counts, the inner one of two: "up to about 25", "about more than
    25", "averaged over less than 25"; else the outer one.
    """
    found = _innermost(text, at)
    if found is None:
        return None
    outer = _innermost(text, found.start)
    if outer is None or outer.word == "est." or found.word in _BOUNDS:
        return found
    return outer


def _innermost(text: str, at: int) -> Hedge | None:
    """Return the hedge that ends right before `at`: of "up to about 25" the "about"."""
    if at and text[at - 1] in " \u00a0":
        last = text[at - 15 if at > 15 else 0 : at - 1].rpartition(" ")[2]
        if last in _PLAIN_WORDS:
            return None
    left = text[max(0, at - REACH) : at]
    bare = left.rstrip(" \u00a0")
    if bare and bare[-1] in HEDGE_SIGNS:
        return Hedge(HEDGES_BEFORE[bare[-1]], at - len(left) + len(bare) - 1)
    if len(left) == len(bare):
        return None
    last = bare[bare.rfind(" ") + 1 :].lower()
    return _in_words(bare, at - len(left)) if last.lstrip('([“"—–') in HEDGE_ENDS else None


def _in_words(left: str, offset: int) -> Hedge | None:
    """Return the longest hedge that ends `left`, which begins at `offset`."""
    starts = [0, *(m.end() for m in re.finditer(r"[\s(\[“\"—–:;,]", left))]
    for start in starts[-_MOST_WORDS:]:
        word = HEDGES_BEFORE.get(_spaced(left[start:]))
        if word:
            return Hedge(word, offset + start)
    return None


@lru_cache(maxsize=4096)
def _spaced(words: str) -> str:
    return " ".join(words.lower().split())


def _behind() -> re.Pattern[str]:
    """Return the pattern of the hedges behind a number: words, "-odd", or "+" at no number."""
    spaced = "|".join(form for form in HEDGES_AFTER if form[0].isalpha())
    hyphened = "|".join(form[1:] for form in HEDGES_AFTER if form[0] == "-")
    return re.compile(rf"(?:[ \u00a0](?:{spaced})|-(?:{hyphened}))(?![A-Za-z])|\+(?![0-9])")


_HEDGE_BEHIND = _behind()
_ESTIMATE = re.compile(r"[ \u00a0]\((?:[^()\n]{0,40}[ ;,])?est\.?(?:[;,][^()\n]{0,40})?\)")


def hedge_after(text: str, at: int) -> str | None:
    """Return the hedge right behind a number that ends at `at` ("or more", "(est.)"), or None."""
    if text[at : at + 2] == " (":
        close = text.find(")", at, at + _ESTIMATE_REACH)
        return _estimated(text[at : close + 1]) if close > 0 else None
    match = _HEDGE_BEHIND.match(text, at)
    return HEDGES_AFTER.get(match.group().strip()) if match else None


@lru_cache(maxsize=16384)
def _estimated(bracket: str) -> str | None:
    return "est." if _ESTIMATE.match(bracket) else None


def words_end(text: str, at: int) -> int | None:
    """Return the offset at which a hedge in words behind a number ends ("or more"), or None."""
    match = _HEDGE_BEHIND.match(text, at)
    return match.end() if match else None


def hedge_end(text: str, at: int) -> int | None:
    """Return the offset at which any hedge behind a number ends ("(2015 est.)"), or None."""
    match = _ESTIMATE.match(text, at)
    return match.end() if match else words_end(text, at)
