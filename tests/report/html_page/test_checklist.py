"""The checklist goes through the documents."""

from __future__ import annotations

from tests.report.html_pages import PAGES
from tests.report_samples import planted


def test_the_checklist_goes_through_the_documents_in_order() -> None:
    rows = PAGES["planted"].texts["statement"]
    claims = sorted(planted().claims, key=lambda c: (c.document, c.passage_start))
    assert rows == list(dict.fromkeys(claim.passage for claim in claims))
