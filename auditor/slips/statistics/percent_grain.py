"""percent-grain: a percentage of a few is one that a count of them can be.

"Of the 49 nurses, 64 % had been vaccinated": 31 are 63 % and 32 are 65 %.  The percentage has to be
said of all of them ("of", "among", "in", or in brackets right before) with a verb behind it, or to
stand before them ("64 % of the 49 nurses").  Weighted, estimated and hedged ones are left alone.

Found:
- Of the 49 nurses on the ward, 64 % had been vaccinated.
- In the pilot (11 volunteers) 40 % reported a headache.
- Of the 34 plots, 48.5 % were invaded by bracken.
- After the talk 64 % of the 49 nurses were vaccinated.

Quiet:
- Of the 49 nurses on the ward, 63 % had been vaccinated.
- In the class of 23 pupils, 58 % (weighted by age group) wanted a later start.
- Of the 28 wells, 57.1 % were above the limit and 10.7 % above twice that value.
- Of the 12 companies, about 40 % were small. In the 11 firms 40 % of the sales came from beer.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention, Passage
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.samples import is_of_people
from auditor.slips.view import View

_BEFORE = re.compile(
    rf"(?:\b{any_of(entries('base-words'))}(?: the| all| these| our)?"
    r" ?(?:[\w-]+ (?:of )?)?|\(n = |\()\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?: [\w’'-]+){0,7}\)?,? ?\Z")
_PREDICATE = re.compile(
    rf" (?:[a-z]+ly )?(?:{any_of(entries('share-verbs'))}|[a-z]{{2,}}ed)\b", re.IGNORECASE
)
_OF_BASE = re.compile(r" of (?:the |all |these |our |all the )?(?:[\w’'-]+ )?\Z")
_NO_COUNT = re.compile(whole(entries("no-share-words")), re.IGNORECASE)
NEAR = 40  # characters before a base that say so
FEWEST = 4


def run(view: View) -> Iterator[Slip]:
    """Yield the percentages that no count of their base gives."""
    for passage in view.passages:
        values = () if passage.kind == "cell" else view.values_in(passage.start, passage.end)
        if (
            len(values) >= 2
            and any(map(_is_share, values))
            and not _NO_COUNT.search(view.text, passage.start, passage.end)
        ):
            yield from _in_passage(view, passage, values)


def _in_passage(view: View, passage: Passage, values: Sequence[Mention]) -> Iterator[Slip]:
    base: Mention | None = None
    for one, other in pairwise(values):
        if _is_base_behind(view.text, one, other):
            yield from _judged(view, other, one)
        if is_of_people(one) and _BEFORE.search(
            view.text, max(passage.start, one.start - NEAR), one.start
        ):
            base = one if _BETWEEN.fullmatch(view.text, one.end, other.start) else None
        elif ";" in view.text[one.end : other.start]:
            base = None
        if base is not None and _is_share(other) and _PREDICATE.match(view.text, other.end):
            yield from _judged(view, base, other)


def _is_base_behind(text: str, share: Mention, base: Mention) -> bool:
    """Whether a percentage is said of the number behind it: "64 % of the 49 nurses"."""
    is_of = _OF_BASE.fullmatch(text, share.end, base.start) is not None
    return is_of and _is_share(share) and is_of_people(base)


def _is_share(value: Mention) -> bool:
    """Whether a number is a plain share of a whole, none of nothing or all."""
    is_one = value.value.dimension == "percent" and is_plain(value.value)
    return is_one and value.value.hedge is None and 0 < (value.value.low or 0) < 100


def _judged(view: View, base: Mention, share: Mention) -> Iterator[Slip]:
    """Yield a slip where no count of a base prints as a share, rounded or cut off."""
    size, value, step = int(base.value.low or 0), share.value.low or 0.0, share.value.step
    if size < FEWEST or size * step >= 100:
        return
    low = (value - step * 0.5000001) * size / 100
    high = (value + step * 0.9999999) * size / 100
    if math.floor(high) >= math.ceil(low):
        return
    below = math.floor(value * size / 100)
    digits = max(0, -math.floor(math.log10(step) + 0.5))
    near = (f"{count} are {100 * count / size:.{digits}f} %" for count in (below, below + 1))
    why = f"No count of {size} is {share.text}: {' and '.join(near)}."
    spans = sorted([(base.start, base.end), (share.start, share.end)])
    yield Slip(tuple(words_at(view.text, *span) for span in spans), why)


SPEC = SlipSpec(run)
