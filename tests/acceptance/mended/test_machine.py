"""The machine at fault: one line, and the status is never that of conflicts; see `tests/cli/test_faults.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.acceptance.mended.commands import NEW, OLD, auditor, names
from tests.cli.test_faults import AUDITOR, shell
from tests.conftest import write_files

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="limits and devices of Linux"),
]


@pytest.fixture
def folder(tmp_path):
    return write_files(tmp_path, {"docs/a.txt": OLD, "docs/b.txt": NEW})


def test_a_limit_on_the_size_of_files_leaves_the_old_reports(folder):
    assert auditor(folder, "audit", "docs", "--out", "out").status == 0
    before = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    write_files(folder, {"docs/c.txt": OLD})
    status, err = shell(folder, f"ulimit -f 8; {AUDITOR} audit docs --out out")
    assert status == 2
    (error,) = [line for line in err.splitlines() if not line.startswith("note: ")]
    assert "File too large" in error
    assert {path.name: path.read_bytes() for path in (folder / "out").iterdir()} == before
    assert names(folder) == ["docs", "out"]


@pytest.mark.parametrize("out", ["/proc/reports", "/dev/null", "docs/a.txt", "docs/a.txt/deep"])
def test_a_place_where_nothing_can_be_written(folder, out):
    ran = auditor(folder, "audit", "docs", "--out", out)
    assert ran.status == 2
    assert out.partition("/deep")[0] in ran.err.replace("\n", " ")
    assert (folder / "docs" / "a.txt").read_text() == OLD


@pytest.mark.parametrize(
    "command", ["audit gone", "compare gone.txt docs", "rules explain nothing"]
)
def test_standard_error_is_full_or_closed(folder, command):
    for end in ("2>/dev/full", "2>&-", ">/dev/full 2>/dev/full"):
        status, _ = shell(folder, f"{AUDITOR} {command} {end}")
        assert status == 2, end


def test_an_environment_without_anything(folder):
    command = f"env -i PYTHONPATH=$PYTHONPATH {AUDITOR} audit docs --out out"
    status, err = shell(folder, command)
    assert (status, err) == (0, "")
    assert (folder / "out" / "index.html").stat().st_size > 1000


def test_few_files_may_be_open_at_once(folder):
    write_files(folder, {f"docs/{n}.txt": OLD for n in range(60)})
    status, err = shell(folder, f"ulimit -n 40; {AUDITOR} audit docs --out out")
    assert (status, err) == (0, "")


def test_a_folder_of_temporary_files_that_is_not_there(folder):
    ran = auditor(folder, "audit", "docs", "--out", "out", TMPDIR="/gone", HOME="/gone")
    assert ran.status == 0
    assert Path(folder / "out" / "report.json").exists()
