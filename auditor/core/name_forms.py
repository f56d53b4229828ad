"""Names → the forms in which they are compared: folded, in parts, as a key."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text without case and accents, for comparison only."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the comparable parts of a name: folded words, initials as single letters."""
    words = "".join(c if c.isalnum() else " " for c in fold(name).replace("'", "")).split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


_POLITIES = frozenset(
    ("republic", "kingdom", "commonwealth", "principality", "sultanate", "state", "federation")
)


_POLITY_STYLES = frozenset(("democratic", "federal", "islamic", "people", "s", "peoples", "the"))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return what two names of one thing share: "The Republic of Norland" is "norland"."""
    parts = name_parts(name)
    head = next((i for i, part in enumerate(parts) if part in _POLITIES), len(parts))
    styled = all(part in _POLITY_STYLES for part in parts[:head])
    rest = parts[head + 2 :]
    if not styled or not rest or parts[head + 1] != "of":
        return " ".join(parts)
    return " ".join(rest[1:] if rest[0] == "the" and len(rest) > 1 else rest)


@lru_cache(maxsize=65536)
def edit_distance(a: str, b: str, most: int) -> int:
    """Return the Damerau-Levenshtein distance of two short strings, or `most` + 1 when larger.

    Optimal string alignment, the textbook recurrence over three rows.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, previous = previous, row
    return min(previous[-1], most + 1)
