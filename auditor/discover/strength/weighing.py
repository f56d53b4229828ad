"""Findings, their evidence and what was counted in all → those to show, each with its strength.

A shape of which values agree no more often than by chance names no fact in this collection: none of
its pairs is shown, and a note says so.  Of all others a disagreement is shown whose strength is not
below the limit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from auditor.core.model import Finding, Verdict
from auditor.discover.strength.evidence import Evidence
from auditor.discover.strength.model import EVEN, LIMIT, strength
from auditor.discover.strength.shapes import Shape
from auditor.discover.strength.support import ShapeCounts, Support

LIMITS: dict[Verdict, float] = {"conflict": LIMIT, "unclear": LIMIT, "revision": EVEN}
"""Strength below which a finding is not shown; a change is no disagreement, and has none."""


@dataclass
class Weighed:
    """What was found, parted by how likely it is to be an error."""

    shown: list[Finding] = field(default_factory=list)
    weak: list[Finding] = field(default_factory=list)  # below the limit, or of no fact
    notes: list[str] = field(default_factory=list)  # shapes that name no fact


def key_of(finding: Finding) -> str:
    """Return what no two findings share: those of one id can be about several things."""
    return " ".join((finding.id, *finding.claims))


def weighed(
    findings: Iterable[Finding], evidence: Mapping[str, Evidence], support: Support
) -> Weighed:
    """Return findings with their strength; those without evidence are shown as they are."""
    shapes = support.shapes()
    found = Weighed()
    of_no_fact: Counter[Shape] = Counter()
    for finding in findings:
        known = evidence.get(key_of(finding))
        if known is None:
            found.shown.append(finding)
            continue
        counts = shapes.get(known.shape)
        one = replace(finding, strength=strength(known, support, counts))
        if counts is not None and counts.names_no_fact:
            of_no_fact[known.shape] += 1
            found.weak.append(one)
        elif one.strength < LIMITS.get(one.verdict, 0.0):
            found.weak.append(one)
        else:
            found.shown.append(one)
    found.notes += (_note(shape, shapes[shape]) for shape in sorted(of_no_fact))
    return found


def _note(shape: Shape, counts: ShapeCounts) -> str:
    """Return why nothing of a shape is shown."""
    share = counts.differing / counts.pairs
    return (
        f"{shape}: {counts.pairs:,} pairs, {share:.0%} differ: not one fact told twice; not shown."
    )
