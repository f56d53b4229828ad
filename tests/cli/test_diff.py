"""What is new since an earlier report, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import auditor
from auditor.core.results import BaselineDiff
from tests.cli.disagreeing import CHANGE, CONFLICT, NEW, OLD, PACK, UNCLEAR
from tests.conftest import Command, report, write_files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, auditor_command: Command) -> Path:
    """Two documents, one undated, audited once."""
    files = {"docs/old.txt": OLD, "docs/new.txt": NEW, "docs/documents.yaml": UNCLEAR}
    write_files(tmp_path, files | {"pack.yaml": PACK.replace("LEVEL", "error")})
    monkeypatch.chdir(tmp_path)
    auditor_command(*AUDIT, "--out", "before")
    return tmp_path


AUDIT = ("audit", "docs", "--only-rules", "--rules", "pack.yaml", "--format", "json,markdown")


def test_a_baseline_is_told_and_kept(folder: Path, auditor_command: Command) -> None:
    write_files(folder, {"docs/documents.yaml": CHANGE})
    ran = auditor_command(*AUDIT, "--no-cache", "--baseline", "before/report.json")
    assert (ran.status, ran.err) == (0, "")
    assert "Since the last audit: 1 change judged anew" in ran.out
    assert "(was: unclear)" in ran.out
    since = report(folder / "reports")["since"]
    assert [turned["was"] for turned in since["turned"]] == ["unclear"]
    again = auditor_command(*AUDIT, "--no-cache", "--baseline", "before")
    assert again.out == ran.out


PLAIN = """# Elm

The council of Elm has 24 members and meets on Mondays in the old hall by the river.

Elm has 1,200 trees.
"""
LAID_OUT = """# Elm

Elm has [1,200](trees.html) trees.[^1]

The **council** of Elm has 24 members
and meets on *Mondays* in the old hall
by the river.

[^1]: As counted.
"""


def test_a_change_of_layout_is_no_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, auditor_command: Command
) -> None:
    monkeypatch.chdir(tmp_path)
    other = PLAIN.replace("24", "26").replace("1,200", "1,400")
    write_files(tmp_path, {"docs/a.md": PLAIN, "docs/b.md": other})
    auditor_command("audit", "docs", "--out", "before")
    write_files(tmp_path, {"docs/a.md": LAID_OUT, "docs/b.md": other.replace("26", "**26**")})
    ran = auditor_command("audit", "docs", "--out", "now", "--baseline", "before")
    assert "Since the last audit: Nothing has changed." in ran.out
    assert len(report(tmp_path / "now")["findings"]) == 2


def test_without_a_baseline_nothing_is_compared(folder: Path) -> None:
    assert report(folder / "before")["since"] is None


def test_with_a_baseline_only_what_is_new_fails(folder: Path, auditor_command: Command) -> None:
    write_files(folder, {"docs/documents.yaml": CONFLICT})
    assert auditor_command(*AUDIT, "--out", "now").status == 1
    assert auditor_command(*AUDIT, "--baseline", "now").status == 0
    assert auditor_command(*AUDIT, "--baseline", "before").status == 1


@pytest.mark.parametrize("content", [None, "{}", "no json"])
def test_a_baseline_that_cannot_be_read(
    folder: Path, auditor_command: Command, content: str | None
) -> None:
    if content is not None:
        write_files(folder, {"base.json": content})
    ran = auditor_command(*AUDIT, "--baseline", "base.json")
    assert ran.status == 2
    assert "--baseline: base.json: " in ran.err
    assert "Traceback" not in ran.err
    assert [p["kind"] for p in report(folder / "reports")["problems"]] == ["usage"]


DIFFS = [(UNCLEAR, 0), (CHANGE, 0), (CONFLICT, 1)]


@pytest.mark.parametrize(("dates", "status"), DIFFS)
def test_diff_ends_by_what_is_new(
    folder: Path, auditor_command: Command, dates: str, status: int
) -> None:
    write_files(folder, {"docs/documents.yaml": dates})
    auditor_command(*AUDIT, "--out", "now")
    assert auditor_command("diff", "before/report.json", "now/report.json").status == status
    assert auditor_command("diff", "now", "before").status == 0
    assert auditor_command("diff", "before", "now", "--fail-on", "never").status == 0


def test_diff_for_people_for_comments_and_for_programs(
    folder: Path, auditor_command: Command
) -> None:
    write_files(folder, {"docs/documents.yaml": CONFLICT})
    auditor_command(*AUDIT, "--out", "now")
    printed = auditor_command("diff", "before", "now").out
    assert printed.startswith("Since the last audit: 1 conflict judged anew\n")
    marked = auditor_command("diff", "before", "now", "--format", "markdown").out
    assert marked.startswith("### Since the last audit\n\n1 conflict judged anew\n")
    record = json.loads(auditor_command("diff", "before", "now", "--format", "json").out)
    assert {kind: len(found) for kind, found in record.items()} == {
        "new": 0,
        "turned": 1,
        "gone": 0,
        "accepted": 0,
    }
    assert record["turned"][0]["was"] == "unclear"


@pytest.mark.usefixtures("folder")
def test_from_python() -> None:
    documents = auditor.read("docs")
    assert isinstance(documents, list)
    done = auditor.Auditor(["pack.yaml"], only_rules=True).audit(documents)
    assert done.since("before").results.since == BaselineDiff()
    with pytest.raises(ValueError, match="cannot be read"):
        done.since("gone.json")
