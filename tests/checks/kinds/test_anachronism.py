"""What no document can know: claims of days after it speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.checks.kinds.anachronism import SPEC, AnachronismOptions
from auditor.core.model import Claim, Value
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, table
from tests.core.samples import dated

ANY = AnachronismOptions()


def verdicts(*claims: Claim, options: AnachronismOptions = ANY, dates=None) -> list[str]:
    rule = Rule(name="r", check="anachronism", options=options)
    return [found.verdict for found in SPEC.run(rule, options, table(*claims, dates=dates))]


def event(day: str, **fields) -> Claim:
    return claim(day, "?", value=dated(day, day), **fields)


CASES = [
    # a document of 2010 may announce what begins within 60 days of its last
    (event("2011-03-01"), "2010-01-01/2010-12-31", []),
    (event("2011-03-02"), "2010-01-01/2010-12-31", ["conflict"]),
    (event("2010-07-03"), "2010-05-04", []),
    (event("2010-07-04"), "2010-05-04", ["conflict"]),
    (event("2011-03-02"), "?", []),
    (event("2011-03-02", modality="planned"), "2010-05-04", []),
    (event("2011-03-02", slot="end"), "2010-05-04", []),  # a term may end later
    (claim("25 people", "2011-01-01/2011-12-31"), "2010-05-04", ["conflict"]),
    (claim("25 people", "2011-01-01/2011-12-31", own_words=False), "2010-05-04", []),
    (claim("25 people", "..2011-12-31 surely never"), "2010-05-04", []),
    (claim("25 people", "?"), "2010-05-04", []),
    (event("2011-03-02", slot="end"), "2010-05-04", []),
]


@pytest.mark.parametrize(("told", "date", "expected"), CASES)
def test_days_after_a_document_speaks(told, date, expected):
    assert verdicts(told, dates={"a.txt": date}) == expected


def test_what_is_meant_for_a_later_time_is_no_report_of_it():
    planned = claim("25 people", "2011-01-01/2011-12-31")
    assert planned.holds is not None
    told = replace(planned, holds=replace(planned.holds, text="for 2011"))
    assert verdicts(told, dates={"a.txt": "2010-05-04"}) == []


def test_nothing_is_known_of_a_document_whose_date_is_in_doubt():
    rule = Rule(name="r", check="anachronism", options=ANY)
    told = table(event("2011-03-02"), dates={"a.txt": "2010-05-04"})
    day = told.dated["a.txt"]
    assert day is not None
    doubtful = replace(told, dated={"a.txt": replace(day, doubt="“2010?” is marked as uncertain")})
    assert [list(SPEC.run(rule, ANY, each)) != [] for each in (told, doubtful)] == [True, False]


def test_a_period_is_told_as_one():
    rule = Rule(name="r", check="anachronism", options=ANY)
    told = claim("25 people", "2011-01-01/2011-12-31")
    (found,) = SPEC.run(rule, ANY, table(told, dates={"a.txt": "2010-05-04"}))
    assert found.message == "“A” of 4 May 2010 tells of 2011"
    assert found.why.endswith("cannot report what begins in 2011.")


def test_a_date_without_a_day_is_of_no_known_time():
    assert verdicts(claim("last year", "?", value=Value("date"))) == []


def test_one_statement_gives_one_finding_for_each_day_on_its_dates():
    a = event("2012-01-01", statement="s")
    b = claim("25 people", "2012-01-01/2012-12-31", statement="s")
    rule = Rule(name="r", check="anachronism", options=ANY)
    (found,) = SPEC.run(rule, ANY, table(a, b))
    assert found.claims == (a,)
    assert "“A” speaks in 2010 (documents.yaml)" in found.why
    assert verdicts(a, event("2013-01-01", statement="s")) == ["conflict", "conflict"]
    assert verdicts(a, event("2012-01-01", statement="t")) == ["conflict", "conflict"]


def test_a_rule_may_name_slots():
    options = AnachronismOptions(value=(Ref("f", "n"),))
    a = event("2012-01-01")
    assert verdicts(a, options=options) == ["conflict"]
    assert verdicts(replace(a, slot="m"), options=options) == []
