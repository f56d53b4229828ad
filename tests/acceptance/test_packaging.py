"""The source distribution passes its own tests: it holds every file that they read."""

from __future__ import annotations

import tomllib

from tests.conftest import ROOT

TARGETS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"][
    "targets"
]


def test_the_source_distribution_leaves_nothing_out() -> None:
    sdist = TARGETS.get("sdist", {})
    assert not {"exclude", "include", "only-include"} & sdist.keys()


def test_the_files_that_tests_read_are_there() -> None:
    for name in (".ci/run", ".github/CONTRIBUTING.md", "reports/report.json", "seeds", "rules"):
        assert (ROOT / name).exists(), name
