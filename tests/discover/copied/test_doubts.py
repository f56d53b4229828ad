"""What is known of two figures in the same words → whether one of them is likely to be wrong."""

from __future__ import annotations

import pytest

from auditor.discover.copied.doubts import Told, is_doubtful_across, is_doubtful_within
from auditor.discover.copied.likeness import Likeness
from auditor.discover.copied.slips import slip_of
from auditor.discover.copied.support import Support

COPY = Support(alike=20, otherwise=1, figures=30, exchanged={})
FORM = Support(alike=3, otherwise=2, figures=60, exchanged={})
ALONE = Support(alike=0, otherwise=1, figures=1, exchanged={})


def told(one: str, other: str, telling: int, before: str = "of") -> Told:
    like = Likeness(telling=telling, inside=telling, is_two_sided=True)
    return Told(one, before, of_house=False, slip=slip_of(one, other), like=like)


@pytest.mark.parametrize(
    ("pair", "support", "on_other_days", "is_doubtful"),
    [
        (told("1546", "1564", 6), COPY, False, True),
        (told("1546", "1564", 6), FORM, False, True),  # swapped digits tell enough
        (told("1546", "1564", 3), COPY, False, False),
        (told("1546", "1549", 6), COPY, False, True),
        (told("1546", "1549", 6), FORM, False, False),  # one form that is filled for two things
        (told("1546", "1549", 7), ALONE, False, False),
        (told("1546", "1549", 8), ALONE, False, True),
        (told("16,450", "1,800", 6), COPY, False, True),  # all else is alike
        (told("16,450", "1,800", 30), ALONE, False, False),
        (told("12.4", "14.2", 6), COPY, True, True),
        (told("23", "32", 6), COPY, True, False),  # some years later it can be so
        (told("23", "32", 24), COPY, True, True),
        (told("200", "20", 6), COPY, True, True),
        (told("1546", "1549", 30), COPY, True, False),
        (told("12", "21", 11, "section"), COPY, False, True),
        (told("12", "13", 11, "section"), COPY, False, False),
    ],
)
def test_two_documents(
    pair: Told, support: Support, on_other_days: bool, is_doubtful: bool
) -> None:
    assert is_doubtful_across(pair, support, on_other_days=on_other_days) == is_doubtful


@pytest.mark.parametrize(
    ("pair", "is_doubtful"),
    [
        (told("719", "791", 6), True),
        (told("719", "749", 12), False),
        (told("252.277-7013", "252.227-7013", 8), True),
        (told("252.277-7013", "252.227-7013", 7), False),
        (told("12", "21", 11, "section"), False),
        (told("12", "21", 12, "section"), True),
    ],
)
def test_one_document(pair: Told, is_doubtful: bool) -> None:
    assert is_doubtful_within(pair) == is_doubtful
