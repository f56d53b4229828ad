"""Documents of Markdown: claims are of the words, and their offsets those of the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.report.record.reader import load

PLAIN = "# The lake\n\nThe Norland Council has 24 members.\n\nThe lake covers 46 km² in all.\n"
OTHER = Document("b.txt", "The lake\n\nThe Norland Council has 25 members.\n", date="2024")

LAYOUTS = [
    PLAIN.replace("24", "**24**"),
    PLAIN.replace("24", "[24](https://example.org/99)"),
    PLAIN.replace("Norland Council", "*Norland* Council"),
    PLAIN.replace("members.", "members.[^1]") + "\n[^1]: As of May.\n",
    PLAIN.replace("has 24", "has\n24"),
    PLAIN.replace("# The lake", "The lake\n========"),
]


def audited(text: str) -> list[tuple[str, str]]:
    found = Auditor().audit([Document("a.md", text, date="2024"), OTHER]).results.findings
    return [(finding.verdict, finding.id) for finding in found]


@pytest.mark.parametrize("text", LAYOUTS)
def test_layout_changes_no_verdict_and_no_id(text: str) -> None:
    expected = audited(PLAIN)
    assert [verdict for verdict, _ in expected] == ["conflict"]
    assert audited(text) == expected


@pytest.mark.parametrize("text", LAYOUTS)
def test_offsets_are_those_of_the_file(text: str, tmp_path: Path) -> None:
    audit = Auditor().audit([Document("a.md", text, date="2024"), OTHER])
    audit.write(tmp_path, "json", claims="all")
    record = json.loads((tmp_path / "report.json").read_text("utf-8"))
    (document, _) = record["documents"]
    assert (document["text"], document["characters"]) == (text, len(text))
    claim = next(c for c in record["claims"] if c["value"]["text"] == "24")
    assert text[claim["start"] : claim["end"]] == "24"
    frame = audit.claims
    assert set(frame[frame.document == "a.md"].start) >= {claim["start"]}


@pytest.mark.parametrize("text", LAYOUTS)
def test_reports_are_made_from_the_record_alone(text: str, tmp_path: Path) -> None:
    audit = Auditor().audit([Document("a.md", text, date="2024"), OTHER])
    audit.write(tmp_path / "one", ["json", "sarif", "markdown"])
    again = load(tmp_path / "one" / "report.json")
    type(audit)(again).write(tmp_path / "two", ["json", "sarif", "markdown"])
    for name in ("report.json", "report.sarif", "report.md"):
        one, two = ((tmp_path / folder / name).read_bytes() for folder in ("one", "two"))
        assert one == two


def test_code_states_nothing() -> None:
    text = f"{PLAIN}\n```\nThe Norland Council has 31 members.\n```\n"
    assert audited(text) == audited(PLAIN)


FRONT = [
    ("---\ntitle: The lake\ndate: 2024-03-01\n---\n", "The lake", "2024-03-01"),
    ('+++\ntitle = "The lake"\ndate = 2024-03-01\n+++\n', "The lake", "2024-03-01"),
    ("---\nnothing\n", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("front", "title", "date"), FRONT)
def test_front_matter_declares_title_and_date(
    front: str, title: str | None, date: str | None
) -> None:
    document = Document("a.md", f"{front}\nIt has 12 rooms.\n")
    assert (document.title, document.date) == (title, date)
    assert Document("a.txt", document.text).date is None
    given = Document("a.md", document.text, title="Ours", date="1999")
    assert (given.title, given.date) == ("Ours", "1999")


def test_what_is_compared_stands_in_the_texts_as_they_were_given() -> None:
    one, other = Document("a.md", LAYOUTS[1]), Document("b.md", PLAIN.replace("24", "**25**"))
    found = Auditor().compare(one, other)
    assert found["verdict"] == "conflict"
    texts = {document.id: document.text for document in (one, other)}
    evidence = found["findings"][0]["evidence"]
    assert [texts[c["document"]][c["start"] : c["end"]] for c in evidence] == ["24", "25"]
