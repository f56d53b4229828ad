"""Each clause of the table names tests that are there; every kind has three cases of its own."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.acceptance.mended.clauses import CLAUSES, Clause
from tests.benchmarks.mend.table import is_mended
from tests.conftest import ROOT


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: f"{clause.kind}: {clause.words}")
def test_the_tests_of_a_clause_are_there(clause):
    for name in clause.tests:
        path, _, function = name.partition("::")
        source = (ROOT / path).read_text("utf-8")
        assert f"def {function.partition('[')[0]}(" in source if function else source


def test_every_kind_has_three_cases_of_its_own():
    own = Counter(clause.kind for clause in CLAUSES if clause.words.startswith("own: "))
    assert {kind: own[kind] >= 3 for kind in {clause.kind for clause in CLAUSES}} == dict.fromkeys(
        own, True
    )
    assert len(own) == 7


@pytest.mark.parametrize(
    ("found", "mended"),
    [
        ({"a.py::one": "passed", "b.py::two[x]": "passed"}, True),
        ({"a.py::one": "passed", "b.py::two[x]": "passed", "b.py::two[y]": "failed"}, False),
        ({"a.py::one": "passed", "b.py::two[x]": "skipped"}, False),
        ({"a.py::one": "passed", "b.py::two[x]": "expected"}, False),
        ({"a.py::one": "passed", "b.py::two2": "passed"}, False),
        ({}, False),
    ],
)
def test_a_clause_is_mended_where_all_its_tests_pass(found, mended):
    assert is_mended(Clause("kind", "words", ("a.py::one", "b.py::two")), found) == mended
