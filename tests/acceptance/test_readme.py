"""The README and its guide are true: their commands, rules and Python run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.files.output_formats import FORMAT_NAMES
from auditor.files.yaml_tree import YamlSource
from auditor.waivers.file import read
from tests.conftest import ROOT, write_files
from tests.documented import blocks, commands, failing

README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / ".github" / "GUIDE.md").read_text("utf-8")
TWO_SCREENS = 100  # lines
SETUP = [line for line in README.splitlines() if line.startswith("python3 -m venv ")]
RUNS_THE_README = "AUDITOR_RUNS_THE_README"


def shown(language: str) -> list[str]:
    """Return the code blocks of a language, those of the README first."""
    return [*blocks(README, language), *blocks(GUIDE, language)]


def test_the_readme_fits_in_two_screens():
    assert len(README.splitlines()) <= TWO_SCREENS


def test_two_commands_at_the_top_do_all_set_up():
    assert [f"{command}\n" for command in SETUP] == shown("sh")[:2]
    audit, tests = (command.split(" && ") for command in SETUP)
    assert audit[0] == tests[0] == "python3 -m venv .venv"  # a managed Python installs nothing
    assert audit[1:] == [".venv/bin/pip install --quiet .", ".venv/bin/auditor audit seeds"]
    assert tests[1] == ".venv/bin/pip install --quiet -e '.[test]'"
    assert tests[2] == ".venv/bin/python -m pytest"


def test_the_continuous_check_runs_both():
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "grep '^python3 -m venv ' README.md" in script
    assert script.index("readme_command 1") < script.index("readme_command 2")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_audit_of_the_seeds_ends_well(tmp_path, monkeypatch, auditor_command):
    monkeypatch.chdir(ROOT)
    ran = auditor_command("audit", "seeds", "--out", tmp_path)
    assert (ran.status, ran.err) == (0, "")


def test_each_command_shown_is_one(auditor_command):
    assert len(commands()) > 20
    for words in commands():
        names = [word for word in words[1:] if re.fullmatch(r"[a-z]+", word)]
        command = names[:2] if names[0] in ("rules", "names", "cache") else names[:1]
        helped = auditor_command(*command, "--help")
        assert helped.status == 0
        for option in (word for word in words if word.startswith("--")):
            assert option in helped.out


@pytest.mark.slow
def test_each_command_shown_runs():
    assert failing() == []


@pytest.mark.parametrize(
    ("page", "said"),
    [(README, "1 rule, 2 examples, 0 failures\n"), (GUIDE, "2 rules, 4 examples, 0 failures\n")],
)
def test_the_rules_shown_pass_their_examples(tmp_path, auditor_command, page, said):
    pack = next(block for block in blocks(page, "yaml") if "per: " in block)
    write_files(tmp_path, {"library.yaml": pack})
    ran = auditor_command("rules", "test", tmp_path / "library.yaml")
    assert (ran.status, ran.out, ran.err) == (0, said, "")


def test_the_declarations_shown_are_read(tmp_path, auditor_command):
    declared = next(block for block in shown("yaml") if "minutes.txt" in block)
    files = {"documents.yaml": declared, "minutes.txt": "One.", "annual/a.txt": "Two."}
    docs = write_files(tmp_path / "docs", files)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert (ran.status, ran.err) == (0, "")


def test_the_python_shown_runs(tmp_path):
    (code,) = shown("python")
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "refinement" in run.stdout
    assert (tmp_path / "reports" / "index.html").is_file()


def test_the_formats_listed_are_those_there_are():
    listed = re.findall(r"^\| .* \| `(\w+)` \|", GUIDE, re.MULTILINE)
    assert sorted(listed) == sorted(FORMAT_NAMES)


def test_the_waivers_shown_are_read():
    accepted = next(block for block in shown("yaml") if "decision:" in block)
    waivers, problems = read(YamlSource("waivers.yaml", accepted))
    assert (len(waivers), problems) == (2, [])


@pytest.mark.parametrize(("page", "folder"), [(README, "."), (GUIDE, ".github")])
def test_links_lead_somewhere(page, folder):
    for target in re.findall(r"\]\(([^)#:]+)\)", page):
        assert (ROOT / folder / target).exists(), target


@pytest.mark.slow
@pytest.mark.skipif(
    RUNS_THE_README not in os.environ, reason=f"takes minutes; set {RUNS_THE_README}=1 to run it"
)
@pytest.mark.parametrize("command", SETUP)
def test_the_commands_run_in_a_clean_clone(command, tmp_path):
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    environment = {k: v for k, v in os.environ.items() if k not in (RUNS_THE_README, "VIRTUAL_ENV")}
    run = subprocess.run(
        ["bash", "-c", command], cwd=clone, env=environment, stdin=subprocess.DEVNULL, check=False
    )
    assert run.returncode == 0


@pytest.mark.slow
def test_the_wheel_holds_the_packs_and_works(tmp_path, auditor_command):
    """Build the wheel, unpack it where this checkout cannot be seen, and audit with it."""
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", tmp_path, ROOT], check=True
    )
    (wheel,) = tmp_path.glob("auditor-*.whl")
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    packs = {path.name for path in (tmp_path / "site" / "auditor" / "_packs").iterdir()}
    assert packs == {path.name for path in (ROOT / "rules").glob("*.yaml")}
    seeds = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    installed = f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})"
    code = f"{installed}; import auditor.cli; print(auditor.__file__); auditor.cli.main()"
    run = subprocess.run(
        [sys.executable, "-P", "-c", code, "audit", seeds, "--out", tmp_path / "out"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert Path(run.stdout.splitlines()[0]).is_relative_to(tmp_path)
    auditor_command("audit", seeds, "--out", tmp_path / "here")
    made, here = (tmp_path / out / "report.json" for out in ("out", "here"))
    assert made.read_bytes() == here.read_bytes()
