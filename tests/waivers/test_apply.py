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
