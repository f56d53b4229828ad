"""Documents are shown whole, in the page or beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.core.passage_spans import PassageSpans
from auditor.report.formats import html as to_html
from auditor.report.html_page import documents, spread
from auditor.report.html_page import lists as page_lists
from auditor.report.html_page.texts import PASSAGES_ONLY
from auditor.report.html_page.view_model import build
from tests.report.html_pages import PAGES, SAMPLES, Page, dead_links, every, seen
from tests.report_samples import Sample, seeds


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
            replace(content, document=replace(content.document, text=""), passages=PassageSpans())
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


def test_a_document_that_is_too_long_for_a_page_is_shown_in_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "PART_BYTES", 1_000)
    monkeypatch.setattr(documents, "LONGEST", 700)
    sample = Sample()
    lines = ["One line. " * 40, "It has 7 seats. " * 200, "A third one. " * 30]
    sample.document("long.txt", "\n\n".join(lines), "2020-01-01", title="Long")
    sample.document("short.txt", "It has 8 seats.", "2020-01-01", title="Short")
    claims = [sample.claim("long.txt", "It has 7", "7"), sample.claim("short.txt", "It has 8", "8")]
    sample.finding("conflict", "7 or 8.", "Odd.", *claims)
    made = to_html.files(sample.results())
    page = Page(made["index.html"].decode())
    assert page.open == []
    titles = [text for text in page.texts["h3"] if text.startswith("Long")]
    assert titles == ["Long", *(f"Long, part {number}" for number in range(2, len(titles) + 1))]
    assert len(titles) > 5
    shown = "".join("".join(page.texts["text"]).split())
    counts = [shown.count(words) for words in ("Oneline.", "7seats.", "Athirdone.")]
    assert counts == [40, 200, 30]
    assert dead_links(made) == []
    assert shown.count("7or8.") == 2
