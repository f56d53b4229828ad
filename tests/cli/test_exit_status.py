"""JUnit, SARIF, annotations, the console and the exit status say the same of what failed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.disagreeing import CHANGE, CONFLICT, UNCLEAR, declare
from tests.conftest import Command, write_files

LIMITS = [
    (),
    ("--fail-level", "warning"),
    ("--fail-on", "unclear"),
    ("--fail-on", "change", "--fail-level", "warning"),
    ("--fail-on", "never"),
]
FORMATS = ("--format", "json,junit,sarif,github")


def failed(out: Path, printed: str) -> tuple[int, int, int, int]:
    """Return how many findings failed, as JUnit, SARIF, annotations and the console tell it."""
    junit = ET.parse(out / "report.junit.xml").getroot()
    run = json.loads((out / "report.sarif").read_text("utf-8"))["runs"][0]
    told = re.search(r"(\d+) findings? fails? the audit", printed)
    return (
        len(list(junit.iter("failure"))),
        sum(result["level"] == "error" for result in run["results"]),
        len(re.findall(r"^::error ", printed, re.M)),
        int(told[1]) if told else 0,
    )


@pytest.mark.parametrize("limits", LIMITS, ids=" ".join)
@pytest.mark.parametrize("pack", ["pack.yaml", "mild.yaml"])
@pytest.mark.parametrize("dates", [CONFLICT, CHANGE, UNCLEAR])
def test_all_say_the_same(disagreeing, monkeypatch, auditor_command, dates, pack, limits):
    monkeypatch.chdir(disagreeing)
    declare(disagreeing, dates)
    rules = ("--only-rules", "--rules", pack, *limits, *FORMATS)
    ran = auditor_command("audit", "docs", "--out", "out", *rules)
    told = failed(Path("out"), ran.out)
    assert len(set(told)) == 1
    assert ran.status == min(told[0], 1)
    known = auditor_command("audit", "docs", "--out", "now", "--baseline", "out", *rules)
    assert (known.status, failed(Path("now"), known.out)) == (0, (0, 0, 0, 0))
    again = auditor_command("report", "now", *FORMATS)
    assert failed(Path("now"), again.out)[:3] == (0, 0, 0)


def test_what_a_report_failed_on_is_kept_in_it(disagreeing, monkeypatch, auditor_command):
    monkeypatch.chdir(disagreeing)
    declare(disagreeing, CONFLICT)
    rules = ("--only-rules", "--rules", "mild.yaml", "--fail-level", "warning")
    assert auditor_command("audit", "docs", "--out", "out", *rules).status == 1
    again = auditor_command("report", "out", *FORMATS)
    assert failed(Path("out"), again.out)[:3] == (1, 1, 1)


def test_what_discovery_finds_can_fail(tmp_path, monkeypatch, auditor_command: Command):
    monkeypatch.chdir(tmp_path)
    files = {f"docs/{n}.md": f"# Guide\n\nThe museum has {n} rooms in all.\n" for n in (24, 25)}
    write_files(tmp_path, files | {"docs/documents.yaml": "24.md: 2020\n25.md: 2020\n"})
    assert auditor_command("audit", "docs").status == 0
    assert auditor_command("audit", "docs", "--fail-level", "warning").status == 1


@pytest.mark.parametrize("wrong", ["gone", "empty", "pictures"])
def test_where_nothing_was_read_the_last_report_stays(
    tmp_path, auditor_command, wrong, monkeypatch
):
    monkeypatch.chdir(
        write_files(tmp_path, {"docs/a.txt": "It has 24 rooms.", "pictures/a.png": ""})
    )
    (tmp_path / "empty").mkdir()
    auditor_command("audit", "docs")
    before = (tmp_path / "reports" / "report.json").read_bytes()
    ran = auditor_command("audit", wrong)
    assert ran.status == 2
    assert "what is in reports stays" in ran.err
    assert (tmp_path / "reports" / "report.json").read_bytes() == before
