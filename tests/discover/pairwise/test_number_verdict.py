"""The verdict on two paired numbers, on either side of what decides it."""

from __future__ import annotations

import pytest

from auditor.core.model import ValidTime
from auditor.discover.pairwise.number_verdict import judge_numbers
from tests.discover.samples import above, at_time, number, paired

UNSURE = -0.9  # log-odds below the limit of one subject
UNKNOWN = ValidTime("within", None, None)
DENIED = {"polarity": "denied"}
APART = {"a_view": {"dated": "2014"}, "b_view": {"dated": "2015"}}


def held(low, iso, **changes):
    """Return a number that holds at the time of its document."""
    return number(low, holds=at_time(iso, "document"), **changes)


def estimate(low, **changes):
    """Return an estimate of a year that the words name."""
    return number(low, hedge="est.", holds=at_time("2013"), dated_by=(50, 54), **changes)


VERDICTS = {
    # name: (a, b, options of the pair, verdict or None)
    "equal": (number(12), number(12), {}, "agreement"),
    "equal, of two things": (number(12), number(12), {"score": UNSURE}, "agreement"),
    "two numbers": (number(12), number(14), {}, "conflict"),
    "two numbers of two things": (number(12), number(14), {"score": UNSURE}, None),
    "a plan": (number(12, modality="planned"), number(12), {}, None),
    "two plans": (number(12, modality="planned"), number(14, modality="planned"), {}, "conflict"),
    "denied": (number(12), number(12, **DENIED), {}, "conflict"),
    "denied, of two things": (number(12), number(12, **DENIED), {"score": UNSURE}, None),
    "another number is denied": (number(12), number(14, **DENIED), {}, None),
    "both denied": (number(12, **DENIED), number(12, **DENIED), {}, "agreement"),
    "denied at another time": (held(12, "2014"), held(12, "2015", **DENIED), {}, None),
    "denied at an unknown time": (
        *(held(12, "2014"), number(12, holds=UNKNOWN, **DENIED)),
        *({"a_view": {"dated": "2014"}}, "unclear"),
    ),
    "a bound that fits": (above(10), number(12), {}, "refinement"),
    "a bound of two things": (above(10), number(12), {"score": UNSURE}, None),
    "a bound is elsewhere": (above(10), number(12), {"free_a": [number(12)]}, "refinement"),
    "the number is elsewhere": (number(12), number(14), {"free_a": [number(14)]}, None),
    "two units": (number(12, kind="money", dimension="money", unit="EUR"), *(
        number(12, kind="money", dimension="money", unit="USD"), {}, "unclear")),
    "two times": (held(12, "2014"), held(14, "2015"), {}, "change"),
    "one of no known time": (
        *(held(12, "2014"), number(14, holds=UNKNOWN)),
        *({"a_view": {"dated": "2014"}}, "unclear"),
    ),
    "estimates of one year, told later": (estimate(12), estimate(14), APART, "revision"),
    "estimates that agree": (estimate(12), estimate(12), APART, "agreement"),
    "estimates of one document": (estimate(12), estimate(14), {}, "conflict"),
    "figures of one source": (
        *(number(12, holds=at_time("2013")), number(14, holds=at_time("2013"))),
        {
            "a_view": {"dated": "2014", "source": "Statistics Norland"},
            "b_view": {"dated": "2015", "source": "Statistics Norland"},
        },
        "revision",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", VERDICTS.values(), ids=VERDICTS)
def test_two_numbers(case):
    a, b, options, verdict = case
    judgement = judge_numbers(*paired(a, b, **options))
    assert (None if judgement is None else judgement.verdict) == verdict


REASONS = [
    # (name of a case, the reason that people read)
    ("equal", "Both say the same."),
    ("two numbers", "Both hold at the same time."),
    ("denied", "One passage says it, the other denies it."),
    ("a bound that fits", "They fit together: "),
    ("two times", "They hold at different times."),
    (
        "one of no known time",
        "This cannot be judged as conflict or change: one passage gives no date.",
    ),
    ("two units", "This cannot be judged: "),
    (
        "estimates of one year, told later",
        "Both estimate the same period; the later document revises the figure.",
    ),
]


@pytest.mark.parametrize(("case", "why"), REASONS)
def test_a_verdict_has_its_reason(case, why):
    a, b, options, _ = VERDICTS[case]
    judgement = judge_numbers(*paired(a, b, **options))
    assert judgement is not None
    assert judgement.why.startswith(why)
