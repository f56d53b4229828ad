"""A text → the spans of its codes: times of day, telephone numbers, addresses of machines, laws.

What a code is made of is neither number nor date.  One pass over the digits finds where one may
stand (`_LIKELY`); the reader of its kind looks at the text around.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from auditor.language.codes import clock_times, documents, machines, telephones
from auditor.language.codes.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_READERS: dict[str, Callable[[str, int], Span | None]] = {
    "clock": clock_times.clock_time,
    "telephone": telephones.telephone_number,
    "machine": machines.machine_code,
    "document": documents.document_code,
}
_TRIGGERS = {
    "clock": clock_times.TRIGGER,
    "telephone": telephones.TRIGGER,
    "machine": machines.TRIGGER,
    "document": documents.TRIGGER,
}
_LIKELY = re.compile(
    "[0-9](?:" + "|".join(f"(?=(?P<{kind}>{each}))" for kind, each in _TRIGGERS.items()) + ")"
)


def code_spans(text: str) -> list[Span]:
    """Return the spans of the codes of a text, sorted and without overlap."""
    found: list[Span] = []
    end = 0
    for match in _LIKELY.finditer(text):
        if match.start() < end or match.lastgroup is None:
            continue
        span = _READERS[match.lastgroup](text, match.start())
        if span is not None:
            found.append((max(end, span[0]), span[1]))
            end = span[1]
    return found


def is_inside(at: int, codes: Sequence[Span]) -> bool:
    """Whether an offset lies inside one of the sorted spans of codes."""
    place = bisect_right(codes, at, key=itemgetter(0))
    return place > 0 and at < codes[place - 1][1]
