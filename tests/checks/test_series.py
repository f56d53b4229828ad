"""What was stated of each time, in the order of the times."""

from __future__ import annotations

from auditor.checks.kinds.fresh import OF_STATED_TIME
from auditor.checks.series import OF_KNOWN_TIME, claims_of, series, steps
from auditor.claims.rows.key import Key
from auditor.core.model import Claim
from auditor.rulebook.pack.fields import Ref
from tests.checks.samples import claim, table

A = claim("61 people", "2009-01-01/2009-12-31")
B = claim("62 people", "2010-01-01/2010-12-31", document="b.txt")
C = claim("63 people", "2010-01-01/2010-12-31")
D = claim("63 people", "2010-01-01/2010-12-31", document="c.txt")


def test_of_one_time_most_claims_decide():
    found = steps([B, C, D, A], ())
    assert [step.evidence.value.low for step in found] == [61, 63]
    assert claims_of(found) == (A, C, D)
    assert [step.evidence.value.low for step in steps([B, C], ())] == [62]


def test_times_that_are_not_known_are_no_steps():
    unknown = ["?", "undated a.txt", "2009-01-01.. surely never", "..2009-01-01 surely never"]
    assert steps([claim("61 people", time) for time in unknown], ()) == []


def test_steps_stand_by_their_beginning_then_by_their_end():
    times = ["2010-01-01/2010-12-31", "2010-01-01/2010-06-30", "2009-01-01/2011-12-31"]
    found = steps([claim(f"{n + 10} people", time) for n, time in enumerate(times)], ())
    assert [step.evidence.value.low for step in found] == [12, 11, 10]


def made(*claims: Claim, among: Key = OF_KNOWN_TIME) -> list[tuple[str, list[Claim]]]:
    found = series((Ref("f", "n"),), ("subject",), table(*claims), among)
    return [(subject, list(rows)) for subject, rows in found]


def test_only_plain_statements_make_a_series():
    planned = claim("64 people", "2011-01-01", modality="planned")
    denied = claim("65 people", "2012-01-01", polarity="negated")
    undated = claim("66 people", "?")
    assert made(A, planned, denied, B, undated) == [("Norland", [A, B])]


def test_of_one_time_there_is_no_series():
    assert made(B, C, D) == []
    assert made(A, claim("62 people", "2010-01-01/2010-12-31", subject="Sudland")) == []


def test_a_series_may_be_of_stated_times_alone():
    dated = claim("64 people", "2011-01-01", own_words=False)
    assert made(A, B, dated, among=OF_STATED_TIME) == [("Norland", [A, B])]
