"""When one holder's term began, as several statements tell it."""

from __future__ import annotations

import pytest

from auditor.checks.holders import holders_of
from auditor.checks.term_starts import TERM_DAYS, days_of, terms
from auditor.core.model import Claim, Value
from tests.checks.samples import claim, table
from tests.core.samples import dated, day, person


def holder(start: str, document: str, slot: str = "since") -> list[Claim]:
    """Return the claims of a statement that Ana Berg took office at a time."""
    value = Value("date") if start == "?" else dated(*(start.split("/") * 2)[:2])
    return [
        claim("Ana Berg", "?", document, value=person("Ana Berg"), statement=document),
        claim(start, "?", document, value=value, slot=slot, statement=document),
    ]


def verdicts(*starts: tuple[str, str, str]) -> list[str]:
    """Return the verdicts on starts, each with its document and when that speaks."""
    claims = [made for start, document, _ in starts for made in holder(start, document)]
    dates = {document: spoken for _, document, spoken in starts}
    the_table = table(*claims, dates=dates)
    (ana,) = holders_of([c for c in claims if c.slot == "n"])
    return [result.verdict for result in terms("President", ana, the_table)]


Y2012, Y2013, Y2020 = "2012-01-01/2012-12-31", "2013-01-01/2013-12-31", "2020-05-04"
CASES = [
    ([("2012-05-03", "a.txt", Y2020)], []),
    ([("2012-05-03", "a.txt", Y2020), ("2012-05-03", "b.txt", Y2020)], ["agreement"]),
    ([(Y2012, "a.txt", Y2020), ("2012-05-03", "b.txt", Y2020)], ["refinement"]),
    ([("?", "a.txt", Y2020), ("2012-05-03", "b.txt", Y2020)], ["unclear"]),
    # a later start, after the day on which the earlier document speaks, is a new term
    ([("2012-05-03", "a.txt", "2016-05-03"), ("2016-05-04", "b.txt", Y2020)], ["change"]),
    ([("2012-05-03", "a.txt", "2016-05-04"), ("2016-05-04", "b.txt", Y2020)], ["conflict"]),
    ([("2016-05-04", "b.txt", Y2020), ("2012-05-03", "a.txt", "2016-05-03")], ["change"]),
    # a year's edition may have gone to print before what its year brought
    ([("2012-05-03", "a.txt", Y2013), ("2013-05-04", "b.txt", Y2020)], ["change"]),
    ([("2012-05-03", "a.txt", Y2013), ("2013-01-01", "b.txt", Y2020)], ["conflict"]),
    # a start so near is the same one, differently
    ([("2012-05-03", "a.txt", "2012-06-01"), ("2013-02-27", "b.txt", Y2020)], ["change"]),
    ([("2012-05-03", "a.txt", "2012-06-01"), ("2013-02-26", "b.txt", Y2020)], ["conflict"]),
    ([("2012-05-03", "a.txt", "2012-06-01"), ("2012-05-04", "b.txt", Y2020)], ["conflict"]),
    # nobody knows whether an undated document should have known
    ([("2012-05-03", "a.txt", "?"), ("2016-05-04", "b.txt", Y2020)], ["unclear"]),
    ([("2012-05-03", "a.txt", "?"), ("2012-06-04", "b.txt", Y2020)], ["conflict"]),
]


@pytest.mark.parametrize(("starts", "expected"), CASES)
def test_starts(starts, expected):
    assert verdicts(*starts) == expected


def test_the_days_between_two_terms():
    assert day("2013-02-27") - day("2012-05-03") == TERM_DAYS


def test_what_one_document_tells_of_two_terms_is_its_own_history():
    one = [*holder("2012-05-03", "a.txt"), *holder("2016-05-04", "a.txt")[1:]]
    (ana,) = holders_of([one[0]])
    assert list(terms("President", ana, table(*one, dates={"a.txt": Y2020}))) == []
    near = [*holder("2012-05-03", "a.txt"), *holder("2012-06-04", "a.txt", "start")[1:]]
    (ana,) = holders_of([near[0]])
    found = list(terms("President", ana, table(*near, dates={"a.txt": Y2020})))
    assert [result.verdict for result in found] == ["conflict"]


def test_only_starts_that_are_known_to_the_day_count_as_days():
    claims = [*holder("2012-05-03", "a.txt"), *holder(Y2012, "b.txt"), *holder("?", "c.txt")]
    claims += holder("2013-05-03", "d.txt", slot="end")
    (ana,) = holders_of([c for c in claims if c.slot == "n"])
    assert days_of(ana, table(*claims)) == {day("2012-05-03")}


REASONS = [
    ([("2012-05-03", "a.txt", "2016-05-03"), ("2016-05-04", "b.txt", Y2020)], "a new term"),
    ([("2012-05-03", "a.txt", "?"), ("2016-05-04", "b.txt", Y2020)], "“A” gives no date"),
    ([("2012-05-03", "a.txt", Y2020), ("2016-05-04", "b.txt", Y2020)], "should have known"),
    ([("2012-05-03", "a.txt", Y2020), ("2012-06-04", "b.txt", Y2020)], "lie so near"),
]


@pytest.mark.parametrize(("starts", "reason"), REASONS)
def test_the_reason(starts, reason):
    claims = [made for start, document, _ in starts for made in holder(start, document)]
    the_table = table(*claims, dates={document: spoken for _, document, spoken in starts})
    (ana,) = holders_of([c for c in claims if c.slot == "n"])
    (result,) = terms("President", ana, the_table)
    assert reason in result.why
    assert result.subject == "President, Ana Berg"
