"""Settings give what the command line does not; names choose findings, per path too."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.disagreeing import CONFLICT, declare
from tests.conftest import report, write_files

RULE = "laboratories-agree"


@pytest.fixture
def folder(disagreeing, monkeypatch) -> Path:
    monkeypatch.chdir(disagreeing)
    declare(disagreeing, CONFLICT)
    return Path(disagreeing)


def status(folder: Path, auditor_command, settings: str, *arguments: str) -> int:
    write_files(folder, {"auditor.yaml": f"rules: [pack.yaml]\nformat: json\n{settings}"})
    return int(auditor_command("audit", *(arguments or ("docs",))).status)


SETTINGS = [
    ("", (), 1),
    ("fail-on: never", (), 0),
    ("fail-on: never", ("--fail-on", "conflict"), 1),
    (f"ignore: [{RULE}]", (), 0),
    ("ignore: [agree]", (), 0),
    ("select: [slips]", (), 0),
    (f"select: [slips, {RULE}]", (), 1),
    (f"levels: {{{RULE}: warning}}", (), 0),
    (f"levels: {{{RULE}: warning}}", ("--levels", f"{RULE}=error"), 1),
    (f"levels: {{agree: info, {RULE}: error}}", (), 1),
    (f"per-path: {{old*: {{ignore: [{RULE}]}}}}", (), 0),
    (f"per-path: {{other*: {{ignore: [{RULE}]}}}}", (), 1),
    (f"per-path: {{new*: {{levels: {{{RULE}: info}}}}}}", (), 0),
    ("", ("--ignore", RULE), 0),
    ("", ("--select", "slips"), 0),
    ("ignore: [slips]", ("--ignore", RULE), 0),
    ("", ("--only-rules",), 0),
    ("out: found\nbaseline: found", (), 2),
]


@pytest.mark.parametrize(("settings", "arguments", "expected"), SETTINGS)
def test_settings(folder, auditor_command, settings, arguments, expected):
    assert (
        status(folder, auditor_command, settings, "docs", "--no-discover", *arguments) == expected
    )


def test_paths_and_the_output_folder_are_those_of_the_settings(
    folder, auditor_command, monkeypatch
):
    write_files(folder, {"below/a.txt": "It has 4 doors."})
    monkeypatch.chdir("below")
    assert status(folder, auditor_command, "paths: [docs]\nout: found", "--no-discover") == 1
    assert len(report(folder / "found")["documents"]) == 2
    (folder / "auditor.yaml").unlink()
    ran = auditor_command("audit")
    assert (ran.status, "name a folder or file" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("ignroe: [a]", "auditor.yaml:3: unknown key 'ignroe'"),
        ("ignore: [agre]", "auditor.yaml:3: 'agre' is the name of no rule"),
        ("levels: {agre: info}", "auditor.yaml:3: 'agre' is the name of no rule"),
        ("per-path: {a: {select: [agre]}}", "auditor.yaml:3: 'agre' is the name of no rule"),
    ],
)
def test_a_mistake_ends_it(folder, auditor_command, settings, message):
    write_files(folder, {"auditor.yaml": f"rules: [pack.yaml]\nformat: json\n{settings}"})
    ran = auditor_command("audit", "docs")
    assert ran.status == 2
    assert f"error: {message}" in ran.err
    assert not (folder / "reports").exists()


def test_config_tells_the_origin_of_each_value(folder, auditor_command):
    write_files(folder, {"auditor.yaml": "jobs: 2\nrules: [pack.yaml]\n"})
    write_files(folder, {"docs/auditor.yaml": "fail-on: unclear\n"})
    ran = auditor_command("config", "docs", "--format", "json")
    told = {row["setting"]: (row["value"], row["from"]) for row in json.loads(ran.out)}
    assert told["jobs"] == ("2", "auditor.yaml:1")
    assert told["pack"] == ("pack.yaml (1 rule)", "auditor.yaml:2")
    assert told["fail-on"] == ("unclear", "docs/auditor.yaml:1")
    assert told["out"] == ("reports", "the default; --out")


def test_the_schema_takes_what_the_program_takes(auditor_command):
    schema = json.loads(auditor_command("config", "--schema").out)
    jsonschema.validate({"fail-on": "change", "levels": {"sum": "info"}, "jobs": 2}, schema)
    for wrong in ({"fail": 1}, {"fail-on": "x"}, {"levels": {"sum": "x"}}, {"jobs": 0}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)
