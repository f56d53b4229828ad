"""Reports from the command line: several in one run, and later from report.json."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from auditor.files.output_formats import FORMAT_NAMES
from auditor.report.record import schema
from tests.cli.disagreeing import NEW, PACK
from tests.conftest import ROOT, report, write_files

SCHEMA = json.loads(Path(schema.__file__).with_name("report.schema.json").read_text("utf-8"))


MILD = PACK.replace("LEVEL", "warning").replace(
    "The Institute: []}", "The Institute: [], The Academy: []}"
)


@pytest.fixture
def saved(tmp_path: Path, auditor_command: Any) -> Path:
    """A folder with the report.json of the seeds."""
    auditor_command("audit", ROOT / "seeds", "--out", tmp_path / "out", "--format", "json")
    return tmp_path / "out"


NEEDS_ALL_CLAIMS = {"index.html", "claims.csv", "claims.parquet", "report.xlsx"}


@pytest.mark.parametrize(
    ("claims", "differing"),
    [((), NEEDS_ALL_CLAIMS), (("--claims", "all"), set())],
)
def test_all_formats_in_one_run_and_later(
    claims: tuple[str, ...], differing: set[str], tmp_path: Path, auditor_command: Any
) -> None:
    every, saved, first = ",".join(FORMAT_NAMES), tmp_path / "out", tmp_path / "all"
    ran = auditor_command("audit", ROOT / "seeds", "--out", first, "--format", every, *claims)
    assert (ran.status, ran.err) == (0, "")
    again = auditor_command("report", first / "report.json", "--out", saved, "--format", every)
    assert (again.status, again.err) == (0, "")
    names = {path.name for path in first.iterdir()}
    assert names == {path.name for path in saved.iterdir()}
    assert names >= {"index.html", "report.json", "report.md", "report.sarif", "report.junit.xml"}
    other = {name for name in names if (saved / name).read_bytes() != (first / name).read_bytes()}
    assert other <= differing
    assert set(again.out.split()) == {str(saved / name) for name in names}


@pytest.mark.parametrize(
    ("claims", "recorded", "listed"),
    [
        ((), "findings", "all"),
        (("--claims", "findings"), "findings", "findings"),
        (("--claims", "read"), "read", "read"),
        (("--claims", "all"), "all", "all"),
    ],
)
def test_records_and_tables_hold_the_claims_that_are_asked_for(
    claims: tuple[str, ...], recorded: str, listed: str, tmp_path: Path, auditor_command: Any
) -> None:
    text = "The Institute has 24 laboratories. The Academy has 7 laboratories. Its roof leaked in 9"
    write_files(tmp_path, {"docs/a.txt": f"{text} rooms.", "docs/b.txt": NEW, "pack.yaml": MILD})
    options = ("--rules", tmp_path / "pack.yaml", "--format", "json,csv", *claims)
    auditor_command("audit", tmp_path / "docs", "--out", tmp_path, *options)
    content = report(tmp_path)
    table = list(csv.DictReader((tmp_path / "claims.csv").read_text("utf-8").splitlines()))
    held = {"findings": {"24", "25"}, "read": {"24", "25", "7"}, "all": {"24", "25", "7", "9"}}
    assert {claim["value"]["text"] for claim in content["claims"]} == held[recorded]
    assert {row["value_text"] for row in table} == held[listed]
    counts = content["summary"]
    assert (counts["claims"], counts["claims_held"], counts["open_claims"]) == (4, recorded, 1)
    assert counts["statements"] == {"laboratories": 3}
    assert [document["statements"] for document in content["documents"]] == [2, 1]


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
