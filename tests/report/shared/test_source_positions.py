"""Claims have lines and columns, counted as editors do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.report.shared.index import Index
from auditor.report.shared.source_positions import SourcePositions
from tests.report_samples import Sample, count

TEXT = "Ünë.\r\nThere are 7 there.\rHere are 8.\n"
SPANS = [
    ("7", "7", (2, 11, 2, 12)),
    ("8", "8", (3, 10, 3, 11)),
    ("Ünë", "Ünë", (1, 1, 1, 4)),
]


def sample_of(around: str, written: str) -> Sample:
    sample = Sample()
    sample.document("a.txt", TEXT)
    sample.claim("a.txt", around, written, count(7))
    return sample


@pytest.mark.parametrize(("around", "written", "expected"), SPANS)
def test_lines_and_columns(around: str, written: str, expected: tuple[int, ...]) -> None:
    results = sample_of(around, written).results()
    found = SourcePositions(Index(results)).of(results.claims[0])
    lines = found.start_line, found.start_column, found.end_line, found.end_column
    assert lines == expected
    assert TEXT[found.start : found.end] == written


def test_an_inferred_value_is_at_its_passage() -> None:
    results = sample_of("7", "7").results()
    claim = replace(results.claims[0], start=None, end=None)
    found = SourcePositions(Index(results)).of(claim)
    assert (found.start, found.end) == (claim.passage_start, claim.passage_end)


def test_without_a_text_there_are_offsets_only() -> None:
    sample = sample_of("7", "7")
    content = sample.documents["a.txt"]
    document = replace(content.document, text="")
    sample.documents["a.txt"] = replace(content, document=document)
    results = sample.results()
    found = SourcePositions(Index(results)).of(results.claims[0])
    assert (found.start, found.start_line, found.end_column) == (TEXT.index("7"), None, None)


@pytest.mark.parametrize(
    ("root", "path"), [("", "a.txt"), ("docs", "docs/a.txt"), ("docs/", "docs/a.txt")]
)
def test_paths_are_below_the_root(root: str, path: str) -> None:
    results = replace(sample_of("7", "7").results(), root=root)
    assert SourcePositions(Index(results)).path("a.txt") == path


def test_the_first_other_value_comes_second_and_each_position_once() -> None:
    sample = Sample()
    sample.document("a.txt", "One 7. Two 7. Three 8.")
    claims = [
        sample.claim("a.txt", around, around[-1], count(int(around[-1])))
        for around in ("One 7", "Two 7", "Three 8", "One 7")
    ]
    sample.finding("conflict", "7 or 8.", "Why.", *claims)
    index = Index(sample.results())
    found = SourcePositions(index).of_finding(index.findings[0])
    assert [claim.text for claim, _ in found] == ["7", "8", "7"]
    assert [position.start for _, position in found] == [4, 20, 11]
