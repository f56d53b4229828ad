"""Names that a collection uses for one thing: other spellings, and acronyms of a full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from auditor.core.name_forms import acronyms_of, name_parts
from auditor.language.names.entity_types import is_acronym
from auditor.language.names.name_key import name_key
from auditor.language.names.spelling_variants import american


def one_name_each(names: Iterable[str]) -> dict[str, str]:
    """Return for each name the one it is compared under: the first met with the same spelling.

    An acronym stands for the one full name that can have it; where several can, for itself.
    """
    first: dict[str, str] = {}
    shown: dict[str, str] = {}
    for name in dict.fromkeys(names):
        shown[name] = first.setdefault(name_key(american(name)), name)
    full = _by_acronyms(set(shown.values()))
    for name, canonical in shown.items():
        meant = full.get(canonical, set()) if is_acronym(canonical) else set()
        if len(meant) == 1:
            shown[name] = next(iter(meant))
    return shown


def _by_acronyms(names: Iterable[str]) -> dict[str, set[str]]:
    """Return the full names by the acronyms that they can have, in capitals."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name_parts(name)
        if len(parts) > 1:
            for acronym in acronyms_of(parts):
                found[acronym.upper()].add(name)
    return found
