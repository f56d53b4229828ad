"""How much of a text a value is read with: its clause, of which a crowd of values is no part."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.discover.statements.extractor import text_analysis
from auditor.discover.statements.text_analysis import CROWD, PassageAnalysis


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


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Boats: 25 (2019)", True),
        ("As of May 2019, the fleet: 25", True),
        ("Boats: will not be 25", False),
        ("Boats in docks (about 25) of the bay", False),
    ],
)
def test_of_a_labelled_value_all_is_read_but_the_words_around_it(text, dated):
    reading = text_analysis(analyse(Document("a.txt", text)), "")
    number = next(value for value in reading.values if value.value.kind != "date")
    whole = reading.in_context(number)
    labelled = PassageAnalysis(reading, whole.passage, reading.values).labelled(number)
    assert bool(whole.dated_by) == dated
    assert whole.around
    assert not labelled.around
    for name in ("mention", "noun", "before", "holds", "dated_by", "modality", "polarity"):
        assert getattr(labelled, name) == getattr(whole, name)


def test_what_is_beside_a_labelled_date_is_read_too():
    reading = text_analysis(analyse(Document("a.txt", "Bridge: opened 5 May 2019")), "")
    (date,) = reading.values_in_context()
    labelled = PassageAnalysis(reading, date.passage, reading.values).labelled(date.mention)
    assert labelled.beside == date.beside == {"open"}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Literacy in Norland is 37 % (2001 census).", ("2001", True)),
        ("Norland earned $37 million (FY 01/02).", ("FY 01/02", False)),
        ("The tower is 550 m (1804 ft) tall.", (None, False)),
        ("Literacy in Norland is 37 % (women 31 %).", (None, False)),
    ],
)  # fmt: skip
def test_a_note_behind_a_value_tells_its_time_or_leaves_it_unknown(text, time):
    analysis = analyse(Document("a.txt", text, date="2012"))
    holds = next(text_analysis(analysis, "").values_in_context()).holds
    assert (holds.text, holds.text is not None and holds.low is not None) == time
