"""The program as a process of its own, which may hang, be killed or die: what these tests share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from auditor.files.file_names import CACHE_FOLDER
from tests.conftest import ROOT, Ran

LONGEST = 120  # seconds; a command takes one, on a busy machine ten
OLD = "The Institute has 24 laboratories."
NEW = "The Institute has 25 laboratories."


def begun(folder: Path, *arguments: object, **more: str) -> subprocess.Popen[str]:
    """Start the program in a folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )


def ended(process: subprocess.Popen[str]) -> Ran:
    """Return what a process did; one that does not end is killed, and fails the test."""
    try:
        out, err = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    assert "bug in auditor" not in err, err
    assert "Traceback" not in err, err
    return Ran(process.returncode, out, err)


def auditor(folder: Path, *arguments: object, **more: str) -> Ran:
    """Run the program in a folder to its end."""
    return ended(begun(folder, *arguments, **more))


def errors(ran: Ran) -> list[str]:
    """Return the lines that tell an error."""
    return [line for line in ran.err.splitlines() if line.startswith("error: ")]


def names(folder: Path) -> list[str]:
    """Return what lies in a folder, but for what audits keep for the next one."""
    return sorted(path.name for path in folder.iterdir() if path.name != CACHE_FOLDER)
