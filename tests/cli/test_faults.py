"""Where the machine is at fault, one line says so, and the exit status is never that of conflicts."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from auditor.cli import faults, terminal
from auditor.report import write
from tests.conftest import ROOT, write_files
from tests.report_samples import seeds

posix = pytest.mark.skipif(sys.platform == "win32", reason="devices and pipes of POSIX")
AUDITOR = f"{sys.executable} -m auditor"
GOOD = "The Institute has 24 laboratories."
LONG = "n" * 300

PRINTING = [
    "audit docs --out out",
    "audit docs --out out --format github",
    "claims docs",
    "claims docs --format csv",
    "compare 'It has 24 rooms.' 'It has 25 rooms.'",
    "rules list",
    "rules new",
    "rules schema",
    "--version",
    "--help",
]


def shell(folder: Path, command: str) -> tuple[int, str]:
    """Run a command line in a folder and return status and stderr."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True
    )
    return ran.returncode, ran.stderr


@pytest.fixture
def folder(tmp_path):
    return write_files(tmp_path, {"docs/a.txt": GOOD, "docs/b.txt": GOOD})


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a full disk to try")
@pytest.mark.parametrize("command", PRINTING)
def test_a_full_disk_under_standard_output(folder, command):
    status, err = shell(folder, f"{AUDITOR} {command} > /dev/full")
    assert (status, err) == (2, "error: standard output: No space left on device\n")


@posix
@pytest.mark.parametrize("command", PRINTING[:4])
def test_standard_output_is_closed(folder, command):
    status, err = shell(folder, f"{AUDITOR} {command} >&-")
    assert (status, err) == (2, "error: standard output: it is closed\n")


@posix
@pytest.mark.parametrize("command", PRINTING)
def test_a_reader_that_leaves_is_no_conflict(folder, command):
    left = f"{AUDITOR} {command} | true; exit ${{PIPESTATUS[0]}}"
    status, err = shell(folder, left.replace("| true", "| (exec <&-; sleep 1)"))
    compared = command.startswith("compare")  # a true conflict keeps its status
    assert (status in ((1,) if compared else (0, 2)), err) == (True, "")


@posix
def test_the_working_folder_is_gone(folder):
    gone = "mkdir gone && cd gone && rmdir ../gone"
    status, err = shell(folder, f"{gone} && {AUDITOR} audit {folder}/docs")
    assert status == 2
    assert err.count("\n") == 1
    assert "No such file or directory" in err
    assert "bug" not in err


@pytest.mark.parametrize(
    "command",
    [
        ("audit", LONG),
        ("audit", "docs", "--out", LONG),
        ("audit", "docs", "--out", "out", "--rules", LONG),
        ("audit", "docs", "--out", "out", "--baseline", LONG),
        ("audit", "docs", "--out", "out", "--waivers", LONG),
        ("audit", "docs", "--out", "out", "--documents", LONG),
        ("report", LONG),
        ("diff", LONG, LONG),
        ("waive", "c1", "--because", "r", "--report", LONG),
        ("waive", "c1", "--because", "r", "--waivers", LONG),
        ("init", LONG),
        ("rules", "new", LONG),
        ("compare", LONG, LONG),
    ],
    ids=lambda command: " ".join(command).replace(LONG, "LONG"),
)
def test_a_name_that_is_too_long(folder, monkeypatch, auditor_command, command):
    monkeypatch.chdir(folder)
    ran = auditor_command(*command)
    assert ran.status == 2
    errors = [line for line in ran.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert LONG in errors[0]
    assert "bug" not in ran.err


INTERRUPTED = """
import sys
class Interrupting:
    def find_spec(self, name, *_):
        if name == NAME:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
sys.argv = ["auditor", "audit", "docs", "--out", "out"]
from auditor.__main__ import main
main()
"""


@pytest.mark.parametrize(
    "module", ["auditor.cli", "typer", "auditor.audit", "auditor.read.choosing.walk"]
)
def test_an_interruption_while_modules_load(folder, module):
    code = INTERRUPTED.replace("NAME", repr(module))
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
    )
    assert (ran.returncode, ran.stderr) == (130, b"interrupted\n")


def test_a_clock_before_1980(tmp_path, monkeypatch):
    pytest.importorskip("openpyxl")
    (now,) = write(seeds().results(), tmp_path / "now", ["xlsx"])
    monkeypatch.setattr(time, "time", lambda: 0.0)
    (then,) = write(seeds().results(), tmp_path / "then", ["xlsx"])
    assert then.read_bytes() == now.read_bytes()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (FileNotFoundError(2, "No such file", "a.txt"), "error: a.txt: No such file"),
        (OSError(errno.ENOSPC, "No space"), "error: standard output: No space"),
        (OSError(errno.ENOMEM, "Cannot allocate"), "error: Cannot allocate"),
        (OSError("odd"), "error: odd"),
    ],
)
def test_the_line_of_an_error(capsys, error, line):
    assert faults.show_fault(error) == terminal.NOT_IN_FULL
    assert capsys.readouterr().err == f"{line}\n"


@pytest.mark.skipif(os.name == "nt", reason="signals are others there")
def test_an_interruption_of_the_work_ends_with_one_line(tmp_path):
    write_files(tmp_path / "docs", {f"{n}.txt": f"In {n} there were 7.\n" * 900 for n in range(60)})
    command = [sys.executable, "-m", "auditor", "audit", "docs", "--no-cache", "--jobs", "1"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE) as ran:
        with suppress(subprocess.TimeoutExpired):
            ran.wait(2)
        ran.send_signal(signal.SIGINT)
        _, said = ran.communicate(timeout=30)
    assert (ran.returncode, said) == (130, b"interrupted\n")
    assert not (tmp_path / "reports").exists()
