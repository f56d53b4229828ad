"""A text and a number in it → whether a word before names it: "port 8080", "Python 3.10"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numbers import NAMING, SOFT_NAMING
from auditor.language.lexicon.patterns import any_of

_VERSIONED, _NAMES = words("versioned-things"), words("versioned-names")
_DATED = words("dated-things")
_PARTS = words("numbered-parts")
_NEAR, _CALLING = words("near-code-cues"), words("calling-verbs")
_LINKS, _NUMBERS = words("code-links"), words("code-numbers")
_LAST_OF_LINKS = frozenset(link.split()[-1] for link in _LINKS) | _NUMBERS
_REACH = 72  # characters before a number in which a cue stands
_WORD_REACH = 24  # characters before a number that hold the last word
_CUES = _NEAR | _CALLING | _VERSIONED | _NAMES | _LAST_OF_LINKS
_LABELLED = _NEAR | NAMING | SOFT_NAMING
_PART_ENDS = frozenset("0123456789)")
_SIGNS = " \u00a0>=<~≥≤:#(\"“'‘"
_FAR = re.compile(
    rf"\b{any_of(words('code-cues'))}(?:(?: [^.;:!?\n0-9,()]{{1,40}})? {any_of(_LINKS)})\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"\b{any_of(words('code-cues') | _NEAR)} {any_of(_NUMBERS)}\Z", re.IGNORECASE
)
_PLAIN = re.compile(r"[0-9]+(?:[ .-][0-9]+)*[A-Za-z]?|[0-9]+[eE][0-9]+")
_LABEL = re.compile(r"[0-9]+[A-Z]")
_FORM = re.compile(r"[0-9]{1,2}-[A-Z]")
_FORM_BEHIND = re.compile(rf"(?: was| were| is)? {any_of(words('behind-a-form'))}\b")
_LATER = re.compile(rf" {any_of(words('behind-a-version'))}\b", re.IGNORECASE)
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_LIST_BEFORE = re.compile(r"[0-9]+(?:\.[0-9]+)+(?:,| and| or| to|,? and) \Z")


def is_named(text: str, start: int, end: int, bare: bool) -> bool:
    """Return whether the digits from `start` to `end` are a code or a version by their words.

    `bare`: nothing is measured or counted.  "Call 911" names, "Call 300 witnesses" counts.
    """
    if not bare:
        return text[end - 1].isupper() and _is_label(text, start, end)
    word = _last_word(text, start)
    low = word.lower()
    if low in _CUES:
        return _is_cued(text, start, end, word)
    inside = text[start - 1 : start] == "(" and text[start - 2 : start - 1] in _PART_ENDS
    if inside and start > 1 and text[end : end + 1] == ")":
        return True  # "Article 12(3)"
    if text[end - 1].isalpha():
        return _is_label(text, start, end)
    return word[:1].isupper() and _is_later(text, start, end)


def _last_word(text: str, start: int) -> str:
    """Return the word before an offset, without brackets, signs and a colon between."""
    before = text[start - _WORD_REACH if start > _WORD_REACH else 0 : start].rstrip(_SIGNS)
    return before.rpartition(" ")[2].rpartition("\n")[2].lstrip(_SIGNS)


def _is_label(text: str, start: int, end: int) -> bool:
    """Return whether a number with a letter is a label: "lot 12A", "the 10-K was filed"."""
    written = text[start:end]
    word = (text[max(0, start - _WORD_REACH) : start].lower().split() or [""])[-1].lstrip('([“"')
    if _FORM.fullmatch(written):
        return word in _NEAR or _FORM_BEHIND.match(text, end) is not None
    return _LABEL.fullmatch(written) is not None and word in _LABELLED


def _is_cued(text: str, start: int, end: int, word: str) -> bool:
    """Return whether the cue right before a number, or one at some distance, names it."""
    written, low = text[start:end], word.lower()
    tallied = low.endswith("s") and ":" in text[max(0, start - 3) : start]  # "Total ports: 10"
    if tallied or not _PLAIN.fullmatch(written):
        return False
    if low in _NEAR or (low in _CALLING and len(written) > 2) or _is_versioned(word, low):
        return True
    before = text[max(0, start - _REACH) : start].rstrip(_SIGNS)
    return low in _LAST_OF_LINKS and bool(_FAR.search(before) or _NUMBERED.search(before))


def _is_versioned(word: str, low: str) -> bool:
    """Return whether a word is a thing with versions; some are so with a capital only."""
    return low in _VERSIONED or (low in _NAMES and word != low)


def _is_later(text: str, start: int, end: int) -> bool:
    return _DECIMAL.fullmatch(text, start, end) is not None and _LATER.match(text, end) is not None


def numbers_a_part(text: str, start: int) -> bool:
    """Return whether digits with points at `start` number a part or a version, and tell no day.

    "section 2.11.14", "Firmware 2.11.18", "sections 2.11.14 and 3.10.12"; but "Update: 2.11.18".
    """
    low = max(0, start - _REACH)
    listed = _LIST_BEFORE.search(text, low, start)
    while listed:
        start = listed.start()
        listed = _LIST_BEFORE.search(text, low, start)
    before = text[low:start].rstrip(" \u00a0(")
    word = (before[-_WORD_REACH:].split() or [""])[-1]
    bare = word.rstrip(":")
    name = bare.lower()
    if name in _DATED and (word != bare or name == "update"):
        return False
    return name in _PARTS or _is_versioned(bare, name) or _NUMBERED.search(before) is not None
