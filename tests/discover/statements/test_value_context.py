"""How much of a text a value is read with: its clause, of which a crowd of values is no part."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.discover.statements.extractor import text_analysis
from auditor.discover.statements.value_context import CROWD


def contexts(text):
    reading = text_analysis(analyse(Document("a.txt", text)), "")
    return list(reading.values_in_context())


@pytest.mark.parametrize(
    ("values", "modality"), [(1, "planned"), (CROWD, "planned"), (CROWD + 2, "asserted")]
)
def test_what_is_planned_reaches_no_further_than_a_crowd_of_values(values, modality):
    text = "The line will have " + " plus ".join(f"{n} km" for n in range(3, 3 + values))
    assert contexts(text)[-1].modality == modality


def test_words_beyond_a_crowd_of_values_are_not_around_a_value():
    crowd = " + ".join(f"{n} km" for n in range(3, 14))
    found = contexts(f"The tunnel {crowd} bridge")
    assert "tunnel" in found[0].around
    assert "tunnel" not in found[-1].around
    assert "bridg" in found[-1].around
