"""What patterns read in documents and where they come near, as rule writers see it."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from auditor.audit import Auditor
from auditor.claims.pattern_trace import Traced, lines, trace
from auditor.cli.main import app
from auditor.core.model import Document

PACK = """
facts:
  ratified: ["{country} has ratified {total:count} conventions"]
  airports:
    label: Airports
    subject: document
    patterns: ["{number:count} airports"]
"""


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "pack.yaml"
    path.write_text(PACK, encoding="utf-8")
    return path


def traced(pack, text: str) -> dict[str, Traced]:
    book = Auditor([pack], only_rules=True).book
    return {found.fact: found for found in trace(book, [Document("d", text)])}


def test_each_match_tells_what_every_slot_read(pack) -> None:
    found = traced(pack, "Norland has ratified 24 conventions. Peru has ratified 5 conventions.")
    ratified = found["ratified"]
    assert ratified.claims == 2
    assert [read.slots["total"] for read in ratified.reads] == ["24", "5"]
    assert ratified.reads[1].slots["country"] == "Peru"
    assert found["airports"].claims == 0


def test_a_near_miss_tells_the_word_where_it_parts(pack) -> None:
    near = traced(pack, "Peru has signed 24 conventions.")["ratified"].near
    assert [(miss.found, miss.expected) for miss in near] == [("signed", ("ratified",))]


def test_a_line_with_the_label_that_no_pattern_reads_is_a_near_miss(pack) -> None:
    near = traced(pack, "Norland\n\nAirports: 35 fields\n\nCoast: 5 km\n")["airports"].near
    assert [(miss.found, miss.expected) for miss in near] == [("fields", ("airports",))]


def test_lines_are_bounded(pack) -> None:
    text = " ".join(f"Peru has ratified {number} conventions." for number in range(20, 30))
    shown = list(lines(traced(pack, text)["ratified"], 3))
    assert shown[1] == "  10 claims in 10 matches"
    assert shown[-1] == "    and 7 more"


def test_the_command(pack, tmp_path) -> None:
    (tmp_path / "a.txt").write_text("Peru has ratified 24 conventions.", encoding="utf-8")
    result = CliRunner().invoke(app, ["rules", "test", str(pack), "--on", str(tmp_path / "a.txt")])
    assert result.exit_code == 0
    assert "1 claim in 1 match" in result.output
    assert "total: 24" in result.output
