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
_CUES = _PARTS | _NEAR | _CALLING | _VERSIONED | _NAMES | _LAST_OF_LINKS
_LABELLED = _NEAR | NAMING | SOFT_NAMING
_PART_BEFORE = re.compile(
    rf"(?:\b{any_of(_PARTS | NAMING | words('law-words'))} [0-9][\w.-]{{0,12}}"
    r"(?:\([0-9A-Za-z]{1,4}\)){0,5}"
    r"|\([a-z]{1,4}\))\(\Z",  # "Article 12(3)", "(b)(2)"
    re.IGNORECASE,
)
_SIGNS = " \u00a0>=<~≥≤:#(\"“'‘"
_FAR = re.compile(
    rf"\b{any_of(words('code-cues'))}"
    rf"(?: {any_of(words('behind-a-code-cue'))}\b[^.;:!?\n0-9,()]{{0,40}})? {any_of(_LINKS)}\Z",
    re.IGNORECASE,
)
_WITH_NUMBERS = {cue for cue in words("code-cues") if cue.split()[-1] in _NUMBERS and " " in cue}
_NUMBERED = re.compile(
    rf"\b(?:{any_of(words('code-cues') | _NEAR)} {any_of(_NUMBERS)}|{any_of(_WITH_NUMBERS)})\Z",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[0-9]+(?:[ .-][0-9]+)*[A-Za-z]?|[0-9]+[eE][0-9]+")
_LABEL = re.compile(r"[0-9]+[A-Z]")
_LETTER_BEHIND = re.compile(r"-[A-Z](?![A-Za-z0-9])|\([a-z]\)")
_FORM = re.compile(r"[0-9]{1,2}-[A-Z]")
_FORM_BEHIND = re.compile(rf"(?: was| were| is)? {any_of(words('behind-a-form'))}\b")
_LATER = re.compile(rf" {any_of(words('behind-a-version'))}\b", re.IGNORECASE)
_RELEASE = re.compile(rf" {any_of(words('versions-behind'))}\b|-(?:rc|alpha|beta|b|a)\.?[0-9]*\b")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_POINTED = re.compile(r"[0-9]+(?:\.[0-9]+)+")
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
    if text[end : end + 1] in ("-", "(") and _LETTER_BEHIND.match(text, end):
        return True  # "10-Q", "401(k)"
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return _PART_BEFORE.search(text, max(0, start - _REACH), start) is not None
    if text[end - 1].isalpha():
        return _is_label(text, start, end)
    return _DECIMAL.fullmatch(text, start, end) is not None and _is_version(text, end, word)


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
    if _names_next(word, low, written):
        return True
    before = text[max(0, start - _REACH) : start].rstrip(_SIGNS)
    return low in _LAST_OF_LINKS and bool(_FAR.search(before) or _NUMBERED.search(before))


def _names_next(word: str, low: str, written: str) -> bool:
    """Return whether a word names the digits behind it: "port", "Python", "table" of "3.10"."""
    if low in _NEAR or _is_versioned(word, low):
        return True
    return (low in _PARTS and "." in written) or (low in _CALLING and len(written) > 2)


def _is_versioned(word: str, low: str) -> bool:
    """Return whether a word is a thing with versions; some are so with a capital only."""
    return low in _VERSIONED or (low in _NAMES and word != low)


def _is_version(text: str, end: int, word: str) -> bool:
    """Return whether what stands behind a number with a point makes a version of it.

    "the 3.10 release", "5.0-rc1", "SomeTool 3.10 or newer"; not "3.10 or later" behind small words.
    """
    if _RELEASE.match(text, end):
        return True
    return word[:1].isupper() and _LATER.match(text, end) is not None


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
    bare = word.lstrip("(").rstrip(":")
    name = bare.lower()
    if name in _DATED and (word != bare or name == "update"):
        return False
    parts = _POINTED.match(text, start)
    if parts and _RELEASE.match(text, parts.end()):
        return True
    return name in _PARTS or _is_versioned(bare, name) or _NUMBERED.search(before) is not None
