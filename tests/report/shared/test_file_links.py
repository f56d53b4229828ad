"""Reports lead to web pages near them, at a passage; no name makes a link of another kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.core.model import Document
from auditor.report.shared.file_links import file_links, passage_link, path_of_link

PATHS = [
    ("docs/a.html", "../docs/a.html"),
    ("reports/a.html", "a.html"),
    ("docs/a b&c#d?.html", "../docs/a%20b%26c%23d%3F.html"),
    ("reports/javascript:alert(1).html", "javascript%3Aalert%281%29.html"),
    ('docs/"><script>.html', "../docs/%22%3E%3Cscript%3E.html"),
    ("docs/\udce9.html", "../docs/%3F.html"),
    ("../elsewhere/a.html", "../../elsewhere/a.html"),
    ("../../far/away/a.html", ""),
    ("docs/a b.pdf", "../docs/a%20b.pdf"),
    ("docs/a.txt", ""),
    ("docs/a.md", ""),
    ("", ""),
]


@pytest.mark.parametrize(("path", "expected"), PATHS)
def test_links_are_relative_paths(path: str, expected: str, tmp_path: Path) -> None:
    below = tmp_path / "x" / "y"
    name = "a.pdf" if path.endswith(".pdf") else path
    document = Document(name or "a.html", "<p>Text", path=str(below / path) if path else None)
    found = file_links([document], below / "reports")
    assert found.get(document.id, "") == expected
    if expected and "%3F.html" not in expected:
        assert path_of_link(expected, below / "reports") == str((below / path).resolve())


def test_nothing_is_told_of_a_machine() -> None:
    document = Document("a.html", "<p>Text", path="/home/someone/docs/a.html")
    assert file_links([document], Path("/srv/reports")) == {}


@pytest.mark.parametrize(
    "link", [None, "", "/etc/passwd", "../../../a.html", "a/../../b", "a//b", "a%00b"]
)
def test_what_is_no_link_leads_nowhere(link: str | None) -> None:
    assert path_of_link(link, Path("reports")) is None


PASSAGES = [
    ("Elm has 24 schools.", "#:~:text=Elm%20has%2024%20schools."),
    ("a-b, c & d", "#:~:text=a%2Db%2C%20c%20%26%20d"),
    ('"><b>', "#:~:text=%22%3E%3Cb%3E"),
    ("| Elm | 24 | 1,900 schools", "#:~:text=Elm,1%2C900%20schools"),
    ("Elm | 24", "#:~:text=Elm,24"),
    ("Elm |", "#:~:text=Elm%20%7C"),
    (
        "one two three four five six\nseven eight nine ten",
        "#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten",
    ),
]


@pytest.mark.parametrize(("passage", "expected"), PASSAGES)
def test_a_link_leads_to_the_passage(passage: str, expected: str) -> None:
    assert passage_link("../a.html", passage) == f"../a.html{expected}"
    assert passage_link("", passage) == ""


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("page 3", "../a.pdf#page=3"),
        ("page 12; Costs; table 2, row Salaries", "../a.pdf#page=12"),
        ("", "../a.pdf"),
    ],
)
def test_a_pdf_opens_at_its_page(place: str, expected: str) -> None:
    assert passage_link("../a.pdf", "Elm has 24 schools.", place) == expected
    assert "page=" not in passage_link("../a.html", "Elm has 24 schools.", place)
