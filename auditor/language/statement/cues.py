"""A text → where the words stand without which a statement is asserted and affirmed.

Most clauses have none of them: who reads many statements of one text looks them up once, and asks
`modality_of` and `polarity_of` only about clauses that have one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.language.lexicon.patterns import any_of
from auditor.language.statement import modality, polarity
from auditor.language.statement.clauses import REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.language.statement.modality import Modality
    from auditor.language.statement.polarity import Polarity

# a bracket or an aside may part the words of a phrase: "is (now)to"
_CUE = re.compile(
    rf"\b{any_of(modality.CUES | polarity.CUES)}\b"
    r"|[?'’),](?:(?<=\?)|(?<=['’])(?:ll|t)\b|(?<=[),])(?=[^\W\d_]))"
)
_LONGEST = max(map(len, modality.CUES | polarity.CUES))


def manner_of(text: str, start: int, end: int) -> tuple[Modality, Polarity]:
    """Return how the statement at text[start:end] is made, and whether it is affirmed.

    A word or sign stands at `start`: so the line before it ends every clause that goes before.
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    line, stop = text.rfind("\n", low, start), text.find("\n", end, high)
    if not _may_have_cue(text, line + 1 if line >= 0 else low, stop if stop >= 0 else high):
        return "asserted", "affirmed"
    return modality.modality_of(text, start, end), polarity.polarity_of(text, start, end)


def _may_have_cue(text: str, low: int, high: int) -> bool:
    """Return whether text[low:high] may have a cue, be it what is left of a word that is cut."""
    cues = cue_offsets(text)
    at = bisect_left(cues, low - _LONGEST)  # one that begins before may hide another
    if at < len(cues) and cues[at] < high:
        return True
    return _WITHIN_WORD.match(text, low) is not None or _WITHIN_WORD.match(text, high) is not None


_WITHIN_WORD = re.compile(r"(?<=\w)(?=\w)")


@lru_cache(maxsize=2)  # the facts of a document and discovery ask in turn
def cue_offsets(text: str) -> Sequence[int]:
    """Return the offsets of all cues of a text, in its order.

    A clause without one is asserted and affirmed; of one that has one, nothing is known.
    """
    small = text.replace("İ", "I").lower()  # the one letter that is two when it is small
    return [match.start() for match in _CUE.finditer(small)]
