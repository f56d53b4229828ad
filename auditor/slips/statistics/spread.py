"""spread: a mean and a standard deviation fit the range and the size of their sample.

Values between a and b with the mean M have a standard deviation of at most √((M - a)(b - M)), with
n - 1 in its formula a little more (Bhatia and Davis, 2000), and a mean between them.  Where values
are whole numbers, their sum of squares is one too (the GRIMMER test of Anaya, 2016).

Found:
- Satisfaction was measured with one item from 1 to 5 (n = 40, M = 4.7, SD = 1.6).
- Scores ranged from 12 to 18 points (n = 30, M = 15.1, SD = 4.9).
- The ten players made 3.40 double faults each on average (SD = 1.30, whole numbers).
- The item was rated from 1 to 5 (M = 5.3, SD = 0.4).

Quiet:
- Satisfaction was measured with one item from 1 to 5 (n = 40, M = 4.70, SD = 0.72).
- The wait was skewed (mean 34 minutes, SD 51, median 18, range 0–412; n = 390).
- It took 34 minutes (mean 4.7, SD 1.6, interquartile range 1 to 5).
- The weight went from 1 to 5 kg (M = 4.7, SD = 0.4), the height was 80 cm (M = 80, SD = 9).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.numbers import NUMBER, Printed, Span, number_at
from auditor.slips.statistics.printed.samples import only_size, samples_in
from auditor.slips.statistics.printed.study import Line
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import span_text, written
from auditor.slips.view import View

_RANGE = re.compile(
    rf"\b(?<!interquartile )(?:{any_of(entries('value-range-words'))})[^.;0-9]{{0,30}}?"
    rf"(?P<low>{NUMBER})(?: ?\([^()0-9]{{1,30}}\))?(?: to | ?- ?| and )(?P<high>{NUMBER})",
    re.IGNORECASE,
)
_NO_RANGE = re.compile(whole(entries("no-range-words")), re.IGNORECASE)
_AGES = re.compile(whole(entries("age-words")), re.IGNORECASE)
_WHOLE = re.compile(whole(entries("whole-number-words")), re.IGNORECASE)
_AVERAGE = re.compile(whole(entries("on-average-words")), re.IGNORECASE)
NEAR = 12  # characters between the range and the mean of ages
FEWEST = 4  # values, where the size of the sample is not told
MOST_SQUARES = 1_000  # sums of squares that are tried


def run(view: View) -> Iterator[Slip]:
    """Yield the deviations and means that their range or sample cannot have."""
    for line in view.study.lines:
        deviations = line.of("SD")
        if line.is_row or len(deviations) != 1 or deviations[0].number.relation != "=":
            continue
        means = line.of("M")
        if len(means) == 1:
            yield from _of_range(view, line, means[0], deviations[0])
        yield from _of_whole_numbers(view, line, deviations[0])


def _of_range(view: View, line: Line, mean: Term, deviation: Term) -> Iterator[Slip]:
    """Yield a slip where a mean is out of its range, or a deviation too large for it."""
    match = _only_range(view.study.text, line)
    ends = match and _ends(view.study.text, match)
    if match is None or ends is None:
        return
    place = match.start("low"), match.end("high")
    shown = " ".join(view.text[slice(*place)].split())
    middle = mean.number.span
    if middle[1] < ends[0] or middle[0] > ends[1]:
        why = f"{written(view.text, mean)} lies outside of the range {shown}."
        yield _slip(view, why, place, mean)
        return
    sizes = line.of("n")
    n = sizes[0].value if len(sizes) == 1 else FEWEST
    most = _largest(ends, middle, max(n, FEWEST))
    if deviation.number.span[0] > most:
        why = (
            f"Values from {shown} with {written(view.text, mean)} have a standard deviation of at "
            f"most {span_text((most, most))}, but {written(view.text, deviation)} is printed."
        )
        yield _slip(view, why, place, mean, deviation)


def _only_range(text: str, line: Line) -> re.Match[str] | None:
    """Return the range of values that a line tells, None for none or several."""
    if _NO_RANGE.search(text, line.start, line.end):
        return None
    ranges = list(_RANGE.finditer(text, line.start, line.end))
    if len(ranges) != 1:
        return None
    mean = line.of("M")[0].start
    is_near = abs(mean - ranges[0].end()) <= NEAR or abs(ranges[0].start() - mean) <= NEAR
    return ranges[0] if is_near or not _AGES.search(text, line.start, line.end) else None


def _ends(text: str, match: re.Match[str]) -> Span | None:
    """Return the least and greatest value of a range; whole ones are exact."""
    low, high = number_at(text, match.start("low")), number_at(text, match.start("high"))
    if low is None or high is None or low.value >= high.value:
        return None
    is_whole = low.step >= 1 and high.step >= 1
    return (low.value, high.value) if is_whole else (low.span[0], high.span[1])


def _largest(ends: Span, mean: Span, n: float) -> float:
    """Return the largest standard deviation of values between two ends with some mean."""
    middle = min(max((ends[0] + ends[1]) / 2, mean[0]), mean[1])
    middle = min(max(middle, ends[0]), ends[1])
    return math.sqrt((middle - ends[0]) * (ends[1] - middle) * n / (n - 1))


def _of_whole_numbers(view: View, line: Line, deviation: Term) -> Iterator[Slip]:
    """Yield a slip where no whole numbers have a mean and a deviation."""
    text = view.study.text
    if not _WHOLE.search(text, line.start, line.end):
        return
    sample = only_size(samples_in(view, line.start, line.end))
    mean = _mean(view, line)
    if sample is None or mean is None or mean.relation != "=" or sample.size > MOST_SQUARES:
        return
    if not _can_have(mean, deviation.number, sample.size):
        digits = " ".join(view.text[mean.start : mean.end].split())
        why = (
            f"No {sample.size} whole numbers have the mean {digits} and the standard deviation "
            f"{deviation.value:g}."
        )
        spans = sorted([(mean.start, mean.end), (deviation.start, deviation.end)])
        yield Slip(tuple(words_at(view.text, *span) for span in spans), why)


def _mean(view: View, line: Line) -> Printed | None:
    """Return the mean of a line: one that is called so, or a number of things on average."""
    means = line.of("M")
    if means:
        return means[0].number if len(means) == 1 else None
    if not _AVERAGE.search(view.study.text, line.start, line.end):
        return None
    inside = {term.number.start for term in line.terms}
    values = [value for value in view.values_in(line.start, line.end) if "." in value.text]
    own = [value for value in values if value.start not in inside]
    return number_at(view.study.text, own[0].start) if len(own) == 1 else None


def _can_have(mean: Printed, deviation: Printed, n: int) -> bool:
    """Whether some whole numbers have a mean and a deviation, with n - 1 or n in its formula.

    Sum and sum of squares of whole numbers are whole, and both even or both odd.
    """
    low, high = mean.span
    sums = range(math.ceil(low * n - 1e-6), math.floor(high * n + 1e-6) + 1)
    for total in sums[:MOST_SQUARES]:
        for divisor in (n - 1, n):
            least, most = (
                max(0.0, end) ** 2 * divisor + total * total / n for end in deviation.wide
            )
            squares = range(math.ceil(least - 1e-6), math.floor(most + 1e-6) + 1)
            if len(squares) > 1 or any(square % 2 == total % 2 for square in squares):
                return True
    return not sums  # a mean that they cannot have is a slip of its own


def _slip(view: View, why: str, place: tuple[int, int], *terms: Term) -> Slip:
    spans = sorted([place, *((term.start, term.end) for term in terms)])
    return Slip(tuple(words_at(view.text, *span) for span in spans), why)


SPEC = SlipSpec(run)
