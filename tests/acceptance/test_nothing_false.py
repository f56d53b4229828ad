"""What is printed says nothing that the texts do not: times, doubts, subjects."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.report.shared.format import began, held
from auditor.report.shared.texts import UNKNOWN_TIME

AUDITOR = Auditor()


def found(*texts: tuple[str, str | None]):
    documents = [Document(f"{name}.txt", *told) for name, told in zip("abc", texts, strict=False)]
    return AUDITOR.audit(documents).results


# ------------------------------------------------------------------ the day on which it speaks


TERMS = [
    ("Norland's President Ada Bell took office on 1 October 2012.", "2016-03-25",
     "from 1 October 2012, still in office on 25 March 2016"),
    ("Norland's President Ada Bell took office on 1 October 2012.", "2016",
     "from 1 October 2012, still in office in 2016"),
    ("Norland's President Ada Bell took office on 1 October 2012.", None,
     "from 1 October 2012 on"),
    ("Ada Bell has been President of Norland since 2012.", "2016-03-25",
     "since 2012, still in office on 25 March 2016"),
    ("Ada Bell was President of Norland from 2012 to 2014.", "2016-03-25", "2012 to 2014"),
    ("The President of Norland is Ada Bell.", None, UNKNOWN_TIME),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "expected"), TERMS)
def test_the_day_a_document_speaks_is_no_end_of_a_term(text, date, expected):
    claims = [c for c in found((text, date)).claims if c.slot == "holder"]
    assert [held(claim) for claim in claims] == [expected]


def test_a_term_begins_with_its_own_words():
    (claim,) = (c for c in found((TERMS[0][0], "2016")).claims if c.slot == "holder")
    assert began(claim) == "1 October 2012"


# ------------------------------------------------------------------ doubtful dates


OLD = "Acme Corp had 120 employees in 2012."
DOUBTS = [
    ((OLD, "2020"), ("Acme Corp had 130 employees in 2013.", "2020"), "change", ""),
    ((OLD, "2020"), ("Acme Corp had 130 employees in about 2013.", "2020"), "unclear",
     "; “about 2013” is no exact time."),
    ((OLD, "2020"), ("Acme Corp had 130 employees in about 2019.", "2020"), "change", ""),
    (("Acme Corp has 120 employees.", "2012?"), ("Acme Corp has 130 employees.", "2013"),
     "unclear", "; “2012?” is marked as uncertain."),
    (("Acme Corp has 120 employees.", "2012~"), ("Acme Corp has 130 employees.", "2019"),
     "change", ""),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict", "doubt"), DOUBTS)
def test_a_change_that_rests_on_a_doubtful_date_is_unclear(a, b, verdict, doubt):
    (finding,) = found(a, b).findings
    assert finding.verdict == verdict
    assert finding.why.endswith(doubt or ".")


# ------------------------------------------------------------------ periods and comparisons


REASONS = [
    ("in the first quarter of 2024", "“the first quarter of 2024”"),
    ("at the end of 2023", "“the end of 2023”"),
    ("between 2020 and 2023", "between 2020 and 2023"),
    ("in 2023", "in 2023"),
    ("for 2026", "for 2026"),
    ("by 2023", "by 2023"),
]


@pytest.mark.parametrize(("words", "told"), REASONS)
def test_a_reason_tells_the_time_of_the_text(words, told):
    sentence = "The Port of Norland handled {} ships {}."
    (finding,) = found(
        (sentence.format(120, words), "2024-06-01"), (sentence.format(130, words), "2024-06-01")
    ).findings
    assert f"the first {told} (its own words)" in finding.why
