"""Every benchmark takes `--data`, and its last line is its figures as JSON."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from tests.benchmarks.runner import run, run_sampled

HERE = Path(__file__).parent
MODULES = [
    path
    for path in (*HERE.glob("*.py"), *HERE.glob("*/__main__.py"))
    if "\nif __name__ == " in path.read_text("utf-8")
]


def test_the_benchmarks_are_found():
    names = {path.parent.name if path.stem == "__main__" else path.stem for path in MODULES}
    assert names >= {"discover", "extraction", "factbook", "house", "mutation", "report", "startup"}
    assert names >= {"compare_engine", "cores", "growth", "incremental", "memory", "speed"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HERE).as_posix())
def test_every_benchmark_takes_data(path):
    """It uses the runner, which has the option, or reads the option itself."""
    source = path.read_text("utf-8")
    assert "from tests.benchmarks.runner import" in source or '"--data"' in source
    name = ".".join(["tests", "benchmarks", *path.relative_to(HERE).with_suffix("").parts])
    assert "python -m " + name.removesuffix(".__main__") in (
        importlib.import_module(name).__doc__ or ""
    )


@pytest.mark.parametrize(
    ("words", "status", "last"),
    [
        (["--data", "."], 0, {"figures": {"a": 1, "b": 2}}),
        (["--data", ".", "--only", "b"], 0, {"figures": {"b": 2}}),
        (["--data", "nowhere"], 2, None),
    ],
)
def test_the_last_line_is_the_figures(words, status, last, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["a", *words])
    parts = {"a": lambda *_: {"a": 1}, "b": lambda *_: {"b": 2}}
    assert run("About.", parts) == status
    printed = capsys.readouterr().out.splitlines()
    assert (json.loads(printed[-1]) if printed else None) == last


def test_a_benchmark_without_data_needs_no_folder(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["a"])
    assert run("About.", {"a": lambda *_: {"a": 1}}, needs_data=False) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"figures": {"a": 1}}


@pytest.mark.parametrize(("words", "sample"), [([], 1), (["--sample", "20"], 20)])
def test_a_part_is_told_which_documents_are_asked_for(words, sample, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["a", "--data", ".", *words])
    assert run_sampled("About.", {"a": lambda _, every: {"every": every}}) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"figures": {"every": sample}}
