"""How a statement is made: its span → asserted, planned, conditional or questioned.

Only the clause of the statement counts: what stands in brackets, in a relative clause beside it or
in another sentence says nothing about it.
"""

from __future__ import annotations

import re
from typing import Literal

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.clauses import (
    clause_behind,
    ends_with_question,
    last_clause,
    sentence_before,
)

Modality = Literal["asserted", "planned", "conditional", "questioned"]

_BE = any_of(words("plain-be"))
_FUTURE = rf"(?-i:{whole(words('future-auxiliaries'))})|['’]ll\b"
_INTENDING = rf"\b{any_of(words('intending-words'))} to\b"
_TO_BE_DONE = rf"\b{_BE} to (?!{any_of(words('no-verbs-behind-to'))}\b)[a-z]+\b"
_FOR = rf"\b{any_of(words('planned-for'))} for\b"
_DUE = rf"\bdue to {any_of(words('due-verbs'))}\b"
_EXPECTED = rf"\b(?:is|are) {any_of(words('planned-participles'))}\b"
_PROPOSED = rf"\b{any_of(words('before-a-planned-thing'))} {any_of(words('planned-adjectives'))}\b"
_TO = ("of", "to", "for")
_PLAN = rf"\b{any_of(words('plan-nouns'), plural=True)} {any_of(_TO)}\b|\bbids? (?:to|for)\b"
_PLANNED = re.compile(
    f"{_FUTURE}|{_INTENDING}|{_TO_BE_DONE}|{_FOR}|{_DUE}|{_EXPECTED}|{_PROPOSED}|{_PLAN}",
    re.IGNORECASE,
)
_PLAN_BEHIND = re.compile(rf"[\s,]*{_BE} {any_of(words('plan-verbs-behind'))}\b")

_BEHIND_BE = {"to"} | words("planned-participles") | words("plan-verbs-behind")

_DOUBT = whole(words("conditional-modals") | words("conditions") | words("doubting-adverbs"))
_CONDITIONAL = re.compile(rf"{_DOUBT}|\b(?-i:may)\b", re.IGNORECASE)  # the month has a capital
_CONDITION = re.compile(whole(words("conditions")))
_QUESTION = re.compile(rf"{whole(words('question-openers'))}(?! or not)", re.IGNORECASE)

CUES = frozenset(
    (
        *(words("future-auxiliaries") | words("planned-adjectives") | words("question-openers")),
        *(words("conditional-modals") | words("conditions") | words("doubting-adverbs")),
        *(f"{word} to" for word in ("due", "bid", "bids", *words("intending-words"))),
        *(f"{word} for" for word in words("planned-for")),
        *(f"{noun}{s} {to}" for noun in words("plan-nouns") for s in ("", "s") for to in _TO),
        *(f"{be} {behind}" for be in words("plain-be") for behind in _BEHIND_BE),
        *("may", "bid for", "bids for"),
    )
)
"""Phrases, in any letters: a clause without them, "'ll" or a "?" is asserted."""


def modality_of(text: str, start: int, end: int) -> Modality:
    """Return how the statement at `text[start:end]` is made, by its clause."""
    sentence = sentence_before(text, start)
    clause = last_clause(sentence) + text[start:end]
    if _QUESTION.search(sentence) or ends_with_question(text, end):
        return "questioned"
    behind = clause_behind(text, end)
    if _CONDITIONAL.search(clause) or _CONDITION.search(behind):
        return "conditional"
    if _PLANNED.search(clause) or _PLAN_BEHIND.match(behind):
        return "planned"
    return "asserted"
