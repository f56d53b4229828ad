"""Date suites that others made: WikiWars (history prose) and Recognizers-Text (DateTimeModel)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.benchmarks.data import rows
from tests.benchmarks.extraction.recognizers_dates import score_case
from tests.benchmarks.extraction.wikiwars import Tally, score_document

if TYPE_CHECKING:
    from pathlib import Path


def figures(data: Path, long: bool = False) -> dict[str, float]:
    """Return the figures of the date suites in a folder of data; print the errors when `long`."""
    wars, cases = Tally(), Tally()
    for row in rows(data, "timex"):
        score_document(row, wars)
    for row in rows(data, "recognizers_en"):
        if row["suite"] == "DateTime.DateTimeModel" and row["level"] == "model":
            score_case(row, cases)
    if long:
        for tally in (wars, cases):
            print("\n".join(tally.errors))
            print(dict(sorted(tally.counts.items())))
    return {
        "wikiwars_relaxed": _f1(wars.counts, "relaxed"),
        "wikiwars_strict": _f1(wars.counts, "strict"),
        "wikiwars_value": _share(wars.counts),
        "recognizers_date_value": _share(cases.counts),
    }


def _f1(counts: Counter[str], kind: str) -> float:
    found = counts["mentions"] + counts["gold"]
    return round((counts[f"{kind} gold"] + counts[f"{kind} mention"]) / found, 4) if found else 0.0


def _share(counts: Counter[str]) -> float:
    return round(100 * counts["value right"] / max(1, counts["value asked"]), 2)
