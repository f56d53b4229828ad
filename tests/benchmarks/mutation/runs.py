"""Mutants → which of them the tests of their own module notice, each run in a copy of the package.

A module's own tests are `tests/<same path>/test_<module>.py`, and `test_<module>_<part>.py` where
they fill several files.  A module without tests of its own keeps all its mutants.  A run that takes
longer than its limit counts as noticed: the mutant never ends.
"""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.mutation.mutants import Mutant

ROOT = Path(__file__).resolve().parents[3]
COPIED = ("auditor", "tests", "rules", "seeds", "pyproject.toml", "README.md")
PYTEST = (
    *("-m", "pytest", "-x", "-q", "--no-header", "--tb=no", "-m", "not slow and not browser"),
    *("-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin", "--hypothesis-seed=1"),
)
PASSED, NO_TESTS = 0, 5  # exit statuses of pytest
LATER = 10_000_000_000  # nanoseconds by which a changed file is younger than its compiled form


class FailingTestsError(Exception):
    """Tests of a module that fail without any change, so that they measure nothing."""


@dataclass(frozen=True)
class Outcome:
    """Whether the tests noticed a mutant, and how many seconds they took."""

    mutant: Mutant
    killed: bool
    seconds: float


def own_tests(path: str, root: Path = ROOT) -> list[str]:
    """Return the paths of the tests of a module: `auditor/core/values.py`'s are
    `tests/core/test_values.py` and `tests/core/test_values_*.py`; a package's have its name."""
    inner = Path(path).relative_to("auditor")
    module = inner.parent.name if inner.stem == "__init__" else inner.stem
    others = {f"test_{each.stem}" for each in (root / path).parent.iterdir()}
    longer = tuple(other for other in others if other.startswith(f"test_{module}_"))
    return [
        test.relative_to(root).as_posix()
        for test in sorted((root / "tests" / inner.parent).glob(f"test_{module}*.py"))
        if f"{test.stem}_".startswith(f"test_{module}_") and not test.stem.startswith(longer)
    ]


def run_all(mutants: Sequence[Mutant], workers: int = 2, root: Path = ROOT) -> Iterator[Outcome]:
    """Yield the outcome of each mutant, in the order given.

    Raises FailingTestsError if a module's own tests fail without a change.
    """
    with tempfile.TemporaryDirectory() as folder:
        trees: queue.Queue[_Tree] = queue.Queue()
        for number in range(workers):
            trees.put(_Tree(root, Path(folder, str(number))))
        limits: dict[str, float] = {}
        tree = trees.get()
        for path in sorted({mutant.path for mutant in mutants}):
            limits[path] = tree.limit(path)
        trees.put(tree)

        def outcome(mutant: Mutant) -> Outcome:
            own = trees.get()
            try:
                return own.outcome(mutant, limits[mutant.path])
            finally:
                trees.put(own)

        with ThreadPoolExecutor(workers) as pool:
            yield from pool.map(outcome, mutants)


class _Tree:
    """A copy of the package and its tests in which one file at a time is changed."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            if (root / name).is_dir():
                skipped = shutil.ignore_patterns("__pycache__", "golden", "*.png")
                shutil.copytree(root / name, folder / name, ignore=skipped)
            elif (root / name).exists():
                folder.mkdir(exist_ok=True)
                shutil.copy2(root / name, folder / name)

    def limit(self, path: str) -> float:
        """Return how many seconds the tests of a module may take, from a run without a change."""
        tests = own_tests(path, self.folder)
        if not tests:
            return 0.0
        begin = time.perf_counter()
        if self._status(tests, limit=600) not in (PASSED, NO_TESTS):
            raise FailingTestsError(f"{', '.join(tests)}: fails without a change")
        return 20 + 5 * (time.perf_counter() - begin)

    def outcome(self, mutant: Mutant, limit: float) -> Outcome:
        """Return whether the tests of the mutant's module fail on it."""
        tests = own_tests(mutant.path, self.folder)
        if not tests:
            return Outcome(mutant, killed=False, seconds=0.0)
        begin = time.perf_counter()
        with self._changed(mutant):
            killed = self._status(tests, limit) not in (PASSED, NO_TESTS)
        return Outcome(mutant, killed, time.perf_counter() - begin)

    @contextmanager
    def _changed(self, mutant: Mutant) -> Iterator[None]:
        file = self.folder / mutant.path
        source, times = file.read_text("utf-8"), file.stat()
        file.write_text(mutant.applied(source), "utf-8")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns + LATER))
        try:
            yield
        finally:
            file.write_text(source, "utf-8")
            os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    def _status(self, tests: list[str], limit: float) -> int | None:
        """Return the exit status of the tests, or None where they take longer than the limit."""
        with tempfile.TemporaryDirectory() as examples:
            variables = {
                **os.environ,
                "PYTHONPATH": str(self.folder),
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
                "HYPOTHESIS_STORAGE_DIRECTORY": examples,
                "PYTHONHASHSEED": "1",
            }
            try:
                run = subprocess.run(
                    [sys.executable, *PYTEST, *tests],
                    cwd=self.folder,
                    env=variables,
                    timeout=limit,
                    capture_output=True,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                return None
            return run.returncode
