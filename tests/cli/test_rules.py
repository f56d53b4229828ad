"""Rules are begun, listed, tested and explained from the command line."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from auditor.checks import CHECKS
from tests.cli.disagreeing import PACK
from tests.conftest import ROOT, write_files

SHORT = "facts: {doors: ['{n:count} doors']}\nrules: {doors-agree: {check: agree, value: doors.n"


def test_a_new_pack_works_and_is_not_overwritten(tmp_path, auditor_command):
    path = tmp_path / "mine.yaml"
    assert auditor_command("rules", "new", path).status == 0
    tested = auditor_command("rules", "test", path)
    assert (tested.status, tested.out, tested.err) == (0, "2 rules, 4 examples, 0 failures\n", "")
    assert auditor_command("rules", "new").out == path.read_text("utf-8")
    again = auditor_command("rules", "new", path)
    assert (again.status, "is there already" in again.err) == (2, True)


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_every_check_has_a_manual(check):
    assert CHECKS[check].manual.startswith(f"{check}: ")


def test_a_rule_is_explained(auditor_command):
    ran = auditor_command("rules", "explain", "ratified-conventions-agree")
    assert (ran.status, ran.err) == (0, "")
    for words in ("(rules/ilo.yaml:", "level error", "value: ratified-conventions.total"):
        assert words in ran.out
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
    return Draft202012Validator(schema).is_valid(YAML(typ="safe", pure=True).load(text))


def test_the_schema_knows_packs(auditor_command):
    schema = json.loads(auditor_command("rules", "schema").out)
    Draft202012Validator.check_schema(schema)
    packs = [*(ROOT / "rules").glob("*.yaml"), ROOT / "auditor" / "rulebook" / "template.yaml"]
    for pack in packs:
        errors = Draft202012Validator(schema).iter_errors(YAML(typ="safe", pure=True).load(pack))
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


def test_rules_that_ship_are_listed_and_pass(auditor_command):
    listed = auditor_command("rules", "list")
    assert (listed.status, listed.err) == (0, "")
    assert listed.out.splitlines()[0].split() == ["pack", "name", "check", "level", "description"]
    tested = auditor_command("rules", "test")
    assert (tested.status, tested.err) == (0, "")
    rules = len(listed.out.splitlines()) - 1
    assert re.fullmatch(rf"{rules} rules, \d+ examples, 0 failures\n", tested.out)


WRONG = PACK.replace("- agreement: |", "- change: |").replace("LEVEL", "error")


FAILING = [
    (WRONG, 1, r"laboratories-agree.*change.*agreement"),
    (PACK.replace("LEVEL", "error").split("      - agreement")[0], 1, r"laboratories-agree.*quiet"),
    (PACK.split("    examples:")[0].replace("LEVEL", "error"), 1, r"laboratories-agree"),
    (PACK, 2, r"LEVEL"),
]


@pytest.mark.parametrize(("pack", "status", "message"), FAILING)
def test_rules_that_fail_are_told(tmp_path, auditor_command, pack, status, message):
    write_files(tmp_path, {"pack.yaml": pack})
    ran = auditor_command("rules", "test", tmp_path / "pack.yaml")
    assert ran.status == status
    assert re.search(message, ran.err)
    assert all(line for line in ran.err.splitlines())
