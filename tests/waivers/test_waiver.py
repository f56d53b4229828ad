"""Which findings an entry accepts: by id, by patterns, by documents."""

from __future__ import annotations

import pytest

from tests.waivers.samples import judge

ACCEPTING = [
    "- {id: c1, reason: r}",
    "- {rule: growth-agree, reason: r}",
    "- {rule: GROWTH-*, reason: r}",
    "- {subject: norland, reason: r}",
    "- {documents: notes.md, reason: r}",
    "- {documents: [notes.md, 'annual/*'], reason: r}",
    "- {rule: '*', subject: N*, documents: '*.md', reason: r}",
    "- {id: c1, rule: growth-agree, reason: r, until: 2027-06-30, who: me, decision: A wrong}",
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


@pytest.mark.parametrize("text", PASSING_OVER)
def test_an_entry_that_fits_nothing_is_told(text: str) -> None:
    ids, (message,) = judge(text)
    assert ids == []
    assert message.startswith("waivers.yaml:1: nothing was found that this accepts (")
    assert message.endswith("remove it")
