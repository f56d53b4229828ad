"""Percentages with the numbers they come from: which are judged, and how."""

from __future__ import annotations

import pytest

from auditor.discover.arithmetic.percentages import percentages
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read

RESULTS = [
    # (a passage, the verdict on its figures, or None where they are not judged)
    ("45 of 60 (75 %) were trained.", "agreement"),
    ("45 of 60 (57 %) were trained.", "conflict"),
    ("About 57 % of them (45 of 60) were trained.", "conflict"),
    ("Of 240 members, 160 (75 %) voted.", "conflict"),
    ("60 of 45 (75 %) were trained.", None),
    ("about 45 of 60 (57 %) were trained.", None),
    ("Prices rose 5 % from 200 to 210.", "agreement"),
    ("Prices fell 5 % from 200 to 180.", "conflict"),
    ("Prices fell 10 % from 200 to 180.", "agreement"),
    ("Prices rose 12 % to 56 from 50.", "agreement"),
    ("Prices fell from 50 to 40, a drop of 20 %.", "agreement"),
    ("Prices fell from 50 to 41, a drop of 25 %.", "conflict"),
    ("It cost €45 of $60 (75 %).", None),
    ("The 3rd of 4 (75 %) came.", None),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_figures_of_one_passage(text, verdict):
    values = values_of(text, read(text))
    results = [result.verdict for result in percentages(text, (0, len(text)), values)]
    assert results == ([] if verdict is None else [verdict])
