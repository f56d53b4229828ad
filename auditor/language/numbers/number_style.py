"""A text → what stands before the decimals of its numbers, a point or a comma."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.language.units.parser import unit_of

SPACES = "\u00a0\u2009\u202f"


class NumberStyle(NamedTuple):
    """How a document writes numbers: what stands before decimals, "." or ",".

    `certain`: the document shows it; otherwise "1,3" is still read as 1.3, for it can be nothing
    else, but in a document of decimal points it is a list.  `mixed`: it has "2,5 t" beside
    "1,345 t", which then is no certain number.
    """

    decimal: str = "."
    certain: bool = False
    mixed: bool = False


DEFAULT = NumberStyle()


_EVIDENCE = re.compile(
    r",(?<=[0-9],)(?:[0-9]{1,2}|(?<=[^0-9.,]0,)[0-9]{3,9})(?![0-9]|[,.][0-9])"
    r"|\.(?<=[0-9]\.)[0-9]{3}(?:,[0-9]|\.[0-9]{3}(?![0-9.]))"
)
_COUNTER = re.compile(
    r"\.(?<=[0-9]\.)[0-9]{1,2}(?![0-9]|[.,][0-9])|,(?<=[0-9],)[0-9]{3}(?=[,.][0-9])"
)
_PERHAPS_COUNTER = re.compile(r",(?<=[0-9],)(?<![^0-9.,]0,)[0-9]{3}(?![0-9]|[,.][0-9])")
_MEASURED = re.compile(rf"[0-9],[0-9]{{1,2}}[{SPACES} ]?([^\W\d_]{{1,12}}[²³]?|[%‰°€$£])")
_ENOUGH = 200  # matches that settle it
_MOST_GROUPS = 3  # for each decimal comma; where commas group more numbers, it is the slip


def detect_style(text: str) -> NumberStyle:
    """Tell decimal commas from decimal points by the numbers that can be only one of them.

    "1,345 t" is a weak sign of points: beside "2,5 t", and without any other, it can be either.
    """
    commas = _count(_EVIDENCE, text)
    if not commas:
        return DEFAULT
    points, perhaps = _count(_COUNTER, text), _count(_PERHAPS_COUNTER, text)
    if not points and commas <= perhaps <= _MOST_GROUPS * _measured(text):
        return NumberStyle(mixed=True)
    if commas == points + perhaps:
        return DEFAULT
    return NumberStyle("," if commas > points + perhaps else ".", certain=True)


def _measured(text: str) -> int:
    """Return how many decimal commas stand before a unit: "2,5 t", no "pages 22,24"."""
    return sum(unit_of(match[1]) is not None for match in _MEASURED.finditer(text))


def _count(pattern: re.Pattern[str], text: str) -> int:
    found = 0
    for _ in pattern.finditer(text):
        found += 1
        if found >= _ENOUGH:
            break
    return found
