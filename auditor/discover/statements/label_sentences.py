"""Statements of sentences and of labelled lines → which say the same thing but for the value.

"It has 37 airports." says no more than "Airports: 35".

Both are about one subject, and the words around the value in the sentence are those of the label,
the name of the subject and at most one more, such as a verb.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache

from auditor.discover.statements.normalization import generic_stems, stem, words_of
from auditor.discover.statements.value_statement import ValueStatement

_GENERIC = frozenset(map(stem, ("total", "number", "other", "male", "female", "note")))
Key = Hashable


class Labels:
    """Looks up the lines that a sentence restates; `lines` are grouped by what they say."""

    def __init__(self, lines: Mapping[Key, Iterable[ValueStatement]]) -> None:
        self._by_words: dict[Hashable, dict[frozenset[str], set[Key]]] = defaultdict(dict)
        for key, members in lines.items():
            for line in members:
                words = _label_words(line.label)
                if line.alone and words:
                    self._by_words[_kind(line)].setdefault(words, set()).add(key)

    def of(self, sentence: ValueStatement) -> Key | None:
        """Return the key of the only lines that say what a sentence says, or None."""
        known = self._by_words.get(_kind(sentence)) if sentence.alone and sentence.subject else None
        if not known:
            return None
        words = frozenset(sentence.context.around) - _subject_words(sentence)
        but_one = (words - {word} for word in words)
        keys = set().union(*(known.get(wording, set()) for wording in (words, *but_one)))
        return next(iter(keys)) if len(keys) == 1 else None


def _kind(statement: ValueStatement) -> Hashable:
    value = statement.context.mention.value
    kind = "date" if value.kind == "date" else value.dimension
    return statement.subject, kind, statement.context.modality


def _subject_words(statement: ValueStatement) -> set[str]:
    return {stem(word) for word in words_of(statement.subject_text)}


@lru_cache(maxsize=1 << 12)  # the documents of a collection share most of their labels
def _label_words(label: str) -> frozenset[str]:
    """Return the stems of the innermost of a path of labels, none where they tell nothing."""
    inner = label.rpartition(">")[2]
    words = frozenset(stem(word) for word in words_of(inner)) - {""}
    return frozenset() if words <= _GENERIC | generic_stems() - {stem("inhabitant")} else words
