"""Findings and waivers → the findings with their waivers, and the problems of the waivers.

A waiver whose end has passed brings its findings back and says so; one that fits nothing is a
problem, so that the file never grows old unseen.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import repeat
from typing import TYPE_CHECKING

from auditor.core.model import Problem
from auditor.language.dates.format import day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.model import Finding
    from auditor.core.results import Results
    from auditor.waivers.waiver import Waiver


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
    problems = [p for waiver in waivers for p in _problems(waiver, uses[id(waiver)], today)]
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
    """Return a finding with the first of its waivers that has not ended."""
    waiver = next((waiver for waiver in waivers if not waiver.ended(today)), None)
    return replace(finding, waived=waiver.record()) if waiver else finding


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


def _problems(waiver: Waiver, used: list[Finding], today: int | None) -> Iterable[Problem]:
    if not used:
        message = f"{waiver.where}: nothing was found that this accepts ({waiver.named()})"
        yield Problem("waiver", f"{message}; remove it", fatal=False)
    elif waiver.ended(today) and waiver.until is not None:
        message = f"{waiver.where}: this ended on {day_in_words(waiver.until)}"
        yield Problem("waiver", f"{message}; “{used[0].message}” is open again", fatal=False)
