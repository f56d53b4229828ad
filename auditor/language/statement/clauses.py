"""The clause of a statement: a text and an offset → the words before and behind in its clause.

What stands in brackets, in a relative clause beside a statement or in another sentence is left out.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

REACH = 400  # characters of the clause that are looked at on either side

_SENTENCE = re.compile(
    r"(?<![.!?])(?:[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[^\Wa-z_])|\n|(?<=[.!?])[“”]\s*)|\n"
)
_AHEAD = 2  # characters of a statement that show whether it begins its sentence: “Norland
_CLAUSE = re.compile(
    rf";|[“”]|:\s|\s[–—-]\s|,\s+{any_of(words('parting-conjunctions'))}\s"
    rf"|\s{any_of(words('subordinators'))}\s"
    rf"|\sand\s(?={any_of(words('verbs-of-a-second-clause'))}\b)"
)
_ASIDE = re.compile(rf",\s{any_of(words('aside-openers'))}\b[^,;]*,|\([^()]*\)")
_END = re.compile(r"[.!?](?=[\"”’')\]]*(?:\s|\Z))|\n|[;“”]")
_GOES_ON = re.compile(r"\s[a-z]")  # "? docid=8830": no end of a sentence


def sentence_before(text: str, start: int) -> str:
    """Return the sentence before an offset, without its brackets and relative clauses."""
    first = max(0, start - REACH)
    last = first
    for match in _SENTENCE.finditer(text[first : start + _AHEAD]):
        if first + match.end() <= start:
            last = first + match.end()
    return _ASIDE.sub(" ", text[last:start])


def last_clause(sentence: str) -> str:
    """Return the part of a sentence behind the last connective of clauses."""
    last = 0
    for match in _CLAUSE.finditer(sentence):
        last = match.end()
    return sentence[last:]


def clause_behind(text: str, end: int) -> str:
    """Return the rest of the clause behind an offset."""
    window = text[end : end + REACH]
    stop = _END.search(window)
    rest = window[: stop.start()] if stop else window
    connective = _CLAUSE.search(rest)
    return rest[: connective.start()] if connective else rest


def ends_with_question(text: str, end: int) -> bool:
    """Whether the sentence that goes on at an offset ends with a question mark."""
    stop = _END.search(text, end, min(len(text), end + REACH))
    return stop is not None and stop.group() == "?" and not _GOES_ON.match(text, stop.end())
