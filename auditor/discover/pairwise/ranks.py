"""Two passages → the ranks that they give one thing: "the largest city", "the second-largest city".

A superlative without a number before it is the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.discover.pairwise.passage_pair import PassageView
from auditor.discover.statements.normalization import stem
from auditor.language.lexicon.loader import values, words
from auditor.language.lexicon.patterns import any_of

Span = tuple[int, int]

_RANKED = re.compile(
    rf"\b(?:(?:(?P<rank>{any_of(values('superlative-ranks'))})|(?P<figure>[0-9]{{1,3}})"
    r"(?:st|nd|rd|th))[- ])?"
    r"(?P<most>[a-z]{2,12}est|most [a-z]{3,20})\b(?: (?P<noun>[a-z]{3,20})\b)?"
)
_BEHIND = re.compile(rf"[^.;]{{0,60}}?\b{any_of(words('behind-a-rank'))}\b")


@dataclass(frozen=True)
class _Ranks:
    """The ranks of a passage."""

    spans: dict[tuple[str, str], list[Span]] = field(default_factory=dict)
    """Where they stand, by the superlative and the stem of the noun behind it."""
    numbers: dict[str, set[int]] = field(default_factory=dict)
    """All of one superlative, of whatever: "the fourth-highest in Norland"."""


def opposed_ranks(a: PassageView, b: PassageView) -> Iterator[tuple[Span, Span]]:
    """Yield the spans of the first two ranks of one order that differ; each passage has but one.

    What stands behind others tells the ranks of several: "the third largest after Tey".
    """
    left, right = _ranks(a.text), _ranks(b.text)
    for of in sorted(left.spans.keys() & right.spans.keys()):
        one, other = left.spans[of], right.spans[of]
        apart = left.numbers[of[0]].isdisjoint(right.numbers[of[0]])
        if apart and len(one) == len(other) == 1:
            yield one[0], other[0]
            return


def _ranks(text: str) -> _Ranks:
    found = _Ranks()
    for match in _RANKED.finditer(text):
        most, noun = match["most"], stem(match["noun"] or "")
        found.numbers.setdefault(most, set()).add(_number(match))
        if noun and not _BEHIND.match(text, match.end()):
            found.spans.setdefault((most, noun), []).append(match.span())
    return found


def _number(match: re.Match[str]) -> int:
    if match["figure"]:
        return int(match["figure"])
    return values("superlative-ranks").get(match["rank"] or "", 1)
