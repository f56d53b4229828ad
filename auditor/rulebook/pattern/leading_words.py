"""A mention and its text → where the hedge or honorific begins or ends that belongs to it.

"about 25", "25 or more" and "Mr. Ana Berg" are read by a slot as a whole, whether or not the
pattern spells these words out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.model import NUMERIC_KINDS
from auditor.language.lexicon.loader import words
from auditor.language.numbers.hedges import hedge_before, hedge_end

if TYPE_CHECKING:
    from auditor.core.model import Mention

HONORIFICS = words("honorifics") - words("ambiguous-honorifics")
REACH = 40  # characters before a mention that are looked at
_BETWEEN = re.compile(r"\bbetween\s{1,9}\Z", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?<!\S)[(\[“\"‘']?((\w+)\.?)\s{1,9}\Z")


def lead_start(text: str, start: int, mention: Mention) -> int | None:
    """Return where the words before a mention begin that belong to it, None for none."""
    value = mention.value
    if value.kind in ("person", "name"):
        return _honorific(text, start)
    if value.kind not in NUMERIC_KINDS and mention.bound_word != "about":
        return None
    if value.hedge is None and mention.bound_word is None:
        return None
    hedge = hedge_before(text, start)
    if hedge is not None:
        return hedge.start
    between = _BETWEEN.search(text, max(0, start - REACH), start)
    return between.start() if between and value.hedge == "between" else None


def trail_end(text: str, end: int, mention: Mention) -> int | None:
    """Return where the words behind a mention end that belong to it, None for none."""
    return hedge_end(text, end) if mention.value.hedge is not None else None


def _honorific(text: str, start: int) -> int | None:
    if not text[start - 1 : start].isspace():
        return None
    match = _WORD_BEFORE.search(text, max(0, start - REACH), start)
    return match.start(1) if match and match[2].casefold() in HONORIFICS else None
