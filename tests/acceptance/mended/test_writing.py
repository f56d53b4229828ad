"""What is written is whole, and nowhere else: cases beside those of `tests/files`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.acceptance.mended.commands import NEW, OLD, auditor, begun, ended, names
from tests.conftest import report, write_files

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX"),
]


def test_two_audits_into_one_folder_leave_one_set(tmp_path):
    write_files(tmp_path, {"a/one.txt": OLD, "b/two.txt": NEW})
    for _ in range(2):
        both = [begun(tmp_path, "audit", name, "--out", "out") for name in "ab"]
        assert [ended(process).status for process in both] == [0, 0]
        (document,) = report(tmp_path / "out")["documents"]
        page = (tmp_path / "out" / "index.html").read_text("utf-8")
        assert [name in page for name in ("one.txt", "two.txt")].count(True) == 1
        assert document["id"] in page
        assert names(tmp_path) == ["a", "b", "out"]


def test_waivers_of_many_who_decide_at_once_are_all_kept(tmp_path):
    who = _found(tmp_path, 6)
    waive = [begun(tmp_path, "waive", name, "--because", "It is so.") for name in who]
    assert [ended(process).status for process in waive] == [0] * len(who)
    text = (tmp_path / "waivers.yaml").read_text("utf-8")
    assert sorted(line.split()[-1].strip('"') for line in text.splitlines() if "id:" in line) == who


def _found(folder: Path, number: int) -> list[str]:
    """Return the ids, in their order, of so many disagreements that an audit has found."""
    halls = [f"The hall of Place{'abcdefgh'[at]} has {{}} seats.\n\n" for at in range(number)]
    text = "".join(halls)
    write_files(folder, {"halls/a.txt": text.format(*range(240, 240 + number))})
    write_files(folder, {"halls/b.txt": text.format(*range(340, 340 + number))})
    assert auditor(folder, "audit", "halls").status == 0
    found = sorted(finding["id"] for finding in report(folder / "reports")["findings"])
    assert len(found) == number
    return found


@pytest.mark.parametrize("command", ["rules new FILE", "init docs"])
def test_a_new_file_is_written_through_no_link(tmp_path, command):
    write_files(tmp_path, {"docs/a.txt": OLD, "mine.txt": "mine"})
    link = tmp_path / ("docs/documents.yaml" if command.startswith("init") else "FILE")
    link.symlink_to(tmp_path / "gone" if command.startswith("init") else tmp_path / "mine.txt")
    assert auditor(tmp_path, *command.split()).status == 2
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert not (tmp_path / "gone").exists()
    assert link.is_symlink()


def test_reports_go_where_a_link_to_a_folder_leads_and_the_link_stays(tmp_path):
    write_files(tmp_path, {"docs/a.txt": OLD, "deep/place/notes.txt": "mine"})
    (tmp_path / "out").symlink_to("deep/place")
    for _ in range(2):
        assert auditor(tmp_path, "audit", "docs", "--out", "out").status == 0
    assert (tmp_path / "out").is_symlink()
    assert names(tmp_path / "deep" / "place") == ["index.html", "notes.txt", "report.json"]
    assert names(tmp_path / "deep") == ["place"]


def test_reports_in_the_working_folder_itself(tmp_path):
    write_files(tmp_path, {"work/docs/a.txt": OLD, "work/.kept": ""})
    for _ in range(2):
        assert auditor(tmp_path / "work", "audit", "docs", "--out", ".").status == 0
    assert names(tmp_path / "work") == [".kept", "docs", "index.html", "report.json"]


@pytest.mark.parametrize(
    "command",
    ["waive FOUND --because r", "rules new p.yaml", "init docs", "audit docs --out . --format csv"],
)
def test_nobody_else_may_read_what_is_written_into_a_private_folder(tmp_path, command):
    write_files(tmp_path, {"docs/a.txt": OLD})
    (found,) = _found(tmp_path, 1)
    for folder in (tmp_path, tmp_path / "docs", tmp_path / "halls", tmp_path / "reports"):
        folder.chmod(0o700)
    before = {path: path.stat().st_mode for path in tmp_path.rglob("*")}
    assert auditor(tmp_path, *command.replace("FOUND", found).split()).status == 0
    made = [path for path in tmp_path.rglob("*") if path not in before]
    assert made
    assert [path for path in made if others_reach(path)] == []


def others_reach(path: Path) -> bool:
    """Whether others may read a file: by its own mode, and by that of its folder."""
    return bool(path.stat().st_mode & path.parent.stat().st_mode & 0o077)


def test_a_report_is_made_anew_from_what_stands_beside_it(tmp_path):
    write_files(tmp_path, {"docs/a.txt": OLD})
    assert auditor(tmp_path, "audit", "docs", "--out", "out").status == 0
    before = (tmp_path / "out" / "report.json").read_bytes()
    ran = auditor(tmp_path, "report", "out", "--format", "html,csv,markdown,sarif,junit,json")
    assert ran.status == 0
    assert json.loads((tmp_path / "out" / "report.json").read_bytes()) == json.loads(before)
    assert names(tmp_path) == ["docs", "out"]
    assert Path(tmp_path / "out" / "report.sarif").stat().st_size > 0
