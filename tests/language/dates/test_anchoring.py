"""Dates that wait for a day; the document speaks on Thursday, 5 September 2024."""

from __future__ import annotations

import pytest

from auditor.calendar import edtf
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import read_dates
from tests.language.dates.samples import check_one, read

ONE_DATE = [
    ("on Sept. 5", "Sept. 5", "2024-09-05"),
    ("on 6 September", "6 September", "2023-09-06"),
    ("on Friday, 6 September", "Friday, 6 September", "2024-09-06"),
    ("on Wednesday 6 September", "Wednesday 6 September", "2023-09-06"),
    ("on Mon, 3 March", "Mon, 3 March", "2025-03-03"),
    ("on Sunday, 6 September", "Sunday, 6 September", "XXXX-09-06"),
    ("in May", "May", "2024-05"),
    ("this September", "this September", "2024-09"),
    ("last September", "last September", "2023-09"),
    ("on Tuesday", "Tuesday", "2024-09-03"),
    ("on Thursday", "Thursday", "2024-09-05"),
    ("last Thursday", "last Thursday", "2024-08-29"),
    ("July of this year", "July of this year", "2024-07"),
    ("29 February", "29 February", "2024-02-29"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_date_placed_by_the_document(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)


UNDATED = [
    ("on Sept. 5", "XXXX-09-05"),
    ("in June", "XXXX-06"),
    ("last year", None),
    ("on Tuesday", None),
    ("The following year", None),
]


@pytest.mark.parametrize(("text", "days"), UNDATED)
def test_without_a_documents_date_the_year_stays_unknown(text: str, days: str | None) -> None:
    (mention,) = read_dates(text)
    assert (mention.value.low, mention.value.high, mention.value.edtf) == (None, None, days)


def test_a_document_of_an_uncertain_day_gives_both_readings() -> None:
    year = DocumentDate(*edtf.parse_days("2024"), "given")
    assert read("on 6 September", year) == [("6 September", None, "[2023-09-06,2024-09-06]")]
    assert read("last year", year) == [("last year", None, "2023")]
