"""Reports of web pages and Markdown lead to the places in their files, from a record too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor import Auditor
from auditor.audit import Audit
from auditor.read.loader import collect
from auditor.report.record.reader import load

PAGE = """<html><head><title>Schools of Elm</title></head><body>
<nav><a href=/>Home</a> <a href=/news>News</a></nav>
<h1>Schools of Elm</h1>
<p>The town of Elm &amp; Ash has <b>24</b>
primary schools, said the mayor.</p></body></html>
"""
NOTE = "# Schools of Elm\n\nThe town of Elm & Ash has **25** primary schools, said the mayor.\n"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a page.html").write_text(PAGE)
    (tmp_path / "docs" / "note.md").write_text(NOTE)
    found = collect([tmp_path / "docs"])
    Auditor().audit(found.documents).write(tmp_path / "reports", ["html", "json", "sarif"])
    return tmp_path / "reports"


def _regions(folder: Path) -> list[dict[str, int]]:
    (run,) = json.loads((folder / "report.sarif").read_text())["runs"]
    (result,) = run["results"]
    places = [*result["locations"], *result["relatedLocations"]]
    return [place["physicalLocation"]["region"] for place in places]


def test_sarif_has_regions_of_the_files(written: Path) -> None:
    regions = {region["snippet"]["text"]: region for region in _regions(written)}
    for text, source in (("24", PAGE), ("25", NOTE)):
        region = regions[text]
        start = region["charOffset"]
        assert source[start : start + region["charLength"]] == text
        line = source.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == text
        assert region["endLine"] == region["startLine"]


def test_a_record_leads_to_the_same_places(written: Path) -> None:
    first = {name: (written / name).read_bytes() for name in ("report.sarif", "index.html")}
    again = Audit(load(written))
    again.write(written, ["sarif", "html", "json"])
    assert (written / "report.sarif").read_bytes() == first["report.sarif"]
    assert b"a%20page.html#:~:text=" in first["index.html"]
    again.write(written.parent / "other" / "reports", ["html"])
    page = (written.parent / "other" / "reports" / "index.html").read_text()
    assert 'href="../../docs/a%20page.html#:~:text=The%20town%20of%20Elm,' in page


def test_the_page_says_where_and_leads_there(written: Path) -> None:
    page = (written / "index.html").read_text()
    link = "../docs/a%20page.html#:~:text=The%20town%20of%20Elm,schools%2C%20said%20the%20mayor."
    assert f'<a href="{link}"><bdi>line 4, column 37; Schools of Elm</bdi></a>' in page
    assert "<bdi>line 3, column 29; Schools of Elm</bdi>" in page
    assert str(written.parent) not in page
