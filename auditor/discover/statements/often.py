"""A text → how often something is done, in words: "meets monthly", "every day", "twice a week".

Read only where a text tells no other number: beside one such words say what it is per.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from auditor.core.kinship.roles import OFTEN
from auditor.core.model import Mention, Value
from auditor.language.lexicon.loader import entries, forms, values, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.parser import unit_of

ROUGHLY = 0.2
"""Step of how often, as a share: what is done each month is done every four weeks."""

_START = attrgetter("start")
_TIMES, _NTH = values("times-in-words"), values("every-nth")
_WORDS = forms("often-words")
_PERIODS = any_of(words("periods-of-rates") - {"second"})
_COUNTED = re.compile(
    rf"\b(?P<least>{any_of(_TIMES)})(?: or (?P<most>{any_of(_TIMES)}))?"
    rf" {any_of(entries('each-period'))} (?P<period>{_PERIODS})\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\b(?:every|each) (?:(?P<nth>{any_of(_NTH)}|[1-9][0-9]?) )?(?P<period>{_PERIODS})s?\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    rf"(?<![\w-])(?P<often>{any_of(_WORDS)})"
    rf"(?=[.,;:)]|\s*\Z| {any_of(words('behind-an-adverb-of-time'))}\b)"
)


def how_often(text: str, read: Sequence[Mention]) -> list[Mention]:
    """Return how often a text says that something is done, none beside other numbers."""
    found = sorted(_found(text), key=_START)
    others = (m for m in read if m.value.kind != "date" and m.value.dimension != OFTEN)
    return [] if any(not _is_in(mention, found) for mention in others) else found


def _is_in(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a number is a part of what tells how often: the two of "every two weeks"."""
    at = bisect_right(found, mention.start, key=_START) - 1
    return at >= 0 and mention.end <= found[at].end


def is_in_words(mention: Mention) -> bool:
    """Whether a value tells in words how often something is done."""
    return mention.value.dimension == OFTEN and mention.value.step != 1


def _found(text: str) -> Iterator[Mention]:
    for match in _COUNTED.finditer(text):
        least = _TIMES[match["least"].lower()]
        most = _TIMES[(match["most"] or match["least"]).lower()]
        yield _mention(match, match["period"], float(least), float(most))
    for match in _EVERY.finditer(text):
        nth = (match["nth"] or "1").lower()
        number = 1 / int(nth if nth.isdigit() else _NTH[nth])
        yield _mention(match, match["period"], number, number)
    for match in _ADVERB.finditer(text):
        yield _mention(match, _WORDS[match["often"]], 1.0, 1.0)


def _mention(match: re.Match[str], period: str, low: float, high: float) -> Mention:
    unit = unit_of(period.lower())
    sign, days = (unit.symbol, unit.scale) if unit else (period.lower(), 1.0)
    value = Value(
        "quantity",
        low,
        high,
        step=ROUGHLY * low,
        unit=f"times/{sign}",
        dimension=OFTEN,
        scale=1 / days,
        hedge="between" if low < high else None,
    )
    return Mention(match.start(), match.end(), match.group(), value)
