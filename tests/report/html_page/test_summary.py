"""The first screen: the outcome, the documents and their dates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.core.model import DocumentDate
from tests.report.html_pages import PAGES, anchor, page_of
from tests.report_samples import ARTICLE, PAGE, Sample, day, seeds


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("seeds", "0 to fix, 0 to ask, 3 changed"),
        ("undated", "0 to fix, 3 to ask, 0 changed"),
        ("planted", "4 of 5 documents read; 2 to fix, 0 to ask, 3 changed, 1 revised"),
        ("empty", "0 to fix, 0 to ask, 0 changed"),
    ],
)
def test_the_headline_leaves_style_and_waived_findings_out(name: str, headline: str) -> None:
    assert PAGES[name].texts["h1"] == [headline]


def test_the_cover_tells_what_was_audited_and_what_was_not() -> None:
    summary = PAGES["planted"].texts["cover"][0]
    for words in (
        "Apart from these, 1 note on style.",
        "1 statement stands in one document only and was not checked.",
        "of 80 numbers, dates and names were compared with another passage. The others stand alone",
        "scan 12.txt: cannot be read: it is not UTF-8 text",
        "ILO page on Kazakhstan",
        "25 March 2016",
        "printed in the text: “Updated at : 25.03.2016”",
        "undated",
    ):
        assert words in summary


def test_titles_are_shown_and_file_names_only_in_small_print() -> None:
    page = PAGES["seeds"]
    cards = "".join(page.within[anchor(f)] for f in seeds().findings)
    assert "ILO page on Kazakhstan" in cards
    assert PAGE not in cards
    assert ARTICLE not in cards


def test_documents_of_one_title_are_told_apart() -> None:
    sample = Sample()
    for name in ("a/one.txt", "b/one.txt"):
        sample.document(name, "There are 7.", title="Annual report")
    audited = page_of(sample).texts["audited"][0]
    assert "Annual report (a/one.txt)" in audited
    assert "Annual report (b/one.txt)" in audited


def test_a_cover_of_many_documents_lists_first_those_that_call_for_something() -> None:
    sample = Sample()
    for year in range(1990, 2020):
        sample.document(f"{year}.txt", "There are 7.", f"{year}-01-01", title=f"Year {year}")
    sample.document("note.txt", "There are 7.", title="A note")
    page = page_of(sample)
    summary = page.texts["cover"][0]
    assert "31 documents, dated 1 January 1990 to 1 January 2019." in summary
    assert "1 document does not tell when it was written." in summary
    assert " ".join(page.texts["audited"][0].split()).startswith("A note undated")
    assert "23 more documents" in page.texts["others"][0]
    assert "Nothing in them was read as a claim" in summary


def test_an_undated_document_shows_its_bound_as_a_bound() -> None:
    sample = Sample()
    sample.document("note.txt", "There are 7.", title="A note")
    bound = DocumentDate(day("2019-05-05"), None, "it tells of 5 May 2019")
    sample.documents["note.txt"] = replace(sample.documents["note.txt"], bound=bound)
    (listed,) = page_of(sample).texts["audited"]
    assert "undated" in listed
    assert "not before 5 May 2019: it tells of 5 May 2019" in listed
