"""What was stated of each time, in the order of the times."""

from __future__ import annotations

from auditor.checks.evidence_points import points
from auditor.checks.series import claims_of, series, steps
from auditor.rulebook.pack.fields import Ref
from tests.checks.samples import claim, table

A = claim("61 people", "2009-01-01/2009-12-31")
B = claim("62 people", "2010-01-01/2010-12-31", document="b.txt")
C = claim("63 people", "2010-01-01/2010-12-31")
D = claim("63 people", "2010-01-01/2010-12-31", document="c.txt")


def test_of_one_time_most_claims_decide():
    found = steps(points([B, C, D, A]))
    assert [step.evidence.value.low for step in found] == [61, 63]
    assert claims_of(found) == (A, C, D)
    assert [step.evidence.value.low for step in steps(points([B, C]))] == [62]


def test_times_that_are_not_known_are_no_steps():
    unknown = ["?", "undated a.txt", "2009-01-01.. surely never", "..2009-01-01 surely never"]
    assert steps(points([claim("61 people", time) for time in unknown])) == []


def test_steps_stand_by_their_beginning_then_by_their_end():
    times = ["2010-01-01/2010-12-31", "2010-01-01/2010-06-30", "2009-01-01/2011-12-31"]
    found = steps(points([claim(f"{n + 10} people", time) for n, time in enumerate(times)]))
    assert [step.evidence.value.low for step in found] == [12, 11, 10]


def test_only_plain_statements_make_a_series():
    planned = claim("64 people", modality="planned")
    denied = claim("65 people", polarity="negated")
    ((subject, found),) = series((Ref("f", "n"),), ("subject",), table(A, planned, denied))
    assert (subject, [point.first for point in found]) == ("Norland", [A])
