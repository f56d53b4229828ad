"""The reports of an earlier audit are not read; files that only have their names are."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.read.choosing.earlier_reports import is_page_beside
from auditor.read.loader import collect
from tests.conftest import write_files
from tests.read.collected import ids


@pytest.mark.parametrize("formats", ["json,markdown,csv,junit", "html,markdown", "html,json"])
def test_reports_of_an_earlier_audit_are_not_read(tmp_path, formats):
    write_files(tmp_path, {"a.txt": "The hall has 4 doors.", "report.md": "# Report\n\n4 doors."})
    written = Auditor().audit(collect([tmp_path]).documents).write(tmp_path / "earlier", formats)
    collected = collect([tmp_path], out=tmp_path / "other")
    assert (ids(collected), collected.problems) == (["a.txt", "report.md"], ())
    assert collected.skipped == {"earlier report": len(written)}


def test_what_only_bears_the_name_of_a_report_is_read(tmp_path):
    write_files(tmp_path, {"report.md": "# A", "report.json": '{"claims": [], "format": 1}'})
    collected = collect([tmp_path])
    assert (ids(collected), collected.skipped) == (["report.json", "report.md"], {})


TITLE = "<title>Findings, page 2 of 3 – Fact audit</title>"


@pytest.mark.parametrize(
    ("name", "text", "is_ours"),
    [
        ("findings-2.html", TITLE, True),
        ("over-time-12.html", f"<!DOCTYPE html>\n<html lang='en'>{TITLE}", True),
        ("documents-2.html", "<title>Fact audit</title>", False),
        ("documents-2.html", "", False),
        ("documents-2.html", f"{' ' * 5000}{TITLE}{' ' * 5000}", False),
        ("findings.html", TITLE, False),
        ("findings-2.htm", TITLE, False),
        ("my-findings-2.html", TITLE, False),
        ("index.html", TITLE, False),
    ],
)
def test_a_page_beside_is_known_by_its_name_and_its_title(tmp_path, name, text, is_ours):
    write_files(tmp_path, {name: text})
    assert is_page_beside(tmp_path / name) == is_ours


def test_no_folder_is_a_page_beside(tmp_path):
    (tmp_path / "findings-2.html").mkdir()
    assert not is_page_beside(tmp_path / "findings-2.html")
