"""What is read back is believed only where it holds together: cases beside `tests/report/record`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from auditor.report import WRITERS
from auditor.report.record.reader import ReportError, results_of
from tests.acceptance.mended.commands import NEW, OLD, auditor, errors
from tests.conftest import ROOT, write_files
from tests.report_samples import planted

LIES: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("a claim of a document that is not there", lambda r: r["claims"][0].update(document="x")),
    (
        "a claim behind the end of its text",
        lambda r: r["claims"][0].update(start=10**7, end=10**7 + 2),
    ),
    ("a claim that ends before it begins", lambda r: r["claims"][0].update(start=9, end=3)),
    ("a claim before its text", lambda r: r["claims"][0].update(start=-5, end=-1)),
    (
        "a passage behind the end",
        lambda r: r["claims"][0].update(passage_start=10**7, passage_end=10**8),
    ),
    ("a value turned round", lambda r: r["claims"][0]["value"].update(low=9, high=1)),
    ("a finding on a claim of another report", lambda r: r["findings"][0].update(claims=["c999"])),
    ("no claims at all", lambda r: r.update(claims=[])),
    ("a document twice", lambda r: r["documents"].append(r["documents"][0])),
]


@pytest.mark.parametrize(("name", "lie"), LIES, ids=[name for name, _ in LIES])
def test_a_report_that_lies_is_refused_or_shown_without_a_fault(name, lie):
    record = json.loads(WRITERS["json"](planted().results())["report.json"])
    lie(record)
    try:
        results = results_of(json.dumps(record).encode())
    except ReportError:
        return
    for writer in WRITERS.values():
        assert writer(results), name


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        "report out",
        "diff out out",
        "audit docs --out new --baseline out/report.json",
        "rules new --from f1 --report out/report.json",
    ],
)
def test_every_command_that_reads_a_report_refuses_one_that_lies(tmp_path, command):
    write_files(tmp_path, {"docs/a.txt": OLD})
    seeds = ROOT / "seeds"
    assert auditor(tmp_path, "audit", seeds, "--out", "out", "--fail-on", "never").status == 0
    path = tmp_path / "out" / "report.json"
    record = json.loads(path.read_bytes())
    record["findings"].append(record["findings"][0])
    path.write_text(json.dumps(record))
    ran = auditor(tmp_path, *command.split())
    assert ran.status == 2
    assert len(errors(ran)) == 1
    assert "not a report" in errors(ran)[0]


@pytest.mark.slow
def test_a_report_of_an_audit_that_named_a_file_elsewhere_opens_nothing(tmp_path):
    """A path in report.json is a name to show, and no file to open."""
    write_files(tmp_path, {"docs/a.txt": OLD, "docs/b.txt": NEW, "secret.txt": "Secret 99."})
    assert auditor(tmp_path, "audit", "docs", "--out", "out", "--fail-on", "never").status == 0
    path = tmp_path / "out" / "report.json"
    record = json.loads(path.read_bytes())
    for document in record["documents"]:
        document["text"] = ""
        document["path"] = str(tmp_path / "secret.txt")
    path.write_text(json.dumps(record))
    ran = auditor(tmp_path, "report", "out", "--format", "html,markdown")
    assert ran.status in (0, 2)
    for name in ("index.html", "report.md"):
        page = tmp_path / "out" / name
        assert not page.exists() or "Secret 99" not in page.read_text("utf-8")


def test_the_oldest_allowed_versions_are_bounds_of_every_library():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    block = text.partition("\ndependencies = [")[2].partition("]")[0]
    needs = [line.strip().strip('",') for line in block.splitlines() if line.strip()]
    assert needs
    assert [need for need in needs if ">=" not in need] == []
