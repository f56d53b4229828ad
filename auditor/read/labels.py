"""Labels of fields: the start of a line → the end of its label ("Land boundaries: 141 km")."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.language.lexicon.loader import words

_LABEL_MAX, _LABEL_WORDS = 72, 9  # characters and words of a label
_VALUE_MAX = 160  # characters of a value that tell whether it is one
_SMALL_WORDS, _MOST_WORDS = 3, 8  # words of one without a figure, in small letters or not
_FIGURE = re.compile(r"(?<![\w#/])\d")  # not the number of an issue, "#412"
_ISSUE = re.compile(r"#\d+\Z")
_SENTENCES = re.compile(r"[a-z]{3}[.!?]\s+[^\W\d_a-z]")
_WORD = re.compile(r"[^\W\d_]+")
_NO_LABEL_SIGNS = '?!;“”"|'
_OPENERS = words("label-openers")
_VERBS = words("label-verbs") | {
    verb for verb in words("reporting-verbs") if verb.endswith(("d", "wrote"))
}


def label_end(text: str, start: int, end: int) -> int:
    """Return the offset of the colon that ends a label at `start`, 0 when there is none."""
    limit = min(end, start + _LABEL_MAX)
    colon = text.find(":", start, limit)
    while colon > start:
        if colon + 1 == end or text[colon + 1].isspace():
            return colon if is_label(text[start:colon]) else 0
        colon = text.find(":", colon + 1, limit)
    return 0


def is_said(value: str) -> bool:
    """Whether words behind a colon are said and name no value: "I had a look", "add it #412"."""
    value = value[:_VALUE_MAX].strip()
    if _ISSUE.search(value) or _SENTENCES.search(value):
        return True
    if not _VERBS.isdisjoint(_WORD.findall(value.lower())):
        return True
    words = value.count(" ") + 1
    most = _SMALL_WORDS if value[:1].islower() else _MOST_WORDS
    return words > most and not _FIGURE.search(value)


def opens_sentence(label: str) -> bool:
    """Whether words before a colon begin as a sentence does: "After the merge: all is green"."""
    first = _WORD.match(label)
    return first is not None and first.group().lower() in _OPENERS


@lru_cache(maxsize=65536)
def is_label(label: str) -> bool:
    """Whether words before a colon name the value behind, as in "Land boundaries: 141 km"."""
    if not label[:1].isalnum() or not any(char.isalpha() for char in label) or _is_prose(label):
        return False
    parts = label.split()
    if len(parts) > _LABEL_WORDS or (label[0].isdigit() and len(parts) < 2):
        return False
    return _VERBS.isdisjoint(part.lower() for part in parts)


def _is_prose(label: str) -> bool:
    """Whether words hold a sign of prose: the end of a sentence, half a bracket, a quotation."""
    if ". " in label or label.count("(") != label.count(")"):
        return True
    return any(sign in label for sign in _NO_LABEL_SIGNS)
