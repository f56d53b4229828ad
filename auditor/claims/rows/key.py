"""A function of some fields of a claim → a key: what claims are told apart, chosen or ordered by.

A key sees its fields alone, so that a table in columns works it out once for all claims that have
them in common.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NamedTuple

from auditor.core.model import Claim


class Key(NamedTuple):
    """What `of` makes of the `fields` of a claim; None is like nothing, another None included."""

    of: Callable[..., Any]
    fields: tuple[str, ...]

    def reader(self) -> Callable[[Claim], Any]:
        """Return what reads the key of a claim."""
        get, of = attrgetter(*self.fields), self.of
        if len(self.fields) == 1:
            return lambda claim: of(get(claim))
        return lambda claim: of(*get(claim))


def _same(text: str | None) -> str | None:
    return text


DOCUMENT = Key(_same, ("document",))
SUBJECT = Key(_same, ("subject",))
TEXT = Key(_same, ("text",))


def key_of(name: str) -> Key:
    """Return the text for one key of `per`: a slot, `document` or `document.subject`."""
    if name == "document":
        return DOCUMENT
    if name in ("subject", "document.subject"):
        return SUBJECT
    return Key(lambda slots: slots.get(name), ("slots",))
