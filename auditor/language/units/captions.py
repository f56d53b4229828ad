"""Read the unit of a table's head or caption: "in € thousand" → the unit and a factor."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries, values
from auditor.language.lexicon.numerals import SCALE_ABBREVIATIONS, THOUSANDS
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.parser import unit_of
from auditor.language.units.registry import Unit

_LONG = {**THOUSANDS, **values("caption-scales")}
_SHORT = {**SCALE_ABBREVIATIONS, **values("caption-scale-abbreviations")}
_FACTORS = {word: float(value) for word, value in {**_LONG, **_SHORT}.items()}
_BEFORE, _AFTER = any_of(_LONG, plural=True), any_of({**_LONG, **_SHORT}, plural=True)
_UNIT = r"[^\W\d_][\w.²³ ]{0,30}|[$€£¥%]|[A-Z]{0,3}\$"
_CAPTION = re.compile(
    rf"\(?\s*{any_of(entries('caption-openers'))}?\s*(?:(?P<before>{_BEFORE})\s+(?:of\s+)?)?"
    rf"(?P<unit>{_UNIT})(?:\s+(?P<after>{_AFTER}))?\s*\)?\s*$",
    re.IGNORECASE,
)
_LAST_PART = re.compile(r"(?:\(([^()]{1,60})\)|[,:]\s*([^,:()]{1,60})|\b(in\s[^,:()]{1,60}))\s*$")


def unit_of_caption(text: str) -> tuple[Unit | None, float] | None:
    """Return the unit and factor that a table head or caption gives ("in € thousand"), or None.

    A head without a unit gives a factor alone: "(thousands)" is (None, 1000.0).
    """
    tail = text.strip()[-80:]
    last = _LAST_PART.search(tail)
    for part in filter(None, (last and (last[1] or last[2] or last[3]), tail)):
        found = _caption_part(part.strip())
        if found:
            return found
    return None


def _caption_part(part: str) -> tuple[Unit | None, float] | None:
    bare = re.sub(r"^(?:in|all in)\s+", "", part, flags=re.IGNORECASE)
    factor = _FACTORS.get(bare.lower().rstrip("s"))
    if factor:
        return None, factor
    match = _CAPTION.match(part)
    if not match:
        return None
    unit = unit_of(match["unit"].strip()) if match["unit"] else None
    if unit is None:
        return None
    word = (match["before"] or match["after"] or "").lower().rstrip("s")
    return unit, _FACTORS.get(word, 1.0)
