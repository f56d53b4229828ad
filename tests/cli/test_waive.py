"""From a conflict to none: the command `waive`, and waivers.yaml beside the documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import auditor
from auditor.waivers.file import found
from tests.cli.disagreeing import CONFLICT, NEW, OLD, PACK
from tests.conftest import Command, report, write_files
from tests.waivers.samples import FILE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents that conflict, with the current folder above them."""
    files = {"docs/old.txt": OLD, "docs/new.txt": NEW, "docs/documents.yaml": CONFLICT}
    write_files(tmp_path, files | {"pack.yaml": PACK.replace("LEVEL", "error")})
    monkeypatch.chdir(tmp_path)
    return tmp_path


AUDIT = ("audit", "docs", "--only-rules", "--rules", "pack.yaml", "--format", "json")


def the_conflict(folder: Path) -> dict[str, Any]:
    (found_one,) = [f for f in report(folder / "reports")["findings"] if f["verdict"] == "conflict"]
    return dict(found_one)


def waive(auditor_command: Command, folder: Path, *more: str) -> None:
    ran = auditor_command("waive", the_conflict(folder)["id"], "--because", "Both count.", *more)
    assert (ran.status, ran.err) == (0, "")


def test_from_a_conflict_to_none(folder: Path, auditor_command: Command) -> None:
    assert auditor_command(*AUDIT).status == 1
    waive(auditor_command, folder, "--until", "9999-12-31", "--who", "Ann")
    ran = auditor_command(*AUDIT)
    assert (ran.status, ran.err) == (0, "")
    assert "0 to fix" in ran.out
    assert "1 finding was accepted." in ran.out
    assert the_conflict(folder)["waived"] == {
        "decision": "both right",
        "reason": "Both count.",
        "until": "9999-12-31",
        "who": "Ann",
    }
    assert report(folder / "reports")["summary"]["waived"] == 1


def accept_until(folder: Path, day: str) -> None:
    entry = {"id": the_conflict(folder)["id"], "reason": "Both count.", "until": day}
    write_files(folder, {FILE: json.dumps([entry])})


def test_the_clock_ends_a_waiver_on_the_console_only(
    folder: Path, auditor_command: Command
) -> None:
    auditor_command(*AUDIT)
    accept_until(folder, "2001-01-01")
    ran = auditor_command(*AUDIT)
    assert ran.status == 1
    assert ": conflict: " in ran.out
    assert "ended on 1 January 2001" in ran.err
    assert the_conflict(folder)["waived"]["until"] == "2001-01-01"
    assert report(folder / "reports")["problems"] == []


def test_a_given_day_ends_it_in_the_reports_too(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    accept_until(folder, "2001-01-01")
    assert auditor_command(*AUDIT, "--today", "2001-01-01").status == 0
    before = (folder / "reports" / "report.json").read_bytes()
    assert auditor_command(*AUDIT, "--today", "2001-01-02").status == 1
    assert the_conflict(folder)["waived"] is None
    (problem,) = report(folder / "reports")["problems"]
    assert (problem["kind"], problem["fatal"]) == ("waiver", False)
    auditor_command(*AUDIT, "--today", "2000-01-01")
    assert (folder / "reports" / "report.json").read_bytes() == before


def test_an_edit_elsewhere_keeps_it(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder)
    edited = f"A new beginning.\n\nAnother 7 words.\n\n{OLD} And an end."
    write_files(folder, {"docs/old.txt": edited})
    (folder / "docs" / "new.txt").rename(folder / "docs" / "newer.txt")
    write_files(folder, {"docs/documents.yaml": CONFLICT.replace("new.txt", "newer.txt")})
    assert auditor_command(*AUDIT).status == 0


def test_an_edit_of_what_was_accepted_loses_it(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder)
    write_files(folder, {"docs/new.txt": NEW.replace("25", "26")})
    ran = auditor_command(*AUDIT)
    assert ran.status == 1
    assert "waivers.yaml:3: nothing was found that this accepts" in ran.err
    assert report(folder / "reports")["problems"][0]["fatal"] is False


PLACES = ["docs/waivers.yaml", "waivers.yaml", "docs/sub/waivers.yaml"]


@pytest.mark.parametrize("place", PLACES)
def test_waivers_are_found_beside_the_documents_and_here(
    folder: Path, auditor_command: Command, place: str
) -> None:
    (folder / "docs" / "sub").mkdir()
    (folder / "docs" / "old.txt").rename(folder / "docs" / "sub" / "old.txt")
    write_files(folder, {"docs/documents.yaml": CONFLICT.replace("old.txt", "sub/old.txt")})
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--waivers", place)
    assert auditor_command(*AUDIT).status == 0
    assert len(report(folder / "reports")["documents"]) == 2


def test_a_given_file_takes_the_place_of_those_found(
    folder: Path, auditor_command: Command
) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder)
    write_files(folder, {"none.yaml": "# nothing\n"})
    assert auditor_command(*AUDIT, "--waivers", "none.yaml").status == 1
    assert auditor_command(*AUDIT, "--waivers", "waivers.yaml").status == 0
    gone = auditor_command(*AUDIT, "--waivers", "gone.yaml")
    assert gone.status == 2
    assert "gone.yaml: cannot be read: No such file" in gone.err


def test_a_wrong_waiver_is_an_audit_not_done_in_full(
    folder: Path, auditor_command: Command
) -> None:
    write_files(folder, {"docs/waivers.yaml": "- {id: c1}\n"})
    ran = auditor_command(*AUDIT)
    assert ran.status == 2
    assert "waivers.yaml:1: a waiver needs a reason" in ran.err
    assert the_conflict(folder)["waived"] is None


BAD_WAIVE = [
    (("ID",), "--because"),
    (("ID", "--because", " "), "say why"),
    (("ID", "--because", "r", "--until", "soon"), "not a day"),
    (("ID", "--because", "r", "--until", "2001-01"), "2001-01 is past"),
    (("ID", "--because", "r", "--decision", "maybe"), "none of both right, A wrong"),
    (("ID", "--because", "r", "--waivers", "no/such/folder/w.yaml"), "cannot be written"),
    (("ID", "--because", "r", "--waivers", "map.yaml"), "must be a list"),
    (("0000", "--because", "r"), "reports/report.json has no finding 0000; ids stand beside"),
    (("IDx", "--because", "r"), "did you mean 'ID'?"),
    (("ID", "--because", "r", "--report", "gone"), "gone: no such report; audit first"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_WAIVE)
def test_bad_waivers(
    folder: Path, auditor_command: Command, arguments: tuple[str, ...], message: str
) -> None:
    write_files(folder, {"map.yaml": "a: b\n"})
    auditor_command(*AUDIT)
    id = the_conflict(folder)["id"]
    ran = auditor_command("waive", *(each.replace("ID", id) for each in arguments))
    assert ran.status == 2
    assert message.replace("ID", id) in " ".join(ran.err.split())
    assert not (folder / FILE).exists()


def test_the_decision_is_kept(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--decision", "ask the author")
    auditor_command(*AUDIT)
    assert the_conflict(folder)["waived"] is None  # it stays open until the text is mended
    assert the_conflict(folder)["decided"]["decision"] == "ask the author"
    assert the_conflict(folder)["message"] in (folder / FILE).read_text("utf-8")


def test_a_report_is_judged_anew(folder: Path, auditor_command: Command) -> None:
    auditor_command(*AUDIT)
    waive(auditor_command, folder, "--until", "2027-06-30")
    again = ("report", "reports", "--format", "json", "--waivers", FILE)
    assert auditor_command(*again).status == 0
    assert the_conflict(folder)["waived"]["reason"] == "Both count."
    late = auditor_command(*again, "--today", "2027-07-01")
    assert (late.status, the_conflict(folder)["waived"]) == (0, None)
    assert "ended on 30 June 2027" in late.err
    assert auditor_command(*again).err == ""
    assert report(folder / "reports")["problems"] == []
    write_files(folder, {FILE: "- {id: x}\n"})
    assert auditor_command(*again).status == 2


def test_found_takes_each_file_once(folder: Path) -> None:
    write_files(folder, {"docs/waivers.yaml": "", "waivers.yaml": ""})
    documents = auditor.read("docs")
    assert isinstance(documents, list)
    paths = found(["docs", folder / "docs", "docs/old.txt"], documents)
    assert sorted(path.resolve() for path in paths) == [
        (folder / "docs" / FILE).resolve(),
        (folder / FILE).resolve(),
    ]


def test_from_python(folder: Path) -> None:
    documents = auditor.read("docs")
    assert isinstance(documents, list)
    done = auditor.Auditor(["pack.yaml"], only_rules=True).audit(documents)
    assert done.fails("conflict")
    write_files(folder, {FILE: json.dumps([{"rule": "laboratories-agree", "reason": "r"}])})
    assert not done.waive(FILE).fails("conflict")
    assert done.fails("conflict")
