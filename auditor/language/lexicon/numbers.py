"""The words around numbers, from `numbers.txt` and `nouns.txt`: hedges, words that name, nouns."""

from __future__ import annotations

from auditor.language.lexicon.loader import entries, forms, rows, words


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


COUNTED_MILLIONS = entries("counted-millions")
"""Behind a glued "m" these tell millions, no metres: "5m people"."""

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip
"""Signs of fractions (Unicode, Number Forms) to numerator and denominator."""


def _range(written: str) -> tuple[int, int]:
    least, most = written.split()
    return int(least), int(most)


CROWDS = {word: _range(bounds) for word, bounds in forms("crowds").items()}
"""Round words for many to the least and the most that they mean."""

HEDGES_BEFORE = forms("hedges-before")
"""Hedges before a number, to their canonical words."""

HEDGES_AFTER = forms("hedges-after")
"""Hedges right behind a number, to their canonical words."""

NAMING = words("naming")
"""Words right before a number that it names rather than counts, in lower case."""

SOFT_NAMING = words("soft-naming")
"""Words that also stand before a count: they make a name only when nothing is counted."""

STREETS = words("streets")
STOPS = words("noun-stops")
"""Words that end the noun phrase after a number."""

IRREGULAR = {plural: singular for singular, plurals in rows("irregular-plurals")
             for plural in plurals.split()}  # fmt: skip
NOT_PLURAL = words("no-plurals")
ADJECTIVE_ENDINGS = entries("adjective-endings")
PLAIN_ADJECTIVES = words("plain-adjectives")

ONE_NOT = words("pronoun-one")
"""Words before "one" that make it a pronoun."""

CHANGES = words("changes")
"""Words before "from A to B" that make two values of it rather than a range."""
