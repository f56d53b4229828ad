"""Totals with their parts in one passage: which are judged, and how."""

from __future__ import annotations

import pytest

from auditor.discover.arithmetic.sums import sums
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read

RESULTS = [
    # (a passage, the verdict on its figures, or None where they are not judged)
    ("A team of 20 (12 women and 8 men) left.", "agreement"),
    ("A team of 20 (12 women and 9 men) left.", "conflict"),
    ("A team of 20 (including 12 women and 3 men) left.", None),
    ("A team of 20 (12 women, 1 man) left.", None),
    ("A team of 20 (10 women and 8 men) left.", "conflict"),
    ("A team of 20 (9 women and 8 men) left.", None),
    ("Of the 20 members, 12 were women and 8 were men.", None),
    ("Total: 20, women 12 and men 8.", "agreement"),
    ("It has 20 ships: 12 ferries and 8 boats.", "agreement"),
    ("It has 20 ships: 12 ferries and 9 boats; figures may not add up due to rounding.", "unclear"),
    ("A team of 20 (12) left.", None),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_figures_of_one_passage(text, verdict):
    values = values_of(text, read(text))
    results = [result.verdict for result in sums(text, (0, len(text)), values)]
    assert results == ([] if verdict is None else [verdict])
