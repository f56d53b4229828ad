"""What `compare` calls a conflict of two passages, `audit` shows of two documents with one each."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

ENGINE = Auditor()
GRAVE = frozenset(("conflict", "unclear", "revision"))

ONE_THING = [
    (
        "The deadline for tenders is 14 March 2025.",
        "Tenders must be in by the deadline of 21 March 2025.",
    ),
    (
        "Parcels are delivered within 3 working days.",
        "Parcels are delivered within 5 working days.",
    ),
    ("The session key expires after 30 minutes.", "The session key expires after 60 minutes."),
    ("The museum is closed on Mondays.", "The museum is open on Mondays."),
    ("The annual membership fee is 40 euros.", "The annual membership fee is 55 euros."),
    (
        "The treasurer of the Fernhill Society is Olga Brandt.",
        "The treasurer of the Fernhill Society is Peter Hale.",
    ),
    ("Salaries account for 62 % of the budget.", "Salaries account for 26 % of the budget."),
    ("The pump delivers 320 litres per minute.", "The pump delivers 230 litres per minute."),
    (
        "The warranty covers the battery for 24 months.",
        "The warranty covers the battery for 12 months.",
    ),
    (
        "Visitors park free of charge for the first two hours.",
        "Visitors park free of charge for the first three hours.",
    ),
    (
        "The reservoir holds 3.4 million cubic metres of water.",
        "The reservoir holds 4.3 million cubic metres of water.",
    ),
]

TWO_THINGS = [
    ("A single room costs 80 euros.", "A double room costs 110 euros."),
    (
        "The lift of the north wing carries 630 kg.",
        "The lift of the south wing carries 450 kg.",
    ),
    ("In winter the pool opens at 9 am.", "In summer the pool opens at 7 am."),
    ("The first session lasts 40 minutes.", "The second session lasts 60 minutes."),
    ("Oak School has 410 pupils.", "Elm School has 380 pupils."),
    ("The standard plan includes 5 users.", "The business plan includes 25 users."),
    ("The minimum age for the course is 16.", "The maximum age for the course is 21."),
    ("Members pay 4 euros.", "Guests pay 6 euros."),
    ("The trip takes about 2 hours.", "The trip takes 125 minutes."),
]


def shown(one: str, other: str) -> set[str]:
    found = ENGINE.audit([Document("a.md", one), Document("b.md", other)]).findings
    return GRAVE & set(found["verdict"])


@pytest.mark.parametrize(("one", "other"), ONE_THING)
def test_a_conflict_of_two_passages_is_one_of_two_documents(one: str, other: str) -> None:
    assert ENGINE.compare(one, other)["verdict"] == "conflict"
    assert shown(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_what_the_passages_tell_to_be_of_two_things_is_none(one: str, other: str) -> None:
    assert shown(one, other) == set()
