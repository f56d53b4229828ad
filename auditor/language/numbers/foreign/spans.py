"""Mentions and spans in other languages → the same, of those spans only what is told in digits.

"84,5 km" is 84.5 km there and "1.234" is 1234, whatever the rest of the document does; names,
words for numbers and dates with words are not read.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from auditor.language.text.foreign import decimal_sign, language_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from auditor.core.model import Mention
    from auditor.language.text.foreign import Foreign

_START = attrgetter("start")
_DIGIT = re.compile(r"[0-9]")
_ORDINAL = re.compile(r"[0-9]{1,2}\. ?[^\W\d_]")
_LETTER = re.compile(r"[^\W\d_]")


def with_foreign(
    text: str,
    found: list[Mention],
    spans: Sequence[Foreign],
    again: Callable[[str], list[Mention]],
) -> list[Mention]:
    """Return mentions, those in foreign spans read as these write numbers.

    `found` was read as the document writes them; `again` reads them with another sign before
    decimals, and days before months.
    """
    if not spans:
        return found
    if any(decimal_sign(span.language) == "," for span in spans):
        found = _with_commas(found, again(","), spans)
    return [m for m in found if not language_at(spans, m.start) or _is_in_digits(text, m)]


def _with_commas(
    found: Iterable[Mention], own: Iterable[Mention], spans: Sequence[Foreign]
) -> list[Mention]:
    """Return mentions, in spans of languages with decimal commas those of their own."""
    others = [each for each in found if _sign(spans, each) != ","]
    return sorted([*others, *(each for each in own if _sign(spans, each) == ",")], key=_START)


def _sign(spans: Sequence[Foreign], mention: Mention) -> str | None:
    """Return what stands before decimals where a mention stands, None where that is not told."""
    language = language_at(spans, mention.start)
    return language and decimal_sign(language)


def _is_in_digits(text: str, mention: Mention) -> bool:
    """Return whether a mention is a number with digits, or a date without letters; "4. März" no."""
    kind, written = mention.value.kind, mention.text
    if mention.value.name is not None or not _DIGIT.search(written):
        return False
    if kind == "date":
        return not _LETTER.search(written)
    return not _ORDINAL.match(text, mention.start)
