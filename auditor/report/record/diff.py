"""Two audits of the same documents → the findings that are new, gone or judged otherwise.

A waived finding is not open: a waiver that runs out brings its finding back as new, and a finding
that is waived since then has not gone but was accepted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from auditor.core.model import VERDICTS, Finding
from auditor.core.results import BaselineDiff, Results
from auditor.report.record.writer import finding_record
from auditor.report.shared import texts
from auditor.report.shared.index import gravest_first

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

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
    fresh = _without(before, after)
    gone = _without(after, before, waived)
    turned = _turned(_by_words(old, gone.values()), _by_words(new, fresh.values()))
    was = {key for key, _ in turned.values()}
    return BaselineDiff(
        new=tuple(key for key in fresh if key not in turned),
        turned=tuple((key, verdict) for key, (_, verdict) in turned.items()),
        gone=tuple(finding for key, finding in gone.items() if key not in was),
        accepted=tuple(sorted(waived & set(before))),
    )


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


def _by_words(results: Results, findings: Iterable[Finding]) -> dict[Hashable, list[Finding]]:
    """Return findings by rule, subject and the very same words."""
    claims = {claim.id: claim for claim in results.claims}
    found: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        own = [claims[key] for key in finding.claims if key in claims]
        words = frozenset((claim.slot, claim.text, claim.passage) for claim in own)
        found[finding.rule, finding.subject, words].append(finding)
    return found


def _without(
    other: Collection[str], findings: dict[str, Finding], ids: Collection[str] = ()
) -> dict[str, Finding]:
    """Return the findings that are neither in another audit nor among some ids."""
    return {id: f for id, f in findings.items() if id not in other and id not in ids}


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
