"""A line and the next one → whether the first cannot end there, so that its sentence goes on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import CARDINALS_TO_99
from auditor.language.units.parser import unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.read.plain.lines import Line

OPEN_ENDS = words("open-ends")

_FEWEST = 4  # lines that are all full by no chance
_FIGURE = re.compile(r"\((?P<figure>[0-9]{1,2})\)")
_BRACKETS = (("(", ")"), ("[", "]"))
_LAST_FIGURE = re.compile(r"(?:\A|[\s(])[^\w\s(]{0,2}\d[\d.,]*\Z")
_EDGES = ".,;:!?)]”\"'’"


def leaves_open(line: str, after: str) -> bool:
    """Whether a line opens a bracket that the next closes: "[Notes (61 KB", "PDF)](…)"."""
    return any(
        line.rfind(opens) > line.rfind(closes) and -1 < after.find(closes) < _first(after, opens)
        for opens, closes in _BRACKETS
    )


def _first(line: str, sign: str) -> int:
    at = line.find(sign)
    return len(line) if at < 0 else at


def leaves_phrase_open(line: str, after: str) -> bool:
    """Whether a line ends inside a phrase: "are found in", "a rate of $55" before "CAD an hour"."""
    if line.rsplit(maxsplit=1)[-1].casefold() in OPEN_ENDS:
        return True
    if not _LAST_FIGURE.search(line):
        return False
    unit = after.split(maxsplit=1)[0].rstrip(_EDGES)
    return unit_of(unit) is not None


def restates(line: str, after: str) -> bool:
    """Whether a line begins with the figure of the number word before it: "four", "(4)"."""
    figure = _FIGURE.match(after)
    if figure is None:
        return False
    word = line.rsplit(maxsplit=1)[-1].casefold()
    return CARDINALS_TO_99.get(word) == int(figure["figure"])


def full_lines(chunk: Sequence[Line], width: int) -> list[bool]:
    """Return for each line but the last whether the next word would not have fit into a width."""
    return [
        len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width
        for line, after in pairwise(chunk)
    ]


def are_all_full(chunk: Sequence[Line], width: int) -> bool:
    """Whether no line could have been longer, which is no chance in a text without a margin."""
    return len(chunk) >= _FEWEST and all(full_lines(chunk, width))
