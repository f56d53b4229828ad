"""A number word in its context → whether it counts nothing: "in one go", "World War Two"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numbers import STOPS
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.hedges import HEDGE_ENDS
from auditor.language.numbers.right_context import RightContext

_REACH = 24  # characters beside a number word that hold the rest of an idiom
_IDIOM = re.compile(rf"(?<![\w-]){any_of(entries('number-idioms'))}(?![\w-])", re.IGNORECASE)
_SOME_DAY = re.compile(
    rf"one {any_of(entries('some-times'))}(?:,|,? {any_of(entries('behind-some-time'))}\b)",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:\A|[.!?\n][\"”’)]?\s*|[“\"(])\Z")
_BEFORE = re.compile(r"(?<![\w-])([A-Za-z][\w-]*)[ \u00a0]\Z")
_ORDINARY = STOPS | HEDGE_ENDS
_NAMED_BY = words("named-by-words")


def is_idiom(text: str, start: int, end: int) -> bool:
    """Return whether a number word belongs to a phrase that counts nothing: "in one go"."""
    begin = max(0, start - _REACH)
    for match in _IDIOM.finditer(text[begin : end + _REACH]):
        if begin + match.start() <= start and end <= begin + match.end():
            return True
    opens = _SENTENCE_START.search(text, max(0, start - 4), start)
    return opens is not None and _SOME_DAY.match(text, start) is not None


def is_name(text: str, start: int, end: int, right: RightContext) -> bool:
    """Return whether a number word ends a name: "World War Two", "chapter two".

    Not in a heading whose words all begin with capitals: "The Town Has Two Schools".
    """
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if found is None:
        return False
    capital = found[1][0].isupper()
    if found[1].lower() in _NAMED_BY:
        return right.unit is None and (right.counted is None or capital)
    if not capital or not text[start].isupper() or text[start:end].isupper():
        return False
    in_a_heading = right.counted is not None and text[end + 1 : end + 2].isupper()
    return found[1].lower() not in _ORDINARY and not in_a_heading
