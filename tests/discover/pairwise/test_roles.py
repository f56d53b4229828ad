"""Two passages whose numbers have roles: what meets, what does not, and what a slip it is."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor

AUDITOR = Auditor(only_rules=True)

PAIRS = [
    # rates
    ("The press bottles 40 crates a minute.", "The press bottles 40 crates an hour.", "conflict"),
    ("A cook earns €2,900 a month.", "A cook earns €2,900 a year.", "conflict"),
    ("The well gives 5 tonnes a day.", "The well gives 1,826 tonnes a year.", "agreement"),
    ("A guide earns $25 per hour.", "A guide earns $180 per day.", "nothing"),
    ("The tram makes 30 daily trips.", "The tram makes 30 weekly trips.", "conflict"),
    ("The jury sits weekly.", "The jury sits monthly.", "conflict"),
    ("The jury sits every two weeks.", "The jury sits fortnightly.", "agreement"),
    ("The jury sits every day.", "The jury sits two or three times a week.", "conflict"),
    ("She sells the weekly paper.", "She sells the monthly paper.", "nothing"),
    # percentages and points
    ("The levy falls by 3 percent.", "The levy falls by 3 percentage points.", "unclear"),
    # times of day
    ("The hearing begins at 13:30.", "The hearing begins at 3:30 pm.", "conflict"),
    ("The hearing begins at 15:30.", "The hearing begins at 3:30 pm.", "agreement"),
    ("The hearing begins at 15:30.", "The hearing ends at 4:30 pm.", "nothing"),
    ("The hearing begins at 3:30.", "The hearing begins at 15:30.", "nothing"),
    ("The pool is open 7:00–20:00.", "The pool is open from 7 am to 9 pm.", "conflict"),
    # changes
    ("The toll went from 5 to 7 euros.", "The toll is 7 euros.", "agreement"),
    ("The toll went from 5 to 7 euros.", "The toll is 5 euros.", "conflict"),
    ("The staff grew by 30 to 410.", "The staff is 410.", "agreement"),
    ("The lake was 1.5 °C above average.", "The lake was 17 °C.", "nothing"),
    # parts, bases and scores
    ("The last two ships were lost.", "There were eleven ships.", "nothing"),
    ("Norburg won 4–2.", "Norburg won with 9 men.", "nothing"),
    ("The film has 7/10.", "The film has 64/100.", "nothing"),
    ("Clinics saw 9 falls per 1,000 stays.", "Clinics saw 9 falls per 100 stays.", "conflict"),
    # labels
    ("Batch 7 held 400 vials.", "Batch 8 held 500 vials.", "nothing"),
    ("Batch 7 held 400 vials.", "Batch 7 held 500 vials.", "conflict"),
    ("In Stage 2, 14 riders fell.", "In Stage 5, 9 riders fell.", "nothing"),
    ("Vol. 4 sold 900 copies.", "Vol. 5 sold 700 copies.", "nothing"),
    # scales in words
    ("Norburg owes millions of euros.", "Norburg owes billions of euros.", "conflict"),
    # fractions
    ("The bolt is 3/4 inch long.", "The bolt is 0.75 inches long.", "agreement"),
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_two_passages(a: str, b: str, verdict: str) -> None:
    assert AUDITOR.compare(a, b)["verdict"] == verdict
    assert AUDITOR.compare(b, a)["verdict"] == verdict
