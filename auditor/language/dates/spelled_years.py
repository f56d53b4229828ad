"""Years in words, as in deeds: an offset → the year of "nineteen hundred and ninety-three"."""

from __future__ import annotations

import re

from auditor.language.lexicon.numerals import SMALL, SPOKEN_SCALES, TENS, words_for
from auditor.language.lexicon.patterns import any_of

_SMALL, _TENS = any_of(SMALL), any_of(TENS)
_TWO, _TWENTY = any_of(words_for(2, SMALL)), any_of(words_for(20, TENS))
_HUNDRED, _THOUSAND = (any_of(words_for(scale, SPOKEN_SCALES)) for scale in (100, 1000))
_YEAR = re.compile(
    r",? (?:of )?"
    rf"(?:(?P<thousands>{_TWO}) {_THOUSAND}|(?P<front>{_SMALL}|{_TWENTY})(?P<scale> {_HUNDRED})?)"
    rf"(?: (?:and )?(?:(?P<decade>{_TENS})(?:[- ](?P<unit>{_SMALL}))?|(?P<small>{_SMALL})))?\b",
    re.IGNORECASE,
)


def spelled_year(text: str, start: int) -> tuple[int, int] | None:
    """Return the year that is spelled out at `start` and where it ends, or None."""
    match = _YEAR.match(text, start)
    if match is None:
        return None
    words = {name: (word or "").lower() for name, word in match.groupdict().items()}
    rest = TENS.get(words["decade"], 0) + SMALL.get(words["unit"], 0) + SMALL.get(words["small"], 0)
    if words["thousands"]:
        return 2000 + rest, match.end()
    century = TENS.get(words["front"], 0) + SMALL.get(words["front"], 0)
    if not 10 <= century <= 20 or not (words["scale"] or rest >= 10):
        return None
    return century * 100 + rest, match.end()
