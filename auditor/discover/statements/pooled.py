"""A value statement → the same to be compared with those of its kind, whatever they are said of.

What a sentence is about is told by all its words: a name, or a noun phrase ("the maximum upload
size") with what is said of it.  The words are those of its part of the passage, up to a mark that
parts it from another value.
"""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.discover.statements.normalization import WORD, plain, stem
from auditor.discover.statements.value_statement import ValueStatement
from auditor.language.lexicon.dates import MONTHS, WEEKDAYS
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numerals import SCALES, SPOKEN_SCALES
from auditor.language.lexicon.patterns import any_of

MOST = 24  # words of a statement; more are no one sentence
TELLING = 0.3  # weight of a verb or adverb, which tells one thing in one way or another
REACH = 400  # characters on either side of a value that are looked at, so that time is linear
_PARTS = re.compile(r"[;:()]|, | (?:and|but|while|whereas) ")
_PHRASES = re.compile(rf"\b{any_of(entries('telling-phrases'))}\b", re.IGNORECASE)
_OF_VALUES = frozenset(
    map(str.casefold, (*MONTHS, *WEEKDAYS, *SCALES, *(f"{word}s" for word in SPOKEN_SCALES)))
)
_ADJUNCT = re.compile(r" (?:in|at|with|by|to|for)\b")  # behind a day: where, with whom
_CONDITION = re.compile(r"(?:If|When|Whenever|Where|Unless|Once) [^,]*\Z")
_YEAR = re.compile(r"(?<![\w\[.,-])[12][0-9]{3}(?![\w\].,-]?\d)(?!\])")
_DIGIT = re.compile(r"[0-9]")


def pooled(statement: ValueStatement) -> ValueStatement | None:
    """Return a statement for the pool of its kind, None where its words tell too little."""
    if not _can_be_told_twice(statement) or _is_bare(statement):
        return None
    around = _words_of(statement)
    if 1.0 not in around.values() or len(around) > MOST:
        return None
    context = statement.context
    kind = "date" if context.is_date else context.value.dimension or context.value.kind
    pool = f"~{_told_as(statement)} {kind}"
    told = "asserted" if context.modality == "planned" else context.modality
    return replace(statement, pool=pool, context=replace(context, around=around, modality=told))


def _can_be_told_twice(statement: ValueStatement) -> bool:
    context = statement.context
    return statement.is_informative and not (statement.vague or context.named or context.band)


def _told_as(statement: ValueStatement) -> str:
    """Return the modality; a plan of a time that is told is as a fact: the time says it all."""
    context = statement.context
    is_timed = context.is_date or context.dated_by is not None
    return "asserted" if context.modality == "planned" and is_timed else context.modality


def _is_bare(statement: ValueStatement) -> bool:
    """Whether nothing but its place tells what a number is: one of a sentence, or of a heading."""
    mention, passage = statement.context.mention, statement.passage
    if mention.text.startswith("#"):
        return True
    if statement.label:
        return not statement.only or name_of_label(statement) not in passage
    if statement.heads is not None:
        return False
    return mention.value.kind == "number" or _is_in_a_word_or_condition(statement)


def _is_in_a_word_or_condition(statement: ValueStatement) -> bool:
    """Whether a value is part of a word with a hyphen, or of a condition that opens a sentence."""
    mention, passage = statement.context.mention, statement.passage
    start, end = (at - statement.context.passage[0] for at in (mention.start, mention.end))
    if _CONDITION.match(passage, 0, min(start, REACH)):
        return True
    return "-" in (passage[end : end + 1], passage[start - 1 : start])


def name_of_label(statement: ValueStatement) -> str:
    """Return the innermost of the labels of a line."""
    return statement.label.rpartition("> ")[2]


def is_telling(word: str) -> bool:
    """Whether a word, in small letters, tells one thing in one way or another: it names nothing."""
    return word.endswith(("ed", "ing", "ly")) or word in words("telling-verbs")


def _words_of(statement: ValueStatement) -> dict[str, float]:
    """Return the stems of the words that tell what a value is said of, with their weights."""
    if statement.heads is not None:
        own = _weighed(" ".join(statement.words)) | dict.fromkeys(statement.names, 1.0)
    elif statement.label:
        own = _weighed(name_of_label(statement))
    else:
        return _weighed(_part_of(statement))
    measure = stem(statement.context.value.dimension or "")
    return {word: weight for word, weight in own.items() if word != measure or len(own) == 1}


def _weighed(text: str) -> dict[str, float]:
    """Return the stems of a text with their weights, and its figures; times tell nothing.

    A word that tells one thing in one way or another names it behind an article: "the paid plan".
    """
    found: dict[str, float] = {}
    before = ""
    for word in map(plain, WORD.findall(_PHRASES.sub(" ", _YEAR.sub(" ", text)))):
        is_figure = any(map(str.isdigit, word))
        key = "" if word in _OF_VALUES else word if is_figure else stem(word)
        if key:
            names = before in words("articles-and-possessives") or not is_telling(word)
            found[key] = max(found.get(key, 0.0), 1.0 if names else TELLING)
        before = word
    return found


def _part_of(statement: ValueStatement) -> str:
    """Return the part of a passage that belongs to a value, without the value."""
    passage = statement.passage
    start = statement.context.mention.start - statement.context.passage[0]
    end = start + len(statement.context.mention.text)
    left, right = passage[max(0, start - REACH) : start], passage[end : end + REACH]
    begin = next((m.end() for m in _reversed(left) if _DIGIT.search(left, 0, m.start())), 0)
    if statement.context.is_date and _ADJUNCT.match(right):
        right = ""
    has_subject = any(map(stem, WORD.findall(left[begin:])))
    marks = _PARTS.finditer(right)
    ends = (m.start() for m in marks if has_subject or _DIGIT.search(right, m.end()))
    return f"{left[begin:]} {right[: next(ends, len(right))]}"


def _reversed(text: str) -> list[re.Match[str]]:
    return list(_PARTS.finditer(text))[::-1]
