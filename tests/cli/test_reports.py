"""Reports from the command line: several in one run, and later from report.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.files.output_formats import FORMAT_NAMES
from auditor.report.record import schema
from tests.conftest import ROOT, report, write_files

SCHEMA = json.loads(Path(schema.__file__).with_name("report.schema.json").read_text("utf-8"))


@pytest.fixture
def saved(tmp_path: Path, auditor_command: Any) -> Path:
    """A folder with the report.json of the seeds."""
    auditor_command("audit", ROOT / "seeds", "--out", tmp_path / "out", "--format", "json")
    return tmp_path / "out"


def test_all_formats_in_one_run_and_later(
    saved: Path, tmp_path: Path, auditor_command: Any
) -> None:
    every = ",".join(FORMAT_NAMES)
    ran = auditor_command("audit", ROOT / "seeds", "--out", tmp_path / "all", "--format", every)
    assert (ran.status, ran.err) == (0, "")
    again = auditor_command("report", saved / "report.json", "--format", every)
    assert (again.status, again.err) == (0, "")
    names = {path.name for path in (tmp_path / "all").iterdir()}
    assert names == {path.name for path in saved.iterdir()}
    assert names >= {"index.html", "report.json", "report.md", "report.sarif", "report.junit.xml"}
    for name in names:
        assert (saved / name).read_bytes() == (tmp_path / "all" / name).read_bytes(), name
    assert set(again.out.split()) == {str(saved / name) for name in names}


def test_report_takes_a_folder_and_another_place(
    saved: Path, tmp_path: Path, auditor_command: Any
) -> None:
    ran = auditor_command("report", saved, "--format", "markdown", "--out", tmp_path / "there")
    assert ran.out == f"{tmp_path / 'there' / 'report.md'}\n"


def test_a_report_without_texts_says_what_is_missing(saved: Path, auditor_command: Any) -> None:
    content = report(saved)
    for document in content["documents"]:
        document["text"] = None
    (saved / "report.json").write_text(json.dumps(content), "utf-8")
    ran = auditor_command("report", saved, "--format", "html,sarif,github")
    assert ran.status == 0
    assert "holds no text of 2 documents" in ran.err
    page = (saved / "index.html").read_text("utf-8")
    assert "Kazakhstan has ratified" in page
    region = json.loads((saved / "report.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert region == []


BAD_COMMANDS = [
    (("report", "gone.json"), "gone.json: cannot be read: No such file"),
    (("report", "bad.json"), "bad.json: not a report of format 1: documents"),
    (("diff", "bad.json", "bad.json"), "bad.json: not a report of format 1"),
    (("report", "bad.json", "--format", "pdf"), "'pdf' is none of csv, github, html"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_COMMANDS)
def test_bad_reports(
    arguments: tuple[str, ...],
    message: str,
    tmp_path: Path,
    auditor_command: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(write_files(tmp_path, {"bad.json": '{"format": 1}'}))
    ran = auditor_command(*arguments)
    assert ran.status == 2
    assert message in ran.err


def test_the_schema_is_shown(auditor_command: Any) -> None:
    ran = auditor_command("report", "--schema")
    assert (ran.status, json.loads(ran.out)) == (0, SCHEMA)
