"""Quantities: quantulum3's own tests, and the scientific prose of MeasEval."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from auditor.core.model import Value
from tests.benchmarks.data import rows
from tests.benchmarks.extraction.scoring import (
    Read,
    Reader,
    Tally,
    canonical,
    is_close,
    point,
    print_errors,
)

if TYPE_CHECKING:
    from pathlib import Path


# ------------------------------------------------------------------ quantulum3

_OPENERS = re.compile(r"(?:between|from|about|around|up to)\s+", re.I)


def quantulum(data: Path, reader: Reader, long: bool) -> dict[str, float]:
    tally = Tally()
    for row in rows(data, "quantulum3"):
        text = row["text"]
        gold = [
            (*_trimmed(text, r["start"], r["end"]), r["value"] * canonical(r["unit"])[1])
            for r in row["results"]
        ]
        found = [
            (*_trimmed(text, r.start, r.end), point(r.value))
            for r in reader(text)
            if r.value.kind != "ordinal"
        ]
        for item in gold:
            right = any(item[:2] == f[:2] and is_close(item[2], f[2]) for f in found)
            tally.note(right, f"{text!r}: {item} {text[item[0] : item[1]]!r} not in {found}")
        tally.counts["found"] += len(found)
    if long:
        print_errors("quantulum3", tally)
    hits, misses, found_ = (tally.counts[key] for key in ("right", "wrong", "found"))
    return {"quantulum3_f1": round(2 * hits / (hits + misses + found_), 3)}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    opener = _OPENERS.match(text, start, end)
    start = opener.end() if opener else start
    while end > start and text[end - 1] in " '’":
        end -= 1
    return start, end


# ------------------------------------------------------------------ MeasEval

_MODIFIERS = ("IsApproximate", "IsRange", "HasTolerance")


def measeval(data: Path, reader: Reader, long: bool) -> dict[str, float]:
    tally = Tally()
    for row in rows(data, "measeval"):
        gold = [each["quantity"] for each in row["sets"]]
        found = [r for r in reader(row["text"]) if r.value.kind != "ordinal"]
        for item in found:
            hit = any(item.start < g["end"] and g["start"] < item.end for g in gold)
            tally.counts["true" if hit else "false"] += 1
            if not hit:
                tally.errors.append(f"false: {_context(row['text'], item.start, item.end)}")
        for quantity in gold:
            _score_quantity(row["text"], quantity, found, tally)
    if long:
        print_errors("measeval", tally)
    counts = tally.counts
    return {
        "measeval_p": round(counts["true"] / (counts["true"] + counts["false"]), 3),
        "measeval_r": round(counts["right"] / (counts["right"] + counts["wrong"]), 3),
        "measeval_modifiers_f1": round(
            2 * counts["labels right"] / (counts["labels gold"] + counts["labels read"]), 3
        ),
    }


def _context(text: str, start: int, end: int) -> str:
    return repr(f"{text[max(0, start - 24) : start]}[{text[start:end]}]{text[end : end + 16]}")


def _score_quantity(text: str, quantity: dict[str, Any], found: list[Read], tally: Tally) -> None:
    start, end = quantity["start"], quantity["end"]
    over = [item for item in found if item.start < end and start < item.end]
    tally.note(bool(over), f"missed: {_context(text, start, end)}")
    if not over:
        return
    gold = {label for label in _MODIFIERS if any(label[2:] in mod for mod in quantity["mods"])}
    read_ = {label for item in over for label in _modifiers(item.value)}
    tally.counts["labels gold"] += len(gold)
    tally.counts["labels read"] += len(read_)
    tally.counts["labels right"] += len(gold & read_)
    if gold != read_:
        tally.errors.append(f"labels {gold} read as {read_}: {_context(text, start, end)}")


def _modifiers(value: Value) -> set[str]:
    hedge = value.hedge
    if hedge in ("about", "nearly"):
        return {"IsApproximate"}
    if hedge == "plus-minus":
        return {"HasTolerance"}
    if hedge in ("about between", "nearly between"):
        return {"IsApproximate", "IsRange"}
    return {"IsRange"} if value.low != value.high else set()
