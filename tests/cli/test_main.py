"""The command line: what it writes, what it prints and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys

import pytest

import auditor
from tests.conftest import ROOT, report, write_files

PACK = """\
names:
  institute: {The Institute: []}
facts:
  laboratories:
    - "{institute} has {total:count} laboratories"
rules:
  laboratories-agree:
    check: agree
    value: laboratories.total
    per: institute
    level: LEVEL
    examples:
      - conflict: |
          2016: The Institute has 24 laboratories.
          2016: The Institute has 25 laboratories.
      - agreement: |
          2016: The Institute has 24 laboratories.
          2016: The Institute has 24 laboratories.
"""
OLD, NEW = "The Institute has 24 laboratories.", "The Institute has 25 laboratories."


@pytest.fixture
def disagreeing(tmp_path):
    """Two documents that disagree, and a pack that sees it."""
    write_files(tmp_path, {"pack.yaml": PACK.replace("LEVEL", "error")})
    write_files(tmp_path, {"mild.yaml": PACK.replace("LEVEL", "warning")})
    return write_files(tmp_path, {"docs/old.txt": OLD, "docs/new.txt": NEW})


def declare(folder, dates: str) -> None:
    (folder / "docs" / "documents.yaml").write_text(dates)


CONFLICT = "old.txt: 2016-03-25\nnew.txt: 2016-03-25"
CHANGE = "old.txt: 2016-03-25\nnew.txt: 2024-09-05"
UNCLEAR = "old.txt: 2016-03-25"
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


# ------------------------------------------------------------------ claims


def claims(auditor_command, folder, *arguments):
    return auditor_command(
        *("claims", folder / "docs", "--only-rules", "--rules", folder / "pack.yaml"), *arguments
    )


def test_claims_as_a_table_are_not_cut(disagreeing, auditor_command):
    ran = claims(auditor_command, disagreeing)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].split()[:3] == ["document", "place", "fact"]
    assert [line.split()[0] for line in lines[1:]] == ["new.txt", "old.txt"]
    assert "laboratories" in lines[1]
    assert "The Institute" in lines[1]


def test_claims_for_programs(disagreeing, auditor_command):
    as_json = json.loads(claims(auditor_command, disagreeing, "--format", "json").out)
    assert [(c["document"], c["value_low"]) for c in as_json] == [("new.txt", 25), ("old.txt", 24)]
    written = claims(auditor_command, disagreeing, "--format", "csv").out
    as_csv = list(csv.DictReader(io.StringIO(written)))
    assert [row["value_text"] for row in as_csv] == ["25", "24"]
    assert set(as_csv[0]) == set(as_json[0])


def test_mentions(disagreeing, auditor_command):
    ran = claims(auditor_command, disagreeing, "--mentions", "--format", "json")
    counts = [(m["document"], m["text"]) for m in json.loads(ran.out) if m["kind"] == "count"]
    assert counts == [("new.txt", "25"), ("old.txt", "24")]
    for mention in json.loads(ran.out):
        text = {"new.txt": NEW, "old.txt": OLD}[mention["document"]]
        assert text[mention["start"] : mention["end"]] == mention["text"]


def test_claims_of_what_cannot_be_read(tmp_path, auditor_command):
    ran = auditor_command("claims", tmp_path / "gone")
    assert ran.status == 2
    assert "no such file or folder" in ran.err


# ------------------------------------------------------------------ rules


def test_rules_that_ship_are_listed_and_pass(auditor_command):
    listed = auditor_command("rules", "list")
    assert (listed.status, listed.err) == (0, "")
    assert listed.out.splitlines()[0].split() == ["pack", "name", "check", "level", "description"]
    tested = auditor_command("rules", "test")
    assert (tested.status, tested.err) == (0, "")
    rules = len(listed.out.splitlines()) - 1
    assert re.fullmatch(rf"{rules} rules, \d+ examples, 0 failures\n", tested.out)


WRONG = PACK.replace("- agreement: |", "- change: |").replace("LEVEL", "error")
FAILING = [
    (WRONG, 1, r"laboratories-agree.*change.*agreement"),
    (PACK.replace("LEVEL", "error").split("      - agreement")[0], 1, r"laboratories-agree.*quiet"),
    (PACK.split("    examples:")[0].replace("LEVEL", "error"), 1, r"laboratories-agree"),
    (PACK, 2, r"LEVEL"),
]


@pytest.mark.parametrize(("pack", "status", "message"), FAILING)
def test_rules_that_fail_are_told(tmp_path, auditor_command, pack, status, message):
    write_files(tmp_path, {"pack.yaml": pack})
    ran = auditor_command("rules", "test", tmp_path / "pack.yaml")
    assert ran.status == status
    assert re.search(message, ran.err)
    assert all(line for line in ran.err.splitlines())


# ------------------------------------------------------------------ terminals


def at_terminal(*arguments: object, columns: int = 80, **environment: str) -> tuple[int, str]:
    """Run the command at a terminal of its own and return status and what it shows."""
    ours, theirs = pty.openpty()
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    given = {"TERM": "xterm", "COLUMNS": str(columns), **environment}
    command = [sys.executable, "-m", "auditor", *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=kept | given
    ) as process:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return process.returncode, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def test_colours_at_a_terminal_only_and_not_against_the_wish(tmp_path):
    arguments = ("audit", ROOT / "seeds", "--out", tmp_path)
    status, coloured = at_terminal(*arguments)
    assert (status, bool(re.search(r"\x1b\[[0-9;]*3[0-9]m", coloured))) == (0, True)
    _, plain = at_terminal(*arguments, NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", plain)
    piped = subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)], capture_output=True, check=True
    )
    assert (b"\x1b" in piped.stdout, piped.stderr) == (False, b"")


def test_a_narrow_terminal_cuts_nothing(tmp_path):
    arguments = ("audit", ROOT / "seeds", "--out", tmp_path)
    status, shown = at_terminal(*arguments, columns=40)
    lines = ESCAPE.sub("", shown).splitlines()
    assert status == 0
    assert all(len(line) <= 40 for line in lines if str(tmp_path) not in line)
    assert "…" not in "".join(line[-1:] for line in lines)


def test_progress_is_shown_for_long_work_at_a_terminal(tmp_path):
    write_files(tmp_path / "docs", {f"{n}.txt": f"In {n} there were 7." for n in range(1900, 1930)})
    arguments = ("audit", tmp_path / "docs", "--out", tmp_path / "out")
    assert "auditing" in at_terminal(*arguments)[1]
    piped = subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)], capture_output=True, check=True
    )
    assert (b"auditing" in piped.stdout, piped.stderr) == (False, b"")


def test_a_terminal_without_the_letters_is_no_error(tmp_path):
    write_files(tmp_path, {"docs/ü.txt": "Zürich: 24 – 25."})
    run = subprocess.run(
        [sys.executable, "-m", "auditor", "claims", "--mentions", tmp_path / "docs"],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert b"?.txt" in run.stdout


def test_version(auditor_command):
    assert auditor_command("--version").out == f"auditor {auditor.__version__}\n"


def test_no_command_shows_help(auditor_command):
    ran = auditor_command()
    assert "Commands:" in ran.out + ran.err
