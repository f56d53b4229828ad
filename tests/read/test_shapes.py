"""A document made from the source of a page holds what the page says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import auditor
from auditor.core.model import Document
from auditor.core.shape_record import as_record, from_record
from auditor.read.shapes import shape_of, shape_of_read
from auditor.worker import document_of, request_of
from tests.conftest import write_files

PAGE = (
    '<head><title>Buses | Ledger</title><meta property="og:site_name" content="Ledger">'
    '<meta property="article:published_time" content="2024-02-03"></head>'
    "<body><nav><a href=/>Home</a></nav><h1>Buses</h1><p>The fees are:<ul><li>5 for all</ul>"
    "<p>The council approved 14 new bus lines after a long debate.</p>"
    "<table><caption>Lines<tr><th>Year<th>Sum<tr><td>2020<td>4</table>"
)
TEXT = (
    "Buses\n\nThe fees are:\n\n- 5 for all\n\nThe council approved 14 new bus lines after a long "
    "debate.\n\nLines\n\n| Year | Sum |\n| 2020 | 4 |"
)


@pytest.mark.parametrize("id", ["a.html", "b/a.HTM", "a.xhtml"])
def test_the_ending_of_the_id_tells_that_a_text_is_a_page(id):
    document = auditor.Document(id, PAGE)
    assert document.text == TEXT
    assert (document.title, document.date, document.source) == ("Buses", "2024-02-03", "Ledger")
    assert document.date_source == "meta article:published_time"
    assert shape_of(document) is document.shape


@pytest.mark.parametrize("id", ["a.txt", "a.md", "a", "a.html.txt", "html"])
def test_another_ending_is_text(id):
    assert auditor.Document(id, "<p>a").text == "<p>a"


def test_what_the_caller_gives_goes_before_what_the_page_declares():
    document = Document("a.html", PAGE, "2023", "Trams", "Gazette", date_source="given")
    assert (document.title, document.date, document.source) == ("Trams", "2023", "Gazette")
    assert document.date_source == "given"


def test_a_page_is_read_once():
    document = Document("a.html", "<p>1 &lt;b&gt; 2")
    assert document.text == "1 <b> 2"
    assert replace(document, title="T").text == "1 <b> 2"


def test_a_text_that_was_read_is_read_no_more_as_a_page():
    document = Document("a.html", "1 <b> 2", shape=shape_of_read("a.html", "1 <b> 2"))
    assert document.text == "1 <b> 2"
    assert [(block.start, block.end) for block in shape_of(document).blocks] == [(0, 7)]
    assert shape_of_read("a.txt", "1 <b> 2") is None


def test_a_file_is_read_by_its_ending(tmp_path):
    write_files(tmp_path, {"a.html": PAGE, "b.htm": "<p>B", "c.html": b"\0"})
    write_files(tmp_path, {"documents.yaml": "b.htm: 2016"})
    first, second = auditor.read(tmp_path / "a.html"), auditor.read(tmp_path / "b.htm")
    assert (first.text, first.title, first.date) == (TEXT, "Buses", "2024-02-03")
    assert (second.text, second.title, second.date) == ("B", "b", "2016")
    assert second.date_source == "documents.yaml"
    with pytest.raises(ValueError, match="binary file"):
        auditor.read(tmp_path / "c.html")


def test_a_shape_can_be_sent_as_json():
    document = Document("a.html", PAGE)
    assert document.shape is not None
    sent = json.loads(json.dumps(as_record(document.shape)))
    assert from_record(document.text, sent) == document.shape


@pytest.mark.parametrize("id", ["a.html", "a.txt"])
def test_another_process_gets_the_same_document(id):
    document = Document(id, PAGE, path="x")
    sent = document_of(request_of(document)[1:])
    assert sent == document
    assert sent.shape == document.shape


def test_claims_and_findings_of_pages_are_those_of_texts():
    old = "Kazakhstan has ratified 24 ILO Conventions."
    new = "Kazakhstan has ratified 25 ILO Conventions."
    pages = [
        Document(f"{n}.html", f"<nav>Home 3</nav><main><p>{text}</main>", "2024-09-05")
        for n, text in enumerate((old, new))
    ]
    texts = [Document(f"{n}.txt", text, "2024-09-05") for n, text in enumerate((old, new))]
    found = [auditor.Auditor().audit(each) for each in (pages, texts)]
    assert list(found[0].findings["id"]) == list(found[1].findings["id"])
    assert list(found[0].findings["verdict"]) == ["conflict"]
