"""Where sentences end: a span of a text → the spans of its sentences.

A small splitter of our own: a full stop ends a sentence unless it closes an abbreviation, an
initial or the day of a date.  Offsets are exact, time is linear in the text.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.abbreviations import ABBREVIATIONS
from auditor.language.lexicon.dates import MONTHS
from auditor.language.lexicon.loader import words

_CLOSERS = words("closers")
_OPENERS = words("openers")
_ALSO_WORDS = words("abbreviations-and-words")
_LONGEST_WORD = 24  # characters before a full stop in which its word begins

_ENDING = re.compile(  # what it begins with stands first, so that other characters are passed fast
    r"[.!?…。！？](?:(?<=[.!?…])(?<![.!?…].)[.!?…]*+[\"”’'»)\]]*+"
    r"(?:(?=\s++[\"“„‘'«(\[—–-]*+\s?[^\Wa-z_])|(?<=[a-z)0-9][.!?])(?=[A-Z][a-z ]))"
    r"|(?<=[。！？])[。！？]*+[」』”]*+)"
)
_LAST_WORD = re.compile(r"[^\s(\[“\"‘]*\Z")
_NEXT_WORD = re.compile(r"[\s\"“„‘'«(\[—–-]*+(\w+)")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`, without the space around them."""
    spans = []
    at = start
    for match in _ENDING.finditer(text, start, end):
        stop = match.end()
        if text[match.start()] == "." and not _ends(text, at, match.start(), stop, end):
            continue
        spans.append((at, stop))
        at = stop
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        spans.append((at, end))
    return spans


def _ends(text: str, at: int, dot: int, stop: int, end: int) -> bool:
    """Whether the full stop at `dot` ends a sentence that began at `at`."""
    if text[dot + 1 : dot + 2] in (".", "…"):
        return True
    found = _LAST_WORD.search(text, max(at, dot - _LONGEST_WORD), dot)
    word = found.group() if found else ""
    if not word:
        return not _is_set_apart(text, at, dot) or _opener_follows(text, stop, end)
    if word.isdigit() and len(word) <= 3:
        return _number_ends(text, at, dot - len(word), stop, end)
    return _word_ends(text, word, stop, end)


def _word_ends(text: str, word: str, stop: int, end: int) -> bool:
    """Whether a sentence ends after a word: not after "Mr.", after "Inc." if an opener follows."""
    lower = word.lower().strip("'’,;")
    if lower in ABBREVIATIONS:
        return word in _ALSO_WORDS and _opener_follows(text, stop, end)
    if lower in _CLOSERS or "." in lower or (len(word) == 1 and word.isupper()):
        return _opener_follows(text, stop, end)
    return True


def _is_set_apart(text: str, at: int, dot: int) -> bool:
    """Whether the full stop of an abbreviation is apart, as in tokenised text: "U.S . Army"."""
    found = _LAST_WORD.search(text, max(at, dot - _LONGEST_WORD), dot - 1) if dot > at else None
    word = found.group() if found else ""
    return "." in word[:-1] and word[0].isupper() and not word[-1].isdigit()


def _number_ends(text: str, at: int, number: int, stop: int, end: int) -> bool:
    """Whether a sentence ends after a short number: not in "5. September" nor in "1. Scope"."""
    return number > at and _next_word(text, stop, end).lower() not in MONTHS


def _opener_follows(text: str, stop: int, end: int) -> bool:
    word = _next_word(text, stop, end)
    return word[:1].isupper() and word.lower() in _OPENERS


def _next_word(text: str, stop: int, end: int) -> str:
    found = _NEXT_WORD.match(text, stop, end)
    return found[1] if found else ""
