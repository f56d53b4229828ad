"""Findings and waivers → the findings with what was accepted, and what is wrong with the waivers.

A waiver whose end has passed brings its findings back and says so; one that fits nothing is told,
so that the file never grows old unseen.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.calendar.format import day_in_words
from auditor.core.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.model import Finding
    from auditor.core.results import Results
    from auditor.waivers.waiver import Waiver


def judged(results: Results, waivers: Sequence[Waiver], today: int | None = None) -> Results:
    """Return the results with what the waivers accept on the day `today`.

    Without a day no waiver has ended: what is written then never depends on the clock.
    """
    documents = {claim.id: claim.document for claim in results.claims}
    by_id, patterns = _sorted(waivers)
    uses: dict[int, list[Finding]] = {id(waiver): [] for waiver in waivers}
    findings = []
    for finding in results.findings:
        about = {documents[claim] for claim in finding.claims if claim in documents}
        fitting = [w for w in (*by_id[finding.id], *patterns) if w.accepts(finding, about)]
        for waiver in fitting:
            uses[id(waiver)].append(finding)
        counting = next((w for w in fitting if not w.ended(today)), None)
        findings.append(replace(finding, waived=counting.record()) if counting else finding)
    told = [p for w in waivers for p in _problems(w, uses[id(w)], today)]
    return replace(results, findings=tuple(findings), problems=(*results.problems, *told))


def _sorted(waivers: Iterable[Waiver]) -> tuple[dict[str, list[Waiver]], list[Waiver]]:
    """Part waivers by id from those by pattern; only the latter must be tried on every finding."""
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
