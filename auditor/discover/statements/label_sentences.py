"""Sentences that say no more than a line with a label: "It has 37 airports." and "Airports: 35".

Both are about one subject, and the words around the value in the sentence are those of the label,
the name of the subject and at most one more, such as a verb.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from auditor.discover.statements.normalization import generic_stems, stem, words_of
from auditor.discover.statements.value_statement import ValueStatement

_GENERIC = frozenset(map(stem, ("total", "number", "other", "male", "female", "note")))
Key = Hashable


class Labels:
    """Looks up the lines that say what a sentence says; `lines` are gathered by what they say."""

    def __init__(self, lines: Mapping[Key, Iterable[ValueStatement]]) -> None:
        self._by_words: dict[Hashable, dict[frozenset[str], set[Key]]] = defaultdict(dict)
        for key, members in lines.items():
            for one in members:
                words = _label_words(one)
                if one.alone and words:
                    self._by_words[_kind(one)].setdefault(words, set()).add(key)

    def of(self, sentence: ValueStatement) -> Key | None:
        """Return the key of the only lines that tell what a sentence tells, or None."""
        known = self._by_words.get(_kind(sentence)) if sentence.alone and sentence.subject else None
        if not known:
            return None
        told = frozenset(sentence.item.around) - _subject_words(sentence)
        met = [known.get(words, set()) for words in (told, *(told - {word} for word in told))]
        keys = set().union(*met)
        return next(iter(keys)) if len(keys) == 1 else None


def _kind(said: ValueStatement) -> Hashable:
    item = said.item
    return said.subject, "date" if item.is_date else item.value.dimension, item.modality


def _subject_words(said: ValueStatement) -> set[str]:
    return {stem(word) for word in words_of(said.shown)}


def _label_words(said: ValueStatement) -> frozenset[str]:
    """Return the stems of the innermost label, none where they do not tell what is said."""
    inner = said.label.rpartition(">")[2]
    words = frozenset(stem(word) for word in words_of(inner)) - {""}
    return frozenset() if words <= _GENERIC | generic_stems() - {stem("inhabitant")} else words
