"""A value of metadata, of any shape → the text that it states."""

from __future__ import annotations


def stated_text(value: object) -> str | None:
    """Return the text of a value, of a list that of its first, of a mapping its name.

    White space is folded.  None where there is no text.
    """
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None
