"""From a discovered finding to a rule, or to the rule that keeps its statements apart."""

from __future__ import annotations

import json

import pytest

from tests.conftest import write_files

DOCUMENTS = {
    "d/a.txt": "The Norland tunnel cost 40 lives and the work took six long years of digging.",
    "d/b.txt": "The Norland tunnel cost 52 lives and the work took six long years of digging.",
    "d/documents.yaml": "a.txt: {date: 2024, why: test}\nb.txt: {date: 2024, why: test}\n",
}


@pytest.fixture
def found(auditor_command, tmp_path, monkeypatch):
    """Audit two documents that disagree and return the id of the discovered conflict."""
    monkeypatch.chdir(write_files(tmp_path, DOCUMENTS))
    auditor_command("audit", "d")
    findings = json.loads((tmp_path / "reports/report.json").read_text())["findings"]
    (conflict,) = [f for f in findings if f["verdict"] == "conflict"]
    assert conflict["check"] == "discover"
    return conflict["id"]


def test_a_finding_becomes_a_rule_whose_examples_hold(auditor_command, found):
    assert auditor_command("rules", "new", "pack.yaml", "--from", found).status == 0
    tested = auditor_command("rules", "test", "pack.yaml")
    assert tested.status == 0
    assert "2 examples, 0 failures" in tested.out
    again = auditor_command("audit", "d", "--only-rules", "--rules", "pack.yaml", "--no-discover")
    assert again.status == 1


def test_never_keeps_the_two_apart(auditor_command, found):
    assert auditor_command("rules", "new", "pack.yaml", "--from", found, "--never").status == 0
    assert auditor_command("rules", "test", "pack.yaml").status == 0
    ran = auditor_command("audit", "d", "--rules", "pack.yaml")
    assert ran.status == 0
    assert "0 to fix" in ran.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--never"], "--never needs --from ID"),
        (["--from", "nothing"], "has no finding nothing"),
        (["--from", "x", "--report", "elsewhere.json"], "elsewhere.json"),
    ],
)
def test_what_cannot_be_made_is_told(auditor_command, found, words, says):
    assert found
    ran = auditor_command("rules", "new", *words)
    assert ran.status == 2
    assert says in ran.err


def test_a_rules_finding_needs_no_rule(auditor_command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = "Norland Steel employs 200 people. Norland Steel employs 300 people."
    write_files(tmp_path, {"d/a.txt": text})
    auditor_command("audit", "d")
    findings = json.loads((tmp_path / "reports/report.json").read_text())["findings"]
    (ruled,) = [f for f in findings if f["rule"] == "staff-agrees"]
    ran = auditor_command("rules", "new", "--from", ruled["id"])
    assert ran.status == 2
    assert "staff-agrees" in ran.err
