"""Labels of fields: the start of a line → the end of its label ("Land boundaries: 141 km")."""

from __future__ import annotations

from functools import lru_cache

from auditor.language.lexicon.loader import words

_LABEL_MAX, _LABEL_WORDS = 72, 9  # characters and words of a label
_VALUE_MAX, _VALUE_WORDS = 200, 12  # how much of a value tells whether it is one
_CLAUSE_WORDS, _LONG_CLAUSE = 3, 8  # words of a clause; of one without a known verb or a number
_NO_LABEL_SIGNS = '?!;“”"|'
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


def is_clause(value: str) -> bool:
    """Whether what stands behind a colon says something, and is no value: "we should wait"."""
    parts = value[:_VALUE_MAX].lower().split()[:_VALUE_WORDS]
    if len(parts) < _CLAUSE_WORDS:
        return False
    if not _VERBS.isdisjoint(parts):
        return True
    has_number = any(char.isdecimal() for part in parts for char in part)
    return len(parts) >= _LONG_CLAUSE and not has_number


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
