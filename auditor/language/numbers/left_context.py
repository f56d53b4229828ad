"""What stands right before a number: hedges, currencies, words that make a name of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.language.lexicon.dates import MONTHS, WEEKDAYS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import HEDGES_AFTER, HEDGES_BEFORE, NAMING, SOFT_NAMING, STOPS
from auditor.language.lexicon.numerals import SCALES, SMALL, TENS
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import UNITS, Unit

REACH = 40  # characters before a number that are looked at


BEFORE, AFTER = HEDGES_BEFORE, HEDGES_AFTER
_LAST = LAST_WORDS = frozenset(form.split(" ")[-1] for form in BEFORE)
_SIGN_HEDGES = "~∼≈≃⁓<>≤≥⩽⩾≦≧＜＞"
_LAST_WORD = re.compile(r"(\S+)\s{1,3}\Z")


_YEAR_BEHIND = re.compile(r", [12][0-9]{3}(?![0-9])")
_ORDINARY = words("openers") | words("hard-stops") | words("not-names") | MONTHS.keys()
_ORDINARY |= WEEKDAYS.keys() | SMALL.keys() | TENS.keys() | SCALES.keys()
_PLAIN_WORDS = STOPS - _LAST
"""Words that are never the last of a hedge: most words before a number."""


class Hedge(NamedTuple):
    """A hedge in canonical words and where it begins."""

    word: str
    start: int


_BOUNDS = frozenset(("more than", "less than", "at least", "at most"))


def hedge_before(text: str, at: int) -> Hedge | None:
    """Return the hedge right before a number that starts at `at` ("more than", "~"), or None.

    Of two hedges in a row the outer one counts: "up to about 25" is at most 25.  Of two bounds the
    inner one does: "averaged over less than 25".
    """
    found = _one_hedge(text, at)
    if found is None:
        return None
    outer = _one_hedge(text, found.start)
    if outer is None or outer.word == "est." or {outer.word, found.word} <= _BOUNDS:
        return found
    return outer


def _one_hedge(text: str, at: int) -> Hedge | None:
    if at and text[at - 1] in " \u00a0":
        last = text[at - 15 if at > 15 else 0 : at - 1].rpartition(" ")[2]
        if last in _PLAIN_WORDS:
            return None
    left = text[max(0, at - REACH) : at]
    bare = left.rstrip(" \u00a0")
    if bare and bare[-1] in _SIGN_HEDGES:
        return Hedge(BEFORE[bare[-1]], at - len(left) + len(bare) - 1)
    if len(left) == len(bare):
        return None
    last = bare[bare.rfind(" ") + 1 :].lower()
    return _word_hedge(bare, at - len(left)) if last.lstrip('([“"—–') in _LAST else None


def _word_hedge(left: str, offset: int) -> Hedge | None:
    """Look for the longest hedge that ends `left`."""
    starts = [0, *(m.end() for m in re.finditer(r"[\s(\[“\"—–:;,]", left))]
    found = None
    for start in starts[-5:]:
        word = BEFORE.get(_spaced(left[start:]))
        if word:
            return Hedge(word, offset + start)
    return found


@lru_cache(maxsize=4096)
def _spaced(words: str) -> str:
    return " ".join(words.lower().split())


_HEDGE_AFTER = re.compile(
    r"[ \u00a0](?:(?:or|and) (?:more|so|over|above|greater|higher|older|longer|better|thereabouts"
    r"|less|fewer|under|below|younger|lower)|more or less|give or take)(?![A-Za-z])"
    r"|-(?:plus|odd)(?![A-Za-z])|\+(?![0-9])"
)
_ESTIMATE = re.compile(r"[ \u00a0]\((?:[^()\n]{0,40}[ ;,])?est\.?(?:[;,][^()\n]{0,40})?\)")


def hedge_after(text: str, at: int) -> str | None:
    """Return the hedge right behind a number: "or more", "or so", "(2015 est.)"."""
    if text[at : at + 2] == " (":
        close = text.find(")", at, at + 90)
        return _estimated(text[at : close + 1]) if close > 0 else None
    match = _HEDGE_AFTER.match(text, at)
    return AFTER.get(match.group().strip()) if match else None


@lru_cache(maxsize=16384)
def _estimated(bracket: str) -> str | None:
    return "est." if _ESTIMATE.match(bracket) else None


def hedge_end(text: str, at: int) -> int | None:
    """Return where a hedge right behind a number ends, or None."""
    match = _HEDGE_AFTER.match(text, at) or _ESTIMATE.match(text, at)
    return match.end() if match else None


def end_of_hedge(text: str, at: int) -> int | None:
    """Return where a hedge in words right behind a number ends ("or more"), or None."""
    match = _HEDGE_AFTER.match(text, at)
    return match.end() if match else None


# ------------------------------------------------------------------ currencies

_MONEY_SIGNS = "$€£¥₽₩₫₭₮₦₱₪₹₺₼₾₿₴₸₡₲฿֏৳"
_BEFORE_SIGN = re.compile(
    rf"(?<![A-Za-z])((?:(?:[A-Z]{{2,3}}|[a-z]{{2,3}}|[Cc]|[Uu]\.[Ss]\.?)[ \u00a0-]?|[A-Za-z])?"
    rf"[{_MONEY_SIGNS}])[ \u00a0]?\Z"
)
_BEFORE_CODE = re.compile(r"(?<![A-Za-z$])([A-Za-z]{2,4}\.?|dollar|ringgit|M[A-Z]{3})[ \u00a0]?\Z")


def currency_before(text: str, at: int) -> tuple[Unit, int, int] | None:
    """Return the currency right before a number, where it begins, and what it multiplies by."""
    left = text[max(0, at - 12) : at]
    bare = left.rstrip(" \u00a0")
    if not bare or not (bare[-1] in _MONEY_SIGNS or bare[-1].isalpha() or bare[-1] == "."):
        return None
    match = _BEFORE_SIGN.search(left)
    if match:
        unit = unit_of(match[1].replace(" ", "")) or unit_of(match[1][-1])
        start = match.start(1) if unit_of(match[1].replace(" ", "")) else match.end(1) - 1
        return (unit, at - len(left) + start, 1) if unit else None
    match = _BEFORE_CODE.search(left)
    if match and _NUMBER_BEFORE.search(text, max(0, at - 30), at - len(left) + match.start(1)):
        return None
    return _code(match[1], at - len(left) + match.start(1)) if match else None


_NUMBER_BEFORE = re.compile(
    rf"(?:[0-9]|(?<![A-Za-z])(?:{'|'.join((*SMALL, *TENS, *SCALES))}))\s?\Z"
)


def _code(word: str, start: int) -> tuple[Unit, int, int] | None:
    unit = UNITS.get(word)
    if unit is not None and unit.kind == "money" and word not in ("sterling",):
        return unit, start, 1
    millions = UNITS.get(word[1:]) if len(word) == 4 and word[0] == "M" else None
    if millions is not None and millions.kind == "money":
        return millions, start, 10**6
    return None


# ------------------------------------------------------------------ signs

MINUS = "-−–"
_EDGE = " \u00a0\n\t([{“‘\"':;,=~∼<>≤≥|/–—±≈×"
_SIGN_WORD = re.compile(r"(?<![A-Za-z])(?<!plus or )(?:minus|negative)[ \u00a0]\Z", re.I)


def sign_before(text: str, start: int) -> int:
    """Return where a minus sign before the number stands, or `start`."""
    if start and text[start - 1] in MINUS:
        edge = text[start - 2] if start > 1 else " "
        return start - 1 if edge in _EDGE or edge in "$€£¥" else start
    left = text[max(0, start - 18) : start]
    word = _SIGN_WORD.search(left)
    return start - len(left) + word.start() if word else start


# ------------------------------------------------------------------ names

_ITEM = re.compile(r"[:;,(\n]\s{0,3}((?:[A-Z][^\s:;,()]*[ ]?){1,6})\Z")


def is_naming(word: str, counted: bool) -> bool:
    """Whether a word right before a number makes a name of it: "page 12", "No. 87"."""
    low = word.lstrip('([“"').lower()
    if low == "no":
        return word.lstrip('([“"')[0] == "N"
    return low in SOFT_NAMING and not counted if low in SOFT_NAMING else low in NAMING


_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_VERB = re.compile(
    r"(?:['’]s)? (?:is|are|was|were|has|had|have|will|would|can|does|did|says|calls|sets|aims"
    r"|covers|requires|[a-z]{2,}ed|took|went|began|became|made|led|left|fell|rose|ran|saw|flew)(?![\w-])"
)


def _names_at_start(text: str, word: str, start: int, end: int) -> bool:
    """Whether a word that opens a sentence names with its number: "Apollo 11 landed"."""
    low = word.lower()
    if low in MONTHS and _YEAR_BEHIND.match(text, end):
        return True  # "February 30, 1919"
    if low in _ORDINARY or low in _LAST or low.endswith(("ly", "s")):
        return False
    written = text[start:end]
    return bool(_YEAR.match(written) or _VERB.match(text, end))


_ARTICLED = re.compile(r"\b(?:([Aa]n?)|[Tt]he) \S+\Z")


def is_titled(before: str, number: str) -> bool:
    """Whether a number names with the name before it though a noun follows: "a Formula 1 race"."""
    if not number.isdigit():
        return False
    found = _ARTICLED.search(before)
    return found is not None and (found[1] is not None or bool(_YEAR.match(number)))


def is_proper(text: str, start: int, end: int) -> bool:
    """Whether a bare number belongs to the name before it ("Boeing 747").

    No names: a label in a list of labels and numbers ("AM 8, FM 0"); the first word of a line or
    sentence, unless a verb follows the number or the number looks like a year.
    """
    left = text[max(0, start - 60) : start]
    words = left.rsplit(None, 1)
    if not words or left[-1:] not in (" ", "\u00a0"):
        return False
    word = words[-1].lstrip("([“\"‘'")
    if not (word[:1].isupper() or word[1:2].isupper()) or not word[-1].isalnum():
        return False
    before = left[: len(left) - len(words[-1]) - 1].rstrip(" ")
    if not before or before[-1] in ".!?\n" or words[-1] != word:
        return _names_at_start(text, word, start, end)
    behind = text[end : end + 1]
    return not (behind in ("", ",", ";", ")", "\n") and _ITEM.search(left.rstrip(" ")))
