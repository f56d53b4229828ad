"""Runs of capitalised words: how they are found in a text and divided into words.

A run is what may hold names: capitalised words, the small words that join them ("of the", "and",
"van"), a nickname in quotation marks and an acronym in brackets.  Possessive "'s" ends a run.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from auditor.core.model import Mention


def _capitals() -> str:
    """Return the body of a character class of the capital letters of bicameral scripts."""
    ranges: list[list[int]] = []
    for code in (*range(0x41, 0x590), *range(0x10A0, 0x10C8), *range(0x1E00, 0x2000)):
        if not (chr(code).isupper() or chr(code).istitle()):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(low)}-{chr(high)}" if low < high else chr(low) for low, high in ranges)


CAPITAL = _capitals()

_CONNECTIVES = (
    "of|for|and|de|del|della|di|da|das|do|dos|du|van|von|der|den|ter|zu|zum|zur|bin|ibn|bint|al|el"
    "|la|le|y|e|i|&|ould|wa"
)
_SECOND_CONNECTIVES = "the|la|las|los|le|les|der|den|dem|l'"
_MOST_WORDS, _MOST_HYPHENS = 24, 8


SHORT = ("", r"\w", r"\w\w", r"\w\w\w")
"""What may follow the capital of an abbreviation: J. Dr. Gen. Prof."""


_LINE_END = r"[ ]?\n[ \t]{0,12}(?!\s)"
"""The end of a line, over which a name goes on that has "of" or "of the" before it."""


def _pattern(space: str) -> re.Pattern[str]:
    # No possessive groups: before Python 3.11.5 they can match for ever (python/cpython#106052).
    capital = rf"[{CAPITAL}]"
    tail = rf"\w*+(?:(?:[-&]|['’](?![sS]\b)|(?<={capital})\.)\w++){{0,{_MOST_HYPHENS}}}"
    # "Gen. Smith" goes on after its full stop, "the WHO. Norland" does not.
    abbreviated = "|".join(rf"(?<=\b{capital}{letters}\.)" for letters in SHORT)
    ends = rf"(?<!{capital}{capital}\.)"
    dot = rf"(?:\.(?={space}[{CAPITAL}\"“]){ends}(?:{abbreviated})|(?<=\.{capital})\.)?"
    word = rf"{capital}{tail}{dot}"
    quoted = rf"[\"“]{word}[\"”](?={space}{capital})"
    bracketed = rf"\({space}?{capital}[a-z]{{0,2}}[{CAPITAL}0-9&.-]+[a-z]?{space}?\)"
    connectives = (
        rf"(?:of{_LINE_END}(?:the{space})?|of{space}the{_LINE_END}"
        rf"|(?:{_CONNECTIVES}){space}(?:(?:{_SECOND_CONNECTIVES}){space})?)"
    )
    link = rf"(?:{space}(?:{connectives}|or{space}(?={capital}{{2,8}}\b))?|,{space}(?=[JS]r\b))"
    particle = r"(?:al|el|as|ash|ad|an|ar|at|az|d'|d’|l'|l’)-?"
    item = rf"(?:{word}|{quoted}|{bracketed}|{particle}{word})"
    return re.compile(
        rf"{capital}(?<!\w{capital}){tail}{dot}(?:{link}{item}){{0,{_MOST_WORDS}}}"
        rf"(?:(?<=\b[Nn]o)\.{space}?\d++(?:/\d++)?|(?<=\b[JS]r)\.)?"
    )


@cache
def run_pattern(wrapped: bool) -> re.Pattern[str]:
    """Return the pattern of a run; in wrapped text a run may go on over the end of a line."""
    return _pattern(r"(?:[ \u00a0]|\n(?!\s))" if wrapped else r"[ \u00a0]")


_COMPANIES = ("Ltd", "Inc", "Co", "Corp", "Bros", "Cie", "Pty")
_GOES_ON = re.compile(r"\.(?:,|\s\(?[^\W\dA-Z_])")


def with_dots(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return names with the full stop of "Foo Bar Ltd." where the sentence goes on after it.

    The name to compare has none, so that it is the same at the end of a sentence.
    """
    if not any(f"{company}." in text for company in _COMPANIES):
        return mentions
    return [
        mention._replace(end=mention.end + 1, text=f"{mention.text}.")
        if mention[2].endswith(_COMPANIES)
        and mention[2].rpartition(" ")[2] in _COMPANIES
        and _GOES_ON.match(text, mention.end)
        else mention
        for mention in mentions
    ]


class Word(NamedTuple):
    """A word of a run; `bracket` is "(" or a quotation mark when it stands in such."""

    start: int
    end: int
    text: str
    fold: str
    bracket: str
    connective: bool
    stops: bool  # a full stop that is no abbreviation's ends the sentence after it


_new = tuple.__new__  # quicker than the constructor of a NamedTuple
_WORD = re.compile(r"([(\"“]?)\s?([Nn]o\.\s?\d++|[^\s()\"“”,]+)[)\"”,]*")
_WITH_DOT = frozenset(("Jr.", "Sr."))
_INITIALS = re.compile(rf"(?:[{CAPITAL}]\.?)+\Z")


def split_run(run: str, abbreviations: frozenset[str]) -> list[Word]:
    """Return the words of a run."""
    return [_word(match, abbreviations) for match in _WORD.finditer(run)]


def _word(match: re.Match[str], abbreviations: frozenset[str]) -> Word:
    bracket, text = match[1], match[2]
    start, end = match.start(2), match.end(2)
    stops = False
    if text in _WITH_DOT:
        stops = False
    elif text[-1] == "." and not (_INITIALS.match(text) and len(text) < 9):
        stops = text[:-1].lower() not in abbreviations
        text, end = text[:-1], end - 1
    fold = text.lower()
    connective = (
        text[0].islower()
        and text[-1] not in "0123456789"
        and "-" not in text
        and "'" not in text
        and "’" not in text
    )
    connective = connective or text == "&"
    return _new(Word, (start, end, text, fold.rstrip("."), bracket, connective, stops))
