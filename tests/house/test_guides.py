"""The guides are true: their paths, names, tables, commands and the sentence they carry through."""

from __future__ import annotations

import dataclasses
import doctest
import re
import shlex
import tomllib
from functools import reduce
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, get_args

import pytest

from auditor.checks.packs import load_packs
from auditor.core import model, results
from auditor.core.kinship.relation import Kinship, Relation
from auditor.core.verdict import judge
from tests.conftest import ROOT, write_files

ARCHITECTURE = ROOT / "auditor" / "README.md"
CONTRIBUTING = ROOT / ".github" / "CONTRIBUTING.md"
GUIDES = (ARCHITECTURE, CONTRIBUTING)
BENCHMARKS = tuple(sorted((ROOT / "tests" / "benchmarks").glob("*/README.md")))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SETTINGS = PROJECT["tool"]
PATH = re.compile(r"[\w.*-]+/[\w.*/-]*|\w+\.(?:py|md|txt)")
TYPES = ("Value", "Mention", "ValidTime", "Claim", "Finding", "Results")
COLUMNS: list[list[tuple[Any, Any, Any]]] = [  # timing, what may change, how it moved
    [("same", "any", None), ("same", "up", None)],
    [("unknown", "any", None), ("unknown", "up", None)],
    [("different", "any", "up"), ("different", "up", "up"), ("different", "any", None)],
    [("different", "up", "down"), ("different", "down", "up")],
    [("same", "never", None), ("different", "never", "up"), ("unknown", "never", None)],
]


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def code_in(text: str) -> list[str]:
    """Return what stands between single backticks, outside of code blocks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S))


def table(text: str, first: str) -> list[list[str]]:
    """Return the rows of the table whose head begins with a word."""
    found = re.search(rf"^\| {first} \|.*\n\|[ -|]+\n((?:\|.*\n)+)", text, re.M)
    assert found, first
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in found[1].splitlines()]


@pytest.mark.parametrize(
    "guide", [*GUIDES, *BENCHMARKS], ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_paths_exist(guide):
    """Those from the root, from the package, and from the folder of the guide."""
    paths = [each for each in code_in(text_of(guide)) if PATH.fullmatch(each)]
    for path in paths:
        places = (ROOT, ROOT / "auditor", guide.parent)
        assert any(any(place.glob(path.rstrip("/"))) for place in places), path


def test_the_guides_name_paths():
    for guide in GUIDES:
        assert len([each for each in code_in(text_of(guide)) if PATH.fullmatch(each)]) > 20


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_links_lead_somewhere(guide):
    for target in re.findall(r"\]\(([^)#:]+)\)", text_of(guide)):
        assert (guide.parent / target).exists(), target


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_dotted_names_exist(guide):
    for name in code_in(text_of(guide)):
        if re.fullmatch(r"(?:auditor|tests)(?:\.\w+)+", name):
            resolve(name)


def resolve(name: str) -> Any:
    """Return the module, or the name in a module, of a dotted name."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        module, _, last = name.rpartition(".")
        return reduce(getattr, [last], import_module(module))


def test_the_sentence_is_carried_through():
    ran = doctest.testfile(str(ARCHITECTURE), module_relative=False, encoding="utf-8")
    assert (ran.failed, ran.attempted > 15) == (0, True)


@pytest.mark.parametrize("row", table(text_of(ARCHITECTURE), "arrow"), ids=lambda row: row[0])
def test_types_on_the_path_are_defined_below(row):
    """Each type named on the path stands in some module of the package."""
    sources = [path.read_text("utf-8") for path in (ROOT / "auditor").rglob("*.py")]
    for name in code_in(row[1]):
        found = re.compile(rf"^(?:class {name}\b|{name} = Literal)", re.M)
        assert any(found.search(source) for source in sources), name


@pytest.mark.parametrize("row", table(text_of(ARCHITECTURE), "type"), ids=lambda row: row[0])
def test_the_types_have_the_fields_shown(row):
    (name,) = code_in(row[0])
    shown = code_in(row[1])
    kind = getattr(model, name, None) or getattr(results, name)
    fields = getattr(kind, "_fields", None) or [each.name for each in dataclasses.fields(kind)]
    assert sorted(shown) == sorted(fields)


def test_the_six_types_are_shown():
    assert tuple(code_in(row[0])[0] for row in table(text_of(ARCHITECTURE), "type")) == TYPES


def test_the_table_of_judgement_is_that_of_the_code():
    rows = table(text_of(ARCHITECTURE), "relation")
    assert sorted(row[0] for row in rows) == sorted(get_args(Kinship))
    for kind, *verdicts in rows:
        for shown, situations in zip(verdicts, COLUMNS, strict=True):
            for timing, changes, moved in situations:
                assert judge(Relation(kind), timing, changes, moved) == shown, (kind, timing)


@pytest.mark.parametrize("row", table(text_of(ARCHITECTURE), "threshold"), ids=lambda row: row[0])
def test_thresholds_have_the_values_shown(row):
    assert resolve(code_in(row[0])[0]) == float(row[1])


def layers_shown(start: str) -> list[set[str]]:
    """Return the layers of the chain that follows some words, the highest first."""
    chain = re.search(rf"{re.escape(start)}((?:`\w+`(?:, | → )?)+)", text_of(ARCHITECTURE))
    assert chain, start
    return [set(code_in(layer)) for layer in chain[1].split("→")]


@pytest.mark.parametrize(
    ("start", "contract"),
    [
        ("(contracts in `pyproject.toml`): ", "Imports run one way"),
        ("Within `language`: ", "Imports run one way inside the language"),
    ],
)
def test_the_layers_are_those_of_the_contract(start, contract):
    """Those of packages that are not there yet are left out."""
    (layers,) = (
        each["layers"] for each in SETTINGS["importlinter"]["contracts"] if each["name"] == contract
    )
    modules = [[part.strip() for part in layer.split("|")] for layer in layers]
    known = [{name.rpartition(".")[2] for name in layer if find_spec(name)} for layer in modules]
    assert layers_shown(start) == [layer for layer in known if layer and layer != {"__main__"}]


# ------------------------------------------------------------------ CONTRIBUTING.md


def shell_lines() -> list[str]:
    """Return the commands shown, without their comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", text_of(CONTRIBUTING), re.M | re.S)
    lines = [line.partition("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [part for line in lines for part in line.split(" && ")]


@pytest.mark.parametrize("line", [line for line in shell_lines() if line.startswith("auditor ")])
def test_the_commands_of_the_program_run(line, tmp_path, monkeypatch, auditor_command):
    pack = (ROOT / "rules" / "general.yaml").read_text("utf-8")
    folder = write_files(tmp_path, {"a.txt": "The hall has 4 doors.", "pack.yaml": pack})
    monkeypatch.chdir(folder)
    rule = next(iter(load_packs(())[0].rules))
    words = [rule if word == "RULE" else word for word in shlex.split(line)[1:]]
    ran = auditor_command(*words)
    assert (ran.status in (0, 1), ran.err) == (True, "")
    assert ran.out


@pytest.mark.parametrize("line", [line for line in shell_lines() if " -m tests." in line])
def test_the_benchmarks_shown_exist(line):
    assert find_spec(shlex.split(line)[2])


def test_the_tools_shown_are_installed_for_the_tests():
    extra = " ".join(PROJECT["project"]["optional-dependencies"]["test"])
    tools = {line.split()[0] for line in shell_lines()} - {"auditor", "python", "python3", "."}
    packages = {"lint-imports": "import-linter", ".venv/bin/pip": "pytest"}
    assert all(packages.get(tool, tool) in extra for tool in tools), tools


def test_the_fast_tests_leave_out_the_markers_there_are():
    (fast,) = [line for line in shell_lines() if line.startswith("pytest -n")]
    markers = [each.partition(":")[0] for each in SETTINGS["pytest"]["ini_options"]["markers"]]
    assert re.findall(r"not (\w+)", fast) == [
        m for m in ("slow", "browser", "timing") if m in markers
    ]
    assert len(markers) == 3


def test_the_guides_are_linked_from_the_readme():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "(auditor/README.md)" in readme
    assert "(.github/CONTRIBUTING.md)" in readme
