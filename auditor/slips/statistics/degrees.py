"""degrees: degrees of freedom fit the groups and the size of the sample.

Two independent groups of n have at most 2n - 2 degrees of freedom, a paired test of n at most
n - 1; k groups have k - 1 between them, where those within them are N - k; a table of a × b cells
has
(a - 1)(b - 1).  Fewer than these are no slip where people can be missing.

Found:
- We compared two independent groups of 20 pupils each; one read faster, t(58) = 2.40, p = .020.
- Each of the 24 cows was weighed twice; they gained weight, paired t(46) = 2.10, p = .041.
- Thirty rats were allotted to three diets. Their weight differed, F(3, 27) = 4.02, p = .017.
- The 2 × 3 table of sex by preferred brand gave χ²(6) = 13.1, p = .041.

Quiet:
- We compared two independent groups of 20 pupils each; one read faster, t(36) = 2.40, p = .022.
- Each of the 24 cows was weighed twice; they gained weight, paired t(23) = 2.61, p = .016.
- Thirty rats were allotted to three diets. Their weight differed, F(2, 27) = 4.02, p = .030.
- A model of 412 pupils in 18 schools with random effects gave t(15.3) = 2.44, p = .027.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.model import Mention
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.samples import is_count, only_size, samples_in
from auditor.slips.statistics.printed.study import Report
from auditor.slips.statistics.printed.wording import written
from auditor.slips.view import View

_PAIRED = re.compile(whole(entries("paired-words")), re.IGNORECASE)
_EACH = re.compile(whole(entries("in-each-words")), re.IGNORECASE)
_INDEPENDENT = re.compile(whole(entries("independent-words")), re.IGNORECASE)
_REPEATED = re.compile(whole(entries("repeated-words")), re.IGNORECASE)
_CELLS = re.compile(
    rf"(?<![0-9.])(?P<rows>[2-9]|1[0-9]) ?(?:×|x|by) ?(?P<columns>[2-9]|1[0-9])[ -]"
    rf"(?:[a-z-]+ )?{any_of(entries('cross-table-words'))}"
)
_GROUPS = words("compared-group-nouns")


def run(view: View) -> Iterator[Slip]:
    """Yield the tests with degrees of freedom that their groups and sample do not have."""
    for report in view.study.reports:
        if report.line.is_row or not _is_whole(report):
            continue
        kind = report.test.kind
        if kind == "t":
            yield from _of_t(view, report)
        elif kind == "F" and len(report.test.df) == 2:
            yield from _of_f(view, report)
        elif kind == "chi-square":
            yield from _of_cells(view, report)


def _is_whole(report: Report) -> bool:
    df = report.test.df
    return bool(df) and all(number.step >= 1 for number in df)


def _before(report: Report) -> tuple[int, int]:
    """Return the part of the paragraph before a test."""
    return report.line.around[0], report.test.start


def _of_t(view: View, report: Report) -> Iterator[Slip]:
    """Yield a slip where t has more degrees of freedom than pairs or two groups of one size."""
    text, span = view.study.text, _before(report)
    df = report.test.df[0].value
    samples = samples_in(view, *span)
    sample = only_size([each for each in samples if each.noun not in _GROUPS])
    if sample is None:
        return
    if _PAIRED.search(text, report.line.start, report.test.start):
        most, of = sample.size - 1, "pairs"
    elif _has_two_groups(view, *span) and _EACH.search(text, *span):
        most, of = 2 * sample.size - 2, "two groups of that size"
    else:
        return
    if df > most:
        shown = " ".join(view.text[sample.start : sample.end].split())
        test = written(view.text, report.test)
        why = f"With {shown}, {of} give {most} degrees of freedom, not {test}."
        yield _slip(view, why, (sample.start, sample.end), report)


def _has_two_groups(view: View, start: int, end: int) -> bool:
    """Whether a part of a text tells of two independent groups, and of no other number of them."""
    groups = _numbers_of_groups(view, start, end)
    independent = _INDEPENDENT.search(view.study.text, start, end) is not None
    return independent and {_size(group) for group in groups} == {2}


def _numbers_of_groups(view: View, start: int, end: int) -> list[Mention]:
    return [
        value
        for value in view.values_in(start, end)
        if is_count(value) and (value.value.counted or "").lower() in _GROUPS
    ]


def _size(value: Mention) -> int:
    return int(value.value.low or 0)


def _of_f(view: View, report: Report) -> Iterator[Slip]:
    """Yield a slip where F of k groups has N - k degrees within, but not k - 1 between them."""
    span = _before(report)
    if view.study.says(_REPEATED, report.line.around):
        return
    groups = _numbers_of_groups(view, *span)
    samples = [each for each in samples_in(view, *span) if each.noun not in _GROUPS]
    if not samples or len({_size(group) for group in groups}) != 1:
        return
    one, two = (number.value for number in report.test.df)
    count, largest = _size(groups[0]), max(samples, key=lambda sample: sample.size)
    if two == largest.size - count and one != count - 1:
        shown = " ".join(view.text[groups[0].start : groups[0].end].split())
        why = (
            f"{largest.size} in {shown} groups give F({count - 1}, {largest.size - count}), not "
            f"{written(view.text, report.test)}."
        )
        yield _slip(view, why, (groups[0].start, groups[0].end), report)


def _of_cells(view: View, report: Report) -> Iterator[Slip]:
    """Yield a slip where χ² of a table has other degrees of freedom than its rows and columns."""
    found = list(_CELLS.finditer(view.study.text, report.line.start, report.test.start))
    if len(found) != 1:
        return
    rows, columns = int(found[0]["rows"]), int(found[0]["columns"])
    df = (rows - 1) * (columns - 1)
    if report.test.df[0].value != df:
        why = (
            f"A {rows} × {columns} table has ({rows} - 1)({columns} - 1) = {df} degrees of "
            f"freedom, not {written(view.text, report.test)}."
        )
        yield _slip(view, why, found[0].span(), report)


def _slip(view: View, why: str, place: tuple[int, int], report: Report) -> Slip:
    spans = sorted([place, (report.test.start, report.test.end)])
    return Slip(tuple(words_at(view.text, *span) for span in spans), why)


SPEC = SlipSpec(run)
