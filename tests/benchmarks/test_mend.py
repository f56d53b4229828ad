"""A small slice of the fuzzing, and what it notices."""

from __future__ import annotations

import sys
from random import Random

import pytest

from tests.benchmarks.mend import kills
from tests.benchmarks.mend.batches import fuzzed
from tests.benchmarks.mend.mutations import HOSTILE, encoded, mutated
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


@pytest.mark.slow
@pytest.mark.parametrize(("module", "cases"), [("documents", 400), ("packs", 250)])
def test_nothing_crashes_or_hangs(module, cases):
    found = fuzzed(module, ROOT / "seeds", cases)
    assert (found.ran, found.crashes, found.hangs) == (cases, [], [])


@pytest.mark.slow
def test_what_crashes_hangs_or_dies_is_noticed_and_costs_one_case(tmp_path, monkeypatch):
    monkeypatch.setenv("MEND_LIMIT", "0.5")
    found = fuzzed("faulty", tmp_path, 9)
    assert found.ran == 9
    assert [crash.partition(":")[0] for crash in found.crashes] == ["faulty 2", "faulty 6"]
    assert [hang.partition(":")[0] for hang in found.hangs] == ["faulty 4"]


def test_damage_is_the_same_for_one_seed_and_bounded():
    texts = ["It has 24 rooms.\nIt had 25 rooms in 2016.", *HOSTILE]
    first, again = (
        [encoded(mutated(texts[0], texts, chance, 500), chance) for _ in range(200)]
        for chance in (Random(1), Random(1))
    )
    assert first == again
    assert len(set(first)) > 150
    assert max(len(data) for data in first) < 500 * 4 + 100


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="names are exchanged on Linux")
def test_kills_leave_one_set():
    figures = kills.measure(ROOT / "seeds", (1, 2, 3))
    assert (figures["reports_torn"], figures["mixed_folders"]) == (0, 0)
