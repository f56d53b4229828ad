"""The text around a number → its hedge: "more than 20", "~12", "20 or more", "(2015 est.)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.numbers import HEDGES_AFTER, HEDGES_BEFORE
from auditor.language.text.over_spans import OVER, is_span

REACH = 40  # characters before a number in which its hedge stands: the longest has 25
_ESTIMATE_REACH = 90  # characters of a bracket that may hold "est."


def _by_last_word() -> dict[str, tuple[str, ...]]:
    """Return the hedges before a number by their last words, of each the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(HEDGES_BEFORE, key=len, reverse=True):
        last = form.split(" ")[-1]
        found[last] = (*found.get(last, ()), form)
    return found


_BY_LAST_WORD = _by_last_word()
HEDGE_ENDS = frozenset(_BY_LAST_WORD)
"""The last words of hedges before a number, in small letters."""
HEDGE_SIGNS = frozenset(form for form in HEDGES_BEFORE if len(form) == 1 and not form.isalpha())
"""The hedges before a number that are one sign: "~", "≥"."""
_SIGN_ENDS = HEDGE_SIGNS | {"\u00a0"}
_OPENING = '([“"—–'
_LAST_WORD = 15  # characters that hold the longest last word of a hedge, a bracket and a space
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
    if text[at - 1 : at] == " ":
        word = text[at - _LAST_WORD if at > _LAST_WORD else 0 : at - 1].rpartition(" ")[2]
        if word and word[-1] not in _SIGN_ENDS and word.lower().lstrip(_OPENING) not in HEDGE_ENDS:
            return None  # most words
    left = text[max(0, at - REACH) : at]
    bare = left.rstrip(" \u00a0")
    if bare and bare[-1] in HEDGE_SIGNS:
        return Hedge(HEDGES_BEFORE[bare[-1]], at - len(left) + len(bare) - 1)
    if len(left) == len(bare):
        return None
    last = bare[bare.rfind(" ") + 1 :].lower().lstrip(_OPENING)
    return _in_words(text, bare, at - len(left), last) if last in HEDGE_ENDS else None


def _in_words(text: str, left: str, offset: int, last: str) -> Hedge | None:
    """Return the longest hedge that ends `left`, which begins at `offset`; `last` is its last word.

    Spaces of any width part its words: of "(more  than" the hedge begins at 1.
    """
    spaced = " ".join(left.lower().split())
    for form in _BY_LAST_WORD[last]:
        if spaced.endswith(form) and spaced[-len(form) - 1 : -len(form)] in _BEFORE_HEDGE:
            first, *rest = form.split(" ")
            begin = len(left.rsplit(None, len(rest))[0]) - len(first)
            if form == OVER and is_span(text, offset + begin):
                return None
            return Hedge(HEDGES_BEFORE[form], offset + begin)
    return None


_BEFORE_HEDGE = frozenset(("", *' ([“"—–:;,'))


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
