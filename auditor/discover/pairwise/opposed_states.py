"""Two passages about one thing → the states that both tell of it and that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from auditor.discover.pairwise.passage_pair import PassageView
from auditor.discover.states.poles import exclude_each_other
from auditor.discover.states.reading import CLAUSES, StateReading, are_of_one, states_of

Span = tuple[int, int]

SHARED = 0.6  # part, 0 to 1, of the words beside a state that two passages share
MOST = 16  # states of a passage that are looked at
# Set by hand; `vitaminc_p` and `topic_p` (tests/benchmarks/discover/) measure false alarms.


def opposed_states(a: PassageView, b: PassageView) -> Iterator[tuple[Span, Span]]:
    """Yield the spans of the first two states of one thing that exclude each other."""
    for one, other in product(_states(a), _states(b)):
        if exclude_each_other(one.pole, other.pole) and _are_of_one_thing(one, other):
            yield one.span, other.span
            return


_BREAK = re.compile(rf"[.!?]\s|{CLAUSES.pattern}")


def clause_stems(view: PassageView, span: Span) -> frozenset[str]:
    """Return the stems of the clause that a word of a passage stands in, but for the word."""
    first, last = 0, len(view.text)
    for match in _BREAK.finditer(view.text):
        if match.end() <= span[0]:
            first = match.end()
        elif match.start() >= span[1]:
            last = match.start()
            break
    within = (word for word in view.informative if first <= word.start < last)
    return frozenset(word.stem for word in within if not span[0] <= word.start < span[1])


def _states(view: PassageView) -> list[StateReading]:
    found = [state for span in view.spans for state in states_of(view.text, *span)]
    return found[:MOST]


def _are_of_one_thing(a: StateReading, b: StateReading) -> bool:
    """Whether two states have one subject, and most of what is told beside them is the same."""
    if not are_of_one(a.head, b.head, in_one_voice=a.is_deed == b.is_deed):
        return False
    if _small(a) != _small(b):
        return False
    left, right = a.matter, b.matter
    return len(left & right) >= SHARED * len(left | right)


def _small(state: StateReading) -> frozenset[str]:
    """Return the small words and figures beside a state: each makes it another one."""
    return frozenset(word for word in state.rest if not word[0].isalpha() or len(word) <= 3)
