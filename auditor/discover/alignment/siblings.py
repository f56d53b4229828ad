"""Two statements that are worded alike → whether they are about two things told side by side.

Siblings are alternatives, never two tellings of one fact: items of one list, what stands under two
headings or behind two phrases that name cases, sentences of one paragraph that say the same of one
thing after the other, sentences that are equal but for the value and a word that names or measures.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.claims.frames.comparison import standing
from auditor.claims.frames.phrases import names_part
from auditor.claims.frames.reader import PassageFrame, scene_end
from auditor.core.name_forms import edit_distance
from auditor.discover.statements.normalization import WORD, plain, stem
from auditor.discover.statements.value_statement import ValueStatement
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import SMALL

OTHER_WORDS = 2  # words of either side that the other has not: more are another wording
SHARED_EACH = 2  # words that both have, for each that only one has
OTHER_FIGURES = 2  # figures of each of two sentences that the other has not, besides the value
NEXT_TO = 2  # paragraphs apart: lines of one form are an enumeration
SPELLING = 2  # letters in which two spellings of one word differ


_CITATIONS = re.compile(r"\[\d[\d,–; -]{0,40}\]")


class Wording(NamedTuple):
    """The words of a passage by their stems, and its other figures."""

    words: dict[str, str]  # stem: the word in small letters, without stop words and figures
    figures: frozenset[str]


def are_alternatives(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two statements of two passages are about two things, by how and where they stand."""
    if a.place == b.place:
        return False
    if a.frame.is_example or b.frame.is_example:
        return True
    if standing(a.frame.parts, b.frame.parts).kind == "apart":
        return True
    if _stand_apart(a, b) or _are_of_pictures(a, b):
        return True
    return _are_side_by_side(a, b) if a.document == b.document else _name_two_things(a, b)


# ------------------------------------------------------------------ frames


def _stand_apart(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two statements stand under headings that name two things.

    A sentence that names what it is about is about that under whatever heading; one that does not
    is about what its heading names.
    """
    one, other = _inner_headings(a.frame), _inner_headings(b.frame)
    if one is None or other is None or one == other or _stems(one) == _stems(other):
        return False
    if names_part(one) or names_part(other):
        return False
    return _numbers_one(one, other) or not (names_subject(a) and names_subject(b))


def _are_of_pictures(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether one is a caption, which is about its picture unless both name what they are about."""
    if not (a.frame.is_caption or b.frame.is_caption):
        return False
    return not (names_subject(a) and names_subject(b))


def _inner_headings(frame: PassageFrame) -> str | None:
    """Return the innermost heading, None where there is but the title."""
    return frame.headings[-1] if len(frame.headings) > 1 else None


def _numbers_one(heading: str, other: str) -> bool:
    """Whether two headings differ in figures: two years, versions or numbers of a series."""
    return _figures(heading) != _figures(other)


def names_subject(statement: ValueStatement) -> bool:
    """Whether a passage itself names its subject."""
    subject = statement.subject_text.casefold()
    return bool(subject) and subject in statement.passage.casefold()


# ------------------------------------------------------------------ words


def _are_side_by_side(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether one document tells two things in the same form."""
    if a.frame.is_item and b.frame.is_item and a.frame.headings == b.frame.headings:
        return a.frame.paragraph != b.frame.paragraph
    one, other = _wording_of(a), _wording_of(b)
    if _have_other_figures(one.figures, other.figures):
        return True
    left, right = _only_in(one, other), _only_in(other, one)
    if not _is_one_form(one, left, right):
        return False
    if bool(a.frame.front) != bool(b.frame.front):
        return True
    if any(map(_names, (*left, *right))):
        return True
    return one.figures != other.figures or _are_lines_of_one_form(a, b)


def _are_lines_of_one_form(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two passages that name nothing stand by each other, as the lines of a form do."""
    near = abs(a.frame.paragraph - b.frame.paragraph) <= NEXT_TO
    return near and a.frame.headings == b.frame.headings and not names_subject(a)


def _have_other_figures(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sentences tell results of two things: most figures of each are its own."""
    fewest = min(len(a - b), len(b - a))
    return fewest >= OTHER_FIGURES and fewest > len(a & b)


def _name_two_things(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether sentences of two documents are equal but for the value and words that name."""
    one, other = _wording_of(a), _wording_of(b)
    left, right = _only_in(one, other), _only_in(other, one)
    if not left or not right or not _is_one_form(one, left, right):
        return False
    return all(map(_names, (*left, *right))) and not _are_spellings(left, right)


def _are_spellings(left: list[str], right: list[str]) -> bool:
    """Whether a word of one side can be one of the other, written otherwise or cut in two."""
    return any(
        one in other or other in one or edit_distance(one, other, SPELLING) <= SPELLING
        for one in left
        for other in right
    )


def _is_one_form(one: Wording, left: list[str], right: list[str]) -> bool:
    """Whether two wordings share all but a few words; `left` and `right` are those of one side."""
    most = max(len(left), len(right))
    shared = len(one.words) - len(left)
    return most <= OTHER_WORDS and shared >= SHARED_EACH * most


def _only_in(one: Wording, other: Wording) -> list[str]:
    return [word for key, word in one.words.items() if key not in other.words]


def _names(word: str) -> bool:
    """Whether a word names or measures; a verb or an adverb tells one thing in another way."""
    return not word.endswith(("ed", "ing", "ly")) and word not in words("telling-verbs")


def _wording_of(statement: ValueStatement) -> Wording:
    return _wording(statement.passage, statement.context.mention.text)


@lru_cache(maxsize=1 << 12)
def _wording(passage: str, value: str) -> Wording:
    """Return the words of a passage but for one of its values and for who says it."""
    said = _CITATIONS.sub(" ", passage[scene_end(passage) :])
    own = frozenset(map(plain, WORD.findall(value)))
    found: dict[str, str] = {}
    for word in map(plain, WORD.findall(said)):
        key = "" if word in own or _is_figure(word) else stem(word)
        if key:
            found.setdefault(key, word)
    return Wording(found, _figures(said) - own)


def _figures(text: str) -> frozenset[str]:
    return frozenset(word for word in map(plain, WORD.findall(text)) if _is_figure(word))


def _is_figure(word: str) -> bool:
    return word in SMALL or any(char.isdigit() for char in word)


@lru_cache(maxsize=1 << 12)
def _stems(text: str) -> frozenset[str]:
    """Return the stems and figures of a text."""
    stems = (word if _is_figure(word) else stem(word) for word in map(plain, WORD.findall(text)))
    return frozenset(stems) - {""}
