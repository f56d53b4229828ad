"""A number behind "over" → whether it is a span, no bound: "ran over eight seasons".

What was averaged, told or done over a number of years, seasons or games filled all of it.  A bound
stands behind a verb or noun of quantity: "for over eight years", "lasted over an hour".
"""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of

OVER = "over"

_AHEAD = 48  # characters behind "over" that hold the number and its noun
_BACK = 24  # characters before it that hold the last word
_PERIODS = re.compile(
    rf"over (?:[\w.,-]+ ){{1,3}}?{any_of(words('span-nouns'), plural=True)}\b"
    rf"(?! (?:{any_of(entries('behind-a-bound'))})\b|['’])",
    re.IGNORECASE,
)
_OF_AN_AVERAGE = re.compile(
    rf"over (?:[0-9.,]+(?=[.;)]|, |\Z)|(?:[\w.,-]+ ){{1,3}}?"
    rf"{any_of(words('span-nouns') | words('averaged-nouns'), plural=True)}\b)",
    re.IGNORECASE,
)
_AVERAGED = re.compile(rf"\b{any_of(words('averaged-over'))} \Z", re.IGNORECASE)


def is_span(text: str, start: int) -> bool:
    """Return whether "over" at `start` of a text opens a span rather than a bound."""
    before = text[max(0, start - _BACK) : start]
    if _AVERAGED.search(before):
        return _OF_AN_AVERAGE.match(text, start, start + _AHEAD) is not None
    if not _PERIODS.match(text, start, start + _AHEAD):
        return False
    last = before.rstrip().rpartition(" ")[2].lower().strip("(,;:")
    return bool(last) and before[-1:] == " " and last not in words("quantity-words")
