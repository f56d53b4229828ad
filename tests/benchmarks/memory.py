"""How much memory an audit takes at most.

    python -m tests.benchmarks.memory --data FOLDER [--sample N] [--only PART...]

The program audits a folder of text files as one process of its own, writes its usual reports, and
keeps nothing for the next audit.  Measured is the most memory that it held at any time, in millions
of bytes, as Linux counts it; elsewhere the figures are absent.

- `peak_mb`: the Factbook documents, with their pack
- `peak_mb_10` (part `ten`, which takes ten times as long): ten copies of them, with other names and
  of other years
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from auditor.core.model import Document
from tests.benchmarks.documents import copies, factbook, written
from tests.benchmarks.runner import run_sampled

# what the process itself says: what its parent is told counts the parent's memory too
AUDIT_AND_TELL = """
import sys
from pathlib import Path
from auditor.cli import main
told = sys.argv.pop()
try:
    main()
finally:
    Path(told).write_text(Path("/proc/self/status").read_text())
"""
OPTIONS = ("--rules", "factbook", "--no-cache", "--jobs", "1", "--fail-on", "never")


def peak(documents: Iterable[Document]) -> float:
    """Return the most memory that an audit held, in millions of bytes.

    Raises CalledProcessError where the audit fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        texts, told = Path(folder, "texts"), Path(folder, "status")
        written(documents, texts)
        audit = ("audit", str(texts), "--out", str(Path(folder, "out")), *OPTIONS, str(told))
        subprocess.run(
            [sys.executable, "-c", AUDIT_AND_TELL, *audit],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        lines = dict(line.split(":", 1) for line in told.read_text().splitlines())
    return round(int(lines["VmHWM"].split()[0]) * 1024 / 1e6)


def one(data: Path, sample: int) -> dict[str, float]:
    """Return the figure of the Factbook documents."""
    return _on_linux("peak_mb", factbook(data)[::sample])


def ten(data: Path, sample: int) -> dict[str, float]:
    """Return the figure of ten copies of them."""
    return _on_linux("peak_mb_10", copies(factbook(data)[::sample], 10))


def _on_linux(figure: str, documents: Iterable[Document]) -> dict[str, float]:
    if sys.platform != "linux":
        print(f"{figure}: not measured on {sys.platform}")
        return {}
    return {figure: peak(documents)}


if __name__ == "__main__":
    sys.exit(run_sampled(__doc__, {"one": one, "ten": ten}))
