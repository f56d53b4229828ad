"""In which documents and sections a fact is read."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.core.model import Document, DocumentDate, Passage
from auditor.rulebook.pack.schema import Where
from auditor.rulebook.pack.scope import in_document, in_section

DOCUMENT = Document("archive/Ports.txt", "", source="Norland Press")


JUNE = DocumentDate(date(2015, 6, 1).toordinal(), date(2015, 6, 30).toordinal(), "documents.yaml")


@pytest.mark.parametrize(
    ("where", "dated", "read"),
    [
        ({}, None, True),
        ({"document": "*/ports.*"}, None, True),
        ({"document": "ports.*"}, None, False),
        ({"document": ("x", "archive/*")}, None, True),
        ({"source": "norland*"}, None, True),
        ({"source": "zed"}, None, False),
        ({"date": "2015"}, JUNE, True),
        ({"date": "2015-06-20.."}, JUNE, True),
        ({"date": "..2014"}, JUNE, False),
        ({"date": ("2014", "2015")}, JUNE, True),
        ({"date": "2015"}, None, False),
        ({"date": "2015", "source": "zed"}, JUNE, False),
    ],
)
def test_documents_a_fact_is_read_in(
    where: dict[str, object], dated: DocumentDate | None, read: bool
) -> None:
    assert in_document(Where.model_validate(where), DOCUMENT, dated) is read


@pytest.mark.parametrize(
    ("section", "read"),
    [((), True), ("eco*", True), (("People", "ECONOMY"), True), ("People", False)],
)
def test_sections_a_fact_is_read_in(section: str | tuple[str, ...], read: bool) -> None:
    passage = Passage(0, 1, "body", 0, headings=("Norland", "Economy"))
    assert in_section(Where.model_validate({"section": section}), passage.headings) is read
