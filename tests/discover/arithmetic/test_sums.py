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
    # parts in brackets of another part, parts of a part, and figures below nought
    ("It has 120 ships (60 ferries (20 old, 40 new) and 61 boats).", "agreement"),
    ("It has 120 ships: 60 ferries, of which 20 are old, and 61 boats.", None),
    ("Total: 310; sales 500, returns (200).", None),
    # decimals are rounded, whole counts are not
    ("It has 7.0 points (3.4 for speed, 2.3 for looks and 1.4 for price).", "agreement"),
    ("It has 7.0 points (3.4 for speed, 2.3 for looks and 1.8 for price).", "conflict"),
    # an item without a figure
    ("It has 20 ships: 12 ferries, 6 boats, among others.", None),
    ("It has 20 ships: 12 ferries, 7 boats, and some canoes.", None),
    ("It has 20 ships (12 ferries, 7 boats, canoes).", None),
    ("It has 20 ships (12 ferries, canoes, 7 boats).", None),
    ("It has 20 ships (tugs, 12 ferries, 7 boats).", None),
    ("It has 20 ships (12 ferries, 7 boats and no more).", "conflict"),
    ("It has 20 ships (12 ferries, 9 boats, canoes).", "conflict"),
    ("Area: 443 sq km (Alden 280 sq km; Brook 161 sq km) note: includes Cole Rock", None),
    ("Area: 443 sq km (Alden 280 sq km; Brook 161 sq km)", "conflict"),
    # a figure that was not read may be a part
    ("A stock of 1,000 items (600 tins, 350 bags and 7,3000 jars) burned.", None),
    ("A stock of 1,000 items (7,3000 jars, 600 tins and 350 bags) burned.", None),
    ("A stock of 1,000 items (600 tins, 7,3000 jars and 350 bags) burned.", None),
    ("It has 1,000 items: 600 tins, 350 bags and 7,3000 jars.", None),
    ("It has 1,000 items: 7,3000 jars, 600 tins and 350 bags.", None),
    ("It has 1,000 items: 600 tins, 350 bags and 1 234,567 jars.", None),
    ("Total: 1,000; tins 600, bags 350, jars 7,3000.", None),
    ("It has 1,000 items: 600 tins and 350 bags [3].", "conflict"),
    ("It has 1,000 items: 600 tins and 350 bags.", "conflict"),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_figures_of_one_passage(text, verdict):
    values = values_of(text, read(text))
    results = [result.verdict for result in sums(text, (0, len(text)), values)]
    assert results == ([] if verdict is None else [verdict])
