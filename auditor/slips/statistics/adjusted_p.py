"""adjusted-p: p values and levels that are corrected for several tests work out.

A corrected p value is not below the one before its correction, after Bonferroni it is that one
times the number of tests; a corrected level is a usual one (.10, .05, .01, .005, .001) divided by
the number of tests.

Found:
- The difference (p = .020) remained after Bonferroni correction (corrected p = .005).
- With five comparisons the corrected significance level was .05 / 5 = .001.
- The p value of .012 was corrected for four tests (Bonferroni-adjusted p = .036).
- For six tests we used a Bonferroni-corrected significance level of .025.

Quiet:
- The difference (p = .020) did not remain after Bonferroni correction (corrected p = .080).
- With five comparisons the corrected significance level was .05 / 5 = .01.
- For six tests we used a Bonferroni-corrected significance level of .008.
- Creatinine did not differ (p = .012, q = .18).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.levels import stated_levels
from auditor.slips.statistics.printed.numbers import Span, number_at, overlap
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Line
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import span_text, written
from auditor.slips.view import View

_CORRECTED = re.compile(rf"\b{any_of(entries('corrected-p-words'))}[ -]?\Z", re.IGNORECASE)
_BONFERRONI = re.compile(r"\bbonferroni", re.IGNORECASE)
_BECAME = re.compile(rf"\)? {any_of(entries('became-words'))} (?=0?\.[0-9])")
_QUOTIENT = re.compile(
    r"(?<![0-9.])(?P<whole>0?\.[0-9]{1,4}) ?(?:/|÷) ?(?P<tests>[0-9]{1,4})\)?"
    rf"(?: ?= ?|,? ?\(?{any_of(entries('quotient-words'))} )(?P<level>0?\.[0-9]{{1,6}})"
)
_CORRECTS = re.compile(any_of(entries("correction-stems")))
_TEST_NOUNS = words("test-nouns")
USUAL = (0.2, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001)
MOST_TESTS = 1_000


def run(view: View) -> Iterator[Slip]:
    """Yield the corrected p values and levels that do not work out."""
    study = view.study
    yield from _quotients(view)
    if not _CORRECTS.search(view.small):
        return
    for line in study.lines:
        if not line.is_row:
            yield from _values(view, line)
    if "bonferroni" in view.small:
        yield from _levels(view)


def _quotients(view: View) -> Iterator[Slip]:
    """Yield levels that are written as a quotient: ".05 / 5 = .001"."""
    text = view.study.text
    for match in _QUOTIENT.finditer(text):
        whole_, level = number_at(text, match.start("whole")), number_at(text, match.start("level"))
        tests = int(match["tests"])
        if (
            whole_
            and level
            and tests
            and not overlap(_times(level.wide, tests), (whole_.value,) * 2)
        ):
            if view.passage_at(match.start()) is None:
                continue
            why = f"{match['whole']} / {tests} is {whole_.value / tests:.4g}, not {match['level']}."
            yield Slip((words_at(view.text, *match.span()),), why)


def _values(view: View, line: Line) -> Iterator[Slip]:
    """Yield a slip where one p value is printed before and after its correction."""
    text = view.study.text
    pair = _pair(text, line)
    if pair is None:
        return
    raw, corrected = pair
    if corrected.number.wide[1] < raw.number.wide[0]:
        why = (
            f"A correction for several tests makes p larger, but {written(view.text, raw)} became "
            f"{written(view.text, corrected)}."
        )
        yield slip_of(view, why, raw, corrected)
        return
    tests = _tests(view, line.start, line.end)
    if tests is not None and _BONFERRONI.search(text, line.start, line.end):
        yield from _multiplied(view, raw, corrected, tests)


def _pair(text: str, line: Line) -> tuple[Term, Term] | None:
    """Return a p value and the same after its correction: "p = .020 … corrected p = .080"."""
    values = line.of("p")
    if any(term.number.relation != "=" for term in values):
        return None
    if len(values) == 2:
        marks = [_CORRECTED.search(text, line.start, term.start) is not None for term in values]
        return (values[0], values[1]) if marks == [False, True] else None
    became = _BECAME.match(text, values[0].end) if len(values) == 1 else None
    number = became and number_at(text, became.end())
    if not number:
        return None
    return values[0], Term("p", "p", number, number.start, number.end)


def _multiplied(view: View, raw: Term, corrected: Term, tests: int) -> Iterator[Slip]:
    span = tuple(min(1.0, end) for end in _times(raw.number.span, tests))
    if not overlap((span[0], span[1]), corrected.number.wide):
        why = (
            f"{written(view.text, raw)} times {tests} tests is {span_text((span[0], span[1]))}, "
            f"but {written(view.text, corrected)} is printed."
        )
        yield slip_of(view, why, raw, corrected)


def _levels(view: View) -> Iterator[Slip]:
    """Yield corrected levels that are no usual one divided by the tests of their sentence."""
    text = view.study.text
    last = -1
    for match in _BONFERRONI.finditer(text):
        passage = view.passage_at(match.start())
        if passage is None or passage.kind == "cell" or passage.start == last:
            continue
        last = passage.start
        span = passage.start, passage.end
        levels = stated_levels(text, *span)
        tests = _tests(view, *span)
        if len(levels) != 1 or tests is None or "/" in text[span[0] : span[1]]:
            continue
        level = levels[0]
        digits = len(f"{level:g}".partition(".")[2])
        ends = _times((level - 10.0**-digits, level + 10.0**-digits), tests)
        if not any(overlap(ends, (usual, usual)) for usual in USUAL):
            why = (
                f"A level of {level:g} for {tests} tests is one of {level * tests:g} in all, which "
                "is no usual one."
            )
            yield Slip((words_at(view.text, *span),), why, verdict="unclear")


def _tests(view: View, start: int, end: int) -> int | None:
    """Return how many tests a sentence tells of, None where it tells of none or of several."""
    found = {
        int(value.value.low or 0)
        for value in view.values_in(start, end)
        if (value.value.counted or "").lower() in _TEST_NOUNS
        and value.value.low == value.value.high
    }
    return found.pop() if len(found) == 1 and max(found) <= MOST_TESTS else None


def _times(span: Span, factor: float) -> Span:
    return span[0] * factor, span[1] * factor


SPEC = SlipSpec(run)
