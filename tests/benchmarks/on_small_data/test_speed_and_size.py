"""The benchmarks of speed and size run, on data as small as it can be, and give their figures."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from auditor.audit import Auditor
from auditor.checks.findings import findings_of
from tests.benchmarks import compare_engine, cores, growth, incremental, memory, speed, startup


def test_speed(data):
    found = speed.of_factbook(data, 1) | speed.of_prose(data, 1)
    assert found.keys() == {"to_bare_loop", "mb_per_s", "mb_per_s_prose"}
    assert all(figure > 0 for figure in found.values())
    assert found["to_bare_loop"] < 1


def test_a_peer_that_is_not_installed_gives_no_figure(data, monkeypatch):
    monkeypatch.setitem(sys.modules, "contrachecker", None)
    assert speed.of_planted(data, 20) == {}


def test_a_peer_is_given_every_document(data, monkeypatch):
    given = []

    def check(chunks):
        given.append([chunk.id for chunk in chunks])
        return SimpleNamespace(claims_extracted=7)

    package = SimpleNamespace(check_contradictions=check, Chunk=SimpleNamespace)
    monkeypatch.setitem(sys.modules, "contrachecker", package)
    found = speed.of_planted(data, 25)
    assert given == [["00000.txt", "00025.txt", "00050.txt", "00075.txt"]] * speed.TURNS
    assert found["contrachecker_claims"] == 7
    assert found["to_contrachecker"] >= 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted by Linux")
def test_memory(data):
    found = memory.one(data, 1) | memory.ten(data, 2)
    assert found.keys() == {"peak_mb", "peak_mb_10"}
    assert all(20 < figure < 1000 for figure in found.values())


@pytest.mark.slow
def test_cores(data, monkeypatch):
    monkeypatch.setattr(cores, "ROUNDS", 1)
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    found = cores.large(data, 1) | cores.small(data, 1)
    assert found.keys() == {"two_over_one", "small_two_over_one"}
    assert all(figure > 0 for figure in found.values())


def test_one_core_gives_no_figure(data, monkeypatch):
    monkeypatch.setattr(cores, "usable_cores", lambda: 1)
    assert cores.large(data, 1) == {}


def test_incremental(data, monkeypatch):
    monkeypatch.setattr(incremental, "DOCUMENTS", 12)
    monkeypatch.setattr(incremental, "SIZE", 60)
    found = incremental.incremental(data, 2)
    assert (found["same_bytes"], found["read_anew"]) == (1, 1)
    assert found["touched_over_cold"] > 0


def test_growth(data):
    found = growth.figures(data, 500)
    assert found["growth_10k"] == max(found["growth_10k_cut"], found["growth_10k_made"])


def test_small_audits_are_timed():
    assert 0 < startup.small_ms(runs=3) < 1000


@pytest.mark.slow
def test_claims_are_compared(monkeypatch):
    monkeypatch.setattr(compare_engine, "SHELVES", 20)
    auditor = Auditor(compare_engine.PACKS)
    few, table = (compare_engine.table(auditor, number) for number in (1_500, 6_000))
    assert len({claim.id for claim in table.claims}) == 6_000
    assert {claim.document for claim in table.claims} <= table.dated.keys()
    assert {claim.fact for claim in table.claims} >= {"area", "ratified-conventions"}
    rules = tuple(auditor.book.rules.values())
    found = findings_of(rules, table)
    assert {finding.verdict for finding in found} >= {"agreement", "conflict"}
    assert len(found) > 3.5 * len(findings_of(rules, few))  # each subject is a thing of its own
    listed = compare_engine.table(auditor, 6_000, listed=True)
    assert list(table.claims) == listed.claims
    assert findings_of(rules, listed) == found
    assert compare_engine.seconds(500) > 0


def test_ten_million_claims_are_compared_only_if_asked_for(data):
    assert compare_engine.ten_million(data, False) == {}
