"""What the commands print at a terminal, and elsewhere."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

from tests.conftest import ROOT, write_files


def at_terminal(*arguments: object, columns: int = 80, **environment: str) -> tuple[int, str]:
    """Run the command at a terminal of its own and return status and what it shows."""
    ours, theirs = pty.openpty()
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    settings = {"TERM": "xterm", "COLUMNS": str(columns), **environment}
    command = [sys.executable, "-m", "auditor", *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=kept | settings
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
