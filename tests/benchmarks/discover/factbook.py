"""The World Factbook without a rule: what is found of the contradictions between its editions."""

from __future__ import annotations

import random
from pathlib import Path

from auditor.audit import Auditor
from auditor.core.model import Claim, Finding
from auditor.core.results import Results
from tests.benchmarks import documents
from tests.benchmarks.data import rows

DISAGREE = ("conflict", "revision")
SAMPLE = 100


def figures(data: Path, long: bool) -> dict[str, float]:
    """Return the recall of labelled contradictions; `long` prints a sample to read by hand."""
    results = Auditor(only_rules=True).audit(documents.factbook(data)).results
    claims = {claim.id: claim for claim in results.claims}
    found = [f for f in results.findings if f.verdict in DISAGREE]
    if long:
        _show(found, claims)
    return {"factbook_findings": len(found), "factbook_recall": _recall(data, results, claims)}


def _recall(data: Path, results: Results, claims: dict[str, Claim]) -> float:
    """Return how many archive contradictions a finding joins, in per cent."""
    joined: dict[str, list[tuple[str, int, Finding]]] = {}
    for finding in results.findings:
        if finding.verdict in (*DISAGREE, "unclear"):
            for claim in (claims[c] for c in finding.claims):
                joined.setdefault(claim.document, []).append(
                    (finding.id, claim.start or 0, finding)
                )
    wanted = [
        row
        for row in rows(data, "factbook_pairs")
        if row["label"] == "contradict" and row.get("source") == "archive"
    ]
    hit = sum(bool(_inside(row, "a", joined) & _inside(row, "b", joined)) for row in wanted)
    return round(100 * hit / max(1, len(wanted)), 2)


def _inside(
    row: dict[str, object], side: str, joined: dict[str, list[tuple[str, int, Finding]]]
) -> set[str]:
    span = row[f"span_{side}"]
    assert isinstance(span, list)
    places = joined.get(str(row[f"doc_{side}"]), [])
    return {identity for identity, start, _ in places if span[0] <= start < span[1]}


def _show(found: list[Finding], claims: dict[str, Claim]) -> None:
    drawn = random.Random(5).sample(found, min(SAMPLE, len(found)))
    for finding in drawn:
        compared = [claims[c] for c in finding.claims]
        print(f"{finding.strength:.2f} {finding.verdict}: {finding.message}")
        for claim in (compared[0], compared[-1]):
            print(f"      {claim.document}: {claim.passage[:160]!r}")
