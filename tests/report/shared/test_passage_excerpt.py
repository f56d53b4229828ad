"""A long passage is quoted around its value, and comes back whole from the document's text."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

import auditor
from auditor.core.model import Claim
from auditor.report.formats import json as to_json
from auditor.report.record import reader
from auditor.report.shared.highlights import Mark, Piece
from auditor.report.shared.passage_excerpt import (
    bounded_passage,
    quoted,
    quoted_from,
    restored,
    window,
)
from tests.report_samples import Sample, count

WINDOWS = [
    (600, 10, 12, (0, 600)),
    (601, 0, 1, (0, 598)),
    (601, 600, 601, (3, 601)),
    (10_000, 5_000, 5_002, (4_702, 5_300)),
    (10_000, 9_999, 10_000, (9_402, 10_000)),
    (10_000, 100, 9_000, (100, 698)),
]


@pytest.mark.parametrize(("length", "start", "end", "expected"), WINDOWS)
def test_the_part_around_a_value(
    length: int, start: int, end: int, expected: tuple[int, int]
) -> None:
    assert window(length, start, end) == expected


def marks(*spans: tuple[int, int]) -> list[Mark]:
    return [Mark(start, end, "conflict") for start, end in spans]


def shown(pieces: tuple[Piece, ...]) -> str:
    """Return pieces as text with the marked ones in brackets."""
    return "".join(f"[{piece.text}]" if piece.mark else piece.text for piece in pieces)


MIDDLE = "x" * 5000 + "7" + "y" * 5000
QUOTED = [
    ("It has 7 parts.", [(7, 8)], "It has [7] parts."),
    ("x" * 599 + "7", [(599, 600)], "x" * 599 + "[7]"),
    (MIDDLE, [(5000, 5001)], f"…{'x' * 298}[7]{'y' * 299}…"),
    (MIDDLE, [], f"{'x' * 598}…"),
    (MIDDLE, [(0, 1), (10_000, 10_001)], f"[x]{'x' * 297}…{'y' * 297}[y]"),
    (MIDDLE, [(0, 9_000)], f"[{'x' * 598}]…"),
    (MIDDLE, [(4_990, 4_991), (5_000, 5_001)], f"…{'x' * 148}[x]{'x' * 9}[7]{'y' * 149}…"),
]


@pytest.mark.parametrize(("passage", "spans", "expected"), QUOTED)
def test_a_passage_is_quoted_around_its_marks(
    passage: str, spans: list[tuple[int, int]], expected: str
) -> None:
    assert shown(quoted(passage, marks(*spans))) == expected


def test_of_very_many_values_each_different_one_is_quoted_first() -> None:
    part = "plain words and " * 20 + "7 of them or "
    passage = part * 50 + "plain words " * 20 + "8 of them."
    every = [(m.start(), m.end()) for m in re.finditer("[78]", passage)]
    found = quoted(passage, marks(*every))
    assert [piece.text for piece in found if piece.mark] == ["7"] * 7 + ["8"]
    assert len(shown(found)) <= 600 + 2 * 8
    assert shown(found).count("…") == 8


@pytest.mark.parametrize("spans", [[(700, 701), (900, 901)], [(700, 701)], [], [(5, 1900)]])
def test_from_the_first_mark_to_the_last(spans: list[tuple[int, int]]) -> None:
    passage = "".join(chr(65 + n % 26) for n in range(2000))
    found = quoted_from(passage, marks(*spans))
    assert len("".join(piece.text for piece in found)) <= 600
    assert [piece.text[:1] for piece in found if piece.mark] == [passage[s] for s, _ in spans]
    assert shown(quoted_from("ABC", marks((1, 2)))) == "A[B]C"


def claim_in(before: str, after: str, **arguments: object) -> tuple[Sample, Claim]:
    """Return a sample with the claim 7 between words without a full stop."""
    sample = Sample()
    sample.document("a.txt", f"Title.\n{before}7 parts{after}", "2016-03-25")
    sample.claim("a.txt", "7 parts", "7", count(7), **arguments)
    return sample, sample.claims[0]


LONG = "a word and " * 100
PASSAGES = [
    ("", ""),
    ("see ", LONG),
    (LONG, ""),
    (LONG, f" {LONG}"),
    ("x" * 593, ""),
    ("x" * 594, ""),
]


@pytest.mark.parametrize(("before", "after"), PASSAGES)
def test_a_passage_is_bounded_and_comes_back(before: str, after: str) -> None:
    sample, claim = claim_in(before, after)
    quoted = bounded_passage(claim)
    assert len(quoted) <= 600
    assert "7 parts" in quoted
    is_long = len(claim.passage) > 600
    assert quoted.strip("…") in claim.passage
    assert (quoted != claim.passage) == is_long == (quoted[0] == "…" or quoted[-1] == "…")
    assert saved(sample) == claim


def saved(sample: Sample, **changes: object) -> Claim:
    report = json.loads(to_json.files(sample.results())["report.json"])
    report["documents"][0] |= changes
    return reader.results_of(json.dumps(report).encode()).claims[0]


@pytest.mark.parametrize("text", [None, "", "Another text.", "y" * 5_000])
@pytest.mark.parametrize(("before", "after"), PASSAGES)
def test_offsets_lead_to_the_value_without_the_text(
    before: str, after: str, text: str | None
) -> None:
    sample, claim = claim_in(before, after)
    found = saved(sample, text=text)
    assert found.passage == bounded_passage(claim)
    assert found.start is not None
    assert found.passage[found.start - found.passage_start :].startswith("7 parts")


def test_of_an_inferred_value_the_beginning_is_quoted() -> None:
    sample, claim = claim_in(LONG, LONG, inferred=True)
    assert bounded_passage(claim) == claim.passage[:598] + "…"
    assert saved(sample) == claim
    assert bounded_passage(replace(claim, passage="")) == ""


def test_what_is_no_excerpt_stays_as_it_is() -> None:
    assert restored("abc", "abc", (0, 3), (0, 1)) == ("abc", 0, 3)
    assert restored("abc", "abc", (5, 3), (0, 1)) == ("abc", 5, 3)
    assert restored("", "abc", (0, 9), (None, None)) == ("abc", 0, 3)


def test_a_passage_of_many_claims_is_written_once() -> None:
    sizes = []
    for count_of in (50, 100):
        words = [
            f"the Institute has {20 + n // 10} laboratories and {'plain words ' * 80}"
            for n in range(count_of)
        ]
        text = " and ".join(words)
        audit = auditor.Auditor().audit([auditor.Document("a.txt", text)])
        sizes.append(len(to_json.files(audit.results)["report.json"]) / len(text))
    assert max(sizes) < 3.5
    assert sizes[1] < 1.1 * sizes[0]
