"""The reports of an earlier audit are not read; files that only have their names are."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
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
    assert (ids(collected), collected.skipped) == (["report.md"], {".json": 1})
