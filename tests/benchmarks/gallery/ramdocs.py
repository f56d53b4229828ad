"""Web texts on one question, a folder a set → how many sets without a planted error show one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor.audit import Auditor
from auditor.read.loader import collect

GRAVE = frozenset(("conflict", "unclear"))
PLANTED = "misinfo"  # the type of a document in which an answer was made wrong

Row = dict[str, Any]


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return the share of clean sets that show a conflict or unclear, and of planted ones.

    `data` holds the gallery, in it the folder `ramdocs` and `ramdocs_truth.jsonl`.  Raises
    FileNotFoundError where they are not there.
    """
    engine = Auditor()
    shown: dict[bool, list[bool]] = {True: [], False: []}
    for row, messages in findings(data, engine):
        shown[is_planted(row)].append(bool(messages))
        if long and messages and not is_planted(row):
            print(*messages, sep="\n")
    return {
        "ramdocs_flagged": percent(shown[False]),
        "ramdocs_clean_sets": len(shown[False]),
        "ramdocs_planted_shown": percent(shown[True]),
    }


def findings(data: Path, engine: Auditor) -> Iterator[tuple[Row, list[str]]]:
    """Yield each set with the messages of its conflicts and unclear findings."""
    gallery = data / "gallery"
    truth = (gallery / "ramdocs_truth.jsonl").read_text(encoding="utf-8")
    for row in map(json.loads, truth.splitlines()):
        documents = collect([gallery / "ramdocs" / row["set"]]).documents  # all that can be read
        found = engine.audit(documents).results.findings
        yield row, [finding.message for finding in found if finding.verdict in GRAVE]


def is_planted(row: Row) -> bool:
    """Whether a document of a set has a planted wrong answer."""
    return any(document["type"] == PLANTED for document in row["documents"])


def percent(flags: list[bool]) -> float:
    """Return the share of the true ones, in per cent."""
    return round(100 * sum(flags) / len(flags), 1) if flags else 0.0
