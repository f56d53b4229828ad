"""Documents are shown whole, in the page or beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.report.formats import html as to_html
from auditor.report.html_page import lists as page_lists
from auditor.report.html_page import spread
from auditor.report.html_page.texts import PASSAGES_ONLY
from auditor.report.html_page.view_model import build
from tests.report.html_pages import PAGES, SAMPLES, Page, dead_links, every, seen
from tests.report_samples import seeds


@every
def test_documents_are_shown_whole(name: str) -> None:
    shown = "".join(PAGES[name].texts.get("text", []))
    for content in SAMPLES[name].documents.values():
        for line in filter(str.strip, content.document.text.split("\n")):
            assert seen(line) in shown


def test_of_a_document_without_its_text_the_passages_are_shown() -> None:
    sample = seeds()
    results = replace(
        sample.results(),
        documents=tuple(
            replace(content, document=replace(content.document, text=""), passages=())
            for content in sample.documents.values()
        ),
    )
    for view, whole in zip(
        build(results).documents, build(sample.results()).documents, strict=True
    ):
        assert view.lacking == PASSAGES_ONLY
        assert whole.lacking == ""
        own = [claim for claim in results.claims if claim.document == view.id]
        shown = ["".join(piece.text for piece in block.pieces) for block in view.blocks]
        assert set(shown) == {claim.passage for claim in own}
        marked = [piece.text for block in view.blocks for piece in block.pieces if piece.mark]
        assert set(marked) >= {claim.text for claim in own if not claim.inferred and claim.start}
        noted = {note.href for block in view.blocks for note in block.notes}
        assert noted == {note.href for block in whole.blocks for note in block.notes}
    assert PASSAGES_ONLY in to_html.render(results)


def test_texts_that_are_too_long_for_the_page_stand_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_lists, "TEXTS", 10_000)
    monkeypatch.setattr(spread, "PAGE_BYTES", 10_000)
    made = to_html.files(seeds().results())
    assert sorted(made) == ["documents-1.html", "documents-2.html", "index.html"]
    pages = {name: Page(content.decode()) for name, content in made.items()}
    assert b'class="text"' not in made["index.html"]
    assert dead_links(made) == []
    beside = pages["documents-1.html"]
    assert "default-src 'none'" in next(v for v in beside.values("content") if "src" in v)
    assert "Gilbert Houngbo" in beside.texts["text"][0]
