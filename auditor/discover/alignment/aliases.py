"""Names that a collection uses for one thing: other spellings, and acronyms of a full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from auditor.core.name_forms import name_key, name_parts
from auditor.language.names.spelling_variants import american

LONGEST_ACRONYM = 8
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "de", "la", "et", "des"))


def one_name_each(names: Iterable[str]) -> dict[str, str]:
    """Return for each name the one it is compared under: the first met with the same spelling.

    An acronym stands for the one full name whose initials it has; where several have, for itself.
    """
    first: dict[str, str] = {}
    shown: dict[str, str] = {}
    for name in dict.fromkeys(names):
        shown[name] = first.setdefault(name_key(american(name)), name)
    full = _by_initials(set(shown.values()))
    for name, canonical in shown.items():
        meant = full.get(canonical, set()) if _is_acronym(canonical) else set()
        if len(meant) == 1:
            shown[name] = next(iter(meant))
    return shown


def _is_acronym(name: str) -> bool:
    return 2 <= len(name) <= LONGEST_ACRONYM and name.isupper() and name.isalpha()


def _by_initials(names: Iterable[str]) -> dict[str, set[str]]:
    """Return the full names by the acronyms that they give."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name_parts(name)
        if len(parts) > 1:
            for kept in (parts, [part for part in parts if part not in _SMALL]):
                found["".join(part[0] for part in kept).upper()].add(name)
    return found
