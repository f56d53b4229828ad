"""The checklist goes through the documents."""

from __future__ import annotations

import pytest

from auditor.report.html_page import view_model
from tests.report.html_pages import PAGES
from tests.report_samples import Sample, planted


def test_the_checklist_goes_through_the_documents_in_order() -> None:
    rows = PAGES["planted"].texts["statement"]
    claims = sorted(planted().claims, key=lambda c: (c.document, c.passage_start))
    assert rows == list(dict.fromkeys(claim.passage for claim in claims))


@pytest.mark.parametrize(
    ("words", "number", "items"), [(" and", 40, 1), (" and" * 50, 40, 20), (" and" * 200, 40, 40)]
)
def test_a_long_passage_is_told_part_by_part(words: str, number: int, items: int) -> None:
    sample = Sample()
    sample.document("a.txt", "".join(f"{n + 100} seats{words} " for n in range(number)))
    for n in range(number):
        sample.claim("a.txt", f"{n + 100} seats", str(n + 100))
    found = view_model.build(sample.results()).checklist
    marked = [piece.text for item in found for piece in item.pieces if piece.mark]
    assert len(found) == items
    assert marked == [str(n + 100) for n in range(number)]
    assert max(len("".join(piece.text for piece in item.pieces)) for item in found) <= 600
