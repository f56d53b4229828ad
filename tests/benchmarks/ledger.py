"""What readers judged: `read/NAME.jsonl` → whether a finding that a benchmark has drawn is right.

A line is one judged finding: {documents, offsets, values, verdict, right, cause, why}.  The first
three are lists with one entry for each claim that the reader saw; offsets are half-open and count
characters of the document.  A finding is looked up by these, so that its id may change.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.core.model import Claim, Finding

FOLDER = Path(__file__).with_name("read")
FEWEST = 40  # findings read, or all where there are fewer, below which a figure says too little

Place = tuple[str, int | None, int | None, str]


@dataclass(frozen=True)
class Judged:
    """One line of a ledger: where the claims stand, the verdict, and whether it is right."""

    places: frozenset[Place]
    verdict: str
    right: bool
    cause: str = ""  # why it is wrong, in a word or two


def ledger(name: str, folder: Path = FOLDER) -> list[Judged]:
    """Return the judged findings of one ledger.  Raises FileNotFoundError where there is none."""
    lines = (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [_judged(json.loads(line)) for line in lines]


def _judged(row: Mapping[str, Any]) -> Judged:
    columns = (row["documents"], row["offsets"], row["values"])
    places = frozenset(
        (document, *offsets, value) for document, offsets, value in zip(*columns, strict=True)
    )
    return Judged(places, row["verdict"], row["right"], row.get("cause", ""))


def draw(
    findings: Iterable[Finding], claims: Mapping[str, Claim], number: int, seed: int
) -> list[Finding]:
    """Return so many findings, the first by a hash of the seed and of what each of them says.

    A finding more or less elsewhere does not change which others are drawn.
    """

    def order(finding: Finding) -> str:
        values = sorted({claims[claim].text for claim in finding.claims})
        content = json.dumps([seed, finding.verdict, finding.rule, finding.subject, values])
        return hashlib.sha256(content.encode()).hexdigest()

    return sorted(findings, key=order)[:number]


def judgements(
    findings: Iterable[Finding], claims: Mapping[str, Claim], judged: Sequence[Judged]
) -> list[bool | None]:
    """Return for each finding whether a reader found it right, None for one that nobody read."""
    return [one and one.right for one in found(findings, claims, judged)]


def found(
    findings: Iterable[Finding], claims: Mapping[str, Claim], judged: Sequence[Judged]
) -> list[Judged | None]:
    """Return for each finding its line in the ledger, None for one that nobody read."""
    by_place: dict[Place, list[Judged]] = {}
    for each in judged:
        by_place.setdefault(min(each.places, key=str), []).append(each)
    return [_found(finding, claims, by_place) for finding in findings]


def _found(
    finding: Finding, claims: Mapping[str, Claim], by_place: Mapping[Place, Sequence[Judged]]
) -> Judged | None:
    places = {_place(claims[claim]) for claim in finding.claims}
    for place in places:
        for each in by_place.get(place, ()):
            if each.verdict == finding.verdict and each.places <= places:
                return each
    return None


def _place(claim: Claim) -> Place:
    return claim.document, claim.start, claim.end, claim.text


def share_right(
    name: str, read: Sequence[bool | None], *, share: str = "precision"
) -> dict[str, float]:
    """Return how many findings of a draw were read, and the share that is right, in per cent.

    The share is absent where fewer than forty were read, or fewer than all of a smaller draw;
    `share` is the last part of its name.
    """
    known = [right for right in read if right is not None]
    figures: dict[str, float] = {f"{name}_read": len(known)}
    if known and len(known) >= min(FEWEST, len(read)):
        figures[f"{name}_{share}"] = round(100 * sum(known) / len(known), 2)
    return figures
