"""What is new since an earlier audit, and what has gone: computed, shown and printed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import auditor
from auditor.core.model import Finding, Verdict
from auditor.core.results import BaselineDiff, Results
from auditor.report import WRITERS
from auditor.report.record import diff
from tests.cli.test_main import CHANGE, CONFLICT, NEW, OLD, PACK, UNCLEAR
from tests.conftest import Command, report, write_files
from tests.report_samples import Sample, count

WAIVED = {"reason": "r"}


def results(*findings: tuple[str, Verdict], waived: tuple[str, ...] = ()) -> Results:
    """Return results with findings given by id and verdict, all on the same two claims."""
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.document("b.txt", "There are 8.")
    claims = [
        sample.claim("a.txt", "7", "7", count(7)),
        sample.claim("b.txt", "8", "8", count(8)),
    ]
    for key, verdict in findings:
        given: dict[str, Any] = {"waived": WAIVED if key in waived else None, "id": key}
        sample.finding(verdict, f"Message {key}", "Why.", *claims, subject=key[0], **given)
    return sample.results()


A, B, X, Y = ("a", "conflict"), ("b", "change"), ("x", "unclear"), ("x", "change")
CASES = [
    (results(), results(), BaselineDiff()),
    (results(A, B), results(A, B), BaselineDiff()),
    (results(A), results(A, B), BaselineDiff(new=("b",))),
    (results(), results(B, A), BaselineDiff(new=("a", "b"))),
    (results(X), results(Y), BaselineDiff(turned=(("x", "unclear"),))),
    (results(A), results(A, waived=("a",)), BaselineDiff(accepted=("a",))),
    (results(A, waived=("a",)), results(A), BaselineDiff(new=("a",))),
    (results(A, waived=("a",)), results(A, waived=("a",)), BaselineDiff()),
    (results(A, waived=("a",)), results(), BaselineDiff()),
    (results(), results(A, waived=("a",)), BaselineDiff()),
]


@pytest.mark.parametrize(("old", "new", "since"), CASES)
def test_since(old: Results, new: Results, since: BaselineDiff) -> None:
    assert diff.since(old, new) == since


def test_what_has_gone_is_kept_as_it_was() -> None:
    old = results(A, B)
    gone = diff.since(old, results(A)).gone
    assert gone == tuple(f for f in old.findings if f.id == "b")


def test_the_other_way_round_new_is_gone() -> None:
    old, new = results(A, X), results(B, Y)
    there, back = diff.since(old, new), diff.since(new, old)
    assert set(there.new) == {f.id for f in back.gone} == {"b"}
    assert {f.id for f in there.gone} == set(back.new) == {"a"}
    assert [len(there.turned), len(back.turned)] == [1, 1]


HEADLINES = [
    (results(), results(), "Nothing has changed."),
    (results(), results(A), "1 conflict new"),
    (results(A, B), results(), "1 conflict gone, 1 change gone"),
    (results(X), results(Y), "1 change judged anew"),
]


@pytest.mark.parametrize(("old", "new", "words"), HEADLINES)
def test_headline(old: Results, new: Results, words: str) -> None:
    assert diff.headline(diff.compared(old, new)) == words


def test_agreements_are_counted_not_listed() -> None:
    compared = diff.compared(results(), results(A, ("g", "agreement")))
    assert [line.finding.id for line in diff.listed(compared)] == ["a"]
    assert diff.headline(compared) == "1 conflict new, 1 said alike new"


def test_a_finding_that_gets_worse_is_told_whatever_it_was() -> None:
    compared = diff.compared(results(("x", "agreement")), results(("x", "conflict")))
    (line,) = diff.listed(compared)
    assert (line.kind, line.was) == ("turned", "agreement")


@pytest.mark.parametrize(("name", "file"), [("markdown", "report.md"), ("html", "index.html")])
def test_reports_have_a_section(name: str, file: str) -> None:
    compared = diff.compared(results(A, X), results(B, Y))
    text = WRITERS[name](compared)[file].decode()
    assert "Since the last audit" in text
    for words in ("Message a", "Message b", "was: unclear", "judged anew"):
        assert words in text
    assert "Since the last audit" not in WRITERS[name](results(A))[file].decode()


def hostile_finding(finding: Finding) -> Finding:
    return replace(finding, message="<script>alert(1)</script>", id="gone")


def test_what_has_gone_is_escaped() -> None:
    old = results(A)
    evil = replace(old, findings=tuple(map(hostile_finding, old.findings)))
    compared = diff.compared(evil, results())
    for name, file in (("markdown", "report.md"), ("html", "index.html")):
        assert "<script>alert(1)" not in WRITERS[name](compared)[file].decode()


# ------------------------------------------------------------------ the command line


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
    ran = auditor_command(*AUDIT, "--baseline", "before/report.json")
    assert (ran.status, ran.err) == (0, "")
    assert "Since the last audit: 1 change judged anew" in ran.out
    assert "(was: unclear)" in ran.out
    since = report(folder / "reports")["since"]
    assert [turned["was"] for turned in since["turned"]] == ["unclear"]
    again = auditor_command(*AUDIT, "--baseline", "before")
    assert again.out == ran.out


def test_without_a_baseline_nothing_is_compared(folder: Path) -> None:
    assert report(folder / "before")["since"] is None


def test_the_exit_status_does_not_depend_on_the_baseline(
    folder: Path, auditor_command: Command
) -> None:
    write_files(folder, {"docs/documents.yaml": CONFLICT})
    assert auditor_command(*AUDIT, "--out", "now").status == 1
    assert auditor_command(*AUDIT, "--baseline", "now").status == 1


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
    told = auditor_command("diff", "before", "now").out
    assert told.startswith("Since the last audit: 1 conflict judged anew\n")
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
