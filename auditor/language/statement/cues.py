"""A text → where the words stand without which a statement is asserted and affirmed.

Most clauses have none of them: who reads many statements of one text looks them up once, and asks
`modality_of` and `polarity_of` only about clauses that have one.
"""

from __future__ import annotations

import re

from auditor.language.lexicon.patterns import any_of
from auditor.language.statement import modality, polarity

# a bracket or an aside may part the words of a phrase: "is (now)to"
_CUE = re.compile(
    rf"\b{any_of(modality.CUES | polarity.CUES)}\b"
    r"|[?'’),](?:(?<=\?)|(?<=['’])(?:ll|t)\b|(?<=[),])(?=[^\W\d_]))"
)


def cue_offsets(text: str) -> list[int]:
    """Return the offsets of all cues of a text, in its order.

    A clause without one is asserted and affirmed; of one that has one, nothing is known.
    """
    small = text.replace("İ", "I").lower()  # the one letter that is two when it is small
    return [match.start() for match in _CUE.finditer(small)]
