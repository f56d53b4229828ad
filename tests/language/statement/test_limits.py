"""Bounds that are limits, in norms, offers and settings, and bounds that report what happened."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import mentions
from auditor.core.kinship.relations import relate
from auditor.core.model import Value
from auditor.language.mentions import read
from auditor.language.statement.limits import with_limits

LIMITS = [
    "A password has at least 8 characters.",
    "Claims must be made within 30 days.",
    "The field may be up to 160 bits long.",
    "Your stay shall not exceed more than 90 days.",
    "Store below 25 °C.",
    "Please keep it below 25 °C.",
    "- Take up to 4 tablets a day.",
    "The plan is free for up to 10 users.",
    "Members are entitled to at least 20 days of leave.",
    "A sick note is needed for absences of more than 7 days.",
    "Parcels are limited to at most 30 kg.",
    "Requests of a week need at least one month of notice.",
    "Tickets are refunded within 14 days.",
    "The hall can seat up to 500 people.",
]

REPORTS = [
    "More than 40 people died.",
    "More than 40 may have died.",
    "The storm has destroyed at least 40 houses.",
    "Norland has more than 40 hospitals.",
    "Texas has over 200 lakes.",
    "A total of more than 40 houses are damaged.",
    "The company employs over 200 people.",
    "A study finds that schools must spend more than 40 percent on heating.",
    "Passwords had at least 8 characters.",
    "In 2019 passwords must have at least 8 characters.",
    "It ran for more than 8 seasons.",
]


def limited(text: str) -> list[bool]:
    found = with_limits(text, read(text))
    return [m.value.limit for m in found if m.value.hedge is not None]


@pytest.mark.parametrize("text", LIMITS)
def test_a_norm_tells_its_limit(text):
    assert limited(text) == [True]


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_leaves_the_value_open(text):
    assert limited(text) == [False]


def test_a_plain_number_is_no_limit():
    assert not any(m.value.limit for m in with_limits("Keep 8 copies.", read("Keep 8 copies.")))
    assert [m["low"] for m in mentions("Keep at least 8 copies.")] == [8]


RELATED = [  # two bounds in norms and how they relate
    ("Keep at least 8 copies.", "Keep at least 12 copies.", "disjoint"),
    ("Keep at least 8 copies.", "Copies must be at least 8 copies.", "equal"),
    ("Keep up to 8 copies.", "Keep up to 12 copies.", "disjoint"),
    ("Keep at least 8 copies.", "Keep up to 12 copies.", "compatible"),
    ("Keep at least 8 copies.", "Keep 12 copies.", "compatible"),
    ("Keep at least 8 copies.", "Keep 5 copies.", "disjoint"),
    ("Keep between 8 and 12 copies.", "Keep between 8 and 16 copies.", "disjoint"),
    ("Keep between 8 and 12 copies.", "Keep between 8 and 12 copies.", "equal"),
    ("Keep at least 8 copies.", "At least 12 copies were kept.", "compatible"),
    ("Wait at least 2 weeks.", "Wait at least 14 days.", "equal"),
    ("Walk at least 1,600 m.", "Walk at least 1.62 km.", "compatible"),
]


@pytest.mark.parametrize(("a", "b", "kind"), RELATED)
def test_limits_of_one_kind_are_compared_as_numbers(a, b, kind):
    def value(text: str) -> Value:
        (mention,) = with_limits(text, read(text))
        return mention.value

    assert relate(value(a), value(b)).kind == kind
    assert relate(value(b), value(a)).kind == kind
