"""Two audits of the same documents → the findings that are new, gone or judged otherwise.

A waived finding is not open: a waiver that runs out brings its finding back as new, and a finding
that is waived since then has not gone but was accepted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from auditor.core.model import VERDICTS, Finding
from auditor.core.results import BaselineDiff, Results
from auditor.report.record.writer import finding_record
from auditor.report.shared import texts
from auditor.report.shared.index import gravest_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Verdict

LISTED: frozenset[Verdict] = frozenset({"conflict", "unclear", "revision", "change"})
"""Verdicts whose findings are listed singly; the others are counted."""

Kind = Literal["new", "turned", "gone", "accepted"]


@dataclass(frozen=True, slots=True)
class DiffLine:
    """How one finding changed since the last audit; `was` is its verdict then."""

    kind: Kind
    finding: Finding
    was: Verdict | None = None


def compared(old: Results, new: Results) -> Results:
    """Return the newer results with what is new since the older."""
    return replace(new, since=since(old, new))


def since(old: Results, new: Results) -> BaselineDiff:
    """Return the difference of two audits, by the ids of their findings."""
    before, after = _open(old), _open(new)
    waived = {finding.id for finding in new.findings} - set(after)
    return BaselineDiff(
        new=tuple(key for key in after if key not in before),
        turned=tuple(_turned(before, after)),
        gone=tuple(f for key, f in before.items() if key not in after and key not in waived),
        accepted=tuple(sorted(waived & set(before))),
    )


def _turned(before: dict[str, Finding], after: dict[str, Finding]) -> Iterator[tuple[str, Verdict]]:
    """Yield the findings of both audits whose verdict differs, with the verdict then."""
    for key, finding in after.items():
        if key in before and finding.verdict != before[key].verdict:
            yield key, before[key].verdict


def lines(results: Results) -> list[DiffLine]:
    """Return the findings that changed since the last audit, the gravest first within each kind."""
    since = results.since or BaselineDiff()
    findings = {finding.id: finding for finding in results.findings}
    found = [DiffLine("new", findings[key]) for key in since.new if key in findings]
    found += [
        DiffLine("turned", findings[key], was) for key, was in since.turned if key in findings
    ]
    found += [DiffLine("gone", finding) for finding in since.gone]
    found += [DiffLine("accepted", findings[key]) for key in since.accepted if key in findings]
    return found


def headline(results: Results) -> str:
    """Return in one line how many findings are new and how many have gone."""
    found = lines(results)
    if not found:
        return texts.SINCE_NOTHING
    counts = [
        (kind, verdict, sum(1 for x in found if x.kind == kind and x.finding.verdict == verdict))
        for kind in texts.SINCE
        for verdict in VERDICTS
    ]
    return ", ".join(
        texts.since_count(kind, verdict, count) for kind, verdict, count in counts if count
    )


def listed(results: Results) -> list[DiffLine]:
    """Return the lines that a report lists; see `LISTED`."""
    return [line for line in lines(results) if {line.finding.verdict, line.was} & LISTED]


def record(results: Results) -> dict[str, list[dict[str, Any]]]:
    """Return the changed findings as plain data, by kind: "new", "turned", "gone", "accepted"."""
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in texts.SINCE}
    for line in lines(results):
        was = {"was": line.was} if line.was else {}
        found[line.kind].append(finding_record(line.finding) | was)
    return found


def _open(results: Results) -> dict[str, Finding]:
    found = sorted(results.findings, key=gravest_first)
    return {finding.id: finding for finding in found if finding.waived is None}
