"""The verdict on two paired dates, on either side of what decides it."""

from __future__ import annotations

import pytest

from auditor.core.model import Value
from auditor.discover.pairwise.date_verdict import judge_dates
from auditor.discover.pairwise.passage_pair import PassagePair
from auditor.discover.statements.normalization import form
from tests.discover.samples import built, date, in_context, name, paired

UNSURE = -0.9  # log-odds below the limit of one subject
A, B = "2014-05", "2015-06"
ANA, LEO = name("Ana Berg"), name("Leo Falk")
SAME_WORDS = ("born", "city", "north", "painter")


VERDICTS = {
    # name: (a, b, options of the pair, verdict or None)
    "one date": (date(A), date(A), {}, "agreement"),
    "one date, of two things": (date(A), date(A), {"score": UNSURE}, "agreement"),
    "two dates": (date(A), date(B), {}, "conflict"),
    "two dates of two things": (date(A), date(B), {"score": UNSURE}, None),
    "a month in its year": (date(A), date("2014"), {}, "refinement"),
    "a month in its year, of two things": (date(A), date("2014"), {"score": UNSURE}, None),
    "a plan": (date(A, modality="planned"), date(A), {}, None),
    "a denial": (date(A, polarity="denied"), date(A), {}, None),
    "a birth and a death": (
        *(date(A, around={"birth": 1.0}), date(B, around={"death": 1.0}), {}, None),
    ),
    "two editions": (date(A, edition=True), date(B, edition=True), {}, None),
    "one edition": (date(A, edition=True), date(B), {}, "conflict"),
    "the second is an edition": (date(A), date(B, edition=True), {}, "conflict"),
    "the date is elsewhere": (date(A), date(B), {"free_a": [date(B)]}, None),
    "opened and reopened": (date(A, before="open"), date(B, before="reopen"), {}, None),
    "reopened and opened": (date(A, before="reopen"), date(B, before="open"), {}, None),
    "opened twice": (date(A, before="open"), date(B, before="open"), {}, "conflict"),
    "re and nothing": (date(A, before="re"), date(B, before=""), {}, "conflict"),
    "nothing and re": (date(A, before=""), date(B, before="re"), {}, "conflict"),
    "opened and closed": (
        *(date(A, beside=frozenset((form("opened"),))), date(B, beside=frozenset((form("closed"),)))),
        *({}, None),
    ),
    "two brackets": (date(A, bracket="from Austria"), date(B, bracket="from Hungary"), {}, None),
    "one bracket": (date(A, bracket="from Austria"), date(B, bracket="From Austria"), {}, "conflict"),
    "a bracket behind the first": (date(A, bracket="from Austria"), date(B), {}, "conflict"),
    "a bracket behind the second": (date(A), date(B, bracket="from Austria"), {}, "conflict"),
    "two persons": (
        *(date(A), date(B)),
        *({"a_view": {"names": [ANA], "stems": SAME_WORDS},
           "b_view": {"names": [LEO], "stems": SAME_WORDS}}, None),
    ),
    "the first document speaks before the second date": (
        *(date(A), date(B), {"a_view": {"dated": "2014"}}, "change"),
    ),
    "the second document speaks before the first date": (
        *(date(B), date(A), {"b_view": {"dated": "2014"}}, "change"),
    ),
    "a day of no year": (
        *(date(A), in_context(Value("date", None, None, edtf="XXXX-07-05"))),
        *({"a_view": {"dated": "2012"}}, "conflict"),
    ),
    "the document speaks at any time from a day on": (
        *(date(A), date(B), {"a_view": {"dated": "2012/.."}}, "conflict"),
    ),
    "the document speaks on the day": (
        *(date(A), date("2015-06-05"), {"a_view": {"dated": "2015-06-05"}}, "conflict"),
    ),
    "the document speaks a day before": (
        *(date(A), date("2015-06-05"), {"a_view": {"dated": "2015-06-04"}}, "change"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", VERDICTS.values(), ids=VERDICTS)
def test_two_dates(case):
    a, b, options, verdict = case
    judgement = judge_dates(*paired(a, b, **options))
    assert (None if judgement is None else judgement.verdict) == verdict


def test_a_later_event_says_when_the_other_document_speaks():
    pair, passages = paired(date(A), date(B), a_view={"dated": "2014-07-05"})
    judgement = judge_dates(pair, passages)
    assert judgement is not None
    assert judgement.why == (
        "The later date lies after the day on which the other document speaks (5 July 2014)."
    )


SHARED = tuple("abc")  # three stems of both
PERSONS = {
    # name: (names of a, names of b, further stems of a, further stems of b, two persons)
    "two persons": ([ANA], [LEO], (), (), True),
    "no name in the first": ([], [LEO], (), (), False),
    "no name in the second": ([ANA], [], (), (), False),
    "no full name in the first": ([name("Berg")], [LEO], (), (), False),
    "no full name in the second": ([ANA], [name("Falk")], (), (), False),
    "one person": ([ANA], [name("Ana Berg")], (), (), False),
    "a short form": ([ANA, name("Falk")], [LEO, ANA], (), (), False),
    "a name and its part": ([ANA], [name("Leo Berg"), name("Berg")], (), (), False),
    "short names alone may be one": ([ANA, name("Stone")], [LEO, name("Stone")], (), (), True),
    "names of no kind": ([name("Ana Berg", "name")], [name("Leo Falk", "name")], (), (), True),
    "a part of a name of any kind": (
        [ANA, name("Falk")],
        [LEO, name("Berg", "name")],
        (),
        (),
        False,
    ),
    "an initial": ([ANA], [name("A. Berg")], (), (), False),
    "names in another order": ([ANA], [name("Berg Ana")], (), (), False),
    "places": ([name("Ana Berg", "place")], [LEO], (), (), False),
    "six words of ten shared": ([ANA], [LEO], ("d",), ("e",), True),  # 3 of 5
    "fewer shared": ([ANA], [LEO], ("d", "e"), ("f",), False),  # 3 of 6
    "numbers do not count": ([ANA], [LEO], ("1931", "2001"), ("1950", "1999"), True),
    "names do not count": ([ANA], [LEO], ("ana", "berg"), ("leo", "falk"), True),
}


@pytest.mark.parametrize("case", PERSONS.values(), ids=PERSONS)
def test_two_passages_may_say_the_same_of_two_persons(case):
    names_a, names_b, more_a, more_b, two = case
    a = built([], names=names_a, stems=(*SHARED, *more_a))
    b = built([], names=names_b, stems=(*SHARED, *more_b))
    assert PassagePair(a, b, ()).are_of_two_persons is two
