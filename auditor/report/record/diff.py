"""Two audits of the same documents → what is new, what has gone, what is judged otherwise.

A waived finding is not open: a waiver that runs out brings its finding back as new, and a finding
that is waived since then has not gone but was accepted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from auditor.core.model import VERDICTS, Finding
from auditor.core.results import BaselineDiff, Results
from auditor.report.formats.json import finding_record
from auditor.report.shared import texts
from auditor.report.shared.index import gravest_first

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from auditor.core.model import Verdict

TOLD: frozenset[Verdict] = frozenset({"conflict", "unclear", "revision", "change"})
"""Verdicts whose findings are told one by one; the others are counted."""

Kind = Literal["new", "turned", "gone", "accepted"]


@dataclass(frozen=True, slots=True)
class Line:
    """What happened to one finding since the last audit."""

    kind: Kind
    finding: Finding
    was: Verdict | None = None


def compared(old: Results, new: Results) -> Results:
    """Return the newer results with what is new since the older."""
    return replace(new, since=since(old, new))


def since(old: Results, new: Results) -> BaselineDiff:
    """Compare two audits by their findings."""
    before, after = _open(old), _open(new)
    waived = {finding.id for finding in new.findings} - set(after)
    fresh = {key: finding for key, finding in after.items() if key not in before}
    gone = {key: f for key, f in before.items() if key not in after and key not in waived}
    turned = _turned(_said(old, gone.values()), _said(new, fresh.values()))
    was = {key for key, _ in turned.values()}
    return BaselineDiff(
        new=tuple(key for key in fresh if key not in turned),
        turned=tuple((key, verdict) for key, (_, verdict) in turned.items()),
        gone=tuple(finding for key, finding in gone.items() if key not in was),
        accepted=tuple(sorted(waived & set(before))),
    )


def lines(results: Results) -> list[Line]:
    """Return what happened since the last audit, the gravest first within each kind."""
    told = results.since or BaselineDiff()
    findings = {finding.id: finding for finding in results.findings}
    found = [Line("new", findings[key]) for key in told.new if key in findings]
    found += [Line("turned", findings[key], was) for key, was in told.turned if key in findings]
    found += [Line("gone", finding) for finding in told.gone]
    found += [Line("accepted", findings[key]) for key in told.accepted if key in findings]
    return found


def headline(results: Results) -> str:
    """Say in one line what is new and what has gone."""
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


def told(results: Results) -> list[Line]:
    """Return the lines that are worth reading one by one."""
    return [line for line in lines(results) if {line.finding.verdict, line.was} & TOLD]


def record(results: Results) -> dict[str, list[dict[str, Any]]]:
    """Return what happened as plain data: each kind with its findings."""
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in texts.SINCE}
    for line in lines(results):
        was = {"was": line.was} if line.was else {}
        found[line.kind].append(finding_record(line.finding) | was)
    return found


def _open(results: Results) -> dict[str, Finding]:
    found = sorted(results.findings, key=gravest_first)
    return {finding.id: finding for finding in found if finding.waived is None}


def _said(results: Results, findings: Iterable[Finding]) -> dict[Hashable, list[Finding]]:
    """Group findings by what they are about: rule, subject and the very same words."""
    claims = {claim.id: claim for claim in results.claims}
    found: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        own = [claims[key] for key in finding.claims if key in claims]
        words = frozenset((claim.slot, claim.text, claim.passage) for claim in own)
        found[finding.rule, finding.subject, words].append(finding)
    return found


def _turned(
    gone: dict[Hashable, list[Finding]], fresh: dict[Hashable, list[Finding]]
) -> dict[str, tuple[str, Verdict]]:
    """Pair findings on the same words that have another verdict now: id to old id and verdict."""
    found: dict[str, tuple[str, Verdict]] = {}
    for words, now in fresh.items():
        for finding, was in zip(now, gone.get(words, ()), strict=False):
            if finding.verdict != was.verdict:
                found[finding.id] = was.id, was.verdict
    return found
