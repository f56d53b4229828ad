"""The claims of a finding in sides: by value, spelling, passage or document."""

from __future__ import annotations

from typing import Any

import pytest

from auditor.core.kinship.frame import FramePart
from auditor.core.model import OPEN, Verdict
from auditor.report.shared.evidence import inferred_note, notes_of, sides_of
from auditor.report.shared.index import Index
from tests.report_samples import Sample, count


def sample_of() -> Sample:
    """Two documents with two values, 7 and 8, each."""
    sample = Sample()
    for place, date in enumerate(("2020-01-01", "2021-01-01")):
        sample.document(f"{place}.txt", "There are 7 ships. There are 8 boats.", date)
    return sample


def sides(verdict: Verdict, *claims: tuple[str, str, dict[str, Any]], **fields: Any) -> list[Any]:
    """Return role and values of each side of a finding."""
    sample = sample_of()
    keys = [
        sample.claim(document, written, written, count(int(written)), **own)
        for document, written, own in claims
    ]
    sample.finding(verdict, "Message.", "Why.", *keys, **fields)
    index = Index(sample.results())
    found = sides_of(index.findings[0], index)
    return [(side.role, [v.value for v in side.values], len(side.quotes)) for side in found]


A7, B7, B8 = ("0.txt", "7", {}), ("1.txt", "7", {}), ("1.txt", "8", {})
PARTS = (
    ("0.txt", "7", {"fact": OPEN, "slot": "number"}),
    ("0.txt", "8", {"fact": OPEN, "slot": "number"}),
)

SIDES: list[tuple[Verdict, tuple[Any, ...], dict[str, Any], list[Any]]] = [
    ("conflict", (A7, B8), {}, [("", ["7"], 1), ("", ["8"], 1)]),
    ("conflict", (A7, B7, B8), {}, [("", ["7"], 2), ("", ["8"], 1)]),
    ("conflict", (A7, ("1.txt", "8", {"slot": "boats"})), {}, [("", [], 1), ("", [], 1)]),
    ("agreement", (A7, B7), {}, [("", ["7"], 1), ("", ["7"], 1)]),
    ("remark", (A7, B7), {}, [("", ["7"], 1), ("", ["7"], 1)]),
    ("style", (A7, B7), {}, [("", ["7"], 2)]),
    (
        "change",
        (B8, A7),
        {},
        [("Earlier: 1 January 2020", ["7"], 1), ("Later: 1 January 2021", ["8"], 1)],
    ),
    ("change", (A7,), {}, [("1 January 2020", ["7"], 1)]),
    ("conflict", PARTS, {"check": "discover", "rule": "sum"}, [("", [], 2)]),
    (
        "conflict",
        PARTS,
        {"check": "discover", "rule": "discover"},
        [("", ["7"], 1), ("", ["8"], 1)],
    ),
    ("conflict", PARTS, {"check": "sum", "rule": "sum"}, [("", ["7"], 1), ("", ["8"], 1)]),
]


@pytest.mark.parametrize(("verdict", "claims", "fields", "expected"), SIDES)
def test_sides(
    verdict: Verdict, claims: tuple[Any, ...], fields: dict[str, Any], expected: list[Any]
) -> None:
    assert sides(verdict, *claims, **fields) == expected


NOTES = [
    ({}, []),
    ({"said_by": "Ann"}, ["said by Ann"]),
    ({"resolved": "it"}, ["read from “it”"]),
    ({"modality": "planned"}, ["as a plan"]),
    ({"frame": (FramePart("place", "in Graz", "opening"),)}, ["told “in Graz” (opening)"]),
    ({"modality": "asserted", "polarity": "negated"}, ["as a denial"]),
]


@pytest.mark.parametrize(("fields", "notes"), NOTES)
def test_notes(fields: dict[str, Any], notes: list[str]) -> None:
    sample = sample_of()
    sample.claim("0.txt", "7", "7", count(7), **fields)
    assert list(notes_of(sample.claims[0])) == notes


def test_an_inferred_value_says_how_it_was_worked_out() -> None:
    sample = sample_of()
    sample.claim("0.txt", "7", "7", count(15), text="15 = 7 + 8", inferred=True)
    sample.claim("0.txt", "7", "7", count(7))
    assert list(map(inferred_note, sample.claims)) == ["inferred: 7 + 8", ""]
