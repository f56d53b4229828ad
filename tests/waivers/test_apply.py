"""Waivers end, and the next one that fits counts."""

from __future__ import annotations

import pytest

from auditor.files.yaml_tree import YamlSource
from auditor.waivers.apply import judged
from auditor.waivers.file import read
from tests.report_samples import day
from tests.waivers.samples import FILE, judge, two


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]", "---\n"])
def test_an_empty_file_accepts_nothing(text: str) -> None:
    assert judge(text) == ([], [])


UNTIL = [
    (None, ["c1"], 0),
    ("2027-06-29", ["c1"], 0),
    ("2027-06-30", ["c1"], 0),
    ("2027-07-01", [], 1),
]


@pytest.mark.parametrize(("today", "ids", "problems"), UNTIL)
def test_an_end_is_the_last_day(today: str | None, ids: list[str], problems: int) -> None:
    accepted, messages = judge("- {id: c1, reason: r, until: 2027-06-30}", today)
    assert (accepted, len(messages)) == (ids, problems)
    if messages:
        assert (
            messages[0] == "waivers.yaml:1: this ended on 30 June 2027; “5.7 or 5.8” is open again"
        )


def test_an_entry_that_ended_leaves_room_for_another() -> None:
    text = "- {id: c1, reason: old, until: 2020}\n- {id: c1, reason: new, until: 2030}\n"
    waivers, _ = read(YamlSource(FILE, text))
    finding = judged(two(), waivers, day("2025-01-01")).findings[0]
    assert finding.waived == {
        "decision": "both right",
        "reason": "new",
        "until": "2030-12-31",
        "who": None,
    }


def entries(ids: list[str], rest: str = "") -> str:
    return "".join(f"- {{id: {one}, reason: r{rest}}}\n" for one in ids)


@pytest.mark.parametrize("count", [1, 3])
def test_a_few_entries_that_fit_nothing_are_told_one_by_one(count: int) -> None:
    _, messages = judge(entries([f"x{n}" for n in range(count)]))
    assert [message.partition(": ")[0] for message in messages] == [
        f"waivers.yaml:{line}" for line in range(1, count + 1)
    ]


def test_many_entries_that_fit_nothing_are_told_in_one_line() -> None:
    _, messages = judge(entries([f"x{n}" for n in range(3000)]))
    assert messages == [
        "waivers.yaml: 3,000 entries (lines 1, 2, 3, …) accept nothing that was found; remove them"
    ]


def test_many_entries_that_ended_are_told_in_one_line() -> None:
    accepted, messages = judge(entries(["c1"] * 5, ", until: 2020"), "2025-01-01")
    assert accepted == []
    assert messages == [
        "waivers.yaml: 5 entries (lines 1, 2, 3, …) have ended; what they accepted is open again"
    ]
