"""Documents are shown whole, in the page or beside it."""

from __future__ import annotations

import pytest

from auditor.report.formats import html as to_html
from auditor.report.shared import index as report_index
from tests.report.html_pages import PAGES, SAMPLES, Page, every, seen
from tests.report_samples import seeds


@every
def test_documents_are_shown_whole(name: str) -> None:
    shown = "".join(PAGES[name].texts.get("text", []))
    for content in SAMPLES[name].documents.values():
        for line in filter(str.strip, content.document.text.split("\n")):
            assert seen(line) in shown


def test_very_many_documents_stand_in_files_beside_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(report_index, "MOST_DOCUMENTS", 1)
    monkeypatch.setattr(report_index, "PER_FILE", 1)
    made = to_html.files(seeds().results())
    assert sorted(made) == ["documents-1.html", "documents-2.html", "index.html"]
    pages = {name: Page(content.decode()) for name, content in made.items()}
    assert b'class="text"' not in made["index.html"]
    targets = {f"{name}#{key}" for name, page in pages.items() for key in page.values("id")}
    for name, page in pages.items():
        for href in page.values("href"):
            file, _, key = href.partition("#")
            assert not key or f"{file or name}#{key}" in targets
    beside = pages["documents-1.html"]
    assert "default-src 'none'" in next(v for v in beside.values("content") if "src" in v)
    assert "Gilbert Houngbo" in beside.texts["text"][0]
