"""No outcome of a checklist names a document that does not stand on the other side."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.report.html_page.view_model import build
from tests.benchmarks.report_page.compared import wrong_outcomes
from tests.report.html_pages import SAMPLES
from tests.report_samples import Sample, count

AUDITOR = Auditor(discover=False)
SENTENCE = st.builds(
    "Kazakhstan has ratified {} ILO conventions{}.".format,
    st.integers(22, 26),
    st.sampled_from(["", " (eight fundamental, four governance, 13 technical)"]),
)
DOCUMENT = st.tuples(
    st.lists(SENTENCE, min_size=1, max_size=3), st.sampled_from(["2016-03-25", "2024-09-05", None])
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(DOCUMENT, min_size=1, max_size=4))
def test_outcomes_of_audits_name_the_other_side(made: list[tuple[list[str], str | None]]) -> None:
    documents = [
        Document(f"{place}.txt", "\n\n".join(sentences), date)
        for place, (sentences, date) in enumerate(made)
    ]
    results = AUDITOR.audit(documents).results
    assert wrong_outcomes(results) == []
    listed = [
        piece.text for item in build(results).checklist for piece in item.pieces if piece.mark
    ]
    for document in documents:
        for start, end in results.documents[int(document.id[0])].spans:
            assert any(document.text[start:end] in text for text in listed)


@pytest.mark.parametrize("name", SAMPLES)
def test_outcomes_of_samples_name_the_other_side(name: str) -> None:
    assert wrong_outcomes(SAMPLES[name].results()) == []


def test_what_was_accepted_is_not_told_to_be_compared_with_nothing() -> None:
    sample = Sample()
    for name, number in (("a.txt", 5), ("b.txt", 7)):
        sample.document(name, f"There are {number} ships.", "2020-01-01")
        sample.claim(name, f"There are {number} ships.", str(number), count(number))
    waived = {"decision": "both right", "reason": "Two harbours."}
    ids = [claim.id for claim in sample.claims]
    sample.finding("conflict", "5 or 7 ships.", "One day.", *ids, waived=waived)
    items = build(sample.results()).checklist
    assert [status.text for item in items for status in item.statuses] == [
        "accepted: conflicts with “b.txt”",
        "accepted: conflicts with “a.txt”",
    ]
