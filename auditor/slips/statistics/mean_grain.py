"""mean-grain: a mean or median of whole numbers is one that so many of them can have.

The mean of n whole numbers is a whole number divided by n (the GRIM test of Brown and Heathers,
2017), the median of an odd number of them is one of them.  Looked at are means of what is counted
in whole numbers: those of a "number of" things, of things after "on average", of whole points or of
one item, where one size of the sample is told.  With halves, several items, weights or a sample too
large for the digits nothing is said.

Found:
- The 18 judges rated each wine in whole points; the mean for the Riesling was 14.37.
- Visitors (n = 19) answered one item from 1 to 7; the mean agreement was 3.45.
- The six apprentices made 3.4 mistakes each on average.
- The median of the nine ratings, all of them whole numbers, was 4.5.
- The 9 hens had a mean number of chicks of 2.37.

Quiet:
- The 18 judges rated each wine in whole points; the mean for the Riesling was 14.39.
- Visitors (n = 19) answered a scale of four items from 1 to 7; the mean agreement was 3.45.
- The 18 judges gave points, half points being allowed; the mean for the Silvaner was 13.47.
- In the 240 households the mean number of cars was 1.37.
- The mean distance to work of the 12 commuters was 17.43 km.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.core.shape import Grid
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.numbers import Printed, number_at
from auditor.slips.statistics.printed.samples import Sample, only_size, samples_in
from auditor.slips.statistics.printed.study import Line, around
from auditor.slips.view import View

_WHOLE = re.compile(whole(entries("whole-number-words")), re.IGNORECASE)
_PARTS = re.compile(whole(entries("no-whole-number-words")), re.IGNORECASE)
_NUMBER_OF = re.compile(rf"\b{any_of(entries('number-of-words'))} of\b", re.IGNORECASE)
_AVERAGE = re.compile(whole(entries("on-average-words")), re.IGNORECASE)
_EACH = re.compile(whole(entries("in-each-words")), re.IGNORECASE)
_NO_WHOLES = words("no-wholes")


class _Mean(NamedTuple):
    """A mean or median of whole numbers, and the size of its sample."""

    number: Printed
    sample: Sample
    is_median: bool


def run(view: View) -> Iterator[Slip]:
    """Yield the means and medians that no sample of their size has."""
    for mean in (*_of_terms(view), *_of_counts(view), *_of_tables(view)):
        if not _is_possible(mean):
            yield _slip(view, mean)


def _of_terms(view: View) -> Iterator[_Mean]:
    """Yield means that are called so: "the mean number of cars was 1.37"."""
    for line in view.study.lines:
        if line.is_row:
            continue
        for term in line.of("M", "median"):
            text = view.study.text
            clause = _clause(text, line, term.start)
            is_whole = _NUMBER_OF.search(text, term.start, term.number.start)
            is_whole = is_whole or _NUMBER_OF.match(text, term.start)
            is_whole = is_whole or _WHOLE.search(text, line.start, line.end)
            if not is_whole or _PARTS.search(text, line.start, line.end):
                continue
            sample = _sample(view, line.around, (line.start, line.end), clause, term.number)
            if sample is not None and term.number.relation == "=":
                yield _Mean(term.number, sample, term.kind == "median")


def _clause(text: str, line: Line, at: int) -> tuple[int, int]:
    """Return the part between semicolons of a line in which an offset is."""
    start = text.rfind(";", line.start, at) + 1 or line.start
    end = text.find(";", at, line.end)
    return start, end if end >= 0 else line.end


def _sample(
    view: View,
    paragraph: tuple[int, int],
    sentence: tuple[int, int],
    clause: tuple[int, int],
    number: Printed,
) -> Sample | None:
    """Return the one sample of a clause, else of its sentence, else of its paragraph."""
    for span in (clause, sentence, paragraph):
        samples = [
            sample
            for sample in samples_in(view, *span)
            if not number.start <= sample.start < number.end
        ]
        if samples:
            return only_size(samples)
    return None


def _of_counts(view: View) -> Iterator[_Mean]:
    """Yield numbers of things on average: "The six apprentices made 3.4 mistakes on average"."""
    last = -1
    for match in _AVERAGE.finditer(view.study.text):
        passage = view.passage_at(match.start())
        if passage is not None and passage.kind != "cell" and passage.start != last:
            last = passage.start
            yield from _of_things(view, passage.start, passage.end)


def _of_things(view: View, start: int, end: int) -> Iterator[_Mean]:
    """Yield the only number of things with decimals in a sentence, behind its one sample."""
    text = view.study.text
    things = [value for value in view.values_in(start, end) if _is_of_things(value)]
    if len(things) != 1 or _PARTS.search(text, start, end):
        return
    sample, number = only_size(samples_in(view, start, end)), number_at(text, things[0].start)
    if number is not None and sample is not None and sample.start < number.start:
        yield _Mean(number, sample, is_median=False)


def _is_of_things(value: Mention) -> bool:
    """Whether a number with decimals counts things that come in whole numbers."""
    noun = (value.value.counted or "").lower()
    is_number = value.value.kind in ("number", "count") and "." in value.text
    printed = number_at(value.text, 0)
    plain = printed is not None and printed.value == value.value.low and not value.value.hedge
    return is_number and plain and bool(noun) and noun not in _NO_WHOLES


def _of_tables(view: View) -> Iterator[_Mean]:
    """Yield the cells below "mean number of …" where the caption tells "15 in each class"."""
    for grid in view.grids:
        top, last = grid.rows[0][0].start, around(grid)[1]
        sample = _sample_of(view, grid)
        if sample is not None:
            rows = (line for line in view.study.lines_between(top, last) if line.is_row)
            for line in rows:
                yield from (_Mean(term.number, sample, is_median=False) for term in line.of("M"))


def _sample_of(view: View, grid: Grid) -> Sample | None:
    """Return the size of each group of a table of numbers of things, as its caption tells it."""
    text = view.study.text
    first, last = around(grid)
    top = grid.rows[0][0].start
    heads = [cell.text for row in grid.rows[: grid.heads] for cell in row]
    if not any(map(_NUMBER_OF.search, heads)) or not _EACH.search(text, first, top):
        return None
    return None if _PARTS.search(text, first, last) else only_size(samples_in(view, first, top))


def _is_possible(mean: _Mean) -> bool:
    """Whether some whole numbers have the mean or median: rounded, or cut off."""
    number, n = mean.number, mean.sample.size
    if number.step >= 1 or number.relation != "=":
        return True
    if mean.is_median:
        parts = 1 if n % 2 else 2
        return _has_whole(number, parts)
    return n * number.step >= 1 or _has_whole(number, n)


def _has_whole(number: Printed, parts: int) -> bool:
    """Whether a whole number of so many parts is among those that print as a number."""
    low = (number.value - number.step * 0.5000001) * parts
    high = (number.value + number.step * 0.9999999) * parts
    return math.floor(high) >= math.ceil(low)


def _slip(view: View, mean: _Mean) -> Slip:
    number, sample = mean.number, mean.sample
    written = view.text[number.start : number.end].strip()
    shown = " ".join(view.text[sample.start : sample.end].split())
    if mean.is_median:
        why = f"{written} is no median of whole numbers with {shown}."
    else:
        digits = len(written.rpartition(".")[2])
        below = math.floor(number.value * sample.size)
        near = (
            f"{whole}/{sample.size} = {whole / sample.size:.{digits}f}"
            for whole in (below, below + 1)
        )
        why = f"No {sample.size} whole numbers have the mean {written}: {' and '.join(near)}."
    spans = sorted([(sample.start, sample.end), (number.start, number.end)])
    return Slip(tuple(words_at(view.text, *span) for span in spans), why)


SPEC = SlipSpec(run)
