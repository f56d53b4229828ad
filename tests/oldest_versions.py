"""pyproject.toml → whether the oldest versions that it allows work: `python -m tests.oldest_versions`.

They are installed into an environment of their own together with the source distribution, in which
the seeds are audited and the fast tests run.  Without a package index nothing is tried, and the
first line says so.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

from packaging.requirements import Requirement

from tests.conftest import ROOT
from tests.sdist import run, tried

EXTRAS = ("cluster", "parquet", "xlsx")  # those that users install


def oldest(project: dict[str, object]) -> list[str]:
    """Return a pin for each library of a `[project]` table, the oldest version that is allowed.

    Raises ValueError for a library without a lower bound.
    """
    optional = project.get("optional-dependencies", {})
    written = [*project["dependencies"], *(line for extra in EXTRAS for line in optional[extra])]
    return [_pin(Requirement(line)) for line in written]


def _pin(library: Requirement) -> str:
    for bound in library.specifier:
        if bound.operator == ">=":
            return f"{library.name}=={bound.version}"
    raise ValueError(f"{library} names no oldest version")


def main() -> int:
    """Try the oldest versions; return 0 where they work, or where none can be had."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = oldest(project)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        if not _has_index(home, Requirement(pins[0]).name):
            print("no package index can be reached: the oldest versions are not tried")
            return 0
        return _try(home, pins)


def _has_index(folder: Path, library: str) -> bool:
    """Whether the newest version of a library can be downloaded."""
    download = ("pip", "download", "--quiet", "--no-deps", "--dest", folder / "any", library)
    return run(ROOT, sys.executable, "-m", *download) == 0


def _try(folder: Path, pins: Iterable[str]) -> int:
    """Return the exit status of the first step that fails, 0 for none."""
    constraints = folder / "oldest.txt"
    constraints.write_text("\n".join(pins), encoding="utf-8")
    print(*pins, flush=True)
    return tried(folder, "-c", constraints)


if __name__ == "__main__":
    sys.exit(main())
