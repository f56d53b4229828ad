"""The action and the hook run the commands that there are, on the whole folder."""

from __future__ import annotations

import re

import pytest
from ruamel.yaml import YAML

from auditor.files.output_formats import FORMAT_NAMES
from tests.conftest import ROOT, write_files


def loaded(name: str):
    return YAML(typ="safe").load((ROOT / name).read_text("utf-8"))


def test_the_action_audits_and_ends_with_the_status_of_the_audit():
    action = loaded(".github/actions/audit/action.yml")
    steps = action["runs"]["steps"]
    formats = re.search(r"--format (\S+)", steps[1]["run"])
    assert formats is not None
    assert set(formats[1].split(",")) <= set(FORMAT_NAMES)
    assert steps[-1]["run"] == 'exit "$STATUS"'
    assert not any("${{" in step["run"] for step in steps)  # what is given is no code


@pytest.mark.parametrize(("texts", "status"), [(("24", "24"), 0), (("24", "25"), 1)])
def test_the_hook_audits_the_whole_folder(tmp_path, monkeypatch, auditor_command, texts, status):
    (hook,) = loaded(".pre-commit-hooks.yaml")
    assert hook["pass_filenames"] is False
    files = {
        f"docs/{n}.md": f"# Guide\n\nThe museum has {text} rooms in all.\n"
        for n, text in enumerate(texts)
    }
    write_files(tmp_path, files | {"documents.yaml": '"docs/*": 2020\n'})
    write_files(tmp_path, {"auditor.yaml": "fail-level: warning\n"})
    monkeypatch.chdir(tmp_path)
    assert auditor_command(*hook["entry"].split()[1:], *hook["args"]).status == status
