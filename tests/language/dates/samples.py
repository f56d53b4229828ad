"""What the tests of dates share: a day on which documents speak, and how a table is checked."""

from __future__ import annotations

from auditor.calendar import edtf
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import read_dates

DAY = edtf.to_day(2024, 9, 5)  # a Thursday
SPEAKS = DocumentDate(DAY, DAY, "given")


def read(
    text: str, dated: DocumentDate | None = SPEAKS
) -> list[tuple[str, str | None, str | None]]:
    """Return the words, bound word and EDTF text of each date of a text."""
    return [(m.text, m.bound_word, m.value.edtf) for m in read_dates(text, dated)]


def check_one(text: str, phrase: str, days: str | None) -> None:
    """Check that a text holds one date, its words and, unless None, its EDTF text."""
    found = read(text)
    assert [words for words, _, _ in found] == [phrase]
    assert days is None or found[0][2] == days
