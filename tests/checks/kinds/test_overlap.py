"""What the check overlap finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

HOLDER = "check: overlap, value: chief.holder, per: document.subject"
STARTS = "check: overlap, value: chief.holder, per: document.subject, holders: many"
CASES = [
    (
        HOLDER,
        [
            "2020: Norland. chief of state: President Patrice TALON (since 6 April 2016)",
            "2022: Norland. chief of state: President Patrice TALON (since 11 April 2021)",
        ],
        "change",
    ),
    (
        HOLDER,
        [
            "2020: Norland. chief of state: President Patrice TALON (since 6 April 2016)",
            "2022: Norland. chief of state: President Patrice TALON (since 7 April 2016)",
        ],
        "conflict",
    ),
    (
        HOLDER,
        [
            "1996: Norland. chief of state: President Patrice TALON (since NA April 1972)",
            "1999: Norland. chief of state: President Patrice TALON (since 4 April 1972)",
        ],
        "refinement",
    ),
    (
        HOLDER,
        [
            "2012: Norland. chief of state: President Thomas YAYI Boni (since 6 April 2006)",
            "2013: Norland. chief of state: President Thomas BONI YAYI (since 6 April 2006)",
        ],
        "agreement",
    ),
    (
        HOLDER,
        [
            "2023: Norland. chief of state: President Bola TINBU (since 29 May 2023)",
            "2024: Norland. chief of state: President Bola Ahmed TINUBU (since 29 May 2023)",
        ],
        "style",
    ),
    (
        STARTS,
        [
            "2020: Norland. chief of state: President Patrice TALON (since 6 April 2016)",
            "2022: Norland. chief of state: President Patrice TALON (since 7 April 2016)",
        ],
        "conflict",
    ),
    (
        STARTS,
        [
            "2023: Norland. chief of state: President Ana BERG (since 29 May 2023)",
            "2023: Norland. chief of state: President Leo FALK (since 30 May 2023)",
        ],
        "nothing",
    ),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict
