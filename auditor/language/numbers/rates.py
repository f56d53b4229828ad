"""Words that look like a rate and what stands behind → whether they are none: "a second alarm"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.numbers import STOPS
from auditor.language.lexicon.patterns import any_of

_ARTICLED = re.compile(r" an? ([a-z]+)\Z")
_OTHER_TIME = re.compile(rf" {any_of(entries('behind-a-later-time'))}(?![a-z])")
_NOUN = re.compile(r" ([a-z]+)")
_SHORT = words("rate-periods") - words("long-periods")


def is_no_rate(name: str, behind: str) -> bool:
    """Return whether "a" and a unit at the end of a name begin something else.

    "10 minutes a second alarm rang", "after 20 km a minute of rest", "5 days a week later", but
    "20 km a day of walking".  `behind` is the text behind the name.
    """
    found = _ARTICLED.search(name)
    if found is None:
        return False
    if _OTHER_TIME.match(behind):
        return True
    noun = _NOUN.match(behind)
    if noun is None or found[1] not in _SHORT:
        return False
    return noun[1] == "of" or (found[1] == "second" and noun[1] not in STOPS)
