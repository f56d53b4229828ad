"""The repository → whether its source distribution passes its tests: `python -m tests.sdist`.

It is built, unpacked, installed into an environment of its own with the newest versions that
pyproject.toml allows, or those that constraints name; there the seeds are audited and the fast
tests run.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

from tests.conftest import ROOT

FAST = ("-m", "not slow and not browser and not timing")


def environment(folder: Path) -> Path:
    """Make an environment in a folder; return where its programs are."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if sys.platform == "win32" else "bin")


def unpacked(folder: Path, programs: Path) -> Path:
    """Build the source distribution with the programs of an environment; return where it lies."""
    run(ROOT, programs / "python", "-m", "pip", "install", "--quiet", "hatchling")
    run(ROOT, programs / "python", "-m", "hatchling", "build", "-t", "sdist", "-d", folder)
    (packed,) = folder.glob("auditor-*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    return folder / packed.name.removesuffix(".tar.gz")


def tried(folder: Path, *constraints: str | Path) -> int:
    """Return the exit status of the first step that fails, 0 for none."""
    programs = environment(folder / "venv")
    source = unpacked(folder / "built", programs)
    python = programs / "python"
    steps = (
        (python, "-m", "pip", "install", "--quiet", *constraints, "-e", ".[test]"),
        (programs / "auditor", "audit", "seeds", "--out", folder / "out"),
        (python, "-m", "pytest", "-q", "-n", "auto", "-p", "no:cacheprovider", *FAST),
    )
    return next((status for step in steps if (status := run(source, *step))), 0)


def run(cwd: Path, *command: str | Path) -> int:
    """Run a program in a folder; return its exit status."""
    return subprocess.run([str(part) for part in command], cwd=cwd, check=False).returncode


def main() -> int:
    """Try the source distribution; return 0 where it passes."""
    with tempfile.TemporaryDirectory() as folder:
        return tried(Path(folder))


if __name__ == "__main__":
    sys.exit(main())
