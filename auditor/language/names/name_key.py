"""The key of a name: names of one thing → one text ("The Republic of Norland" is "norland")."""

from __future__ import annotations

from functools import lru_cache

from auditor.core.name_forms import name_parts
from auditor.language.lexicon.loader import words

_POLITIES = words("polities")
_STYLES = words("polity-styles")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return the text that two names of one thing share: without case, accents and form of state.

    >>> name_key("The Islamic Republic of Norland"), name_key("State Bank of Norland")
    ('norland', 'state bank of norland')
    """
    parts = name_parts(name)
    head = next((i for i, part in enumerate(parts) if part in _POLITIES), len(parts))
    styled = all(part in _STYLES for part in parts[:head])
    rest = parts[head + 2 :]
    if not styled or not rest or parts[head + 1] != "of":
        return " ".join(parts)
    return " ".join(rest[1:] if rest[0] == "the" and len(rest) > 1 else rest)
