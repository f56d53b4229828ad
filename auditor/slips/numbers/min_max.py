"""min-max: a least amount is not above the greatest one.

"Between 60 °C and 40 °C" of what is, lies or stays there, "the minimum order is 500 units and the
maximum order 200", "at least 50 and at most 40", fields ("Minimum: 50", "Maximum: 40") and columns
of a table that are headed so.  Numbers with a sign, and "between 30 and 15 minutes before", run
downwards rightly.

Found:
- The operating temperature is between 60 °C and 40 °C.
- The minimum order is 500 units and the maximum order is 200 units.
- The highest price was £12 and the lowest £18.
- A group has at least 12 and at most 10 members.
- The bid must be no less than £500 and no more than £200.
- Minimum stay: 5 nights ↵Maximum stay: 3 nights ↵
- The fee, a minimum of $90 and a maximum of $60, is due.

Quiet:
- The least sum insured is £500, the most is £20,000.
- The operating temperature is between -40 °C and -60 °C in winter and between 4 and 10 °C in May.
- It is given between 30 and 15 minutes before the meal.
- The minimum age is 18 and the maximum weight is 12 kg.
- Choose between 100 and 50.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.grids import body, heads_over
from auditor.core.model import Mention, Passage, Value
from auditor.core.shape import Grid, GridCell
from auditor.core.values import in_base, number_of
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

_LEAST, _MOST = any_of(entries("least-words")), any_of(entries("most-words"))
_STATES = any_of(entries("states-of-a-range"))
_BETWEEN = re.compile(rf"\b{_STATES} (?:always |usually |kept )?between \Z")
_OF = r"(?P<of>(?: [a-z][\w-]*){0,4}?)"
_IS = r"(?: (?:is|was|are|were|of|must be|shall be))?"
_JOINED = r"(?: [a-z%][\w-]*)?,? (?:and |but |to |or |, )?(?:the |a |an )?"
_WORDS = tuple(
    (
        re.compile(rf"\b{first}{_OF}{_IS},?:? \Z", re.IGNORECASE),
        re.compile(rf"{_JOINED}{second}{_OF}{_IS}:? ", re.IGNORECASE),
    )
    for first, second in ((_LEAST, _MOST), (_MOST, _LEAST))
)
"""What stands before two numbers that are the least and the most, or the most and the least."""
_DOWNWARDS = re.compile(rf"(?: \w+)? {any_of(entries('counted-down'))}\b")
_SIGN = re.compile(r"[-−–+]\Z")
_LABEL = tuple(re.compile(rf"{word}\b(?P<of>.*)\Z", re.IGNORECASE) for word in (_LEAST, _MOST))
REACH = 70  # characters before a number that call it the least
MOST_BETWEEN = 80  # characters between the two
_SPACES = re.compile(r"\s+")


def run(view: View) -> Iterator[Slip]:
    """Yield the least amounts that lie above the greatest."""
    numbers = [value for value in view.values if value.value.kind not in ("date", "ordinal")]
    for one, other in pairwise(numbers):
        if other.start - one.end > MOST_BETWEEN:
            continue
        if _is_above(one, other) and _are_bounds(view.text, one, other):
            yield _slip(one, other)
        elif _is_above(other, one) and _are_bounds(view.text, one, other, is_turned=True):
            yield _slip(other, one)
    yield from _of_fields(view)
    for grid in view.grids:
        yield from _of_columns(view, grid)


def _slip(one: Mention, other: Mention) -> Slip:
    return Slip((one, other), f"The least, {one.text}, is above the most, {other.text}.")


def _is_above(one: Mention, other: Mention) -> bool:
    """Whether a number lies above another one of its dimension."""
    a, b = one.value, other.value
    if not _are_of_one_kind(a, b):
        return False
    if a.unit != b.unit and a.dimension:
        a, b = in_base(a), in_base(b)
    least, most = number_of(a), number_of(b)
    return least is not None and most is not None and least > most >= 0


def _are_of_one_kind(a: Value, b: Value) -> bool:
    """Whether two numbers are of one dimension and currency, and count no two things."""
    if a.dimension != b.dimension or (a.dimension == "money" and a.unit != b.unit):
        return False
    return not a.counted or not b.counted or a.counted == b.counted


def _are_bounds(text: str, one: Mention, other: Mention, *, is_turned: bool = False) -> bool:
    """Whether words tell that of two numbers the first is the least, or the most, if turned."""
    if _DOWNWARDS.match(text, other.end):
        return False
    if any(_SIGN.search(text[max(0, m.start - 1) : m.start]) for m in (one, other)):
        return False
    gap = _SPACES.sub(" ", text[one.end : other.start])
    lead = _SPACES.sub(" ", text[max(0, one.start - REACH) : one.start])
    if gap == " and " and not is_turned:
        return bool(_BETWEEN.search(lead))
    first, second = _WORDS[is_turned]
    return _same_thing(first.search(lead), second.fullmatch(gap))


def _same_thing(first: re.Match[str] | None, second: re.Match[str] | None) -> bool:
    """Whether both bounds are of one thing: "minimum order", "maximum order" or "maximum"."""
    if first is None or second is None:
        return False
    a, b = first["of"].strip().lower(), second["of"].strip().lower()
    return not a or not b or a == b


# ------------------------------------------------------------------ fields and tables


def _of_fields(view: View) -> Iterator[Slip]:
    fields = [passage for passage in view.passages if passage.label]
    for first, last in pairwise(fields):
        least, most = _LABEL[0].match(first.label or ""), _LABEL[1].match(last.label or "")
        if least and most and _same_thing(least, most):
            yield from _of_two(view, first, last)


def _of_two(view: View, first: Passage, last: Passage) -> Iterator[Slip]:
    one, other = (_only(view, passage.start, passage.end) for passage in (first, last))
    if one and other and _is_above(one, other):
        yield _slip(one, other)


def _only(view: View, start: int, end: int) -> Mention | None:
    found: Sequence[Mention] = view.values_in(start, end)
    is_number = len(found) == 1 and found[0].value.kind not in ("date", "ordinal")
    signed = is_number and _SIGN.search(view.text[max(0, found[0].start - 1) : found[0].start])
    return found[0] if is_number and not signed else None


def _of_columns(view: View, grid: Grid) -> Iterator[Slip]:
    """Yield the rows of a table with a least amount above the greatest in the next column."""
    heads = [" ".join(h.text for h in heads_over(grid, at)) for at in range(len(grid.rows[0]))]
    for at, (head, following) in enumerate(pairwise(heads)):
        least, most = _LABEL[0].match(head), _LABEL[1].match(following)
        if not (least and most and _same_thing(least, most)):
            continue
        for _, row in body(grid):
            yield from _of_cells(view, row[at], row[at + 1])


def _of_cells(view: View, first: GridCell, last: GridCell) -> Iterator[Slip]:
    one, other = (_only(view, cell.start, cell.end) for cell in (first, last))
    if one and other and one.start != other.start and _is_above(one, other):
        yield _slip(one, other)


SPEC = SlipSpec(run)
