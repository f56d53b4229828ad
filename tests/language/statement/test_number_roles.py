"""Roles of numbers as their texts give them: bases, parts, changes, what was before, rates."""

from __future__ import annotations

import pytest

from auditor.core.model import NUMERIC_KINDS
from auditor.language.mentions import read
from auditor.language.statement.number_roles import with_roles

ROLES = [
    # text, the role of each number in its order
    ("Of the voters 41 % of 820 people agreed.", [None, "base"]),
    ("The mark is 8, averaged over 12 tests.", [None, "base"]),
    ("The index rests on a sample of 1,100 homes.", ["base"]),
    ("The index is 7 based on a total of 33 answers.", [None, "base"]),
    ("Three of 9 pumps broke.", [None, "base"]),
    ("It has a total of 9 pumps.", [None]),
    ("The first three albums were loud.", ["part"]),
    ("Another 14 houses burnt.", ["part"]),
    ("All 14 houses burnt.", [None]),
    ("Rents rose by 9 % last spring.", ["change"]),
    ("The house was sold by 9 heirs.", [None]),
    ("The club lost by 12 points.", ["change"]),
    ("A 9 % increase was asked for.", ["change"]),
    ("An increase of 70 euros was asked for.", ["change"]),
    ("The lake was 1.5 °C warmer.", ["change"]),
    ("The lake was 1.5 °C above average.", ["change"]),
    ("The lake was 14 °C.", [None]),
    ("It sold 300 more than before.", ["change"]),
    ("It sold 300 copies more than a year ago.", [None]),
    ("It sold 300 copies, 40 more than a year earlier.", [None, "change"]),
    ("It has 40 more members than in 2015.", ["change"]),
    ("Support fell 4 points to 31 %.", ["change", None]),
    ("Deaths reached 880 (up 12).", [None, "change"]),
    ("The fare went from 3 to 4 euros.", ["before", None]),
    ("The fare is up from 3 euros.", ["before"]),
    ("The fare is up from 3 euros in 2019.", [None]),
    ("There were 14 births per 1,000 people.", ["per 1000", "scale"]),
    ("The mill makes 70 bags an hour.", ["per h"]),
    ("The mill makes 70 bags hourly.", ["per h"]),
    ("The line runs 70 weekly trips.", ["per week"]),
    ("A weekly wage of 600 euros is paid.", ["per week"]),
    ("The mill made 70 bags a day later.", [None]),
    ("The mill made 70 bags.", [None]),
    ("The wage is $600 a week.", [None]),  # the unit holds the period
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(text: str, roles: list[str | None]) -> None:
    numbers = with_roles(text, read(text))
    kept = [m.value.role for m in numbers if m.value.kind in NUMERIC_KINDS - {"ordinal"}]
    assert kept == roles


def test_a_hedge_stands_between_a_number_and_its_words() -> None:
    text = "Rents rose by about 9 %, based on over 40 answers."
    roles = [m.value.role for m in with_roles(text, read(text)) if m.value.hedge]
    assert roles == ["change", "base"]
