"""A passage with its values → its figures that say of which thing, time or group others are."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from auditor.discover.statements.value_context import ValueInContext

_FRAME = re.compile(r"(Before|After|Without|With|Outside|Inside|Under|Despite) (?![0-9])")


def order_of(
    text: str, passage: tuple[int, int], contexts: Sequence[ValueInContext]
) -> tuple[Hashable, ...]:
    """Return the figures of a passage that say of which thing, time or group the others are."""
    frame = _FRAME.match(text, *passage)
    figures = [context.value.low for context in contexts if _is_order(context)]
    return (frame[1], *figures) if frame else tuple(figures)


def _is_order(context: ValueInContext) -> bool:
    """Whether a value numbers or bounds what others are about: "Terminal 2", "aged 18 to 24"."""
    in_name = context.named or context.edition
    return context.value.kind == "ordinal" or in_name or context.band
