"""What `init` begins a project with: settings, a first pack and a build."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from auditor.cli.project import BUILDS
from tests.conftest import Command, report, write_files

BRIDGE = "The Harwick bridge has {} arches.\n"
DATED = '"*": 2024\n'


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents that disagree."""
    monkeypatch.chdir(tmp_path)
    return write_files(tmp_path / "docs", {"a.txt": BRIDGE.format(42), "b.txt": BRIDGE.format(44)})


def test_a_project_is_begun_from_the_readers_own_documents(
    docs: Path, auditor_command: Command
) -> None:
    ran = auditor_command("init", "docs")
    assert (ran.status, ran.err) == (0, "")
    assert "docs/rules.yaml: 1 rule from what an audit found" in ran.out
    tested = auditor_command("rules", "test", "docs/rules.yaml")
    assert (tested.status, tested.err) == (0, "")
    assert auditor_command("audit", "docs").err == ""
    (finding,) = report(Path("reports"))["findings"]
    assert finding["rule"] == "harwick-bridge-arches-agrees"
    assert finding["message"] == "Harwick bridge arches: 42 in a, 44 in b"
    (docs / "documents.yaml").write_text(DATED, "utf-8")
    assert auditor_command("audit", "docs").status == 0, "its rules fail no build at first"


def test_what_is_there_stays(docs: Path, auditor_command: Command) -> None:
    write_files(docs, {"auditor.yaml": "discover: false\n", "rules.yaml": "# mine\n"})
    assert auditor_command("init", "docs").status == 0
    assert (docs / "auditor.yaml").read_text("utf-8") == "discover: false\n"
    assert (docs / "rules.yaml").read_text("utf-8") == "# mine\n"


def test_where_nothing_disagrees_the_pack_is_an_example(
    tmp_path: Path, auditor_command: Command
) -> None:
    folder = write_files(tmp_path, {"a.txt": "It rained."})
    assert "an example of a rule" in auditor_command("init", folder).out
    assert auditor_command("rules", "test", folder / "rules.yaml").status == 0


def test_settings_are_complete_and_read(docs: Path, auditor_command: Command) -> None:
    auditor_command("init", "docs")
    ran = auditor_command("config", "docs")
    assert (ran.status, ran.err) == (0, "")
    assert "docs/rules.yaml (1 rule)" in ran.out
    settings = (docs / "auditor.yaml").read_text("utf-8")
    switched_on = settings.replace("# exclude", "exclude").replace("# fail", "fail")
    (docs / "auditor.yaml").write_text(switched_on, "utf-8")
    assert "warning" in auditor_command("config", "docs").out


@pytest.mark.usefixtures("docs")
@pytest.mark.parametrize("kind", BUILDS)
def test_a_build_is_written_on_request_and_once(auditor_command: Command, kind: str) -> None:
    name, _ = BUILDS[kind]
    assert auditor_command("init", "docs", "--ci", kind).status == 0
    text = Path(name).read_text("utf-8")
    assert YAML(typ="safe").load(text)
    (line,) = [line.strip(" -") for line in text.splitlines() if "auditor audit" in line]
    command = line.removeprefix("run: ").split()
    assert auditor_command(*command[1:]).status == 0
    assert auditor_command("init", "docs", "--ci", kind).status == 2
