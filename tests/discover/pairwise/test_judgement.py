"""When two values are of one thing, and when a passage has the other's value elsewhere."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.judgement import are_of_one_thing, is_elsewhere
from tests.discover.samples import above, date, number, paired


@pytest.mark.parametrize(("score", "same"), [(-0.79, True), (-0.8, True), (-0.81, False)])
def test_the_score_of_one_subject_has_a_limit(score, same):
    pair, _ = paired(number(12), number(14), score=score)
    assert are_of_one_thing(pair) is same


ELSEWHERE = {
    # name: (a, b, other pairs, free values of the first, free values of the second, elsewhere)
    "only the two": (number(12), number(14), [], [], [], False),
    "the first has the second's": (number(12), number(14), [], [number(14)], [], True),
    "the second has the first's": (number(12), number(14), [], [], [number(12)], True),
    "another number": (number(12), number(14), [], [number(15)], [], False),
    "another kind": (number(12), number(14), [], [number(14, kind="ordinal")], [], False),
    "in a pair that agrees": (number(12), number(14), [(number(14), number(14))], [], [], False),
    "in a pair that differs": (number(12), number(14), [(number(14), number(99))], [], [], True),
    "a bound close by": (number(200), number(110), [], [above(100)], [], True),
    "a bound a tenth off": (number(200), number(100), [], [above(90)], [], True),
    "a bound farther off": (number(200), number(100), [], [above(89)], [], False),
    "a bound less close than the two": (number(99), number(100), [], [above(95)], [], False),
    "a bound as close as the two": (number(95), number(100), [], [above(95)], [], True),
    "a bound of another noun": (
        *(number(200), number(100, noun="ship"), []),
        *([above(95, noun="boat")], [], False),
    ),
    "a bound in a pair": (number(200), number(100), [(above(95), number(7))], [], [], False),
    "a bound and its own number": (above(12), number(12), [], [], [], False),
    "a date": (date("2014-05"), date("2015-05"), [], [date("2015-05")], [], True),
    "a date that fits": (date("2014-05"), date("2015-05"), [], [date("2015")], [], False),
    "a number for a date": (date("2014-05"), date("2015-05"), [], [number(2015)], [], False),
}


@pytest.mark.parametrize("case", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_value_may_be_at_another_place(case):
    a, b, others, free_a, free_b, elsewhere = case
    pair, passages = paired(a, b, others=others, free_a=free_a, free_b=free_b)
    assert is_elsewhere(pair, passages) is elsewhere
