"""Pairs of passages that people labelled, through `Auditor.compare`."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from auditor.audit import Auditor
from tests.benchmarks.data import Row, rows


def is_held_out(row: Row) -> bool:
    """Whether a row is of the fifth of the pages that nobody looked at while building."""
    return hashlib.sha256(row["page"].encode()).digest()[0] % 5 == 0


def vitaminc(data: Path, long: bool) -> dict[str, float]:
    """Return the figures of all rows, and of the held-out pages beside them."""
    auditor = Auditor(only_rules=True)
    every = list(rows(data, "vitaminc"))
    compared = {id(row): auditor.compare(row["text_a"], row["text_b"]) for row in every}
    conflicts = {key for key, found in compared.items() if found["verdict"] == "conflict"}
    if long:
        _list_errors(every, compared, conflicts)
    held = [row for row in every if is_held_out(row)]
    figures = vitaminc_figures(every, conflicts)
    return figures | {f"{k}_held_out": v for k, v in vitaminc_figures(held, conflicts).items()}


def vitaminc_figures(every: Iterable[Row], conflicts: set[int]) -> dict[str, float]:
    """Return the figures of rows of which some, told by `id`, are called a conflict."""
    counted: Counter[tuple[str, bool, bool]] = Counter()
    for row in every:
        counted[row["label"], row["both_have_digit"], id(row) in conflicts] += 1
    right, wrong = counted["contradict", True, True], counted["consistent", True, True]
    missed, quiet = counted["contradict", True, False], counted["consistent", True, False]
    every_pair = right + wrong + missed + quiet
    return {
        "vitaminc_right": _percent(right + quiet, every_pair),
        "vitaminc_p": round(right / max(1, right + wrong), 3),
        "vitaminc_r": round(right / max(1, right + missed), 3),
        "vitaminc_neutral": _share(counted, "neutral", True),
        "vitaminc_wordy": _share(counted, "consistent", False),
    }


def _share(counted: Counter[tuple[str, bool, bool]], label: str, digits: bool) -> float:
    called = counted[label, digits, True]
    return _percent(called, called + counted[label, digits, False])


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 2)


def _list_errors(every: Iterable[Row], compared: dict[int, Any], conflicts: set[int]) -> None:
    for row in every:
        called = id(row) in conflicts
        if row["both_have_digit"] and called != (row["label"] == "contradict"):
            why = [f"{f['verdict']} {f['message']}" for f in compared[id(row)]["findings"]]
            print(row["label"], row["text_a"], "|", row["text_b"], "|", why[:3])


def fool_me_twice(data: Path, long: bool) -> dict[str, float]:
    """Return precision and recall of conflict on claims that people made to fool others."""
    auditor = Auditor(only_rules=True)
    labels: Counter[str] = Counter()
    wanted = 0
    for row in rows(data, "pairs_public"):
        found = auditor.compare(row["text_a"], row["text_b"])
        wanted += row["label"] == "contradict"
        if found["verdict"] == "conflict":
            labels[row["label"]] += 1
            if long and row["label"] != "contradict":
                print(row["text_a"], "|", row["text_b"], "|", found["findings"][0]["message"])
    right = labels["contradict"]
    return {
        "fm2_p": round(right / max(1, labels.total()), 3),
        "fm2_r": round(right / max(1, wanted), 3),
    }


def revisions(data: Path, long: bool) -> dict[str, float]:
    """Return how many sentences whose number an edit made wrong are found, as two documents."""
    auditor = Auditor(only_rules=True)
    wanted = found = 0
    for row in rows(data, "vitaminc_revisions"):
        if row["label"] != "contradict" or row["dates_differ"] or not row["only_numbers_differ"]:
            continue
        wanted += 1
        verdict = auditor.compare(row["text_a"], row["text_b"])["verdict"]
        found += verdict in ("conflict", "unclear")
        if long and verdict not in ("conflict", "unclear"):
            print(verdict, row["text_a"], "|", row["text_b"])
    return {"revisions_found": _percent(found, wanted)}
