"""What names of files tell through keys with parts in braces."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.declared.name_parts import NameParts, PartsError, date_in

TOLD = [
    ("{subject} {date}.txt", "Aruba 2020.txt", {"subject": "Aruba", "date": "2020"}),
    ("{subject} {date}.txt", "Costa Rica 2020-03.txt", {"subject": "Costa Rica", "date": "2020-03"}),
    ("{subject}_{date}.pdf", "oak_school_20240312.pdf", {"subject": "oak school", "date": "2024-03-12"}),
    ("*/{date}-{title}.md", "a/b/2024-03-12-Budget.md", {"date": "2024-03-12", "title": "Budget"}),
    ("minutes/{date}.txt", "minutes/12 March 2024.txt", {"date": "2024-03-12"}),
    ("{source}-{date}.txt", "Treasury-2024-Q2.txt", {"source": "Treasury", "date": "2024-04/2024-06"}),
    ("{group}/{subject}.txt", "north/oak.txt", {"group": "north", "subject": "oak"}),
    ("[a-c]?{date}.txt", "b_2019.txt", {"date": "2019"}),
    ("{subject} {date}.txt", "Aruba.txt", None),
    ("{subject} {date}.txt", "Aruba 2020-13.txt", None),
    ("{subject} {date}.txt", "Aruba 2020.pdf", None),
    ("{subject}.txt", "north/oak.txt", None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "name", "told"), TOLD)
def test_a_name_tells_what_its_key_says(key, name, told):
    assert NameParts.of(key).told_by(name) == told


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("{dat}.txt", "unknown part '{dat}'; valid parts: date, group, .*did you mean 'date'"),
        ("{date}{date}.txt", "stands once"),
        ("{date}" + "a" * 2000, "at most 1000 signs"),
    ],
)
def test_a_key_that_cannot_be_read_says_why(key, message):
    with pytest.raises(PartsError, match=message):
        NameParts.of(key)


@pytest.mark.parametrize("key", ["a.txt", "*.txt", "a{1}.txt", "{}", "[{]date}"])
def test_a_key_without_parts_has_none(key):
    assert NameParts.of(key) is None


@given(st.text("ab-_. ", min_size=1, max_size=12), st.integers(1900, 2099))
def test_what_is_put_into_a_name_is_read_from_it(subject, year):
    told = NameParts.of("{subject}/{date}.txt").told_by(f"{subject}/{year}.txt")
    folded = " ".join(subject.replace("_", " ").split())
    assert told == ({"subject": folded, "date": str(year)} if folded else None)


@pytest.mark.parametrize("text", ["", "Aruba", "1", "20", "2024-00", "2024-02-30", "x2024", "2024-Q5"])  # fmt: skip
def test_what_is_no_date_tells_none(text):
    assert date_in(text) is None


def test_a_hostile_key_takes_no_long_time():
    start = time.process_time()
    key = NameParts.of("*{title}-*{subject}-*{source}-*{group}-*.x")
    assert key.told_by("-" * 250) is None
    assert time.process_time() - start < 5
