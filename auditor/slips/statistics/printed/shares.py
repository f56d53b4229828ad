"""A part of a document → its counts of a base: "12 of 60", "of 60 piglets 12 fell ill"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.slips.view import View

_OF = re.compile(r" (?:[\w-]+ )?(?:out )?of (?:the |all |these |a total of )?|/| ?/ ?")
_BASE_FIRST = re.compile(
    rf"\b{any_of(entries('base-words'))}(?: the| all| these)? ?\Z", re.IGNORECASE
)
_BETWEEN = re.compile(r"(?:,? [^\W\d][\w’'-]*){0,10},? ")


NEAR = 40  # characters before a base that say so


class Share(NamedTuple):
    """A count of a base, and where both are written."""

    part: int
    base: int
    start: int
    end: int


def shares_in(view: View, start: int, end: int) -> list[Share]:
    """Return the counts of a base in a part of the text, in order."""
    return list(_shares(view, start, end))


def _shares(view: View, start: int, end: int) -> Iterator[Share]:
    values = [value for value in view.values_in(start, end) if value.end <= end]
    used = -1
    for one, other in pairwise(values):
        if one.start < used or not (is_whole_number(one) and is_whole_number(other)):
            continue
        share = _share(view.text, start, one, other)
        if share is not None and share.part <= share.base:
            yield share
            used = share.end


def _share(text: str, start: int, one: Mention, other: Mention) -> Share | None:
    """Return the count of a base that two numbers in a row are: "12 of 60", "of 60 cows 12"."""
    if _OF.fullmatch(text, one.end, other.start):
        return Share(_size(one), _size(other), one.start, other.end)
    is_base = _BASE_FIRST.search(text, max(start, one.start - NEAR), one.start)
    if is_base and _BETWEEN.fullmatch(text, one.end, other.start):
        return Share(_size(other), _size(one), one.start, other.end)
    return None


def is_whole_number(value: Mention) -> bool:
    """Whether a number is a plain whole one; what it counts may be left out."""
    plain = value.value.kind in ("count", "number") and is_plain(value.value)
    return plain and value.value.hedge is None and (value.value.low or 0) % 1 == 0


def _size(value: Mention) -> int:
    return int(value.value.low or 0)
