"""One pass over a text for numbers in digits, one for numbers in words.

A number is looked at together with the word behind it, and what the two mean is remembered: most
numbers of a document cost one look-up.  Everything doubtful takes the slow path in `number_slow`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from auditor.core.model import Mention
from auditor.language.lexicon.numbers import NAMING, PEOPLE, SOFT_NAMING, words_of
from auditor.language.lexicon.numerals import SPOKEN_SCALES
from auditor.language.numbers.digits import NumberStyle
from auditor.language.numbers.identifiers import named_behind
from auditor.language.numbers.in_context import read_slowly
from auditor.language.numbers.interpretation import Entry, interpret, negated, priced, read_late
from auditor.language.numbers.left_context import (
    LAST_WORDS,
    hedge_after,
    hedge_before,
    is_proper,
    is_titled,
)
from auditor.language.numbers.right_context import PIECE, SIGNS
from auditor.language.numbers.scan_state import ScanState
from auditor.language.numbers.spelled_in_context import read_spoken
from auditor.language.numbers.spelled_parser import SPOKEN, SPOKEN_AT_START, parse_words, trie
from auditor.language.units.registry import UNITS

_SCALES = trie(
    [form for scale in SPOKEN_SCALES for form in (scale, f"{scale}s")]
    + ["mn", "bn", "mil", "mln", "tn"]
)
_FIRSTS = trie(
    words_of(
        """
        sq cu square cubic metric nautical long short US U.S percentage percent basis degree degrees
        """
    )
)
_PEOPLE = trie(PEOPLE)
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_EXPONENT = r"[×x·] ?10\^?[-−+⁻]?[0-9⁰¹²³⁴-⁹]{1,3}"
_OVER = r"[/⁄][0-9]{1,4}(?![0-9/])"
_PERIODS = "day|week|month|year|hour|minute|second"
DIGITS = re.compile(
    rf"([0-9{_VULGAR}](?:[0-9]*(?:[.,'’\u00a0\u2009\u202f][0-9]+| [0-9]{{3}}(?![0-9])){{0,16}})"
    rf"(?:{_OVER}| (?:[0-9]{{1,3}}{_OVER}|[{_VULGAR}]|{_EXPONENT})|[{_VULGAR}]"
    rf"|[eE][+-]?[0-9]{{1,3}}(?![\w])|{_EXPONENT})?)"
    rf"([ \u00a0-]?{_SCALES}(?![A-Za-z])|m(?=[ \u00a0](?:{_PEOPLE})(?![A-Za-z])))?"
    rf"([ \u00a0-]?(?:[{SIGNS}](?![0-9])|(?:(?=[scmnlUpbd]){_FIRSTS}\.? )?{PIECE}"
    rf"(?:/{PIECE}| (?:per [a-z]+|an? (?:{_PERIODS})|cubed|squared)){{0,2}}))?"
)
"""A number in digits; a scale in words; the sign or word behind it."""


_MEMORY = 1 << 16  # entries; emptied when full
_LONGEST_KEY = 80  # characters of what is remembered
_ENTRIES: dict[NumberStyle, dict[str, Entry]] = {}
_NEGATIVES: dict[NumberStyle, dict[str, Entry]] = {}
_PRICES: dict[NumberStyle, dict[str, Entry]] = {}
_WORDS: dict[str, int] = {}
QUIET, WATCH, CAPITAL, HEDGE = 0, 1, 2, 3
_MINUS_WORDS = ("minus", "negative")
_SIGNS_BEFORE = frozenset("~∼≈≃⁓<>≤≥⩽⩾≦≧＜＞+±№#§$€£¥₽₹")
_COMPASS = frozenset((" N", " S", " E", " W"))
PLAIN, AFTER, NAMES, GOES_ON = 0, 1, 2, 3
_BEHIND: dict[str, int] = {}


def _weigh(word: str) -> int:
    """Whether a word before a number can matter: a hedge, a currency, a name; remembers it."""
    if len(_WORDS) >= _MEMORY:
        _WORDS.clear()
    parts = word.split()
    weight = _WORDS[word] = _weight_of(parts[-1]) if parts else QUIET
    return weight


def _weight_of(word: str) -> int:
    low = word.lstrip('([“"').lower()
    if (
        low in NAMING
        or low in SOFT_NAMING
        or low in _MINUS_WORDS
        or word in UNITS
        or low[-1:] in _SIGNS_BEFORE
    ):
        return WATCH
    if low in LAST_WORDS:
        return HEDGE
    if len(word) == 4 and word[1:] in UNITS:
        return WATCH
    return CAPITAL if any(map(str.isupper, word.lstrip('([“"')[:2])) else QUIET


def _weigh_behind(behind: str) -> int:
    """Whether two characters behind a number can matter: a hedge, a name; remembers it."""
    if len(_BEHIND) >= _MEMORY:
        _BEHIND.clear()
    meaning = PLAIN
    if (
        behind[:1] == "+"
        or behind[:2] == " ("
        or behind in (" or ", " and", " mor", " giv", "-plu", "-odd")
    ):
        meaning = AFTER
    elif behind[:2] in (" p", " a", " U", " d"):
        meaning = GOES_ON  # "$350 per kg", "$5 US dollars"
    elif named_behind(behind, 0):
        meaning = NAMES
    _BEHIND[behind] = meaning
    return meaning


def _remembered(
    memory: dict[str, Entry],
    match: re.Match[str],
    style: NumberStyle,
    read: Callable[[re.Match[str], NumberStyle], Entry],
) -> Entry:
    if len(memory) >= _MEMORY:
        memory.clear()
    entry = read(match, style)
    if len(match[0]) <= _LONGEST_KEY:
        memory[match[0]] = entry
    return entry


@lru_cache(maxsize=16384)
def _hedge_of(words: str) -> str | None:
    """Return the hedge in canonical words that `words` end in."""
    hedge = hedge_before(words + " ", len(words) + 1)
    return hedge.word if hedge else None


_COMMA_GROUP = re.compile(r"[0-9],[0-9]{3}(?![0-9])")


def _spaces_part(page: ScanState, at: int) -> bool:
    """Whether spaces part numbers on the line at `at`: it groups digits by commas.

    "1 914 to 1,523 m: 2" tells of one runway, "1 914 to 1 523 m" has numbers with groups.
    """
    if not page.line_start <= at < page.line_end:
        text = page.text
        page.line_start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        page.line_end = len(text) if end < 0 else end
        found = _COMMA_GROUP.search(text, page.line_start, page.line_end)
        page.spaces_part = found is not None
    return page.spaces_part


def scan_digits(page: ScanState, taken: Sequence[Mention]) -> list[Mention]:
    """Return the numbers in digits outside `taken`; long because it is the hot loop."""
    text, style = page.text, page.style
    entries, prices = _ENTRIES.setdefault(style, {}), _PRICES.setdefault(style, {})
    negatives = _NEGATIVES.setdefault(style, {})
    found: list[Mention] = []
    append, make = found.append, tuple.__new__
    matches = chain.from_iterable(DIGITS.finditer(text, *gap) for gap in _gaps(text, taken))
    for match in matches:
        start, stop = match.span(1)
        key = match[0]
        edge = start
        left = text[start - 1] if start else "\n"
        if left == "$" and start > 1:
            edge = start - 1
            left = text[start - 2]
            entry = prices.get(key) or _remembered(prices, match, style, priced)
        elif left in "-−" and start > 1 and text[start - 2] in " (":
            edge = start - 1
            left = text[start - 2]
            entry = negatives.get(key) or _remembered(negatives, match, style, negated)
        else:
            entry = entries.get(key) or _remembered(entries, match, style, interpret)
        value, length, final, bare, digits, _ = entry
        if value is None or left in "/[.":
            if entry.number is not None and " " in match[1] and _spaces_part(page, start):
                found.extend(_pieces(page, match))
                continue
            if _is_named(page, match, left, entry, found):
                page.named_end = stop
                continue
        elif start - page.named_end > 6:
            end = start + length
            if left == " ":
                before = text[edge - 15 if edge > 15 else 0 : edge - 1]
                word = before.rpartition(" ")[2]
                weight = _WORDS.get(word)
                if weight is None:
                    weight = _weigh(word)
                if weight == HEDGE:
                    hedge = _hedge_of(before)
                    if hedge:
                        page.hedges[edge] = hedge
                elif weight == CAPITAL and (
                    is_proper(text, edge, stop)
                    if bare
                    else is_titled(before, match[0][: stop - start])
                ):
                    page.named_end = stop
                    continue
                quick = weight != WATCH
            elif left == "(":
                quick = not bare or text[end : end + 1] != ")"
            else:
                quick = left in "-–" and text[edge - 2 : edge - 1].isdigit()
            behind = text[end : end + 4]
            meaning = _BEHIND.get(behind)
            if meaning is None:
                meaning = _weigh_behind(behind)
            if quick and meaning != NAMES and not (edge != start and meaning == GOES_ON):
                if not final:
                    value, end = read_late(text, match, entry, start + digits)
                    meaning = AFTER
                if value is not None:
                    append(make(Mention, (edge, end, text[edge:end], value, None)))
                    if meaning == AFTER and edge not in page.hedges:
                        hedge = hedge_after(text, end)
                        if hedge:
                            page.hedges[edge] = hedge
                    continue
        page.done = found[-1][1] if found else 0
        mention = read_slowly(page, match, entry)
        if mention is not None:
            append(mention)
    return found


def _is_named(
    page: ScanState, match: re.Match[str], left: str, entry: Entry, found: list[Mention]
) -> bool:
    """Whether what touches a number, or its form, makes it a name; drops a degree before."""
    text, start = page.text, match.start()
    if entry.number is not None:
        return (left == "/" and text[start - 2 : start - 1].isalpha()) or (
            left == "[" and text[match.end(1) : match.end(1) + 1] == "]"
        )
    if left == ".":
        return False
    if match[0][-2:] in _COMPASS and found and found[-1][1] == start - 1:
        found.pop()  # "31 25 N": degrees and minutes
    return True


def _gaps(text: str, taken: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Return the stretches of a text between the dates, which own their characters."""
    begin = 0
    for start, end, *_ in taken:
        if start > begin:
            yield begin, start
        if end > begin:
            begin = end
    yield begin, len(text)


def _pieces(page: ScanState, match: re.Match[str]) -> list[Mention]:
    """Return the numbers of a match whose spaces group no digits."""
    found = []
    pieces = [
        (match.start() + piece.start(), match.start() + piece.end())
        for piece in _PIECES.finditer(match[1])
    ]
    for start, end in pieces:
        last = (start, end) == pieces[-1]
        inner = DIGITS.match(page.text, start, match.end() if last else end)
        if inner and inner.end(1) == end:
            mention = read_slowly(page, inner, interpret(inner, page.style))
            found += [mention] if mention else []
    return found


_PIECES = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


_SCALE_WORDS = frozenset(SPOKEN_SCALES)


def scan_words(page: ScanState) -> list[Mention]:
    """Return the numbers in words."""
    found: list[Mention] = []
    first = SPOKEN_AT_START.match(page.text)
    matches = [first] if first else []
    matches.extend(SPOKEN.finditer(page.text, first.end() if first else 0))
    for match in matches:
        offset = match.start(1)
        if match[1] in _SCALE_WORDS and page.text[offset - 2 : offset - 1].isdigit():
            continue  # "2.4 million" is read with its digits
        for spoken in parse_words(match[1]):
            mention = read_spoken(page, offset, spoken)
            if mention is not None:
                found.append(mention)
    return found
