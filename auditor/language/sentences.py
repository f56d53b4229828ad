"""Where sentences end.

A small splitter of our own: a full stop ends a sentence unless it closes an abbreviation, an
initial or the day of a date.  Offsets are exact, time is linear in the text.
"""

from __future__ import annotations

import re

_TITLES = frozenset(
    "mr mrs ms mx dr prof gen col lt maj capt sgt adm sen rep gov rev hon st ste amb mt ft pres brig "
    "cmdr msgr fr messrs mme mlle sr sra srta dra supt insp cpl pvt gov-gen lt-gen maj-gen det "
    "no nos vs approx ca cf e.g i.e fig figs vol vols pp p ed eds art arts sec sect ch para paras "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "max min avg tel ext c circa viz al".split()
)
"""Abbreviations that stand before what they belong to: they never end a sentence."""

_CLOSERS = frozenset("inc ltd co corp jr est dept univ bros plc sq intl".split())
"""Abbreviations that may end a sentence: they do where a usual sentence opener follows."""

_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)

OPENERS = frozenset(
    "a about above according across after again against all although among an and another any as at "
    "because before being below between both but by despite during each earlier even every few "
    "finally first following for former from further furthermore given had has have he her here his "
    "how however i if in indeed instead into is it its last later like many meanwhile more moreover "
    "most much my nearly neither never nevertheless new no nor not nothing now of on once one only "
    "or other others our out over per perhaps rather several she similarly since so some soon such "
    "than that the their them then there thereafter therefore these they this those though three "
    "through throughout thus to today together two under unlike until upon us was we were what when "
    "where whereas whether which while who whom whose why will with within without yet you your "
    "also additionally".split()
)
"""Words that often open a sentence and are no names."""

_ENDING = re.compile(
    r"(?<![.!?…])[.!?…]++[\"”’'»)\]]*+"
    r"(?:(?=\s++[\"“„‘'«(\[—–-]*+\s?[^\Wa-z_])|(?<=[a-z)0-9][.!?])(?=[A-Z][a-z ]))"
    r"|[。！？]++[」』”]*+"
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
    found = _LAST_WORD.search(text, max(at, dot - 24), dot)
    word = found.group() if found else ""
    if not word:
        return True
    if word.isdigit() and len(word) <= 3:
        return _number_ends(text, at, dot - len(word), stop, end)
    lower = word.lower().strip("'’,;")
    if lower in _TITLES:
        return word in ("No", "Art", "Sat") and _opener_follows(text, stop, end)
    if lower in _CLOSERS or "." in lower or (len(word) == 1 and word.isupper()):
        return _opener_follows(text, stop, end)
    return True


def _number_ends(text: str, at: int, number: int, stop: int, end: int) -> bool:
    """Whether a sentence ends after a short number: not in "5. September" nor in "1. Scope"."""
    return number > at and _next_word(text, stop, end).lower() not in _MONTHS


def _opener_follows(text: str, stop: int, end: int) -> bool:
    word = _next_word(text, stop, end)
    return word[:1].isupper() and word.lower() in OPENERS


def _next_word(text: str, stop: int, end: int) -> str:
    found = _NEXT_WORD.match(text, stop, end)
    return found[1] if found else ""
