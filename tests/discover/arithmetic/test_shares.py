"""Shares of one whole in one passage: which are judged, and how."""

from __future__ import annotations

import pytest

from auditor.discover.arithmetic.shares import whole_shares
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read

RESULTS = [
    # (a passage, the verdict on its figures, or None where they are not judged)
    ("Votes: left 51 %, right 40 %, others 9 %.", "agreement"),
    ("Votes: left 51 %, right 40 %, others 12 %.", "conflict"),
    ("Votes: left 51 %, right 40 %, others 13 %.", "conflict"),
    ("Votes: left 51 %, right 40 %, others 14 %.", None),
    ("Votes: left 51 %, right 40 %, others 7 %.", "conflict"),
    ("Votes: left 51 %, right 40 %, centre 7 %.", None),
    (
        "Votes: left 51 %, right 40 %, others 7 %; they may not total 100 % due to rounding.",
        "unclear",
    ),
    ("Votes: left 33 %, right 33 %, others 33 %.", "agreement"),
    ("Votes: mainly left 51 %, right 40 %, others 12 %.", None),
    ("Votes: left 51 %, right 52 %.", None),
    ("The rate was 5 %, 6 % and 7 %.", None),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_figures_of_one_passage(text, verdict):
    values = values_of(text, read(text))
    results = [result.verdict for result in whole_shares(text, (0, len(text)), values)]
    assert results == ([] if verdict is None else [verdict])
