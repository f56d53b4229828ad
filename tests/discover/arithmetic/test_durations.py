"""Spans of years: which fit the years around them."""

from __future__ import annotations

import pytest

from auditor.discover.arithmetic.durations import durations
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read

RESULTS = [
    # (a passage, the verdict on its figures, or None where they are not judged)
    ("From 2009 to 2012, four years, it was shut.", "agreement"),
    ("From 2009 to 2012, three years, it was shut.", "agreement"),
    ("From 2009 to 2012, two years, it was shut.", "conflict"),
    ("From 2009 to 2012, five years, it was shut.", "conflict"),
    ("From 2009 to 2012, four years later than planned, it was shut.", None),
    ("From 2012 to 2009, three years, it was shut.", "conflict"),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_figures_of_one_passage(text, verdict):
    values = values_of(text, read(text))
    results = [result.verdict for result in durations(text, (0, len(text)), values)]
    assert results == ([] if verdict is None else [verdict])
