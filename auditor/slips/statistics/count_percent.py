"""count-percent: a percentage beside a count and its base is the count of that base.

Besides what is plainly "12 of 60 (20 %)", which discovery reckons: "412 (64.4 %) of 640", "64.4 %
(412/640)", "positive in 48 of the 60, a sensitivity of 80 %", columns of n and % of a table, and
the risk ratio or odds ratio of two counts of their bases.  In a table a percentage may be of fewer,
those who answered, unless the column makes its total, no number gives it or it would be of more.

Found:
- A total of 412 (74.4 %) of 640 customers answered.
- The response rate was 74.4 % (412/640).
- The test was positive in 48 of the 60 patients with the disease, a sensitivity of 84 %.
- Infection occurred in 12 of 100 with a mesh and in 24 of 100 with a suture (risk ratio 0.75).
- | Smoking | n (%) | ↵ | --- | --- | ↵ | Never | 36 (42.9) | ↵ | Former | 27 (33.1) | ↵
  | Current | 21 (25.0) |

Quiet:
- A total of 412 (64.4 %) of 640 customers answered.
- The test was positive in 48 of the 60 patients with the disease, a sensitivity of 80 %.
- Infection occurred in 12 of 100 with a mesh and in 24 of 100 with a suture (risk ratio 0.50).
- | Smoking | n (%) | ↵ | --- | --- | ↵ | Never | 36 (42.9) | ↵ | Former | 27 (32.1) | ↵
  | Current | 21 (25.0) |
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention, Passage
from auditor.core.shape import Grid
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.count_columns import (
    CountCell,
    CountColumn,
    count_columns,
)
from auditor.slips.statistics.printed.numbers import Printed, Span, number_at, overlap
from auditor.slips.statistics.printed.samples import lines_in, samples_in
from auditor.slips.statistics.printed.shares import Share, is_whole_number, shares_in
from auditor.slips.statistics.printed.study import around
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import span_text, written
from auditor.slips.view import View

_OPEN = re.compile(r" ?[(\[] ?(?:n ?= ?)?")
_OF = re.compile(r" ?[)\]] ?(?:out )?of (?:the |all |a total of |our |these )?")
_FRACTION = re.compile(r"(?P<part>[0-9]{1,6}) ?/ ?(?P<base>[0-9]{1,6})")
_RATE = re.compile(
    r"(?: [^\W\d][\w’'-]*,?){0,10}?,? (?:or|an?|the|this is|which is|that is|giving|for)"
    rf"(?: an?)?(?: [a-z-]+){{0,2}} {any_of(entries('share-nouns'))} (?:of|was) ",
    re.IGNORECASE,
)
_ADJUSTED = re.compile(whole(entries("no-share-words")), re.IGNORECASE)
_RATIO = re.compile(whole(entries("other-comparisons")), re.IGNORECASE)
SLACK = 1.03  # factor by which a ratio may be off
FEWEST = 2  # cells of a column that fit its base, so that it is known


def run(view: View) -> Iterator[Slip]:
    """Yield the percentages that are not those of their count and base."""
    for passage in view.passages:
        if passage.kind != "cell":
            yield from _in_passage(view, passage)
    for grid in view.grids:
        yield from _in_table(view, grid)


def _in_passage(view: View, passage: Passage) -> Iterator[Slip]:
    values = view.values_in(passage.start, passage.end)
    if len(values) < 2:
        return
    if not _ADJUSTED.search(view.text, passage.start, passage.end):
        yield from _of_three(view, values)
        yield from _of_fractions(view, values)
        yield from _of_rates(view, passage, values)
    if not _RATIO.search(view.text, passage.start, passage.end):
        yield from _of_ratios(view, passage)


def _is_share(value: Mention) -> bool:
    return value.value.dimension == "percent" and is_plain(value.value) and not value.value.hedge


def _of_three(view: View, values: Sequence[Mention]) -> Iterator[Slip]:
    """Yield slips of a count, its percentage and its base in a row: "412 (64.4 %) of 640"."""
    for (one, two), (_, three) in pairwise(pairwise(values)):
        gaps = view.text[one.end : two.start], view.text[two.end : three.start]
        if _OPEN.fullmatch(gaps[0]) and _OF.fullmatch(gaps[1]):
            yield from _judged(view, one, three, two)


def _of_fractions(view: View, values: Sequence[Mention]) -> Iterator[Slip]:
    """Yield slips of a count over its base beside a percentage: "64.4 % (412/640)"."""
    for one, two in pairwise(values):
        if not _OPEN.fullmatch(view.text, one.end, two.start):
            continue
        share, fraction = (one, two) if _is_share(one) else (two, one)
        match = _FRACTION.fullmatch(fraction.text)
        printed = number_at(view.study.text, share.start) if match and _is_share(share) else None
        if match and printed:
            part, base = int(match["part"]), int(match["base"])
            if 0 < part <= base and not _fits(part, base, printed):
                yield _slip(view, part, base, share, (fraction,))


def _judged(view: View, part: Mention, base: Mention, share: Mention) -> Iterator[Slip]:
    if not (is_whole_number(part) and is_whole_number(base) and _is_share(share)):
        return
    low, high = int(part.value.low or 0), int(base.value.low or 0)
    printed = number_at(view.study.text, share.start)
    if printed is not None and 0 < low <= high and not _fits(low, high, printed):
        yield _slip(view, low, high, share, (part, base))


def _fits(part: int, base: int, share: Printed) -> bool:
    """Whether a percentage is that of a part of a base, rounded or cut off."""
    exact = 100 * part / base
    return overlap((exact, exact), (share.value - share.step * 0.51, share.value + share.step))


def _of_rates(view: View, passage: Passage, values: Sequence[Mention]) -> Iterator[Slip]:
    """Yield slips of rates behind a count of a base: "48 of the 60 …, a sensitivity of 84 %"."""
    shares = {value.start: value for value in values if _is_share(value)}
    for found in shares_in(view, passage.start, passage.end):
        match = _RATE.match(view.text, found.end)
        share = shares.get(match.end()) if match else None
        printed = share and number_at(view.study.text, share.start)
        if share and printed and found.base > 0 and not _fits(found.part, found.base, printed):
            yield _slip(view, found.part, found.base, share, (found,))


def _of_ratios(view: View, passage: Passage) -> Iterator[Slip]:
    """Yield slips of a risk or odds ratio behind the two counts of a base that it compares."""
    term = _ratio_term(view, passage)
    found = shares_in(view, passage.start, passage.end) if term is not None else []
    if term is None or len(found) != 2 or term.start < found[1].end:
        return
    span = _ratio(term, found[0], found[1])
    if span is not None and not _is_either(span, term.number.wide):
        counts = " and ".join(f"{share.part} of {share.base}" for share in found)
        why = f"{counts} give {span_text(span)}, but {written(view.text, term)} is printed."
        places = [*((share.start, share.end) for share in found), (term.start, term.end)]
        yield Slip(tuple(words_at(view.text, *each) for each in places), why)


def _is_either(span: Span, printed: Span) -> bool:
    """Whether a ratio, or its inverse, is what is printed."""
    return overlap(span, printed) or overlap((1 / span[1], 1 / span[0]), printed)


def _ratio_term(view: View, passage: Passage) -> Term | None:
    """Return the only ratio of risks or odds of a sentence, none of rates over time."""
    lines = lines_in(view, passage.start, passage.end)
    terms = [term for line in lines for term in line.of("RR", "OR")]
    if len(terms) != 1 or terms[0].number.relation != "=":
        return None
    return None if "rate" in terms[0].name.lower() else terms[0]


def _ratio(term: Term, one: Share, other: Share) -> Span | None:
    """Return the ratio of risks or odds of two counts of a base, a little to either side."""
    parts = one.part, other.part
    bases = (
        (one.base, other.base)
        if term.kind == "RR"
        else (one.base - parts[0], other.base - parts[1])
    )
    if min(*parts, *bases) <= 0:
        return None
    ratio = parts[0] / bases[0] / (parts[1] / bases[1])
    return ratio / SLACK, ratio * SLACK


def _slip(
    view: View, part: int, base: int, share: Mention, places: Sequence[Mention | Share]
) -> Slip:
    why = f"{part} of {base} is {100 * part / base:.4g} %, but {share.text} is stated."
    spans = sorted([*((each.start, each.end) for each in places), (share.start, share.end)])
    return Slip(tuple(words_at(view.text, *span) for span in spans), why)


def _in_table(view: View, grid: Grid) -> Iterator[Slip]:
    """Yield the cells "27 (33.1)" of columns whose other cells tell their base."""
    first, top = around(grid)[0], grid.rows[0][0].start
    told = {sample.size for sample in samples_in(view, first, top)}
    for column in count_columns(view.study.text, grid):
        total = sum(cell.part for cell in column.cells)
        half = max((cell.part for cell in column.cells), default=0)  # a last row with the total
        whole = {total} if half * 2 != total else {half}
        for base in sorted((told if column.size is None else {column.size}) | whole):
            yield from _of_column(view, column, base, is_whole=base in whole)


def _of_column(view: View, column: CountColumn, base: int, *, is_whole: bool) -> Iterator[Slip]:
    """Yield slips of the cells that do not fit a base that most cells of a column have."""
    wrong = [cell for cell in column.cells if not _is_near(cell, max(base, 1))]
    right = len(column.cells) - len(wrong)
    enough = len(wrong) if base == column.size and is_whole else max(FEWEST, 2 * len(wrong))
    if right < max(1, enough):
        return
    for cell in wrong:
        if is_whole or _is_of_no_fewer(cell, base):
            why = (
                f"{cell.part} of {base}, the base of the other cells, is "
                f"{100 * cell.part / base:.4g} %, but {_digits(view, cell.share)} is printed."
            )
            yield Slip((words_at(view.text, cell.start, cell.end),), why)


def _digits(view: View, number: Printed) -> str:
    return view.text[number.start : number.end].strip()


def _is_near(cell: CountCell, base: int) -> bool:
    """Whether a percentage fits, or was moved by one digit so that all make 100."""
    exact = 100 * cell.part / base
    return overlap((exact, exact), cell.share.wide)


def _is_of_no_fewer(cell: CountCell, base: int) -> bool:
    """Whether a percentage is surely not that of a part of the base: of more, or of no number."""
    low, high = cell.share.span
    if low <= 0 or cell.part == 0:
        return False
    least, most = 100 * cell.part / high, 100 * cell.part / low
    return least > base * 1.02 or math.floor(most) < math.ceil(least)


SPEC = SlipSpec(run)
