"""The oldest versions that are tried are those that pyproject.toml allows."""

from __future__ import annotations

import tomllib

import pytest

from tests import oldest_versions
from tests.conftest import ROOT
from tests.oldest_versions import main, oldest

NO_EXTRAS = {"cluster": [], "parquet": [], "xlsx": []}


def test_every_library_has_an_oldest_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = {pin.partition("==")[0] for pin in oldest(project)}
    assert {line.partition(">")[0] for line in project["dependencies"]} <= pinned
    assert {"pyarrow", "openpyxl"} <= pinned


@pytest.mark.parametrize(
    ("written", "pin"), [("a>=1.2", "a==1.2"), ("a>=1.2,<3", "a==1.2"), ("a[b]<3,>=1", "a==1")]
)
def test_the_lower_bound_is_tried(written, pin):
    assert oldest({"dependencies": [written], "optional-dependencies": NO_EXTRAS}) == [pin]


def test_a_library_without_a_lower_bound_is_refused():
    with pytest.raises(ValueError, match="a<3 names no oldest version"):
        oldest({"dependencies": ["a<3"], "optional-dependencies": NO_EXTRAS})


def test_without_an_index_it_says_so_and_passes(monkeypatch, capsys):
    monkeypatch.setattr(oldest_versions, "_has_index", lambda *_: False)
    assert main() == 0
    assert capsys.readouterr().out.startswith("no package index can be reached")


def test_the_continuous_check_tries_them():
    assert "python -m tests.oldest_versions" in (ROOT / ".ci" / "run").read_text("utf-8")
