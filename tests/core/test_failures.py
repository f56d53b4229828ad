"""Which findings fail an audit: both sides of each limit, what is waived, and what is new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.core.failures import failures
from auditor.core.model import Finding
from auditor.core.results import BaselineDiff, FailureLimits, Results

FINDING = Finding("f", "r", "agree", "conflict", "error", None, "m", "w", (), "g")
LIMITS = [  # verdict, level, the limits, and whether it fails
    ("conflict", "error", FailureLimits(), True),
    ("unclear", "error", FailureLimits(), False),
    ("conflict", "warning", FailureLimits(), False),
    ("conflict", "warning", FailureLimits(level="warning"), True),
    ("conflict", "info", FailureLimits(level="warning"), False),
    ("conflict", "info", FailureLimits(level="info"), True),
    ("unclear", "error", FailureLimits("unclear"), True),
    ("revision", "error", FailureLimits("unclear"), False),
    ("change", "error", FailureLimits("change"), True),
    ("conflict", "error", FailureLimits(None), False),
]


def results(finding: Finding, limits: FailureLimits, since: BaselineDiff | None = None) -> Results:
    return Results((), (), (finding,), (), limits=limits, since=since)


@pytest.mark.parametrize(("verdict", "level", "limits", "fails"), LIMITS)
def test_limits(verdict, level, limits, fails):
    finding = replace(FINDING, verdict=verdict, level=level)
    assert failures(results(finding, limits)) == ({"f"} if fails else set())
    assert not failures(results(replace(finding, waived={"reason": "r"}), limits))


SINCE = [
    (BaselineDiff(), False),
    (BaselineDiff(new=("f",)), True),
    (BaselineDiff(new=("other",)), False),
    (BaselineDiff(turned=(("f", "unclear"),)), True),
    (BaselineDiff(turned=(("f", "conflict"),)), False),
]


@pytest.mark.parametrize(("since", "fails"), SINCE)
def test_what_is_new(since, fails):
    assert bool(failures(results(FINDING, FailureLimits(), since))) is fails
