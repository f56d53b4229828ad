"""What a PDF says is shown with its page, and the report's link opens the file there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import auditor
from tests.read.pages.made import Line, pdf

FILLED = [Line(60, 80 + 14 * at, f"It is line {at} of the preface, on nothing.") for at in range(5)]


def audited(folder: Path) -> Path:
    """Return the folder of the reports on two files of two pages."""
    for name, count in (("a", "24"), ("b", "25")):
        told = Line(60, 80, f"In 2019 the town of Elmford had {count} schools in all.")
        (folder / f"{name}.pdf").write_bytes(pdf(FILLED, [told], made="20200212"))
    out = folder / "reports"
    audit = auditor.Auditor().audit(auditor.read(folder))
    assert [finding.verdict for finding in audit.results.findings] == ["conflict"]
    audit.write(out, ["html", "json", "sarif"])
    return out


def test_a_report_leads_to_the_page(tmp_path):
    out = audited(tmp_path)
    page = (out / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="([^"]*\.pdf[^"]*)"', page)) >= {
        "../a.pdf#page=2",
        "../b.pdf#page=2",
    }
    found = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert {claim["place"].split(";")[0] for claim in found["claims"]} == {"page 2"}
    assert "page 2" in (out / "report.sarif").read_text(encoding="utf-8")


def test_the_console_names_the_page(tmp_path):
    audited(tmp_path)
    command = [sys.executable, "-m", "auditor", "audit", str(tmp_path), "--no-cache"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "reports")], capture_output=True, text=True, check=False
    )
    assert "a.pdf, page 2: conflict: " in done.stdout
