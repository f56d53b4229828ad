"""Claims and findings that share their equal parts are equal to what they were."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from auditor.core.columns import columns_of, records_of
from auditor.core.model import Claim, Finding, ValidTime, Value
from auditor.core.sharing import Sharing

CLAIM = Claim(
    "c1", "s1", "a.txt", "f", "n", "Kenya", {"n": "5"}, Value("number", 5.0, 5.0), "5 people", False,
    ValidTime("within", 1, 2, anchor="a.txt"), None, "asserted", "affirmed",
    "Kenya has 5 people.", 1000, 1019, 1010, 1011, "paragraph 1",
)  # fmt: skip
FINDING = Finding("f1", "r", "agree", "conflict", "error", "Kenya", "m m", "w w", ("c1", "c2"), "g")


def copied(record):
    """Return an equal record that has no part in common with the first."""
    kind = type(record)
    return records_of(kind, json.loads(json.dumps(columns_of(kind, [record]))))[0]


def test_equal_parts_are_one_object():
    one, other = copied(CLAIM), replace(copied(CLAIM), id="c2")
    sharing = Sharing()
    sharing.claims([one])
    sharing.claims([other])
    assert (one, other) == (CLAIM, replace(CLAIM, id="c2"))
    for name in (
        "statement",
        "document",
        "subject",
        "slots",
        "value",
        "text",
        "holds",
        "passage",
        "place",
    ):
        assert getattr(one, name) is getattr(other, name), name


@pytest.mark.parametrize(
    "parts",
    [
        {"value": Value("number", 5, 5)},
        {"value": Value("number", 6.0, 6.0)},
        {"slots": {"n": "5", "m": "6"}},
        {"holds": None},
        {"holds": ValidTime("within", 1, 3, anchor="a.txt")},
        {"subject": None},
    ],
)
def test_what_differs_stays(parts):
    other = replace(CLAIM, **parts)
    before = repr(other)
    sharing = Sharing()
    sharing.claims([CLAIM])
    sharing.claims([other])
    assert repr(other) == before


def test_slots_keep_their_order():
    claims = [replace(CLAIM, slots=slots) for slots in ({"a": "1", "b": "2"}, {"b": "2", "a": "1"})]
    Sharing().claims(claims)
    assert [list(claim.slots) for claim in claims] == [["a", "b"], ["b", "a"]]


def test_findings_share_their_words_and_the_ids_of_claims():
    one, other = copied(FINDING), replace(copied(FINDING), id="f2")
    sharing = Sharing()
    sharing.findings([one, other])
    assert (one, other) == (FINDING, replace(FINDING, id="f2"))
    assert one.message is other.message
    assert one.claims[0] is other.claims[0]


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr("auditor.core.sharing.MOST", 5)
    one, other, last = (copied(CLAIM) for _ in range(3))
    sharing = Sharing()
    sharing.claims([one])
    sharing.claims([other, last])
    assert one.passage is not other.passage
    assert other.passage is last.passage
    assert one == other == last == CLAIM
