"""Two passages → the names that they give for what has but one: who did it, where it was aired.

A name is read where a word and a preposition lead to it: "directed by …", "a novel by …", "aired on
the network …".  Two differ where neither passage has the name of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.core.model import Mention
from auditor.discover.pairwise.passage_pair import PassageView, names_it
from auditor.discover.statements.normalization import stem
from auditor.language.lexicon.loader import entries, rows
from auditor.language.lexicon.patterns import any_of

Span = tuple[int, int]

_REACH = 100  # characters before a name in which the words that lead to it stand
_AGENT = re.compile(
    rf"\b([a-z]{{3,}}(?:ed|en|wn)|{any_of(entries('participles-before-by'))}) (?:and [a-z]+ )?by"
    r" (?:the |an? )?(?:[a-z-]+ ){0,3}\Z"
)


_NO_AGENT = "(?<!ed)(?<!en)(?<!wn)"  # "a novel directed by …" is by another


def opposed_names(a: PassageView, b: PassageView) -> Iterator[tuple[Span, Span]]:
    """Yield the spans of names that two passages give for one thing, of each thing the first."""
    left = _slots(a)
    right = _slots(b) if left else {}
    for slot in sorted(left.keys() & right.keys()):
        x, y = left[slot][0], right[slot][0]
        known = (
            names_it(name, view) for names, view in ((left, b), (right, a)) for name in names[slot]
        )
        if not any(known):
            yield (x.start, x.end), (y.start, y.end)


def _slots(view: PassageView) -> dict[str, list[Mention]]:
    """Return the names of a passage by what they are told for: by a verb's stem, or a slot."""
    found: dict[str, list[Mention]] = {}
    for name in view.names:
        for slot in _slots_before(view.text, name.start):
            found.setdefault(slot, []).append(name)
    return found


def _slots_before(text: str, end: int) -> Iterator[str]:
    start = max(0, end - _REACH)
    verb = _AGENT.search(text, start, end)
    if verb is not None:
        yield stem(verb[1])
    for slot, pattern in _leading():
        if pattern.search(text, start, end):
            yield slot


@cache
def _leading() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of the words that lead to the name of each slot."""
    between = rf"(?:{any_of(entries('before-a-slot-name'))} )"
    return tuple(
        (
            f"{slot} {prepositions.split()[0]}",
            re.compile(
                rf"\b{any_of(verbs.split())}(?:(?:,? [\w'’,-]+){{1,8}}?{_NO_AGENT})??"
                rf" {any_of(prepositions.split())} {between}{{0,4}}[\"'“‘`]{{0,2}}\Z"
            ),
        )
        for slot, verbs, prepositions in rows("slots-of-one-name")
    )
