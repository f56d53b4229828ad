"""The commands for writing rules, for comparing two passages, and to begin with."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from auditor.cli.rules import manual
from auditor.rulebook.pack.schema import CHECK_KEYS
from tests.conftest import ROOT, report, write_files

OLD, NEW = (
    "Kazakhstan has ratified 24 ILO Conventions.",
    "Kazakhstan has ratified 25 ILO Conventions.",
)
SHORT = "facts: {doors: ['{n:count} doors']}\nrules: {doors-agree: {check: agree, value: doors.n"


# ------------------------------------------------------------------ rules


def test_a_new_pack_works_and_is_not_overwritten(tmp_path, auditor_command):
    path = tmp_path / "mine.yaml"
    assert auditor_command("rules", "new", path).status == 0
    tested = auditor_command("rules", "test", path)
    assert (tested.status, tested.out, tested.err) == (0, "2 rules, 4 examples, 0 failures\n", "")
    assert auditor_command("rules", "new").out == path.read_text("utf-8")
    again = auditor_command("rules", "new", path)
    assert (again.status, "is there already" in again.err) == (2, True)


@pytest.mark.parametrize("check", sorted(CHECK_KEYS))
def test_every_check_has_a_manual(check):
    assert manual(check).startswith(f"{check}: ")


def test_a_rule_is_explained(auditor_command):
    ran = auditor_command("rules", "explain", "ratified-conventions-agree")
    assert (ran.status, ran.err) == (0, "")
    for told in ("(rules/ilo.yaml:", "level error", "value: ratified-conventions.total"):
        assert told in ran.out
    assert "\n    - conflict: |\n" in ran.out
    assert "The check agree: statements about the same thing say the same." in ran.out


def test_a_rule_is_explained_with_the_lists_that_its_facts_name(auditor_command):
    ran = auditor_command("rules", "explain", "founding-dates-agree")
    assert (
        "\n\nlist founding-verbs: founded, established, created, formed, set up\n\nThe" in ran.out
    )
    assert "\nlist " not in auditor_command("rules", "explain", "staff-agrees").out


def test_an_unknown_rule_leads_to_the_nearest(auditor_command):
    ran = auditor_command("rules", "explain", "ratified-convention-agree")
    assert ran.status == 2
    assert ran.err.endswith("did you mean 'ratified-conventions-agree'?\n")


def valid(schema, text: str) -> bool:
    return Draft202012Validator(schema).is_valid(YAML(typ="safe").load(text))


def test_the_schema_knows_packs(auditor_command):
    schema = json.loads(auditor_command("rules", "schema").out)
    Draft202012Validator.check_schema(schema)
    packs = [*(ROOT / "rules").glob("*.yaml"), ROOT / "auditor" / "rulebook" / "template.yaml"]
    for pack in packs:
        errors = Draft202012Validator(schema).iter_errors(YAML(typ="safe").load(pack))
        assert [error.message for error in errors] == []
    assert valid(schema, SHORT + "}}")
    for wrong in (", low: 1}}", ", changes: often}}", "}}\nrule: {}", ", message: {confict: x}}}"):
        assert not valid(schema, SHORT + wrong)
    assert not valid(schema, "rules: {doors-agree: {value: doors.n}}")


def test_the_schema_knows_lists(auditor_command):
    schema = json.loads(auditor_command("rules", "schema").out)
    for sound in ("{a: [b, c d]}", "{a: b}", "{a: [NO, 5]}", "{a: [b], c-d: [e]}", ""):
        assert valid(schema, f"lists: {sound}")
    for wrong in ("{a: []}", "{count: [b]}", "{a: {b: c}}", "{a: [[b]]}", "[a]"):
        assert not valid(schema, f"lists: {wrong}")


# ------------------------------------------------------------------ compare


@pytest.mark.parametrize(
    ("other", "verdict", "status"), [(NEW, "conflict", 1), (OLD, "agreement", 0)]
)
def test_two_passages_or_files_are_compared(tmp_path, auditor_command, other, verdict, status):
    files = write_files(tmp_path, {"a.txt": OLD, "b.txt": other})
    for sides in ((OLD, other), (files / "a.txt", files / "b.txt"), (OLD, files / "b.txt")):
        ran = auditor_command("compare", *sides)
        assert (ran.status, ran.out.splitlines()[0], ran.err) == (status, verdict, "")
    told = json.loads(auditor_command("compare", OLD, other, "--format", "json").out)
    assert (told["verdict"], told["findings"][0]["verdict"]) == (verdict, verdict)


def test_what_cannot_be_compared_is_told(tmp_path, auditor_command):
    write_files(tmp_path, {"a.txt": OLD, "bad.txt": b"\0"})
    for given, message in (
        (tmp_path / "gone.txt", "no such file"),
        (tmp_path, "name a file"),
        (tmp_path / "bad.txt", "binary file"),
    ):
        ran = auditor_command("compare", tmp_path / "a.txt", given)
        assert (ran.status, ran.out) == (2, "")
        assert message in ran.err


# ------------------------------------------------------------------ config and init


def test_what_is_in_force_is_told(tmp_path, auditor_command, monkeypatch):
    monkeypatch.chdir(write_files(tmp_path, {"pack.yaml": SHORT + "}}", "docs/a.txt": OLD}))
    write_files(tmp_path, {"docs/documents.yaml": "a.txt: 2016", "waivers.yaml": ""})
    ran = auditor_command("config", "docs", "--rules", "pack.yaml", "--format", "json")
    told = [(row["setting"], row["value"], row["from"]) for row in json.loads(ran.out)]
    assert (ran.status, ran.err) == (0, "")
    assert ("pack", "pack.yaml (1 rules)", "--rules") in told
    assert ("documents", "docs/documents.yaml", "beside the documents") in told
    assert [value for setting, value, _ in told if setting == "waivers"] == ["waivers.yaml"]
    assert "rules/ilo.yaml (" in ran.out


def test_documents_without_a_date_are_listed_to_fill_in(tmp_path, auditor_command):
    files = {"a [1].txt": OLD, "b.txt": f"Updated at : 25.03.2016\n\n{NEW}"}
    docs = write_files(tmp_path / "docs", files)
    ran = auditor_command("init", docs)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("documents.yaml: 1 of 2 documents need a date\n")
    declared = docs / "documents.yaml"
    audit = ("audit", docs, "--out", tmp_path / "out")
    assert auditor_command(*audit).err == ""
    filled = declared.read_text("utf-8").replace("  date:\n", "  date: 2015\n")
    assert '# "b.txt": 25 March 2016' in filled
    declared.write_text(filled, "utf-8")
    assert auditor_command(*audit).err == ""
    assert [d["date"]["low"] for d in report(tmp_path / "out")["documents"]] == [
        "2015-01-01",
        "2016-03-25",
    ]
    again = auditor_command("init", docs)
    assert (again.status, declared.read_text("utf-8")) == (2, filled)
    assert "is there already" in again.err
