"""Findings and waivers → the findings with their waivers, and the problems of the waivers.

A waiver whose end has passed brings its findings back and says so; one that fits nothing is a
problem, so that the file never grows old unseen.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import groupby, repeat
from typing import TYPE_CHECKING, TypeAlias

from auditor.core.model import Problem
from auditor.language.dates.format import day_in_words
from auditor.waivers.waiver import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from auditor.core.model import Finding
    from auditor.core.results import Results
    from auditor.waivers.waiver import Waiver

    _Used: TypeAlias = tuple[Waiver, Sequence[Finding]]
    """A waiver with the findings that it accepts."""

MOST_TOLD = 3  # waivers of a file that call for one thing and are told one by one


def judged(results: Results, waivers: Sequence[Waiver], today: int | None = None) -> Results:
    """Return the results with the findings that waivers accept on the day `today`, an ordinal.

    Without a day no waiver has ended: reports then never depend on the clock.
    """
    fitting = _fitting(results, waivers)
    uses: dict[int, list[Finding]] = defaultdict(list)
    for finding, accepting in zip(results.findings, fitting, strict=True):
        for waiver in accepting:
            uses[id(waiver)].append(finding)
    waived = map(_waived, results.findings, fitting, repeat(today))
    problems = _problems([(waiver, uses[id(waiver)]) for waiver in waivers], today)
    return replace(results, findings=tuple(waived), problems=(*results.problems, *problems))


def _fitting(results: Results, waivers: Iterable[Waiver]) -> list[list[Waiver]]:
    """Return for each finding the waivers that accept it, those by id first."""
    documents = {claim.id: claim.document for claim in results.claims}
    by_id, patterns = _sorted(waivers)
    fitting = []
    for finding in results.findings:
        about = {documents[claim] for claim in finding.claims if claim in documents}
        candidates = (*by_id.get(finding.id, ()), *patterns)
        fitting.append([waiver for waiver in candidates if waiver.accepts(finding, about)])
    return fitting


def _waived(finding: Finding, waivers: Iterable[Waiver], today: int | None) -> Finding:
    """Return a finding with the first of its waivers that has not ended, accepted or decided."""
    waiver = next((waiver for waiver in waivers if not waiver.ended(today)), None)
    if waiver is None:
        return finding
    if waiver.decision in OPEN:
        return replace(finding, decided=waiver.record())
    return replace(finding, waived=waiver.record())


def _sorted(waivers: Iterable[Waiver]) -> tuple[dict[str, list[Waiver]], list[Waiver]]:
    """Return waivers by id, and those by pattern: only these must be tried on every finding."""
    by_id: dict[str, list[Waiver]] = defaultdict(list)
    patterns = []
    for waiver in waivers:
        if waiver.id is None:
            patterns.append(waiver)
        else:
            by_id[waiver.id].append(waiver)
    return by_id, patterns


def _problems(used: Iterable[_Used], today: int | None) -> Iterator[Problem]:
    """Yield what the waivers of each file call for; many of one file in one problem."""
    for file, some in groupby(used, key=lambda one: _place(one[0])[0]):
        group = list(some)
        idle = [one for one in group if not one[1]]
        ended = [one for one in group if one[1] and one[0].ended(today)]
        yield from _told(idle, _idle, f"{file}: {{}} accept nothing that was found; remove them")
        yield from _told(
            ended, _ended, f"{file}: {{}} have ended; what they accepted is open again"
        )


def _told(
    used: Sequence[_Used], message: Callable[[_Used], str], together: str
) -> Iterator[Problem]:
    """Yield a problem for each of a few waivers, one for many with the lines of the first."""
    messages = [message(one) for one in used[:MOST_TOLD]]
    if len(used) > MOST_TOLD:
        lines = ", ".join(_place(waiver)[1] for waiver, _ in used[:MOST_TOLD])
        messages = [together.format(f"{len(used):,} entries (lines {lines}, …)")]
    yield from (Problem("waiver", text, fatal=False) for text in messages)


def _idle(used: _Used) -> str:
    waiver, _ = used
    named = waiver.named()
    return f"{waiver.where}: nothing was found that this accepts ({named}); remove it"


def _ended(used: _Used) -> str:
    waiver, (first, *_) = used
    day = "" if waiver.until is None else day_in_words(waiver.until)
    return f"{waiver.where}: this ended on {day}; “{first.message}” is open again"


def _place(waiver: Waiver) -> tuple[str, str]:
    """Return the file and the line of a waiver."""
    file, _, line = waiver.where.rpartition(":")
    return file, line
