"""The action and the hook run the commands that there are, on the whole folder."""

from __future__ import annotations

import re
import shutil
import subprocess

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


RECIPES = (ROOT / ".github" / "BUILDS.md").read_text("utf-8")


def recipes(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", RECIPES, re.MULTILINE | re.DOTALL)


def test_recipes_name_what_there_is():
    action, gitlab, hooks = (YAML(typ="safe").load(text) for text in recipes("yaml"))
    used = action["jobs"]["audit"]["steps"][1]
    assert set(used["with"]) <= set(loaded(".github/actions/audit/action.yml")["inputs"])
    assert gitlab["audit"]["artifacts"]["reports"]["junit"] == "reports/report.junit.xml"
    (hook,) = hooks["repos"][0]["hooks"]
    assert hook["id"] in {known["id"] for known in loaded(".pre-commit-hooks.yaml")}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
@pytest.mark.parametrize(("was", "now", "status"), [(24, 24, 0), (24, 25, 1), (25, 25, 0)])
def test_recipes_run(tmp_path, monkeypatch, auditor_command, was, now, status):
    """The commands of GitLab and of the shell fail what is new, and write what is kept of it."""
    gitlab = YAML(typ="safe").load(recipes("yaml")[1])["audit"]
    written, (shell,) = gitlab["script"][-1], recipes("sh")
    files = {"docs/a.md": room(24), "docs/b.md": room(was), "docs/documents.yaml": '"*": 2020\n'}
    write_files(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    who = ("-c", "user.name=a", "-c", "user.email=a@b.c")
    for step in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "1")):
        subprocess.run(["git", *who, *step], check=True)
    write_files(tmp_path, {"docs/b.md": room(now), "docs/c.md": "Nothing.\n"})
    for step in (("add", "-A"), ("commit", "-qm", "2")):
        subprocess.run(["git", *who, *step], check=True)
    assert auditor_command(*shell.split()[1:]).status == status
    assert auditor_command(*written.split()[1:]).status == int(now != 24)
    assert (tmp_path / gitlab["artifacts"]["reports"]["junit"]).exists()


def room(count: int) -> str:
    return f"# Guide\n\nThe museum has {count} rooms in all.\n"
