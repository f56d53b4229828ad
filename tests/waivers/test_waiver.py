"""Which findings an entry accepts: by id, by patterns, by documents."""

from __future__ import annotations

import pytest

from auditor.files.yaml_tree import YamlSource
from auditor.waivers.apply import judged
from auditor.waivers.file import read
from auditor.waivers.waiver import OPEN
from tests.waivers.samples import FILE, judge, two

ACCEPTING = [
    "- {id: c1, reason: r}",
    "- {rule: growth-agree, reason: r}",
    "- {rule: GROWTH-*, reason: r}",
    "- {subject: norland, reason: r}",
    "- {documents: notes.md, reason: r}",
    "- {documents: [notes.md, 'annual/*'], reason: r}",
    "- {rule: '*', subject: N*, documents: '*.md', reason: r}",
    "- {id: c1, rule: growth-agree, reason: r, until: 2027-06-30, who: me, decision: both right}",
    "- {id: c1, reason: r, decision: not the same thing}",
    "# said before\n- id: c1 # why\n  reason: >\n    long\n    text\n",
]


PASSING_OVER = [
    "- {id: c2, reason: r}",
    "- {id: a, reason: r}",
    "- {rule: growth, reason: r}",
    "- {subject: Sorland, reason: r}",
    "- {documents: [notes.md, other.md], reason: r}",
    "- {id: c1, subject: Sorland, reason: r}",
    "- {rule: towns, reason: r}",
]


@pytest.mark.parametrize("text", ACCEPTING)
def test_accepted(text: str) -> None:
    assert judge(text) == (["c1"], [])


@pytest.mark.parametrize("decision", OPEN)
def test_what_is_wrong_or_asked_is_decided_and_stays_open(decision: str) -> None:
    waivers, _ = read(YamlSource(FILE, f"- {{id: c1, reason: r, decision: {decision}}}", "waiver"))
    found = judged(two(), waivers).findings
    assert [(f.id, f.waived, f.decided and f.decided["decision"]) for f in found if f.decided] == [
        ("c1", None, decision)
    ]


@pytest.mark.parametrize("text", PASSING_OVER)
def test_an_entry_that_fits_nothing_is_told(text: str) -> None:
    ids, (message,) = judge(text)
    assert ids == []
    assert message.startswith("waivers.yaml:1: nothing was found that this accepts (")
    assert message.endswith("remove it")
