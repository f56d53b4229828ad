"""The command line: what it writes, what it prints and how it ends."""

from __future__ import annotations

import pytest

import auditor
from tests.cli.disagreeing import CHANGE, CONFLICT, UNCLEAR, declare
from tests.conftest import report, write_files

STATUS = [
    (CONFLICT, "pack.yaml", "conflict", 1),
    (CONFLICT, "pack.yaml", "change", 1),
    (CONFLICT, "pack.yaml", "never", 0),
    (CONFLICT, "mild.yaml", "conflict", 0),
    (UNCLEAR, "pack.yaml", "conflict", 0),
    (UNCLEAR, "pack.yaml", "unclear", 1),
    (UNCLEAR, "pack.yaml", "revision", 1),
    (CHANGE, "pack.yaml", "revision", 0),
    (CHANGE, "pack.yaml", "change", 1),
]


@pytest.mark.parametrize(("dates", "pack", "fail_on", "status"), STATUS)
def test_exit_status(disagreeing, auditor_command, dates, pack, fail_on, status):
    declare(disagreeing, dates)
    ran = auditor_command(
        *("audit", disagreeing / "docs", "--only-rules", "--rules", disagreeing / pack),
        *("--out", disagreeing / "out", "--fail-on", fail_on),
    )
    assert (ran.status, ran.err) == (status, "")


def test_what_could_not_be_read_goes_before_what_was_found(disagreeing, auditor_command):
    declare(disagreeing, CONFLICT)
    write_files(disagreeing, {"docs/bad.txt": b"\0"})
    arguments = ("--only-rules", "--rules", disagreeing / "pack.yaml", "--out", disagreeing / "out")
    ran = auditor_command("audit", disagreeing / "docs", *arguments)
    assert ran.status == 2
    assert [f["verdict"] for f in report(disagreeing / "out")["findings"]] == ["conflict"]


def test_only_rules_takes_no_other_packs(disagreeing, auditor_command):
    declare(disagreeing, CONFLICT)
    ran = auditor_command(
        *("audit", disagreeing / "docs", "--only-rules", "--no-discover"),
        *("--out", disagreeing / "out"),
    )
    assert ran.status == 0
    made = report(disagreeing / "out")
    assert (made["claims"], made["findings"]) == ([], [])


def test_formats_are_written_into_the_output_folder(disagreeing, auditor_command):
    out = disagreeing / "deep" / "out"
    ran = auditor_command("audit", disagreeing / "docs", "--out", out, "--format", "json, csv,json")
    assert ran.status == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "claims.csv",
        "findings.csv",
        "report.json",
    ]


def test_reports_go_to_reports_unless_told(disagreeing, auditor_command, monkeypatch):
    monkeypatch.chdir(disagreeing)
    ran = auditor_command("audit", "docs")
    assert ran.status == 0
    assert (disagreeing / "reports" / "index.html").is_file()
    assert "reports/index.html" in ran.out


@pytest.mark.parametrize("out", ["", " "])
def test_a_folder_without_a_name_is_refused(disagreeing, auditor_command, out):
    ran = auditor_command("audit", disagreeing / "docs", "--out", out)
    assert ran.status == 2
    assert "no folder is named" in ran.err


def test_the_dates_of_another_file(disagreeing, auditor_command):
    declare(disagreeing, CONFLICT)
    write_files(disagreeing, {"dates.yaml": CHANGE})
    auditor_command(
        *("audit", disagreeing / "docs", "--documents", disagreeing / "dates.yaml"),
        *("--only-rules", "--rules", disagreeing / "pack.yaml", "--out", disagreeing / "out"),
    )
    assert [f["verdict"] for f in report(disagreeing / "out")["findings"]] == ["change"]


def test_version(auditor_command):
    told = auditor_command("--version").out
    assert told.startswith(f"auditor {auditor.__version__}, Python 3.")
    assert told.endswith(", packs: factbook, general, ilo\n")


def test_help_shows_the_audit_first(auditor_command):
    told = auditor_command("-h").out
    assert told == auditor_command("--help").out
    commands = told.partition("Commands:")[2].split()
    assert commands[0] == "audit"
    assert "--install-completion" in told


def test_the_demo(auditor_command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = auditor_command("demo")
    assert ran.status == 0
    assert "0 to fix, 0 to ask, 3 changed" in ran.out
    assert (tmp_path / "reports" / "index.html").is_file()


def test_no_command_shows_help(auditor_command):
    ran = auditor_command()
    assert "Commands:" in ran.out + ran.err


def test_what_is_ignored_neither_fails_nor_is_written(disagreeing, auditor_command):
    declare(disagreeing, CONFLICT)
    arguments = (
        "audit",
        disagreeing / "docs",
        "--only-rules",
        "--rules",
        disagreeing / "pack.yaml",
    )
    out = ("--out", disagreeing / "out", "--format", "json")
    name = report_rule(auditor_command(*arguments, *out), disagreeing)
    ran = auditor_command(*arguments, *out, "--ignore", name, "--ignore", "discover")
    assert (ran.status, ran.err) == (0, "")
    assert report(disagreeing / "out")["findings"] == []


def report_rule(ran, folder):
    """Return the name of the rule that an audit, which found a conflict, printed."""
    assert ran.status == 1
    return report(folder / "out")["findings"][0]["rule"]


def test_a_name_to_ignore_that_there_is_not_is_bad_usage(disagreeing, auditor_command):
    ran = auditor_command("audit", disagreeing / "docs", "--ignore", "discover-sums")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error: --ignore: 'discover-sums' is the name of no rule")
    assert "did you mean 'discover-sum'?" in ran.err
