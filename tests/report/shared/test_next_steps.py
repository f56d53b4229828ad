"""What would settle an unclear finding: a date, else a question to the authors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.core.model import Verdict
from auditor.report.shared.index import Index
from auditor.report.shared.next_steps import next_steps
from tests.report_samples import Sample, count


def steps(verdict: Verdict, dates: tuple[str | None, ...]) -> tuple[str, ...]:
    sample = Sample()
    for place, date in enumerate(dates):
        sample.document(f"{place}.txt", "There are 7 ships.", date, title=str(place))
    claims = [sample.claim(f"{n}.txt", "7", "7", count(7)) for n in range(len(dates))]
    sample.finding(verdict, "Message.", "Why.", *claims)
    index = Index(sample.results())
    return next_steps(index.findings[0], index)


def test_a_date_would_settle_what_an_undated_document_leaves_unclear() -> None:
    assert steps("conflict", (None, None)) == ()
    (one,) = steps("unclear", (None, "2020-01-01"))
    assert one == "Date “0” in documents.yaml; then this can be judged."


def test_what_may_be_another_figure_is_to_be_written_anew_before_anything_is_dated() -> None:
    sample = Sample()
    for place, text in enumerate(("There are 7 ships.", "There are 1.200 ships.")):
        sample.document(f"{place}.txt", text, None, title=str(place))
    doubted = replace(count(1.2), doubt="its point may group thousands")
    claims = [
        sample.claim("0.txt", "7", "7", count(7)),
        sample.claim("1.txt", "1.200", "1.200", doubted),
    ]
    sample.finding("unclear", "Message.", "Why.", *claims)
    index = Index(sample.results())
    (step,) = next_steps(index.findings[0], index)
    assert step == (
        "Write “1.200” in “1” so that it can be one number only; then this can be judged."
    )


@pytest.mark.parametrize(
    ("number", "asked"),
    [(1, "“0”"), (2, "“0” or “1”"), (3, "“0”, “1” or “2”"), (4, "“0”, “1” or “2”")],
)
def test_else_the_authors_are_asked(number: int, asked: str) -> None:
    (step,) = steps("unclear", ("2020-01-01",) * number)
    assert step == f"Ask who wrote {asked} what is meant, or look at the source."
