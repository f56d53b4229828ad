"""The sentences in which checks give their reasons."""

from __future__ import annotations

import pytest

from auditor.checks import reasons
from auditor.core.model import DocumentDate
from tests.checks.samples import claim, table
from tests.core.samples import day, number

LISTS = [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]


@pytest.mark.parametrize(("words", "text"), LISTS)
def test_lists(words, text):
    assert reasons.listed(words) == text


SAID = [
    (claim("25 people"), "25 people"),
    (claim("25 people", value=number("about 25 people")), "about 25 people"),
    (claim("12 = 24 − 12", value=number("12 people"), inferred=True), "12 (inferred)"),
]


@pytest.mark.parametrize(("told", "text"), SAID)
def test_a_value_as_written(told, text):
    assert reasons.said(told) == text


TIMES = [
    ("2010-05-04", "on 4 May 2010 (its own words)"),
    ("2010-01-01/2010-12-31", "in 2010 (its own words)"),
    ("2010-01-01..2012-12-31", "2010 to 2012"),
    ("2010-01-01/2012-12-31", "between 2010 and 2012 (its own words)"),
    ("2010-01-01/2010-03-31", "between 1 January 2010 and 31 March 2010 (its own words)"),
]


@pytest.mark.parametrize(("time", "text"), TIMES)
def test_when_a_claim_holds(time, text):
    told = claim("25 people", time)
    assert text in reasons.time_of(told, table(told))


def test_a_claim_without_a_time_holds_when_its_document_speaks():
    told = claim("25 people", own_words=False)
    assert reasons.time_of(told, table(told)) == "in 2010 (documents.yaml)"
    undated = table(told, dates={"a.txt": "?"})
    assert reasons.time_of(told, undated) == "at an unknown time: “A” gives no date"
    assert reasons.date_said(told.holds, None) == "undated"
    assert reasons.date_said(told.holds, table(told).dated["a.txt"]) == "2010"
    assert reasons.date_said(claim("25 people", "2009-05-04").holds, None) == "4 May 2009"


def test_what_date_is_missing():
    a = claim("25 people", "undated a.txt", own_words=False)
    b = claim("25 people", "undated b.txt", "b.txt", own_words=False)
    none = {"a.txt": "?", "b.txt": "?"}
    both = table(a, b, dates=none)
    assert reasons.missing_time(a, b, both).startswith("“A” and “B” give no date")
    assert reasons.missing_time(a, a, both).startswith("“A” gives no date")
    dated = claim("25 people", "2010-05-04")
    assert reasons.undated([dated], table(dated, dates=none)) == []
    assert reasons.missing_time(dated, dated, table(dated)).startswith("the first holds on 4 May")
    open_end = claim("25 people", "2010-05-04.. surely never")
    assert reasons.undated([open_end], table(open_end, dates=none)) == ["“A”"]
    assert reasons.undated([open_end], table(open_end)) == []


def test_when_a_document_speaks():
    assert reasons.document_day(None) == "undated"
    speaks = DocumentDate(day("2010-05-04"), day("2010-05-04"), "documents.yaml: why")
    assert reasons.speaks(speaks) == "on 4 May 2010"
    assert reasons.short_source(speaks) == "documents.yaml"
