"""A person's name → the full forenames that its first word can be short for: "Bill" for William."""

from __future__ import annotations

from functools import cache

from auditor.core.name_forms import name_parts
from auditor.language.lexicon.loader import rows


def full_forenames(name: str) -> tuple[str, ...]:
    """Return the forenames, folded and in order, that the first word of a name is short for.

    There are none of a single word, which may be a surname.
    """
    first, *rest = name_parts(name) or ("",)
    return _by_short_form().get(first, ()) if rest else ()


@cache
def _by_short_form() -> dict[str, tuple[str, ...]]:
    """Return for each short form the forenames it stands for: "alex" for men and women."""
    found: dict[str, list[str]] = {}
    for forename, short_forms in rows("short-forenames"):
        (full,) = name_parts(forename)
        for short in short_forms.split():
            found.setdefault(short, []).append(full)
    return {short: tuple(sorted(set(full))) for short, full in found.items()}
