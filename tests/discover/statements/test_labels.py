"""Labels of lines, and the values that are statements of their own."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.discover.statements.extractor import text_analysis
from auditor.discover.statements.labels import label_of, own_values
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read


@pytest.mark.parametrize(
    ("text", "labelled", "own"),
    [
        ("It has 5 boats and 3 docks", False, ["5", "3"]),
        ("a draught of 10 m (33 ft)", False, ["10 m"]),  # restated
        ("rooms 4, 8 and 15 of it", False, []),  # a list of bare numbers
        ("rooms 4 and 8 of it", False, ["4", "8"]),
        ("boats in 2008, 2010 and 2012", False, ["2008", "2010", "2012"]),
        ("5 m 42", True, []),  # nothing parts them, and 42 is an aside
        ("5 boats, rank 42", True, ["5"]),
        ("5 boats, rank 42", False, ["5", "42"]),
    ],
)
def test_own_values(text: str, labelled: bool, own: list[str]) -> None:
    values = values_of(text, read(text))
    assert [value.text for value in own_values(text, values, labelled=labelled)] == own


@pytest.mark.parametrize(
    ("text", "opened", "label"),
    [
        ("# Norland\n\nBoats: 42", False, "Norland > Boats"),
        ("# Norland\n\n## Boats\n\n42 large (2019)", False, "Norland > Boats"),
        ("# Norland\n\n## Boats\n\n42 large (2019)", True, ""),
        ("# Norland\n\n## Boats\n\nIn 2019 there were 42.", False, ""),  # a sentence
        ("# Norland\n\n## Boats\n\n42 large white wooden boats lie here", False, ""),
        ("Boats: 42", False, "Boats"),
    ],
)
def test_label(text: str, opened: bool, label: str) -> None:
    analysis = analyse(Document("a.md", text))
    assert label_of(text_analysis(analysis, "a.md"), analysis.passages[-1], opened=opened) == label
