"""One pass over a text for numbers in digits, one for numbers in words.

A number is looked at together with the word behind it, and what the two mean is remembered: most
numbers of a document cost one look-up.  Everything doubtful takes the slow path in `number_read`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.language.number_digits import NumberStyle
from auditor.language.number_leads import LAST_WORDS, hedge_after
from auditor.language.number_lexicon import NAMING, SPOKEN_SCALES
from auditor.language.number_read import Entry, Page, interpret, read_slowly, read_spoken
from auditor.language.number_tail import PIECE, SIGNS
from auditor.language.number_words import SPOKEN, SPOKEN_AT_START, parse_words
from auditor.language.units import UNITS
from auditor.model import Mention

_SCALES = "|".join(f"{scale}s?" for scale in SPOKEN_SCALES)
DIGITS = re.compile(
    r"([0-9](?:[0-9]*(?:[.,'’\u00a0\u2009\u202f][0-9]+| [0-9]{3}(?![0-9]))*)"
    r"(?:(?: [0-9]{1,3})?[/⁄][0-9]{1,4}(?![0-9/])| ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    r"|[eE][+-]?[0-9]{1,3}(?![\w])| ?[×x·] ?10\^?[-−+⁻]?[0-9⁰¹²³⁴-⁹]{1,3})?)"
    rf"([ \u00a0-]?(?:{_SCALES}|mn|bn|mil|mln|tn)(?![A-Za-z]))?"
    rf"([ \u00a0]?[{SIGNS}]|[ \u00a0-]?{PIECE}"
    rf"(?:/{PIECE}| per [a-z]+| an? (?:day|week|month|year|hour|minute|second))?)?"
)
"""A number in digits; a scale in words; the sign or word behind it."""
VULGAR_ALONE = re.compile(r"(?<![0-9] )(?<![0-9])[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")

_MEMORY = 1 << 16  # entries; emptied when full
_ENTRIES: dict[NumberStyle, dict[str, Entry]] = {}
_WORDS: dict[str, int] = {}
QUIET, WATCH, CAPITAL = 0, 1, 2
_AFTER_STARTS = frozenset((" (", " o", " a", " m", " g", "+", "+ ", "+,", "+.", "+)", "+;", "+\n"))


def _weigh(word: str) -> int:
    """Whether a word before a number can matter: a hedge, a currency, a name."""
    low = word.lstrip('([“"').lower()
    if low in LAST_WORDS or low in NAMING or word in UNITS or not low[-1:].isalnum():
        return WATCH if low[-1:] not in ":,;)" else QUIET
    if len(word) == 4 and word[1:] in UNITS:
        return WATCH
    return CAPITAL if word.lstrip('([“"')[:1].isupper() else QUIET


def _remember(memory: dict[str, int], word: str) -> int:
    if len(memory) >= _MEMORY:
        memory.clear()
    weight = memory[word] = _weigh(word)
    return weight


def _interpreted(memory: dict[str, Entry], match: re.Match[str], style: NumberStyle) -> Entry:
    if len(memory) >= _MEMORY:
        memory.clear()
    entry = memory[match.group()] = interpret(match, style)
    return entry


def scan_digits(page: Page, taken: Sequence[Mention]) -> list[Mention]:
    """Return the numbers in digits outside `taken`; long because it is the hot loop."""
    text, style = page.text, page.style
    memory = _ENTRIES.setdefault(style, {})
    found: list[Mention] = []
    make = tuple.__new__
    at, count = 0, len(taken)
    busy, busy_end = (taken[0].start, taken[0].end) if count else (len(text), len(text))
    for match in DIGITS.finditer(text):
        start = match.start()
        while start >= busy_end and at < count:
            at += 1
            busy, busy_end = (
                (taken[at].start, taken[at].end) if at < count else (len(text), len(text))
            )
        if busy < match.end(1):
            found.extend(_beside(page, match, busy, busy_end))
            continue
        entry = memory.get(match.group())
        if entry is None:
            entry = _interpreted(memory, match, style)
        if entry.final and start - page.named_end > 6 and start:
            left = text[start - 1]
            if left == " ":
                words = text[start - 13 if start > 13 else 0 : start].split()
                word = words[-1] if words else ""
                weight = _WORDS.get(word)
                if weight is None:
                    weight = _remember(_WORDS, word)
                quick = weight == QUIET or (weight == CAPITAL and not entry.bare)
            else:
                quick = left == "(" and not entry.bare
            if (
                quick
                and entry.value is not None
                and text[start + entry.digits : start + entry.digits + 1] not in ":/_@-–"
            ):
                end = start + entry.length
                found.append(make(Mention, (start, end, text[start:end], entry.value, None)))
                if text[end : end + 2] in _AFTER_STARTS:
                    hedge = hedge_after(text, end)
                    if hedge:
                        page.hedges[start] = hedge
                continue
        mention = read_slowly(page, match, entry)
        if mention is not None:
            found.append(mention)
    return found


def _beside(page: Page, match: re.Match[str], busy: int, busy_end: int) -> list[Mention]:
    """Return the numbers of a match that lie outside the date that owns part of it."""
    found = []
    for piece in re.finditer(r"[0-9]+(?:[.,][0-9]+)*", match[1]):
        start, end = match.start() + piece.start(), match.start() + piece.end()
        if end <= busy or start >= busy_end:
            inner = DIGITS.match(page.text, start)
            if inner and inner.end(1) == end:
                mention = read_slowly(page, inner, interpret(inner, page.style))
                found += [mention] if mention else []
    return found


def scan_words(page: Page) -> list[Mention]:
    """Return the numbers in words."""
    found: list[Mention] = []
    first = SPOKEN_AT_START.match(page.text)
    matches = [first] if first else []
    matches.extend(SPOKEN.finditer(page.text, first.end() if first else 0))
    for match in matches:
        offset = match.start(1)
        for spoken in parse_words(match[1]):
            mention = read_spoken(page, offset, spoken)
            if mention is not None:
                found.append(mention)
    return found
