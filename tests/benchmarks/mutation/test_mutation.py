"""Which mutants are drawn, and which of them the tests of a module kill."""

from __future__ import annotations

import pytest

from tests.benchmarks.mutation.__main__ import shares
from tests.benchmarks.mutation.drawn import drawn, equivalent, every_mutant
from tests.benchmarks.mutation.mutants import mutants_of
from tests.benchmarks.mutation.runs import FailingTestsError, own_tests, run_all
from tests.conftest import write_files

MODULE = "def grown(a, b):\n    return a < b\n"
TESTS = """
from auditor.core.grown import grown

def test_grown():
    assert grown(1, 2) and not grown(2, 1){more}
"""
PACKAGE = {
    "auditor/__init__.py": "",
    "auditor/core/__init__.py": "",
    "auditor/core/grown.py": MODULE,
    "auditor/core/grown_old.py": MODULE,
    "tests/__init__.py": "",
    "tests/core/__init__.py": "",
}


@pytest.mark.parametrize(
    ("more", "killed"),
    [
        ("", {"a <= b": False, "a >= b": True}),
        (" and not grown(1, 1)", {"a <= b": True, "a >= b": True}),
    ],
)
def test_a_boundary_without_a_test_survives(tmp_path, more, killed):
    root = write_files(tmp_path, {**PACKAGE, "tests/core/test_grown.py": TESTS.format(more=more)})
    mutants = mutants_of("auditor/core/grown.py", MODULE)
    outcomes = list(run_all(mutants, 2, root))
    assert {outcome.mutant.after: outcome.killed for outcome in outcomes} == killed
    assert shares(outcomes) == {"auditor/core/grown.py": (sum(killed.values()), 2)}
    assert (root / "auditor/core/grown.py").read_text() == MODULE


def test_a_module_without_tests_of_its_own_keeps_its_mutants(tmp_path):
    root = write_files(tmp_path, PACKAGE)
    outcomes = list(run_all(mutants_of("auditor/core/grown.py", MODULE), 1, root))
    assert [outcome.killed for outcome in outcomes] == [False, False]


def test_tests_that_fail_anyway_measure_nothing(tmp_path):
    tests = TESTS.format(more=" and grown(1, 1)")
    root = write_files(tmp_path, {**PACKAGE, "tests/core/test_grown.py": tests})
    with pytest.raises(FailingTestsError, match=r"test_grown\.py: fails without a change"):
        list(run_all(mutants_of("auditor/core/grown.py", MODULE), 1, root))


def test_own_tests_lie_as_the_module_lies(tmp_path):
    names = ("grown", "grown_ends", "grown_old", "grown_old_ends", "outgrown")
    files = {f"tests/core/test_{name}.py": "" for name in names}
    root = write_files(tmp_path, {**PACKAGE, **files, "tests/core/test_core.py": ""})
    assert own_tests("auditor/core/grown.py", root) == [
        "tests/core/test_grown.py",
        "tests/core/test_grown_ends.py",
    ]
    assert own_tests("auditor/core/grown_old.py", root) == [
        "tests/core/test_grown_old.py",
        "tests/core/test_grown_old_ends.py",
    ]
    assert own_tests("auditor/core/__init__.py", root) == ["tests/core/test_core.py"]


def test_the_draw_is_even_and_repeatable():
    every = every_mutant()
    chosen = drawn(every, 100, seed=1)
    places = [every.index(mutant) for mutant in chosen]
    assert chosen == drawn(every, 100, seed=1) != drawn(every, 100, seed=2)
    assert all(
        abs(place - len(every) * (k + 0.5) / 100) <= len(every) / 100
        for k, place in enumerate(places)
    )
    assert drawn(every[:5], 9, seed=1) == every[:5]


def test_a_path_that_is_not_there_is_an_error():
    with pytest.raises(FileNotFoundError, match="auditor/nothing"):
        every_mutant(["auditor/nothing"])


def test_names_are_unique_and_equivalent_mutants_exist():
    names = [mutant.name for mutant in every_mutant()]
    assert len(set(names)) == len(names)
    assert set(equivalent()) <= set(names)
    assert all(reason.strip() for reason in equivalent().values())
