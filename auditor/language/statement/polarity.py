"""Whether a statement is made: its span → affirmed, negated or denied."""

from __future__ import annotations

import re
from typing import Literal

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.clauses import last_clause, sentence_before

Polarity = Literal["affirmed", "negated", "denied"]

_NOT = rf"{whole(words('negations'))}|n['’]t\b|\b(?-i:[Nn]or)\b|\bstopped \w+ing\b"
_REFUSED = rf"\b{any_of(words('refusing-verbs'))} to\b"
_SHARE = r"[a-z]+ \d[\d.]* ?%"  # of those without: "No religion 0.3 %"
_NO = rf"\b(?-i:[Nn]o) (?!{any_of(words('comparisons-behind-no'))}\b|{_SHARE})[a-z]"
_IN_CAPITALS = r"\b(?-i:(?:NO|NOR) [A-Z]{2,})"  # before small letters these are names: "NO has 5"
_WITHOUT = r"\b(?-i:without)\b[^,]*\Z"  # with a capital it stands amid a name
_NEGATED = re.compile(f"{_NOT}|{_REFUSED}|{_NO}|{_IN_CAPITALS}|{_WITHOUT}", re.IGNORECASE)
_NO_NEGATION = re.compile(whole(words("no-negations")), re.IGNORECASE)

_REPORT_DENIED = (
    rf"\b{any_of(words('denying-verbs'))}(?:\s+\w+){{0,6}}?\s+{any_of(words('denied-reports'))}\b"
)
_FACT_DENIED = (
    rf"\b{any_of(words('denying-of-facts'))} (?:[\w-]+ ){{1,4}}?"
    rf"(?:{any_of(words('denied-verbs'))}|\w+ed)\b"
)
_FALSE = rf"\b{any_of(words('false-before-that'))} that\b"
_FALSELY = (
    rf"\b{any_of(words('falsely'))} (?:\w+ ){{0,2}}?(?:that|claim\w*|stat\w*|report\w*|said)\b"
)
_DENIED = re.compile(f"{_REPORT_DENIED}|{_FACT_DENIED}|{_FALSE}|{_FALSELY}", re.IGNORECASE)

CUES = frozenset(
    (
        *(words("negations") | words("denying-verbs") | words("denying-of-facts")),
        *(words("false-before-that") | words("falsely")),
        *(f"{verb} to" for verb in words("refusing-verbs")),
        *("no", "nor", "without", "stopped"),
    )
)
"""Phrases, in any letters: a clause without them or "'t" is affirmed."""


def polarity_of(text: str, start: int, end: int, anchor: int | None = None) -> Polarity:
    """Return whether the statement at `text[start:end]` is affirmed, negated or denied.

    `anchor` is the offset of its value: a negation after it is about something else.
    """
    sentence = sentence_before(text, start)
    own = text[start : end if anchor is None else max(start, anchor)]
    if _DENIED.search(sentence + own):
        return "denied"
    clause = _NO_NEGATION.sub(" ", last_clause(sentence) + own)
    return "negated" if _NEGATED.search(clause) else "affirmed"
