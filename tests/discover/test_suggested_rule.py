"""From a discovered finding to a rule, or to the rule that keeps its statements apart."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.audit import Auditor
from auditor.checks.packs import load_packs
from auditor.core.model import Document
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


def test_arithmetic_has_nothing_to_keep_apart(auditor_command, tmp_path, monkeypatch):
    monkeypatch.chdir(write_files(tmp_path, {"d/a.txt": "A team of 20 (12 women and 9 men) left."}))
    auditor_command("audit", "d")
    (found,) = json.loads((tmp_path / "reports/report.json").read_text())["findings"]
    ran = auditor_command("rules", "new", "--from", found["id"], "--never")
    assert ran.status == 2
    assert "auditor waive" in ran.err
    assert auditor_command("rules", "new", "pack.yaml", "--from", found["id"]).status == 0
    tested = auditor_command("rules", "test", "pack.yaml")
    assert "2 examples, 0 failures" in tested.out


WORKED = [
    # (a passage whose arithmetic is wrong, whether a rule can say so)
    ("A team of 20 (12 women and 9 men) left.", True),
    ("25 treaties were signed (eight on trade, five on peace, 13 on fishing).", True),
    ("45 of 60 (57 %) were trained.", True),
    ("About 57 % of them (45 of 60) were trained.", True),
    ("It weighs 10 kg (32 lb).", True),
    ("Votes: left 51 %, right 40 %, others 12 %.", True),
    ("Prices fell 5 % from 200 to 180.", True),
    ("Prices rose 12 % to 58 from 50.", True),
    ("Prices fell from 50 to 41, a drop of 25 %.", True),
    ("Of 240 members, 160 (75 %) voted.", True),
    ("She was born in 1950 and died in 2010 aged 48.", False),
]


@pytest.mark.parametrize(("text", "told"), WORKED, ids=[w[0] for w in WORKED])
def test_arithmetic_becomes_a_rule_that_finds_it_again(text, told, tmp_path):
    (finding,) = Auditor(only_rules=True).audit(Document("a", text)).results.findings
    assert finding.verdict == "conflict"
    assert (finding.suggestion is not None) == told
    if finding.suggestion is not None:
        pack = tmp_path / "pack.yaml"
        pack.write_text(finding.suggestion, encoding="utf-8")
        ruled = Auditor(pack, only_rules=True, discover=False)
        assert not ruled.problems
        verdicts = [f.verdict for f in ruled.audit(Document("a", text)).results.findings]
        assert verdicts == ["conflict"]


WORDS = st.text(st.sampled_from("ab ()[]{}|…\\'\":#-"), max_size=24)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_any_suggested_pack_can_be_read(before, behind):
    texts = [f"The Harwick bridge {before} has {n} arches {behind} today." for n in (42, 44)]
    documents = [Document(str(i), text, date="2024") for i, text in enumerate(texts)]
    for finding in Auditor(only_rules=True).audit(documents).results.findings:
        with tempfile.TemporaryDirectory() as folder:
            pack = Path(folder) / "pack.yaml"
            pack.write_text(finding.suggestion or "", encoding="utf-8")
            _, problems = load_packs((pack,), only=True)
            assert not [problem for problem in problems if problem.fatal]  # it may be warned of


def test_a_finding_that_no_rule_can_repeat_is_waived(auditor_command, tmp_path, monkeypatch):
    text = "She was born in 1950 and died in 2010 aged 48."
    monkeypatch.chdir(write_files(tmp_path, {"d/a.txt": text}))
    auditor_command("audit", "d")
    (found,) = json.loads((tmp_path / "reports/report.json").read_text())["findings"]
    ran = auditor_command("rules", "new", "--from", found["id"])
    assert ran.status == 2
    assert "no rule can be written" in ran.err
    assert "auditor waive" in ran.err


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
